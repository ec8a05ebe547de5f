//! All facts, activities and tasks of the report in one table, to search, to narrow and to sort.

mod tools;
mod window;

pub use window::up_to;

use tools::tools;
use window::drawn_range;

use crate::components::{Edition, Markup, SectionHead, control, fact_cells, list_files, section};
use crate::i18n::fill;
use crate::model::{Choices, Entity, LONG_TABLE, Param};

/// The table as a numbered section.
#[derive(Clone, PartialEq)]
pub struct Explorer {
    /// Report and language.
    pub edition: Edition,
    /// Counted from 1.
    pub number: usize,
    /// Search, choices and order.
    pub choices: Choices,
    /// The table is drawn up to this row, of a long one not from the first; see [`window`].
    pub drawn: usize,
    /// The program has taken over: controls work.
    pub ready: bool,
}

/// The section.
pub fn explorer(m: &mut Markup, props: &Explorer) {
    let Explorer { edition, number, .. } = props;
    let (words, source) = (edition.words(), &edition.source);
    let rows = source.rows(&props.choices, edition.lang);
    let head = SectionHead {
        id: "data",
        number: *number,
        title: words.data_title,
        takeaway: words.data_takeaway,
        ahead: false,
    };
    section(m, &head, edition.lang, |m| {
        let report = &source.report;
        let about = &report.report;
        let (done, planned) = (report.activities.len(), report.tasks.len());
        let counts =
            [report.facts.len(), about.covers.into(), done, about.plans.into(), planned].map(|it| it.to_string());
        let counts: Vec<&str> = counts.iter().map(String::as_str).collect();
        m.el("p class='sub'", |m| edition.text(m, &fill(words.data_subtitle, &counts)));
        let drawn = drawn_range(props.drawn, report.facts.len(), rows.fitting.len());
        let long = rows.fitting.len() > LONG_TABLE;
        // As high as the rows that it stands for, so that the reader can scroll to them.
        let spaced = long && props.drawn > 0;
        // What cannot be reached yet is not said to be shown.
        tools(m, props, &rows, if props.ready { rows.fitting.len() } else { drawn.end });
        m.el("table class='tb tb-a'", |m| {
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
                if spaced && drawn.start > 0 {
                    left_out(m, "rows-before");
                }
                for (at, number) in drawn.clone().zip(&rows.fitting[drawn.clone()]) {
                    if let Some(it) = source.entity_at(*number) {
                        row(m, props, it, long.then_some(at));
                    }
                }
                if spaced && drawn.end < rows.fitting.len() {
                    left_out(m, "rows-after");
                }
            });
        });
        let rest = rows.fitting.len() - drawn.end;
        m.el("p class='more' id='more'", |m| {
            m.flag("hidden", rest == 0 || !props.ready || spaced);
            m.text(&fill(words.rows_more, &[&rest.to_string()]));
        });
        m.el("p class='take-l'", |m| {
            list_files(m, edition, "facts", words.all_facts);
            list_files(m, edition, "activities", words.all_activities);
            list_files(m, edition, "tasks", words.all_tasks);
        });
    });
}

/// Column names; that of the values sorts by them.
fn heads(m: &mut Markup, props: &Explorer) {
    let words = props.edition.words();
    let names = [
        words.head_label,
        words.head_value,
        words.head_unit,
        words.head_kind,
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
                    if it == words.head_value {
                        m.attr("aria-sort", order);
                        m.el("button type='button' class='th-s'", |m| {
                            control(m, props.ready, &["sort=", next]);
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
    m.el("tr", |m| {
        m.key(entity.id());
        m.join("id", &["row-", entity.id()]);
        if let Some(at) = at {
            // The head is the first.
            m.attr("aria-rowindex", &(at + 2).to_string());
        }
        match entity {
            Entity::Fact(fact) => fact_cells(m, edition, fact),
            Entity::Activity(it) => item_cells(m, edition, entity, &it.method),
            Entity::Task(it) => item_cells(m, edition, entity, &it.method),
        }
        m.el("td class='td-c'", |m| edition.heading(m, entity));
        m.el("td class='td-g'", |m| edition.used_in(m, entity, "td-x"));
        m.el("td class='td-s'", |m| edition.to_text(m, entity, "td-a"));
    });
}

/// An activity or task in the columns of the facts: its method in the place of a number, and its year.
fn item_cells(m: &mut Markup, edition: &Edition, entity: Entity<'_>, method: &str) {
    let about = &edition.source.report.report;
    m.el("th scope='row' class='td-w'", |m| edition.item(m, entity, method));
    m.el("td class='td-m'", |m| {
        m.text(edition.source.method(method).map_or("", |it| edition.lang.of(&it.short)));
    });
    m.void("td class='td-u'");
    let year = if matches!(entity, Entity::Task(_)) { about.plans } else { about.covers };
    m.leaf("td class='td-k'", &year.to_string());
}
