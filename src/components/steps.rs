//! The control under a picture whose dots come together and part again. It is markup alone: `assets/scripts/steps.js` moves the
//! dots, and turns the buttons on where it can.

use super::Edition;
use charts::figures;
use model::Outcome;
use report::Chart;
use web::Markup;

/// The control, for a chart that offers steps. The picture shows the parts; what moves is laid over it in the `.stage`,
/// which the script alone fills.
#[inline(never)]
pub fn steps(m: &mut Markup, edition: &Edition, chart: &Chart) {
    let Some(steps) = figures::steps(&edition.source, chart, edition.lang) else { return };
    m.el("div class='steps chips' role='group'", |m| {
        m.attr("aria-label", edition.words().view);
        m.void("div class='stage'");
        button(m, "whole", &steps.whole, &steps.whole_said);
        button(m, "parts", &steps.parts, &steps.parts_said);
    });
}

/// The numbers of a ratio's story, one after the other: without a script a list under the picture; with it, what the dots show
/// while the reader scrolls by.
#[inline(never)]
pub fn story(m: &mut Markup, edition: &Edition, chart: &Chart) {
    let source = &edition.source;
    let [part, whole] = &chart.facts[..] else { return };
    if chart.story.is_empty() || figures::steps(source, chart, edition.lang).is_none() {
        return;
    }
    m.el("ol class='tale'", |m| {
        for id in &chart.story {
            m.el("li", |m| {
                if let Some(fact) = source.fact(id) {
                    let told = if id == whole {
                        "whole"
                    } else if id == part {
                        "parts"
                    } else {
                        "other"
                    };
                    m.attr("data-told", told);
                    edition.figure(m, fact, "num");
                    m.text(edition.lang.of(&fact.label));
                } else if let Some(it) = source.derived(id) {
                    m.attr("data-told", "rest");
                    if let Some(Outcome::Exact(result)) = source.compute(it, edition.lang).map(|it| it.result) {
                        m.leaf("span class='num'", &result);
                    }
                    m.text(edition.lang.of(&it.label));
                }
            });
        }
    });
}

#[inline(never)]
fn button(m: &mut Markup, step: &str, label: &str, said: &str) {
    let shown = step == "parts";
    m.el("button type='button' disabled='disabled'", |m| {
        m.attr("class", if shown { "chip chip-on" } else { "chip" });
        m.attr("aria-pressed", if shown { "true" } else { "false" });
        m.attr("data-step", step);
        m.attr("data-said", said);
        m.text(label);
    });
}
