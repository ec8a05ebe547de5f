//! What is known about the selected number, activity or task: a panel at the side or a sheet at the bottom, beside the
//! page and never over more than half of it.

use std::sync::Arc;
use web::Markup;

use super::downloads::button;
use super::{Edition, arrow, computed, drawing, linked, running};
use i18n::{date, fill};
use model::{Entity, Facet, figure_of, status_word};
use report::{Bound, Fact, Task};

/// The rail that holds the inspector; empty while nothing is selected.
pub fn inspector(m: &mut Markup, edition: &Edition, selected: Option<&Arc<str>>, followed: bool) {
    let words = edition.words();
    m.el("div class='rail' id='rail'", |m| {
        // What stands in for the inspector before the program is there says these words (assets/scripts/boot/inspector.js).
        m.attr("data-name", words.inspector);
        m.attr("data-close", words.close);
        m.attr("data-text", words.enlarge);
        let Some(entity) = selected.and_then(|id| edition.source.entity(id)) else { return };
        m.el("aside class='insp' id='inspector' tabindex='-1'", |m| {
            m.attr("aria-label", words.inspector);
            m.el("div class='insp-h'", |m| {
                m.el("p class='insp-l'", |m| edition.text(m, entity.label(edition.lang)));
                m.el("button type='button' class='insp-q'", |m| {
                    m.attr("data-set", "at=");
                    m.text(words.close);
                });
            });
            m.el("div", |m| head(m, edition, entity));
            quote(m, edition, entity);
            m.el("dl class='insp-d'", |m| rows(m, edition, entity));
            foot(m, edition, entity, followed);
        });
    });
}

fn head(m: &mut Markup, edition: &Edition, entity: Entity<'_>) {
    if let Entity::Fact(fact) = entity {
        edition.figure(m, fact, "insp-n num");
        m.list(|m| {
            if let Some(it) = drawing() {
                m.node((it.mini)(&edition.source, fact, edition.lang));
            }
        });
    }
}

/// The whole sentence, with the wording that counts marked in it.
fn quote(m: &mut Markup, edition: &Edition, entity: Entity<'_>) {
    let source = &edition.source;
    let Some(place) = source.place(entity) else { return m.void("div") };
    let sentence = source.outline.sentence(&place);
    let marked = match entity {
        Entity::Fact(fact) => &*fact.raw,
        other => other.quote(),
    };
    // The same wording may stand twice in a sentence, so the quote says which one is meant.
    let start = sentence.find(entity.quote()).and_then(|at| Some(at + entity.quote().find(marked)?));
    let (before, inside, after) = match start {
        Some(at) => (&sentence[..at], marked, &sentence[at + marked.len()..]),
        None => (sentence, "", ""),
    };
    m.el("blockquote class='insp-s' lang='zh-CN'", |m| {
        running(m, before);
        m.el("mark", |m| running(m, inside));
        running(m, after);
    });
}

fn rows(m: &mut Markup, edition: &Edition, entity: Entity<'_>) {
    let words = edition.words();
    m.list(|m| match entity {
        Entity::Fact(fact) => fact_rows(m, edition, fact),
        Entity::Activity(it) => {
            let about = &edition.source.report.report;
            method_row(m, edition, &it.method);
            text_row(m, words.area, edition.source.area(&it.area).map_or("", |it| edition.lang.of(&it.label)));
            text_row(m, words.dates, &fill(words.mark_year, &[&about.covered(edition.lang)]));
        }
        Entity::Task(task) => task_rows(m, edition, task),
    });
    row(m, words.section, |m| edition.heading(m, entity));
    m.list(|m| {
        let threads = edition.source.threads_of(entity.id()).flat_map(|it| it.from.iter().chain(&it.to));
        let others = threads.filter(|id| &***id != entity.id()).filter_map(|id| edition.source.entity(id));
        let others: Vec<_> = others.collect();
        if !others.is_empty() {
            row(m, words.threads, |m| others.into_iter().for_each(|it| linked(m, edition, it)));
        }
    });
    m.list(|m| {
        let beside = edition.source.beside(entity);
        if !beside.is_empty() {
            row(m, words.beside, |m| beside.into_iter().for_each(|it| linked(m, edition, it)));
        }
    });
    row(m, words.used_in, |m| used_in(m, edition, entity));
}

fn fact_rows(m: &mut Markup, edition: &Edition, fact: &Fact) {
    let words = edition.words();
    let unit = edition.source.unit(fact, edition.lang);
    if !unit.is_empty() {
        text_row(m, words.unit, unit);
    }
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
    for it in edition.source.derived_using(&fact.id) {
        row(m, words.computed, |m| computed(m, edition, &it.id));
    }
}

fn task_rows(m: &mut Markup, edition: &Edition, task: &Task) {
    let words = edition.words();
    method_row(m, edition, &task.method);
    text_row(m, words.area, edition.source.name_of(Facet::Area, &task.area, edition.lang));
    row(m, words.theme, |m| edition.text(m, edition.source.name_of(Facet::Theme, &task.theme, edition.lang)));
    text_row(m, words.status, status_word(task.status, edition.lang));
    text_row(m, words.dates, &dates(edition, task));
}

fn method_row(m: &mut Markup, edition: &Edition, id: &str) {
    let Some(method) = edition.source.method(id) else { return };
    row(m, edition.words().method, |m| {
        m.el("span class='with-gl'", |m| {
            edition.glyph(m, method);
            m.text(edition.lang.of(&method.label));
        });
    });
}

/// A row of the list: what is told, and what there is to tell.
#[inline(always)]
fn row(m: &mut Markup, name: &str, value: impl FnOnce(&mut Markup)) {
    m.el("div", |m| {
        m.leaf("dt", name);
        m.el("dd", value);
    });
}

fn text_row(m: &mut Markup, name: &str, value: &str) {
    row(m, name, |m| m.text(value));
}

/// A task's dates as far as they are known.
pub fn dates(edition: &Edition, task: &Task) -> String {
    let words = edition.words();
    let day = |template: &str, iso: &Option<Arc<str>>| {
        iso.as_ref().map_or_else(String::new, |it| fill(template, &[&date(it, edition.lang)]))
    };
    let (from, until) = (day(words.from_day, &task.starts), day(words.until_day, &task.ends));
    match (from.is_empty(), until.is_empty()) {
        (true, true) => words.undated.to_owned(),
        (false, false) => [&*from, " ", &*until].concat(),
        _ => [from, until].concat(),
    }
}

fn used_in(m: &mut Markup, edition: &Edition, entity: Entity<'_>) {
    edition.used_in(m, entity, "btn btn-s");
    if let Entity::Fact(fact) = entity {
        m.el("a class='btn btn-s'", |m| {
            m.key("data");
            m.join("href", &["#row-", &fact.id]);
            m.text(edition.words().data_title);
        });
    }
}

/// The way to the text and back, what can be copied, and the numbers before and after in the text.
fn foot(m: &mut Markup, edition: &Edition, entity: Entity<'_>, followed: bool) {
    let words = edition.words();
    let (before, after) = match entity {
        Entity::Fact(fact) => edition.source.neighbours(&fact.id),
        _ => (None, None),
    };
    m.el("p class='insp-t'", |m| {
        m.el("a class='btn-t'", |m| {
            let target = edition.target(entity);
            // From another page of the text the browser leads back.
            if target.starts_with('#') {
                m.attr("data-away", "");
            }
            m.attr("href", &target);
            m.text(words.enlarge);
            arrow(m, false);
        });
        m.el("button type='button' class='btn-t' data-back=''", |m| {
            m.flag("hidden", !followed);
            m.text(words.go_back);
        });
    });
    m.el("p class='insp-t'", |m| {
        let target = edition.target(entity);
        // Another page of the text knows no selection.
        let link = ["?at=", entity.id(), if target.starts_with('#') { &target } else { "" }].concat();
        button(m, "data-say", "inspector", words.say);
        button(m, "data-copy", "cite-at", words.copy_cite);
        button(m, "data-link", &link, words.copy_link);
        button(m, "data-qr", &link, words.qr_code);
    });
    m.void("div class='qr'");
    // What is copied: the report's words and where they are from.
    let sentence = edition.source.place(entity).map_or("", |it| edition.source.outline.sentence(&it));
    m.el("p class='vh' id='cite-at' aria-hidden='true'", |m| {
        m.leaf("span lang='zh-CN'", &["“", sentence, "” "].concat());
        m.text(&edition.source_line());
    });
    m.el("p class='insp-x'", |m| {
        m.flag("hidden", before.is_none() && after.is_none());
        step(m, edition, before, words.previous, true);
        step(m, edition, after, words.next, false);
    });
}

fn step(m: &mut Markup, edition: &Edition, fact: Option<&Fact>, name: &str, back: bool) {
    let Some(fact) = fact else { return m.void("span class='btn-t'") };
    let spoken = [name, ": ", &edition.source.spoken(fact, edition.lang), " ", edition.lang.of(&fact.label)].concat();
    m.el("a class='btn-t'", |m| {
        m.attr("href", &edition.target(Entity::Fact(fact)));
        m.attr("rel", if back { "prev" } else { "next" });
        m.attr("aria-keyshortcuts", if back { "p" } else { "n" });
        m.attr("data-mark", &fact.id);
        m.attr("aria-label", &spoken);
        m.list(|m| {
            if back {
                arrow(m, true);
            }
        });
        edition.figure(m, fact, "num");
        m.list(|m| {
            if !back {
                arrow(m, false);
            }
        });
    });
}
