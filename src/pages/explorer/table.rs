//! The table: its head and its rows. The search and the choices over it are in `tools`.

use super::tools::{facets, tools};
use super::view::Explorer;
use super::window::drawn_range;
use crate::components::{Answers, Edition, control, fact_cells};
use i18n::fill;
use model::{Entity, LONG_TABLE, Param, hits, holds};
use web::Markup;

/// The choices over the rows, and the rows.
pub fn explorer(m: &mut Markup, props: &Explorer) {
    let (words, source) = (props.edition.words(), &props.edition.source);
    let rows = source.rows(&props.choices, props.edition.lang);
    tools(m, props, &rows);
    if !props.view.answers() {
        // Every number has its row under its picture already. What can be searched, narrowed and sorted, the program draws.
        return m.leaf("p class='more'", words.rows_off);
    }
    let searched = props.choices.get(Param::Query).is_some();
    if !searched {
        facets(m, props, &rows);
    }
    let drawn = drawn_range(props.drawn, source.report.facts.len(), rows.fitting.len());
    let long = rows.fitting.len() > LONG_TABLE;
    m.el("table class='tb tb-a'", |m| {
        m.key("rows");
        m.flag("hidden", rows.fitting.is_empty());
        if long {
            m.attr("aria-rowcount", &(rows.fitting.len() + 1).to_string());
        }
        m.leaf("caption class='vh'", words.data_takeaway);
        heads(m, props);
        m.el("tbody", |m| {
            if long {
                m.attr("id", "rows");
            }
            // As high as the rows that they stand for, so that the reader can scroll to those.
            if long && drawn.start > 0 {
                left_out(m, "rows-before");
            }
            for (at, number) in drawn.clone().zip(&rows.fitting[drawn.clone()]) {
                if let Some(it) = source.entity_at(*number) {
                    row(m, props, it, long.then_some(at));
                }
            }
            if long && drawn.end < rows.fitting.len() {
                left_out(m, "rows-after");
            }
        });
    });
    let rest = rows.fitting.len() - drawn.end;
    // Asked for once, they come while the reader scrolls. A long table's come by themselves, and go again.
    let asks = props.drawn == 0 && rest > 0 && !long;
    m.el("p class='more'", |m| {
        m.attr("id", if asks { "rest" } else { "more" });
        m.flag("hidden", rest == 0 || long);
        let rest = rest.to_string();
        if asks {
            m.el("button type='button' class='btn' data-more=''", |m| m.text(&fill(words.rows_rest, &[&rest])));
        } else {
            m.text(&fill(words.rows_more, &[&rest]));
        }
    });
    if searched {
        facets(m, props, &rows);
    }
}

/// Column names; that of the values sorts by them.
fn heads(m: &mut Markup, props: &Explorer) {
    let words = props.edition.words();
    // Numbers and named things share columns; a head says what stands in its column now.
    let kind = props.choices.get(Param::Kind).map_or("", |it| it);
    let shared = |number: &str, named: &str| match kind {
        "fact" => number.to_owned(),
        "activity" | "task" => named.to_owned(),
        _ => [number, " / ", named].concat(),
    };
    let (value, kind) = (shared(words.head_value, words.method), shared(words.head_kind, words.head_year));
    let names = [
        words.head_label,
        &value,
        if kind == words.head_year { "" } else { words.head_unit },
        &kind,
        words.head_section,
        words.head_charts,
        words.head_text,
    ];
    // Falling first, then rising, then as in the report.
    let (order, next) = match props.choices.get(Param::Sort).map(|it| &**it) {
        None => ("none", "-value"),
        Some("-value") => ("descending", "value"),
        Some(_) => ("ascending", ""),
    };
    m.el("thead", |m| {
        m.el("tr", |m| {
            for it in names {
                m.el("th scope='col'", |m| {
                    if it == value {
                        m.attr("aria-sort", order);
                        m.el("button type='button' class='th-s'", |m| {
                            control(m, Answers::new(props.view.answers(), true), &["sort=", next]);
                            m.text(it);
                        });
                    } else {
                        m.text(it);
                    }
                });
            }
        });
    });
}

/// A row in the place of those that are not drawn; its height comes when it stands in the window (`browser::rows`).
fn left_out(m: &mut Markup, id: &'static str) {
    m.el("tr aria-hidden='true'", |m| {
        m.key(id);
        m.attr("id", id);
        m.void("td colspan='7'");
    });
}

/// A row; `at` is its place in a long table, counted from 0.
fn row(m: &mut Markup, props: &Explorer, entity: Entity<'_>, at: Option<usize>) {
    let edition = &props.edition;
    let query = props.choices.get(Param::Query).map_or("", |it| it);
    m.el("tr", |m| {
        m.key(entity.id());
        m.join("id", &["row-", entity.id()]);
        if let Some(at) = at {
            // The head is the first.
            m.attr("aria-rowindex", &(at + 2).to_string());
        }
        match entity {
            Entity::Fact(fact) => fact_cells(m, edition, fact, &|m, name| found(m, name, entity, query)),
            Entity::Activity(_) | Entity::Task(_) => item_cells(m, edition, entity, query),
        }
        m.el("td class='td-c'", |m| edition.heading(m, entity));
        m.el("td class='td-g'", |m| edition.used_in(m, entity, "td-x"));
        m.el("td class='td-s'", |m| edition.to_text(m, entity));
    });
}

/// A name with what was searched for marked in it; where that stands in the report's sentence alone, with the sentence.
#[inline(never)]
fn found(m: &mut Markup, name: &str, entity: Entity<'_>, query: &str) {
    if query.is_empty() {
        return m.text(name);
    }
    m.el("span", |m| {
        marked(m, name, query);
        if !holds(name, query) {
            m.el("q lang='zh-CN'", |m| marked(m, entity.quote(), query));
        }
    });
}

#[inline(never)]
fn marked(m: &mut Markup, text: &str, query: &str) {
    let mut at = 0;
    for it in hits(text, query) {
        m.text(&text[at..it.start]);
        m.leaf("mark", &text[it.clone()]);
        at = it.end;
    }
    m.text(&text[at..]);
}

/// An activity or task in the columns of the facts: its method in the place of a number, and its year.
fn item_cells(m: &mut Markup, edition: &Edition, entity: Entity<'_>, query: &str) {
    let method = entity.method().map_or("", |id| &**id);
    let about = &edition.source.report.report;
    m.el("th scope='row' class='td-w'", |m| {
        edition.item_with(m, entity, Some(method), &|m, name| found(m, name, entity, query));
    });
    m.el("td class='td-m'", |m| {
        m.text(edition.source.method(method).map_or("", |it| edition.lang.of(&it.short)));
    });
    m.void("td class='td-u'");
    let planned = matches!(entity, Entity::Task(_));
    let year = if planned { about.plans.to_string() } else { about.covered(edition.lang) };
    m.leaf("td class='td-k'", &year);
}
