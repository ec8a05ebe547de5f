//! The matrix in words: for each area a disclosure that lists every activity by method.

use super::{Edition, all_rows};
use charts::figures::spells_out;
use model::{Entity, few};
use report::{Area, Chart, Method};
use web::Markup;

/// One disclosure per area that has activities. On wide pages an area that the matrix itself spells out needs none.
pub fn disclosures(m: &mut Markup, edition: &Edition, matrix: &Chart) {
    let report = &edition.source.report;
    let spelled = spells_out(&edition.source, matrix, edition.lang);
    m.el("div class='folds'", |m| {
        for area in &report.areas {
            if report.activities.iter().any(|it| it.area == area.id) {
                let shown = spelled && edition.source.supervised_areas().any(|it| it.id == area.id);
                fold(m, edition, area, if shown { "fold ml ml-x" } else { "fold ml" });
            }
        }
    });
}

fn fold(m: &mut Markup, edition: &Edition, area: &Area, class: &str) {
    m.el("details", |m| {
        m.attr("class", class);
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
    let own: Vec<_> = activities.iter().filter(|it| it.area == area.id && it.method == method.id).collect();
    if own.is_empty() {
        return;
    }
    let shown = few(activities.len(), own.len());
    m.el("li class='ml-g'", |m| {
        m.key(&method.id);
        m.el("p class='ml-m'", |m| {
            edition.glyph(m, method);
            m.text(edition.lang.of(&method.label));
        });
        m.el("div class='ml-i'", |m| {
            for it in &own[..shown] {
                edition.item(m, Entity::Activity(it), None);
            }
            if shown < own.len() {
                all_rows(m, edition, &["kind=activity&in-area=", &area.id, "&in-method=", &method.id], own.len());
            }
        });
    });
}
