//! A figure: takeaway, what is counted, the picture, remarks, where it comes from, and the same numbers as a table.

use yew::prelude::*;

use super::{Edition, chart_table, section_id};
use crate::data::{Chart, Form};
use crate::model::{Entity, Outcome};

/// The figure of a chart around its picture. The first figure of a section leaves its title out where the section's
/// heading says the same. `more` follows the picture.
pub fn frame(edition: &Edition, chart: &Chart, first: bool, picture: Html, more: Html) -> Html {
    let (source, lang) = (&edition.source, edition.lang);
    let title = lang.of(&chart.title);
    let same = source.chapter(&chart.chapter).is_some_and(|it| lang.of(&it.takeaway) == title);
    let heading = (!same).then(|| ["t-", &chart.id].concat());
    let labelled = heading.clone().unwrap_or_else(|| ["h-", &section_id(&chart.chapter)].concat());
    html! {
        <figure class={if first { "fig fig-1" } else { "fig" }} id={["fig-", &chart.id].concat()} aria-labelledby={labelled}>
            if let Some(id) = heading { <h3 class="h3" {id}>{ edition.text(title) }</h3> }
            <p class="sub">{ edition.text(lang.of(&chart.subtitle)) }</p>
            <div class="shot">{ picture }</div>
            <div class="fig-n">
                if let Some(note) = &chart.note { <p class="note">{ edition.text(lang.of(note)) }</p> }
                if chart.form != Form::Ratio {
                    { for chart.derived.iter().map(|id| computed(edition, id)) }
                }
            </div>
            { more }
            <div class="fig-f">
                <p class="src">
                    <span>{ edition.text(&edition.source_line()) }</span>
                    if let Some(entity) = first_entity(edition, chart) { { edition.to_text(entity, "src-a") } }
                </p>
                { chart_table(edition, chart) }
            </div>
        </figure>
    }
}

/// A derived number with its working and the tag that says who computed it.
pub fn computed(edition: &Edition, id: &str) -> Html {
    let words = edition.words();
    let Some(derived) = edition.source.derived(id) else { return Html::default() };
    let Some(computed) = edition.source.compute(derived, edition.lang) else { return Html::default() };
    let (sign, result, remark) = match computed.result {
        Outcome::Exact(it) => (" = ", it, ""),
        Outcome::AtLeast(it) => (" ≥ ", it, words.note_bound),
        Outcome::Refused => ("", String::new(), words.refused),
    };
    html! {
        <p class="calc">
            <span>{ edition.lang.of(&derived.label) }</span>
            <b class="calc-n">{ computed.working }{ sign }{ result }</b>
            <span class="tag">{ words.computed }</span>
            <span class="calc-r">{ remark }</span>
        </p>
    }
}

/// What the figure's link to the text leads to: its first fact, else the first thing that it draws.
fn first_entity<'a>(edition: &'a Edition, chart: &'a Chart) -> Option<Entity<'a>> {
    let (source, report) = (&edition.source, &edition.source.report);
    let fact = chart.facts.first().and_then(|id| source.entity(id));
    match chart.form {
        Form::Lanes => report.tasks.first().map(Entity::Task).or(fact),
        Form::Threads => report.threads.first().and_then(|it| source.entity(it.from.first()?)),
        Form::Matrix => fact.or_else(|| report.activities.first().map(Entity::Activity)),
        _ => fact,
    }
}
