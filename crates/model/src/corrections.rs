//! Corrections as readers meet them: the last first, each with the name of what was corrected and both contents in words.

use crate::{Entity, Source, sort_few, status_word};
use i18n::{Lang, date, fill};
use report::{Correction, Status};

/// So many corrections stand in a page, which must not grow with them; files hold all.
pub const CORRECTIONS_SHOWN: usize = 12;

/// A correction as it is told.
pub struct Corrected<'a> {
    /// The correction itself.
    pub it: &'a Correction,
    /// What was corrected.
    pub name: String,
    /// The number, activity or task that was corrected, if it is still there.
    pub entity: Option<Entity<'a>>,
    /// What the field is called, where the contents do not say so.
    pub field: &'static str,
    /// What was published, and what stands there now.
    pub contents: [String; 2],
    /// Whether each is the report's own words.
    pub is_quoted: [bool; 2],
}

impl Source {
    /// All corrections, the last day first; those of a day as the file has them.
    pub fn corrections(&self, lang: Lang) -> Vec<Corrected<'_>> {
        let mut all: Vec<_> = self.report.corrections.iter().rev().collect();
        sort_few(&mut all, |it| it.date.clone());
        all.into_iter().rev().map(|it| self.corrected(it, lang)).collect()
    }

    /// The day of the last correction of a number, activity or task.
    pub fn corrected_on(&self, id: &str) -> Option<&str> {
        let own = |it: &&Correction| it.entry().1 == id && self.entity_of(it).is_some();
        self.report.corrections.iter().filter(own).map(|it| &*it.date).max()
    }

    fn entity_of(&self, it: &Correction) -> Option<Entity<'_>> {
        let (list, id) = it.entry();
        // What was taken out may have left its id to an entry of another list.
        let own = |entity: &Entity<'_>| match entity {
            Entity::Fact(_) => list == "facts",
            Entity::Activity(_) => list == "activities",
            Entity::Task(_) => list == "tasks",
        };
        self.entity(id).filter(own)
    }

    fn corrected<'a>(&'a self, it: &'a Correction, lang: Lang) -> Corrected<'a> {
        let (entity, page) = (self.entity_of(it), lang.strings());
        Corrected {
            it,
            name: self.name_of_corrected(it, entity, lang),
            entity,
            field: match &*it.field {
                "value" => page.head_value,
                "bound" => page.kind,
                "unit" => page.unit,
                "status" => page.status,
                "formula" => page.computed,
                "date" | "delivered" => page.dates,
                "year" | "since" | "covers" | "plans" => page.head_year,
                _ => "",
            },
            contents: [&it.old, &it.new].map(|text| self.content(it, text, lang)),
            is_quoted: [&it.old, &it.new]
                .map(|text| !text.is_empty() && matches!(&*it.field, "raw" | "quote" | "unit")),
        }
    }

    fn name_of_corrected(&self, it: &Correction, entity: Option<Entity<'_>>, lang: Lang) -> String {
        let (list, id) = it.entry();
        let label = match (&it.label, list) {
            (Some(label), _) => Some(label),
            (None, "derived") => self.derived(id).map(|it| &it.label),
            (None, "themes") => self.theme(id).map(|it| &it.title),
            (None, "milestones") => {
                self.report.milestones.iter().find(|it| id.starts_with(&*it.quote)).map(|it| &it.label)
            }
            _ => None,
        };
        match (label, entity) {
            (Some(label), _) => lang.of(label).to_owned(),
            (None, Some(entity)) => entity.label(lang).into_owned(),
            _ => lang.of(&self.report.report.title).to_owned(),
        }
    }

    /// A content of the file in words.
    fn content(&self, it: &Correction, text: &str, lang: Lang) -> String {
        let page = lang.strings();
        let told = match &*it.field {
            "starts" | "ends" if text.is_empty() => page.undated,
            _ if text.is_empty() => {
                if it.label.is_some() {
                    lang.correcting().taken_out
                } else {
                    "—"
                }
            }
            "status" => Status::of_word(text).map_or(text, |it| status_word(it, lang)),
            "bound" => {
                if text == "exact" {
                    page.exact
                } else {
                    page.approximate
                }
            }
            "starts" => return fill(page.from_day, &[&date(text, lang)]),
            "ends" => return fill(page.until_day, &[&date(text, lang)]),
            "date" | "delivered" => return date(text, lang),
            "quote" => return ["“", text, "”"].concat(),
            // Ids and signs, set apart by spaces.
            "formula" => {
                let name = |it| self.fact(it).map_or(it, |it| lang.of(&it.label));
                return text.split(' ').map(name).collect::<Vec<_>>().join(" ");
            }
            _ => text,
        };
        told.to_owned()
    }
}
