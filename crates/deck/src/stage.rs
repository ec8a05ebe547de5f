//! The slide as it fills its window, and the pictures of slides elsewhere: in the overview, in the console, on paper.

use std::sync::Arc;
use web::{Shown, to_html};

use charts::forms::PALETTE;
use charts::scene::Scene;
use i18n::{Deck, Lang, fill};
use model::Source;
use slides::{Code, Slide, Stage, View, count, draw};
use web::Markup;
use yew::Html;

use crate::codes::Codes;
use crate::link::{BlankScreen, CodeShown};
use crate::state::{Show, Trouble};

/// Everything that a slide is drawn from.
pub struct Setting<'a> {
    /// The report.
    pub source: &'a Source,
    /// The language of the slides.
    pub lang: Lang,
    /// Their shape.
    pub stage: Stage,
    /// All of them.
    pub slides: &'a [Slide],
    /// The ways to the page; without an address there are none.
    pub codes: Option<&'a Codes>,
}

impl Setting<'_> {
    /// Which slide of how many, in words.
    pub fn number(&self, at: usize) -> String {
        fill(self.lang.deck().slide_of, &[&self.label(at), &count(self.slides).to_string()])
    }

    /// Its number as lists print it: `7`, or `7b`.
    pub fn label(&self, at: usize) -> String {
        self.slides.get(at).map_or(String::new(), Slide::label)
    }

    /// The slide of an index as it looks after a step (all steps without one), with that code in its corner.
    fn scene(&self, at: usize, step: Option<usize>, muted: bool, code: Option<CodeShown>) -> Scene {
        let Some(slide) = self.slides.get(at) else { return Scene::default() };
        let found = self.codes.zip(code).and_then(|(codes, kind)| codes.to(slide.target(), kind));
        let corner = found.as_ref().map(|(address, code)| (address, code, |x, y| code.is_dark(x, y)));
        let corner = corner.as_ref().map(|(address, code, dark)| Code { size: code.side(), dark, address });
        let page = self.codes.map(|it| (it, |x, y| it.page.is_dark(x, y)));
        let page = page.as_ref().map(|(it, dark)| Code { size: it.page.side(), dark, address: &it.address });
        let view = View { count: count(self.slides), step, muted, code: page.as_ref(), corner: corner.as_ref() };
        draw(self.source, self.lang, self.stage, slide, view)
    }

    /// The same as an `svg` that only shows: its marks lead nowhere, and it is described by what stands beside it.
    pub fn picture(&self, at: usize, step: Option<usize>, code: Option<CodeShown>) -> Html {
        let attributes = vec![("class", String::from("pic")), ("aria-hidden", "true".to_owned())];
        to_html(&self.scene(at, step, true, code), &PALETTE, Shown::default(), attributes)
    }
}

/// The slide in its window, what covers it, and what is said of it.
pub fn stage(m: &mut Markup, setting: &Setting<'_>, show: &Show) {
    let words = setting.lang.deck();
    let highlighted: Option<&str> = show.sentence.as_deref();
    let scene = setting.scene(show.at, Some(show.step), false, show.code);
    let title = show.slide().map_or("", |it| &*it.title);
    let named = [&*setting.number(show.at), if setting.lang == Lang::Zh { "：" } else { ": " }, title].concat();
    m.el("main id='slide' class='slide' tabindex='-1'", |m| {
        m.flag("data-zoom", show.zoom);
        m.leaf("h1 class='vh'", title);
        let attributes =
            vec![("class", String::from("pic")), ("role", String::from("group")), ("aria-label", named.clone())];
        m.node(to_html(&scene, &PALETTE, Shown { highlighted, ..Shown::default() }, attributes));
    });
    let mut said = named + &step_of(words, show);
    if let Some(blank) = show.blank {
        m.el("div class='blank'", |m| m.attr("data-blank", blank.name()));
        said = (if blank == BlankScreen::Black { words.is_black } else { words.is_white }).to_owned();
    }
    m.leaf("p id='said-deck' class='vh' role='status'", &said);
    m.el("div id='spot' class='spot' aria-hidden='true'", |m| m.flag("hidden", !show.pointer));
    m.el("p class='toast'", |m| {
        m.flag("hidden", show.digits.is_empty());
        m.text(&fill(words.go_to_hint, &[&show.digits]));
    });
    m.el("p class='toast trouble' role='alert'", |m| {
        m.flag("hidden", show.trouble.is_none());
        m.text(match show.trouble {
            Some(Trouble::Blocked) => words.blocked,
            Some(Trouble::NoFull) => words.no_full,
            Some(Trouble::NoCode) => words.no_code,
            None => "",
        });
    });
}

/// Which step of how many, in words that follow others; empty for a slide without steps.
pub fn step_of(words: &Deck, show: &Show) -> String {
    match show.steps() {
        1 => String::new(),
        steps => [" · ", &fill(words.step_of, &[&(show.step + 1).to_string(), &steps.to_string()])].concat(),
    }
}

/// Ids of the marks on a slide.
pub fn marks_of(setting: &Setting<'_>, at: usize) -> Vec<Arc<str>> {
    setting.slides.get(at).map_or(Vec::new(), |it| slides::marks(setting.source, setting.lang, setting.stage, it))
}
