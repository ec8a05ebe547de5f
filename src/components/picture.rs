//! Charts on the page: a drawing becomes SVG nodes here, and here alone.

use std::sync::Arc;
use web::{Markup, Shown, to_html};

use yew::Html;

use super::prerendered::adopted;
use super::{Edition, Origin, drawing, glyph_id};
use charts::figures::{CARRIED, LaneView, WIDTHS, counted_out_of, mini_of};
use charts::forms::{self, GLYPH, PALETTE, tone};
use charts::scene::{Scene, push_hundredths};
use i18n::Lang;
use model::Source;
use report::{Fact, Glyph};

/// A chart of the report, by id.
#[derive(Clone)]
pub struct Picture {
    /// The report and the language of its labels.
    pub edition: Edition,
    /// The chart's id.
    pub chart: Arc<str>,
    /// Lanes only: which tasks it draws, and how.
    pub lanes: LaneView,
    /// Which layouts are there.
    pub layouts: Layouts,
}

/// Layouts of a picture, as indices of [`WIDTHS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layouts {
    /// All of them, of which the style sheet shows the fitting one: for pages that no program takes over.
    Every,
    /// The narrow one, with the room that each of the others will take: for pages that a program draws on.
    Carried,
    /// The one that fits the window, whose marks are walked by keys.
    Fitting(usize),
}

impl Layouts {
    /// What is printed of a picture that a window has drawn: the widest, so that all wide windows print the same.
    pub fn on_paper(self) -> Self {
        if matches!(self, Self::Fitting(layout) if layout != CARRIED) { Self::Fitting(WIDTHS.len() - 1) } else { self }
    }
}

/// Whoever has the same report has the same pointer; comparing by value would walk all of it for every chart.
impl PartialEq for Picture {
    fn eq(&self, other: &Self) -> bool {
        self.edition == other.edition
            && self.layouts == other.layouts
            && self.chart == other.chart
            && self.lanes == other.lanes
    }
}

/// The chart in a `div.chart`, in these layouts. One that is `asleep` keeps the nodes that were written for it.
pub fn chart_picture(m: &mut Markup, props: &Picture, layouts: Layouts, asleep: bool) {
    let Edition { source, origin, .. } = &props.edition;
    let Some(chart) = source.chart(&props.chart) else { return };
    let fitting = matches!(layouts, Layouts::Fitting(_)) && !asleep;
    m.el("div class='chart'", |m| {
        m.join("id", &["c-", &props.chart]);
        m.attr("role", "graphics-document document");
        // Not the heading by its id, whose hints and phrases would be heard.
        m.attr("aria-label", props.edition.lang.of(&chart.title));
        // One tab stop for all of it; its marks are walked by keys. Before the program answers these, each is its own.
        if fitting {
            m.attr("tabindex", "0");
            m.join("aria-describedby", &["sum-", &props.chart, " walk"]);
        }
        if asleep && *origin == Origin::Adopted {
            return m.node(adopted());
        }
        let content = Markup::html(|m| pictures(m, props, layouts));
        #[cfg(any(feature = "build", not(target_arch = "wasm32")))]
        if asleep {
            return m.node(super::prerendered::written(&content));
        }
        m.node(content);
    });
}

fn pictures(m: &mut Markup, props: &Picture, layouts: Layouts) {
    let Edition { source, lang, .. } = &props.edition;
    let (Some(chart), Some(drawing)) = (source.chart(&props.chart), drawing()) else { return };
    for (at, (width, class)) in WIDTHS.iter().enumerate() {
        let drawn = match layouts {
            Layouts::Every => true,
            Layouts::Carried => at == CARRIED,
            Layouts::Fitting(layout) => at == layout,
        };
        if !drawn && layouts != Layouts::Carried {
            continue;
        }
        let scene = (drawing.figure)(source, chart, *lang, *width, &props.lanes);
        if drawn {
            let (walked, flat) = match layouts {
                Layouts::Every => (false, false),
                Layouts::Carried => (false, true),
                Layouts::Fitting(_) => (true, false),
            };
            let shown = Shown { walked, flat, highlighted: None };
            m.el("div", |m| {
                m.key(class);
                m.attr("class", class);
                m.node(to_html(
                    &scene,
                    &PALETTE,
                    shown,
                    vec![("class", String::from("pic")), ("role", String::from("none"))],
                ));
            });
        } else {
            // As large as the layout will be, so that nothing moves when it comes.
            m.el("svg aria-hidden='true'", |m| {
                m.join("class", &["room ", class]);
                m.attr("viewBox", &scene.view_box());
            });
        }
    }
}

/// Rows of dots under a numeral, sized in em.
pub fn strip(fact: &Fact, most: u32) -> Html {
    // A hundred units are a row of ten, 1.09 em wide.
    let scene = forms::strip((fact.value as u32, fact.bound), most, tone(fact.voice));
    small(&scene, "strip", [("width", em(scene.width)), ("height", em(scene.height))])
}

/// Tenths of a unit as em with two decimals. Whole numbers write them, since the writing of floating point ones weighs
/// on the program.
fn em(tenths: i32) -> String {
    let mut out = String::new();
    push_hundredths(&mut out, (tenths * 109 + 500) / 1000);
    out.push_str("em");
    out
}

/// The small copy of a fact's chart.
pub fn mini(source: &Source, fact: &Fact, lang: Lang) -> Html {
    small(&mini_of(source, fact, lang, 300.0), "mini", [])
}

/// A fact in large dots.
pub fn large(source: &Source, fact: &Fact, lang: Lang) -> Html {
    small(&counted_out_of(source, fact, lang), "mini", [])
}

fn small<const N: usize>(scene: &Scene, class: &str, size: [(&'static str, String); N]) -> Html {
    let mut attributes = vec![("class", class.to_owned()), ("aria-hidden", String::from("true"))];
    attributes.extend(size);
    to_html(scene, &PALETTE, Shown::default(), attributes)
}

/// The shapes of the methods' glyphs, each under its [`glyph_id`].
pub fn glyph_shapes(m: &mut Markup) {
    m.el("svg class='glyphs' width='0' height='0' aria-hidden='true'", |m| {
        for &it in Glyph::ALL {
            m.el("symbol", |m| {
                m.attr("id", glyph_id(it));
                m.join("viewBox", &["0 0 ", &GLYPH.to_string(), " ", &GLYPH.to_string()]);
                m.node(to_html(&forms::glyph_scene(it), &PALETTE, Shown::default(), Vec::new()));
            });
        }
    });
}
