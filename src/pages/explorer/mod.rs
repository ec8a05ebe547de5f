//! All numbers of the report in one table, to search and to narrow.

mod tools;

use yew::{Callback, MouseEvent, UseReducerDispatcher};

use tools::tools;

use super::state::{Action, RowFilter, State};
use crate::components::{Edition, Markup, SectionHead, fact_cells, heads, section};
use crate::data::Fact;
use crate::i18n::fill;
use crate::model::{Entity, fold};

/// The table as a numbered section.
#[derive(Clone, PartialEq)]
pub struct Explorer {
    /// The report and the language to show it in.
    pub edition: Edition,
    /// Of the section, counted from 1.
    pub number: usize,
    /// Which rows are shown; the others are left out of the table.
    pub filter: RowFilter,
    /// The program has taken over: search and chips work.
    pub ready: bool,
    /// Where the controls send what was chosen.
    pub dispatch: UseReducerDispatcher<State>,
}

impl Explorer {
    /// A handler that dispatches, once the page can.
    #[inline(never)]
    fn on(&self, action: Action) -> Option<Callback<MouseEvent>> {
        let dispatch = self.dispatch.clone();
        self.ready.then(|| Callback::from(move |_| dispatch.dispatch(action.clone())))
    }

    fn admits(&self, fact: &Fact) -> bool {
        let filter = &self.filter;
        let lang = self.edition.lang;
        let query = fold(filter.query.trim());
        let texts = [lang.of(&fact.label), &fact.label.zh, &fact.raw, &fact.quote];
        filter.admits(fact.bound)
            && filter.chapter.as_ref().is_none_or(|it| *it == fact.chapter)
            && (query.is_empty() || texts.iter().any(|it| fold(it).contains(&query)))
    }
}

/// The section.
pub fn explorer(m: &mut Markup, props: &Explorer) {
    let Explorer { edition, number, .. } = props;
    let words = edition.words();
    let facts = &edition.source.report.facts;
    let shown = facts.iter().filter(|it| props.admits(it)).count();
    let head = SectionHead {
        id: "data",
        number: *number,
        title: words.data_title,
        takeaway: words.data_takeaway,
        ahead: false,
    };
    section(m, &head, edition.lang, |m| {
        m.el("p class='sub'", |m| edition.text(m, &fill(words.data_subtitle, &[&facts.len().to_string()])));
        tools(m, props, shown);
        m.el("table class='tb tb-a'", |m| {
            m.flag("hidden", shown == 0);
            m.leaf("caption class='vh'", words.data_takeaway);
            let names = [
                words.head_label,
                words.head_value,
                words.head_unit,
                words.head_kind,
                words.head_section,
                words.head_charts,
                words.head_text,
            ];
            heads(m, &names);
            m.el("tbody", |m| {
                for it in facts {
                    row(m, props, it);
                }
            });
        });
    });
}

/// A fact's row. Rows that do not fit the choice are hidden and stay, for the text's numbers link to them.
fn row(m: &mut Markup, props: &Explorer, fact: &Fact) {
    let edition = &props.edition;
    let entity = Entity::Fact(fact);
    m.el("tr", |m| {
        m.key(&fact.id);
        m.join("id", &["row-", &fact.id]);
        m.flag("hidden", !props.admits(fact));
        fact_cells(m, edition, fact);
        m.el("td class='td-c'", |m| edition.heading(m, entity));
        m.el("td class='td-g'", |m| edition.used_in(m, entity, "td-x"));
        m.el("td class='td-s'", |m| edition.to_text(m, entity, "td-a"));
    });
}
