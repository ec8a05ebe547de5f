//! What a reader cares about: subjects to choose from, and what of each was dealt with in the one year and is planned for the
//! other. Which entries belong to a subject the data says, and nothing is searched for here.

use std::sync::Arc;

use crate::components::{Answers, Edition, View, chip, linked};
use i18n::fill;
use model::{Entity, Source};
use report::Concern;
use web::Markup;

/// The subjects, and the chosen one.
#[derive(Clone, PartialEq)]
pub struct Concerns {
    /// Report and language.
    pub edition: Edition,
    /// Id of the chosen subject.
    pub chosen: Option<Arc<str>>,
    /// What it is drawn for.
    pub view: View,
}

/// The subjects as choices, and under them what the report has of the chosen one.
pub fn concerns(m: &mut Markup, props: &Concerns) {
    let edition = &props.edition;
    let all = &edition.source.report.concerns;
    if all.is_empty() {
        return m.void("div");
    }
    let chosen = all.iter().find(|it| props.chosen.as_ref() == Some(&it.id));
    m.el("section class='care' id='concerns' aria-labelledby='h-concerns'", |m| {
        m.leaf("h2 class='h3' id='h-concerns'", edition.words().concerns);
        m.el("div class='chips'", |m| {
            for it in all {
                let on = props.chosen.as_ref() == Some(&it.id);
                chip(m, on, Answers::new(props.view.answers(), true), &["for=", if on { "" } else { &it.id }], |m| {
                    m.text(edition.lang.of(&it.label));
                });
            }
        });
        m.list(|m| {
            if let Some(it) = chosen {
                found(m, edition, it);
            }
        });
    });
}

/// What was dealt with, and what is planned, side by side.
fn found(m: &mut Markup, edition: &Edition, concern: &Concern) {
    let (words, about) = (edition.words(), &edition.source.report.report);
    let (planned, done): (Vec<Entity<'_>>, Vec<Entity<'_>>) =
        entries(&edition.source, concern).partition(|it| matches!(it, Entity::Task(_)));
    let years =
        [(about.covered(edition.lang), words.pic_done, done), (about.plans.to_string(), words.pic_planned, planned)];
    m.el("div class='care-g' role='status'", |m| {
        m.key(&concern.id);
        for (year, what, entries) in years {
            m.el("div class='care-y'", |m| {
                m.el("h3 class='care-h'", |m| {
                    m.text(&fill(words.pic_year, &[&year]));
                    m.leaf("small", what);
                });
                for it in &entries {
                    linked(m, edition, *it);
                    m.leaf("q lang='zh-CN'", it.quote());
                }
                if entries.is_empty() {
                    m.leaf("p class='note'", words.not_mentioned);
                }
            });
        }
    });
}

fn entries<'a>(source: &'a Source, concern: &'a Concern) -> impl Iterator<Item = Entity<'a>> {
    concern.entries.iter().filter_map(|id| source.entity(id))
}
