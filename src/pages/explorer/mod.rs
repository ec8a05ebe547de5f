//! All numbers of the report in one table, to search and to narrow.

mod tools;

use yew::prelude::*;

use tools::tools;

use super::state::{Action, RowFilter, State};
use crate::components::{Edition, SectionHead, fact_cells, row_of_heads, section};
use crate::data::Fact;
use crate::i18n::fill;
use crate::model::{Entity, fold};

/// The table as a numbered section.
#[derive(Clone, PartialEq)]
pub struct Explorer {
    pub edition: Edition,
    pub number: usize,
    pub filter: RowFilter,
    pub ready: bool,
    pub dispatch: UseReducerDispatcher<State>,
}

impl Explorer {
    /// A handler that dispatches, once the page can.
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
pub fn explorer(props: &Explorer) -> Html {
    let Explorer { edition, number, .. } = props;
    let words = edition.words();
    let facts = &edition.source.report.facts;
    let shown = facts.iter().filter(|it| props.admits(it)).count();
    let rows = facts.iter().map(|it| row(props, it));
    let heads = [
        words.head_label,
        words.head_value,
        words.head_unit,
        words.head_kind,
        words.head_section,
        words.head_charts,
        words.head_text,
    ];
    let content = html! {
        <>
            <p class="sub">{ edition.text(&fill(words.data_subtitle, &[&facts.len().to_string()])) }</p>
            { tools(props, shown) }
            <table class="tb tb-a" hidden={shown == 0}>
                <caption class="vh">{ words.data_takeaway }</caption>
                <thead>{ row_of_heads(&heads.map(str::to_owned)) }</thead>
                <tbody>{ for rows }</tbody>
            </table>
        </>
    };
    let head = SectionHead {
        id: "data",
        number: *number,
        title: words.data_title,
        takeaway: words.data_takeaway,
        ahead: false,
    };
    section(&head, edition.lang, content)
}

/// A fact's row. Rows that do not fit the choice are hidden and stay, for the text's numbers link to them.
fn row(props: &Explorer, fact: &Fact) -> Html {
    let edition = &props.edition;
    let entity = Entity::Fact(fact);
    html! {
        <tr id={["row-", &fact.id].concat()} key={&*fact.id} hidden={!props.admits(fact)}>
            { fact_cells(edition, fact) }
            <td class="td-c">{ edition.heading(entity) }</td>
            <td class="td-g">{ edition.used_in(entity, "td-x") }</td>
            <td class="td-s">{ edition.to_text(entity, "td-a") }</td>
        </tr>
    }
}
