//! The report in one language: what nearly every part of the page is made from, with the pieces that recur.

use std::sync::Arc;

use web::Markup;

use super::origin::Origin;
use super::phrases::glued;
use super::{glyph_id, phrases};
use charts::figures::{address, source_line};
use i18n::{Lang, Strings};
use model::{Entity, Source, joined};
use report::{Bound, Chart, Fact, Method, Voice};

/// A source and the language to show it in.
#[derive(Clone)]
pub struct Edition {
    /// Data and text, shared by every part of the page.
    pub source: Arc<Source>,
    /// Of labels and interface; quotes stay Chinese.
    pub lang: Lang,
    /// The one-file edition: it links no file, and its languages are one page.
    pub offline: bool,
    /// Where its nodes come from.
    pub origin: Origin,
}

/// The source and the kind of edition never change while a page lives, so the same pointer means the same report. Comparing by
/// value would walk the whole report for every part of the page on every change.
impl PartialEq for Edition {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.source, &other.source) && self.lang == other.lang
    }
}

impl Edition {
    /// The interface's words in this language.
    pub fn words(&self) -> &'static Strings {
        self.lang.strings()
    }

    /// A label or heading of the page, set by phrase.
    pub fn text(&self, m: &mut Markup, text: &str) {
        phrases(m, text, self.lang);
    }

    /// A name as one piece of text: with fixed spaces around its numbers, and in Chinese its terms joined.
    pub fn name(&self, label: &str) -> String {
        let label = glued(label);
        if self.lang == Lang::Zh { joined(&label) } else { label }
    }

    /// A fact's figure with its unit small behind it. `around` is the class of the whole.
    pub fn figure(&self, m: &mut Markup, fact: &Fact, around: &str) {
        let numeral = self.source.numeral(fact, self.lang);
        m.el("span", |m| {
            m.attr("class", around);
            m.list(|m| {
                if !numeral.lead.is_empty() {
                    m.leaf("span class='num-l'", numeral.lead.trim_end());
                }
            });
            m.text(&numeral.figure);
            if !numeral.unit.is_empty() {
                m.leaf("i", &numeral.unit);
            }
        });
    }

    /// The class of a figure in the colour of who speaks, as charts have it; the congress's own is that of all figures.
    pub fn voiced(fact: &Fact, classes: [&'static str; 3]) -> &'static str {
        match fact.voice {
            Voice::Congress => classes[0],
            Voice::Public => classes[1],
            Voice::Neutral => classes[2],
        }
    }

    /// 精确 or 约数, the latter with the dashed line that marks it everywhere.
    pub fn kind(&self, m: &mut Markup, fact: &Fact) {
        let words = self.words();
        match fact.bound {
            Bound::Exact => m.leaf("span class='kd'", words.exact),
            _ => m.leaf("span class='kd kd-a'", words.approximate),
        }
    }

    /// Link to the sentence of an entity, in the row of a table that names it.
    pub fn to_text(&self, m: &mut Markup, entity: Entity<'_>) {
        let words = self.words().to_text;
        m.el("a class='td-a'", |m| {
            m.attr("href", &self.target(entity));
            m.text(words);
        });
    }

    /// What the link to an entity's sentence says of whose mark it is: nothing, where its address does.
    pub fn mark<'a>(&self, entity: Entity<'a>) -> &'a str {
        if self.source.place(entity).is_some() { "" } else { entity.id() }
    }

    /// The address of an entity's sentence, as seen from the page.
    pub fn target(&self, entity: Entity<'_>) -> String {
        self.source.target(entity)
    }

    /// A method's glyph in its colour: the shape stands once on the page, and is referred to from everywhere else.
    pub fn glyph(&self, m: &mut Markup, method: &Method) {
        m.el("svg class='gl' aria-hidden='true'", |m| {
            m.el("use", |m| m.join("href", &["#", glyph_id(method.glyph)]));
        });
    }

    /// An activity or task as a link, with the glyph of its method where that is not told by what stands around it.
    pub fn item(&self, m: &mut Markup, entity: Entity<'_>, method: Option<&str>) {
        self.item_with(m, entity, method, &|m, name| m.text(name));
    }

    /// The same with its name written by `name`.
    pub fn item_with(
        &self,
        m: &mut Markup,
        entity: Entity<'_>,
        method: Option<&str>,
        name: &dyn Fn(&mut Markup, &str),
    ) {
        m.el("a class='it'", |m| {
            m.attr("href", &self.target(entity));
            m.attr("data-mark", self.mark(entity));
            if let Some(method) = method.and_then(|it| self.source.method(it)) {
                self.glyph(m, method);
            }
            // One piece of text: beside a glyph, each phrase of its own would be a column.
            name(m, &self.name(&entity.label(self.lang)));
        });
    }

    /// The line under a figure that names the report.
    pub fn source_line(&self) -> String {
        source_line(&self.source, self.lang)
    }

    /// Where an entity is drawn: links to the first chart of each chapter that draws it, by the chapter's name.
    pub fn used_in(&self, m: &mut Markup, entity: Entity<'_>, class: &str) {
        let mut chapters: Vec<&str> = Vec::new();
        for chart in self.source.charts_using(entity.id()) {
            let Some(chapter) = self.source.chapter(&chart.chapter) else { continue };
            if chapters.contains(&&*chapter.id) {
                continue;
            }
            chapters.push(&chapter.id);
            m.el("a", |m| {
                m.key(&chart.id);
                m.attr("class", class);
                m.attr("href", &self.chart_target(chart));
                m.text(self.lang.of(&chapter.title));
            });
        }
    }

    /// The report's heading over an entity, without its second half; the overview where none stands before it.
    pub fn heading(&self, m: &mut Markup, entity: Entity<'_>) {
        match self.source.heading(entity) {
            // The report is in Chinese, whatever the page is in.
            Some(heading) => m.leaf("span lang='zh-CN'", heading.split('，').next().unwrap_or(heading)),
            None => m.leaf("span", self.words().overview),
        }
    }

    /// The address of a chart within the page.
    pub fn chart_target(&self, chart: &Chart) -> String {
        address(chart)
    }
}
