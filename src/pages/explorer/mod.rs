//! All facts, activities and tasks of the report in one table, to search, to narrow and to sort.

mod tools;

use tools::tools;

use yew::prelude::*;

use super::part::{Part, Sheet};
use super::state::MORE;
use crate::components::{Answers, Edition, Markup, SectionHead, Still, control, fact_cells, list_files, section};
use crate::i18n::fill;
use crate::model::{Choices, Entity, Param};

/// Most rows that the program draws before the reader comes to the last of them.
const MOST: usize = 24;

/// The table.
#[derive(Clone, PartialEq)]
pub struct Explorer {
    /// Report and language.
    pub edition: Edition,
    /// Search, choices and order.
    pub choices: Choices,
    /// So many rows at most are drawn; more come as the reader gets to them.
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
        edition.still(m, &Still::DataHead);
        let part = Part::Explorer(props.clone());
        m.el("div class='data-v'", |m| m.node(html! { <Sheet {part} /> }));
        edition.still(m, &Still::DataFoot);
    });
}

/// What stands over the table: what there is to find in it.
pub fn data_head(m: &mut Markup, edition: &Edition) {
    let report = &edition.source.report;
    let (about, done, planned) = (&report.report, report.activities.len(), report.tasks.len());
    let counts = [report.facts.len(), about.covers.into(), done, about.plans.into(), planned].map(|it| it.to_string());
    let counts: Vec<&str> = counts.iter().map(String::as_str).collect();
    m.el("p class='sub'", |m| edition.text(m, &fill(edition.words().data_subtitle, &counts)));
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
    tools(m, props, &rows, if props.ready { rows.fitting.len() } else { 0 });
    if !props.ready {
        // Every number has its row under its picture already. What can be searched, narrowed and sorted, the program draws.
        return m.leaf("p class='more'", words.rows_off);
    }
    // What is not in sight is drawn when it is come to.
    let drawn = props.drawn.max(source.report.facts.len().min(MOST)).min(rows.fitting.len());
    m.el("table class='tb tb-a'", |m| {
        m.flag("hidden", rows.fitting.is_empty());
        m.leaf("caption class='vh'", words.data_takeaway);
        heads(m, props);
        m.el("tbody", |m| {
            for at in &rows.fitting[..drawn] {
                if let Some(it) = source.entity_at(*at) {
                    row(m, props, it);
                }
            }
        });
    });
    let rest = rows.fitting.len() - drawn;
    m.el("p class='more' id='more'", |m| {
        m.flag("hidden", rest == 0);
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

fn row(m: &mut Markup, props: &Explorer, entity: Entity<'_>) {
    let edition = &props.edition;
    m.el("tr", |m| {
        m.key(entity.id());
        m.join("id", &["row-", entity.id()]);
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
