//! The matrix in words: for each area a fold that lists every activity by method.

use super::{Edition, Markup};
use crate::data::{Area, Method};
use crate::model::Entity;

/// One fold per area that has activities.
pub fn folds(m: &mut Markup, edition: &Edition) {
    let report = &edition.source.report;
    m.el("div class='folds'", |m| {
        for area in &report.areas {
            if report.activities.iter().any(|it| it.area == area.id) {
                fold(m, edition, area);
            }
        }
    });
}

fn fold(m: &mut Markup, edition: &Edition, area: &Area) {
    m.el("details class='fold ml'", |m| {
        m.key(&area.id);
        m.leaf("summary", edition.lang.of(&area.label));
        m.el("ul", |m| {
            for it in &edition.source.report.methods {
                group(m, edition, area, it);
            }
        });
    });
}

fn group(m: &mut Markup, edition: &Edition, area: &Area, method: &Method) {
    let activities = &edition.source.report.activities;
    let mut own = activities.iter().filter(|it| it.area == area.id && it.method == method.id).peekable();
    if own.peek().is_none() {
        return;
    }
    m.el("li class='ml-g'", |m| {
        m.key(&method.id);
        m.leaf("p class='ml-m'", edition.lang.of(&method.label));
        m.el("div class='ml-i'", |m| {
            for it in own {
                edition.item(m, Entity::Activity(it), &it.method);
            }
        });
    });
}
