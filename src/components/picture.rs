//! Charts on the page: a drawing becomes SVG nodes here, and here alone.

use std::rc::Rc;

use yew::Html;

use super::Markup;
use crate::backend::{Scene, Shown, to_html};
use crate::chart::{self, PALETTE, tone};
use crate::data::{Fact, Glyph, Voice};
use crate::figures::{CARRIED, View, WIDTHS, figure, mini_of, tens_of, width_of};
use crate::i18n::Lang;
use crate::model::Source;

/// A chart of the report, by id.
#[derive(Clone)]
pub struct Picture {
    /// The report that it draws.
    pub source: Rc<Source>,
    /// The language of its labels.
    pub lang: Lang,
    /// The one-file edition, which carries fewer layouts.
    pub offline: bool,
    /// The chart's id.
    pub chart: Rc<str>,
    /// Entity whose mark is lifted; the others step back.
    pub selected: Option<Rc<str>>,
    /// Lanes only: which tasks it draws, and how.
    pub view: View,
    /// Which layout to draw: an index of [`WIDTHS`], or [`PAPER`](crate::figures::PAPER). Before the page is interactive there is none: then every width's picture is there
    /// and a media query shows one.
    pub layout: Option<usize>,
}

/// The same pointer means the same report; comparing by value would walk all of it for every chart.
impl PartialEq for Picture {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.source, &other.source)
            && self.lang == other.lang
            && self.layout == other.layout
            && self.chart == other.chart
            && self.selected == other.selected
            && self.view == other.view
    }
}

/// The chart in a `div.chart`: laid out for every width before the page is interactive, so that the right one shows
/// without scripts and nothing moves when they take over; for the width at hand afterwards.
pub fn chart_picture(m: &mut Markup, props: &Picture) {
    let Some(chart) = props.source.chart(&props.chart) else { return };
    let picked = props.selected.as_deref().filter(|_| props.layout.is_some());
    let shown = Shown { lifted: picked, walked: props.layout.is_some() };
    m.el("div", |m| {
        m.attr("class", if picked.is_some() { "chart is-picked" } else { "chart" });
        m.join("id", &["c-", &props.chart]);
        m.attr("role", "graphics-document document");
        m.attr("aria-label", props.lang.of(&chart.title));
        // One tab stop for all of it; its marks are walked by keys. Before the program answers these, each is its own.
        if props.layout.is_some() {
            m.attr("tabindex", "0");
            m.join("aria-describedby", &["sum-", &props.chart, " walk"]);
        }
        for (at, (width, class)) in WIDTHS.iter().enumerate() {
            let drawn = match props.layout {
                Some(layout) => width_of(layout) == at,
                None => !props.offline || at == CARRIED,
            };
            if !drawn {
                continue;
            }
            let scene = figure(&props.source, chart, props.lang, *width, &props.view);
            let attributes = vec![("class", ["pic ", class].concat()), ("role", String::from("none"))];
            m.el("div", |m| {
                m.key(class);
                m.attr("class", class);
                m.node(to_html(&scene, &PALETTE, shown, attributes));
            });
        }
    });
}

/// Rows of dots under a numeral, sized in em.
pub fn strip(count: u32, voice: Voice) -> Html {
    // A hundred units are a row of ten, 1.09 em wide.
    let scene = chart::strip(count, tone(voice));
    small(&scene, "strip", [("width", em(scene.width)), ("height", em(scene.height))])
}

/// Grid steps of a strip as em with two decimals.
fn em(steps: i32) -> String {
    let hundredths = (steps * 109 + 500) / 1000;
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    let point = if rest < 10 { ".0" } else { "." };
    [whole.to_string().as_str(), point, &rest.to_string(), "em"].concat()
}

/// The small copy of a fact's chart.
pub fn mini(source: &Source, fact: &Fact, lang: Lang) -> Html {
    small(&mini_of(source, fact, lang, 300.0), "mini", [])
}

/// A fact in large dots.
pub fn large(source: &Source, fact: &Fact, lang: Lang) -> Html {
    small(&tens_of(source, fact, lang), "mini", [])
}

/// A method's glyph.
pub fn mark(glyph: Glyph) -> Html {
    let scene = chart::draw(20.0, |pen| {
        chart::glyph(pen, 10.0, 10.0, 20.0, glyph);
        20.0
    });
    small(&scene, "gl", [])
}

fn small<const N: usize>(scene: &Scene, class: &str, size: [(&'static str, String); N]) -> Html {
    let mut attributes = vec![("class", class.to_owned()), ("aria-hidden", String::from("true"))];
    attributes.extend(size);
    to_html(scene, &PALETTE, Shown::default(), attributes)
}
