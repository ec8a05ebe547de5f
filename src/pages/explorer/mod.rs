//! All facts, activities and tasks of the report in one table, to search, to narrow and to sort.

mod tools;
mod window;

pub use window::up_to;

use tools::tools;
use web::Markup;
use window::drawn_range;

use yew::prelude::*;

use super::island::{Island, IslandView};
use super::state::MORE;
use crate::components::{Answers, Edition, Prerendered, SectionHead, control, fact_cells, list_files, section};
use i18n::fill;
use model::{Choices, Entity, LONG_TABLE, Param};

/// The table.
#[derive(Clone, PartialEq)]
pub struct Explorer {
    /// Report and language.
    pub edition: Edition,
    /// Search, choices and order.
    pub choices: Choices,
    /// The table is drawn up to this row, of a long one not from the first; see [`window`].
    pub drawn: usize,
    /// The program has taken over: controls work.
    pub ready: bool,
}

impl Explorer {
    /// Whether it shows otherwise than everyone first sees it.
    pub fn is_changed(&self) -> bool {
        self.choices != Choices::default() || self.drawn > MORE
    }
}

/// The table as a section, counted from 1.
pub fn data(m: &mut Markup, props: &Explorer, number: usize) {
    let Explorer { edition, .. } = props;
    let words = edition.words();
    let head = SectionHead { id: "data", number, title: words.data_title, takeaway: words.data_takeaway, ahead: false };
    section(m, edition, &head, |m| {
        edition.prerendered(m, &Prerendered::DataHead);
        let island = Island::Explorer(props.clone());
        m.el("div class='data-v'", |m| m.node(html! { <IslandView {island} /> }));
        edition.prerendered(m, &Prerendered::DataFoot);
    });
}

/// What stands over the table: what there is to find in it.
pub fn data_head(m: &mut Markup, edition: &Edition) {
    let report = &edition.source.report;
    let (about, done, planned) = (&report.report, report.activities.len(), report.tasks.len());
    let counts = [report.facts.len(), about.covers.into(), done, about.plans.into(), planned].map(|it| it.to_string());
    let counts: Vec<&str> = counts.iter().map(String::as_str).collect();
    m.el("p class='sub'", |m| edition.text(m, &fill(edition.words().data_subtitle, &counts)));
    #[cfg(not(target_arch = "wasm32"))]
    if edition.source.is_long() && !edition.offline {
        // Shown by the program while it lacks something (browser::parts).
        let words = edition.lang.long();
        m.el("p class='more' id='parts' role='status' hidden='hidden'", |m| {
            m.attr("data-coming", words.coming);
            m.attr("data-missing", words.missing);
        });
    }
}

/// What stands under it: the same lists as files.
pub fn data_foot(m: &mut Markup, edition: &Edition) {
    let words = edition.words();
    m.el("p class='take-l'", |m| {
        list_files(m, edition, "facts", words.all_facts);
        list_files(m, edition, "activities", words.all_activities);
        list_files(m, edition, "tasks", words.all_tasks);
    });
}

/// The choices over the rows, and the rows.
pub fn explorer(m: &mut Markup, props: &Explorer) {
    let (words, source) = (props.edition.words(), &props.edition.source);
    let rows = source.rows(&props.choices, props.edition.lang);
    tools(m, props, &rows);
    if !props.ready {
        // Every number has its row under its picture already. What can be searched, narrowed and sorted, the program draws.
        return m.leaf("p class='more'", words.rows_off);
    }
    let drawn = drawn_range(props.drawn, source.report.facts.len(), rows.fitting.len());
    let long = rows.fitting.len() > LONG_TABLE;
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
    m.el("p class='more' id='more'", |m| {
        m.flag("hidden", rest == 0 || long);
        m.text(&fill(words.rows_more, &[&rest.to_string()]));
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
                            control(m, Answers::new(props.ready, true), &["sort=", next]);
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
    m.el("th scope='row' class='td-w'", |m| edition.item(m, entity, Some(method)));
    m.el("td class='td-m'", |m| {
        m.text(edition.source.method(method).map_or("", |it| edition.lang.of(&it.short)));
    });
    m.void("td class='td-u'");
    let year = if matches!(entity, Entity::Task(_)) { about.plans } else { about.covers };
    m.leaf("td class='td-k'", &year.to_string());
}
