//! The report in one language: what nearly every part of the page is made from, with the pieces that recur.

use std::rc::Rc;

use yew::prelude::*;

use super::{mark, phrases};
use crate::data::{Bound, Chart, Fact, Form, Method};
use crate::i18n::{Lang, Strings, date, fill};
use crate::model::{Entity, Source};

/// A source and the language to show it in.
#[derive(Clone)]
pub struct Edition {
    pub source: Rc<Source>,
    pub lang: Lang,
}

/// The source never changes while a page lives, so the same pointer means the same report. Comparing by value would
/// walk the whole report for every part of the page on every change.
impl PartialEq for Edition {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.source, &other.source) && self.lang == other.lang
    }
}

impl Edition {
    pub fn words(&self) -> &'static Strings {
        self.lang.strings()
    }

    /// A label or heading of the page, set by phrase.
    pub fn text(&self, text: &str) -> Html {
        phrases(text, self.lang)
    }

    /// A fact's figure with its unit small behind it. `around` is the class of the whole.
    pub fn figure(&self, fact: &Fact, around: &'static str) -> Html {
        let numeral = self.source.numeral(fact, self.lang);
        html! {
            <span class={around}>
                if !numeral.lead.is_empty() { <span class="num-l">{ numeral.lead.trim_end() }</span> }
                { numeral.figure }
                if !numeral.unit.is_empty() { <i>{ numeral.unit }</i> }
            </span>
        }
    }

    /// 精确 or 约数, the latter with the dashed line that marks it everywhere.
    pub fn kind(&self, fact: &Fact) -> Html {
        let words = self.words();
        match fact.bound {
            Bound::Exact => html! { <span class="kd">{ words.exact }</span> },
            Bound::AtLeast | Bound::Nearly => html! { <span class="kd kd-a">{ words.approximate }</span> },
        }
    }

    /// Link to the sentence of an entity.
    pub fn to_text(&self, entity: Entity<'_>, class: &'static str) -> Html {
        let words = self.words();
        let spoken = [words.to_text, ": ", entity.label(self.lang)].concat();
        html! { <a {class} href={self.target(entity)} aria-label={spoken}>{ words.to_text }</a> }
    }

    /// The address of an entity's sentence within the page.
    pub fn target(&self, entity: Entity<'_>) -> String {
        ["#", &self.source.anchor(entity)].concat()
    }

    /// A method's glyph in its colour.
    pub fn glyph(&self, method: &Method) -> Html {
        html! { <span class="gl-w">{ mark(method.glyph) }</span> }
    }

    /// An activity or task as a link with its method's glyph.
    pub fn item(&self, entity: Entity<'_>, method: &str) -> Html {
        html! {
            <a class="it" href={self.target(entity)} data-mark={entity.id().to_owned()}>
                if let Some(method) = self.source.method(method) { { self.glyph(method) } }
                <span>{ self.text(entity.label(self.lang)) }</span>
            </a>
        }
    }

    /// The line under a figure that names the report.
    pub fn source_line(&self) -> String {
        let about = &self.source.report.report;
        fill(self.words().source, &[self.lang.of(&about.title), &date(&about.delivered, self.lang)])
    }

    /// The position of a chapter among the numbered sections, from 1.
    pub fn number_of(&self, chapter: &str) -> Option<usize> {
        self.source.sections().position(|it| &*it.id == chapter).map(|at| at + 1)
    }

    /// Where an entity is drawn: links to the first chart of each chapter that draws it, by the chapter's name.
    pub fn used_in(&self, entity: Entity<'_>, class: &'static str) -> Html {
        let mut chapters: Vec<&str> = Vec::new();
        let links = self.source.charts_using(entity.id()).filter_map(|chart| {
            let chapter = self.source.chapter(&chart.chapter)?;
            if chapters.contains(&&*chapter.id) {
                return None;
            }
            chapters.push(&chapter.id);
            let title = self.lang.of(&chapter.title).to_owned();
            Some(html! { <a {class} key={&*chart.id} href={self.chart_target(chart)}>{ title }</a> })
        });
        links.collect()
    }

    /// The report's heading over an entity, without its second half; the overview where none stands before it.
    pub fn heading(&self, entity: Entity<'_>) -> Html {
        match self.source.heading(entity) {
            Some(heading) => {
                let short = heading.split('，').next().unwrap_or(heading).to_owned();
                html! { <span lang={Lang::Zh.tag()}>{ short }</span> }
            }
            None => html! { <span>{ self.words().overview }</span> },
        }
    }

    /// The address of a chart within the page.
    pub fn chart_target(&self, chart: &Chart) -> String {
        if chart.form == Form::Sentence { String::from("#top") } else { ["#fig-", &chart.id].concat() }
    }
}
