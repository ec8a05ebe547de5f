//! What is known about the selected number, activity or task: a panel at the side or a sheet at the bottom, beside the
//! page and never over more than half of it.

use std::sync::Arc;
use web::Markup;

use super::answered::{answered, noted, noted_of, said_after_in_full};
use super::compared::elsewhere;
use super::downloads::button;
use super::inspected::{kind_row, row, text_row, top};
use super::{Edition, arrow, computed, drawing, linked, running};
use i18n::{date, fill};
use model::{Entity, Facet, in_quotation_marks, without_break_hints};
use report::{Fact, Task};

/// The rail that holds the inspector; empty while nothing is selected.
pub fn inspector(m: &mut Markup, edition: &Edition, selected: Option<&Arc<str>>, followed: bool) {
    let words = edition.words();
    m.el("div class='rail' id='rail'", |m| {
        // What stands in for the inspector before the program is there says these words (assets/scripts/boot/inspector.js).
        m.attr("data-name", words.inspector);
        m.attr("data-close", words.close);
        m.attr("data-text", words.enlarge);
        let Some(id) = selected else { return };
        let Some(entity) = edition.source.entity(id) else {
            match edition.source.point(id) {
                Some(point) => elsewhere(m, edition, point),
                None => of_last_plan(m, edition, id),
            }
            return;
        };
        m.el("aside class='insp' id='inspector' tabindex='-1'", |m| {
            top(m, edition, &entity.label(edition.lang));
            m.el("div", |m| head(m, edition, entity));
            quote(m, edition, entity);
            m.el("dl class='insp-d'", |m| rows(m, edition, entity));
            foot(m, edition, entity, followed);
        });
    });
}

/// A task of the report before, if that mark is one's.
fn of_last_plan(m: &mut Markup, edition: &Edition, mark: &str) {
    let Some(it) = edition.source.answered_by_mark(mark) else { return };
    let (words, lang) = (edition.words(), edition.lang);
    m.el("aside class='insp insp-2' id='inspector' tabindex='-1'", |m| {
        top(m, edition, it.task.title.as_ref().map_or("", |it| lang.of(it)));
        answered(m, edition, &it);
        m.el("dl class='insp-d'", |m| {
            let theme = it.before.themes.iter().find(|theme| Some(&theme.id) == it.task.theme.as_ref());
            row(m, words.theme, |m| edition.text(m, theme.map_or("", |it| lang.of(&it.title))));
            if let Some(told) = noted(&it, lang) {
                text_row(m, words.status, &told);
            }
        });
    });
}

fn head(m: &mut Markup, edition: &Edition, entity: Entity<'_>) {
    if let Entity::Fact(fact) = entity {
        edition.figure(m, fact, Edition::voiced(fact, ["insp-n num", "insp-n num c-t", "insp-n num c-n"]));
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
        if let Some(day) = edition.source.corrected_on(entity.id()) {
            let lang = edition.lang;
            row(m, lang.correcting().title, |m| m.leaf("a class='btn btn-s' href='#corrections'", &date(day, lang)));
        }
    });
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
    kind_row(m, edition, fact);
    for it in edition.source.derived_using(&fact.id) {
        row(m, words.computed, |m| computed(m, edition, &it.id));
    }
}

fn task_rows(m: &mut Markup, edition: &Edition, task: &Task) {
    let words = edition.words();
    method_row(m, edition, &task.method);
    text_row(m, words.area, edition.source.name_of(Facet::Area, &task.area, edition.lang));
    row(m, words.theme, |m| edition.text(m, edition.source.name_of(Facet::Theme, &task.theme, edition.lang)));
    let (day, source) = (task.noted.as_deref(), task.source.as_ref());
    text_row(m, words.status, &noted_of(task.status, day, source, edition.lang));
    text_row(m, words.dates, &dates(edition, task));
    said_after_in_full(m, edition, &task.id);
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
        m.leaf("span lang='zh-CN'", &[&*in_quotation_marks(sentence), " "].concat());
        m.text(&without_break_hints(&edition.source_line()));
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
