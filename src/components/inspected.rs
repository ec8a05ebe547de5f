//! The pieces of the inspector that every kind of entry has: its top, and the rows of its list.

use super::Edition;
use model::figure_of;
use report::{Bound, Fact};
use web::Markup;

/// What it is, and the way out.
#[inline(never)]
pub fn top(m: &mut Markup, edition: &Edition, label: &str) {
    m.attr("aria-label", edition.words().inspector);
    m.el("div class='insp-h'", |m| {
        m.el("p class='insp-l'", |m| edition.text(m, label));
        m.el("button type='button' class='insp-q'", |m| {
            m.attr("data-set", "at=");
            m.text(edition.words().close);
        });
    });
}

/// A row of the list: what is told, and what there is to tell.
#[inline(always)]
pub fn row(m: &mut Markup, name: &str, value: impl FnOnce(&mut Markup)) {
    m.el("div", |m| {
        m.leaf("dt", name);
        m.el("dd", value);
    });
}

/// The same of plain words.
pub fn text_row(m: &mut Markup, name: &str, value: &str) {
    row(m, name, |m| m.text(value));
}

/// Whether a number is exact, and else how it is worded.
pub fn kind_row(m: &mut Markup, edition: &Edition, fact: &Fact) {
    let words = edition.words();
    match fact.bound {
        Bound::Exact => text_row(m, words.kind, words.exact),
        // The report's wording is Chinese on every page.
        _ => row(m, words.kind, |m| {
            let (before, behind) = words.kind_approximate.split_once("{}").unwrap_or_default();
            m.text(before);
            m.leaf("span lang='zh-CN'", figure_of(fact));
            m.text(behind);
        }),
    }
}
