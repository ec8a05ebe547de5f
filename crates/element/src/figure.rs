//! A figure as pages of other sites show it: takeaway, what is counted, the picture, remarks, and where it comes from.

use charts::figures::{self, LaneView, WIDTHS, address, source_line, summary};
use charts::forms::PALETTE;
use i18n::Lang;
use model::{Source, without_break_hints};
use report::{Chart, Form};
use wasm_bindgen::JsValue;

use crate::dom::Place;
use crate::options::Options;

/// Widths of the place in em from which the second, third and fourth layout show: what the page's own margins leave of
/// its windows when it changes layouts ([`figures::STEPS`]), so that no picture is squeezed more than there.
const STEPS: [f64; 3] = [35.5, 48.5, 66.75];

/// Which of [`WIDTHS`] fits a place so many em wide.
pub fn layout(width: f64) -> usize {
    STEPS.iter().filter(|step| width >= **step).count()
}

/// Puts the figure into a place, instead of what stands there. `site` is the address of the report's own page.
///
/// # Errors
/// When the browser refuses a name.
pub fn figure(place: &Place, source: &Source, site: &str, options: &Options<'_>, layout: usize) -> Result<(), JsValue> {
    let Options { chart, lang, selected } = options;
    let lang = *lang;
    let (width, class) = WIDTHS[layout.min(WIDTHS.len() - 1)];
    let scene = figures::figure(source, chart, lang, width, &LaneView::default());
    let highlighted = selected.as_deref().filter(|it| source.draws(chart, it));
    let title = lang.of(&chart.title);

    place.clear();
    let figure = place.html("figure", &[("lang", lang.tag())])?;
    figure.html("p", &[("class", "h3")])?.text(&source.phrased(title, lang));
    figure.html("p", &[("class", "sub")])?.text(&source.phrased(lang.of(&chart.subtitle), lang));
    // Described by what follows it, for those who do not see it.
    let attributes = [
        ("class", if highlighted.is_some() { "chart is-picked" } else { "chart" }),
        ("role", "graphics-document document"),
        ("aria-label", &without_break_hints(title)),
        ("aria-describedby", "sum walk"),
        ("tabindex", "0"),
    ];
    let picture = figure.html("div", &attributes)?;
    picture.scene(&scene, &PALETTE, highlighted, &[("class", &["pic ", class].concat()), ("role", "none")])?;
    figure.html("p", &[("class", "vh"), ("id", "sum")])?.text(&summary(source, chart, lang));
    figure.html("p", &[("class", "vh"), ("id", "walk")])?.text(lang.shared().walk);
    // A ratio's picture says both itself.
    if chart.form != Form::Ratio {
        if let Some(note) = &chart.note {
            figure.html("p", &[("class", "note")])?.text(&source.phrased(lang.of(note), lang));
        }
        computed(&figure, source, chart, lang)?;
    }
    let foot = figure.html("p", &[("class", "src")])?;
    foot.html("span", &[])?.text(&source.phrased(&source_line(source, lang), lang));
    let link = [site, lang.folder(), "index.html", &address(chart)].concat();
    let attributes = [("class", "src-a"), ("href", &*link), ("target", "_blank"), ("rel", "noopener")];
    foot.html("a", &attributes)?.text(lang.shared().full_page);
    Ok(())
}

/// The numbers that the report's page computes, each with its working and the tag that says who computed it.
fn computed(figure: &Place, source: &Source, chart: &Chart, lang: Lang) -> Result<(), JsValue> {
    let words = lang.strings();
    for derived in chart.derived.iter().filter_map(|id| source.derived(id)) {
        let Some(computed) = source.compute(derived, lang) else { continue };
        let line = figure.html("p", &[("class", "calc")])?;
        line.html("span", &[])?.text(lang.of(&derived.label));
        line.html("b", &[("class", "calc-n")])?.text(&computed.line());
        line.html("span", &[("class", "tag")])?.text(words.computed);
        line.html("span", &[("class", "calc-r")])?.text(computed.remark(lang));
    }
    Ok(())
}
