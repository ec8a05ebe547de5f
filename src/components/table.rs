//! The numbers of a figure as a table, folded away under it: for those who cannot or would not read the picture.

use yew::prelude::*;

use super::Edition;
use crate::data::{Chart, Fact, Form, Thread};
use crate::i18n::fill;
use crate::model::Entity;

/// The table of a chart: its facts, or for threads both ends of each. Tasks and activities without facts have their
/// own lists, so nothing is made for them.
pub fn chart_table(edition: &Edition, chart: &Chart) -> Html {
    let words = edition.words();
    let facts = edition.source.facts_of(chart);
    let (head, rows) = if chart.form == Form::Threads {
        let threads = edition.source.report.threads.iter().map(|it| thread_row(edition, it));
        let about = &edition.source.report.report;
        let heads = [words.head_label.to_owned(), about.covers.to_string(), about.plans.to_string()];
        (row_of_heads(&heads), threads.collect::<Html>())
    } else if facts.is_empty() {
        return html! { <div class="tbl-0"></div> };
    } else {
        let heads = [words.head_label, words.head_value, words.head_unit, words.head_kind, words.head_text];
        (row_of_heads(&heads.map(str::to_owned)), facts.into_iter().map(|it| fact_row(edition, it)).collect())
    };
    html! {
        <details class="fold tbl">
            <summary>{ words.table }</summary>
            <table class={if chart.form == Form::Threads { "tb tb-t" } else { "tb tb-c" }}>
                <caption class="vh">{ fill(words.table_caption, &[edition.lang.of(&chart.title)]) }</caption>
                <thead>{ head }</thead>
                <tbody>{ rows }</tbody>
            </table>
        </details>
    }
}

/// A head row of column names.
pub fn row_of_heads(heads: &[String]) -> Html {
    html! { <tr>{ for heads.iter().map(|it| html! { <th scope="col">{ it }</th> }) }</tr> }
}

/// The cells that every table of facts shares: label, figure, unit, precision.
pub fn fact_cells(edition: &Edition, fact: &Fact) -> Html {
    let numeral = edition.source.numeral(fact, edition.lang);
    let spoken = [&*edition.source.spoken(fact, edition.lang), " ", edition.lang.of(&fact.label)].concat();
    html! {
        <>
            <th scope="row">{ edition.text(edition.lang.of(&fact.label)) }</th>
            <td class="td-n num">
                <a class="td-l" href={edition.target(Entity::Fact(fact))} data-mark={fact.id.clone()} aria-label={spoken}>
                    { numeral.text() }
                </a>
            </td>
            <td class="td-u">{ numeral.unit }</td>
            <td class="td-k">{ edition.kind(fact) }</td>
        </>
    }
}

fn fact_row(edition: &Edition, fact: &Fact) -> Html {
    html! {
        <tr key={&*fact.id}>
            { fact_cells(edition, fact) }
            <td class="td-s">{ edition.to_text(Entity::Fact(fact), "td-a") }</td>
        </tr>
    }
}

fn thread_row(edition: &Edition, thread: &Thread) -> Html {
    let end = |ids: &[std::rc::Rc<str>]| {
        ids.iter().filter_map(|id| edition.source.entity(id)).map(|it| linked(edition, it)).collect::<Html>()
    };
    html! {
        <tr key={&*thread.id}>
            <th scope="row">{ edition.text(edition.lang.of(&thread.subject)) }</th>
            <td>{ end(&thread.from) }</td>
            <td>{ end(&thread.to) }</td>
        </tr>
    }
}

/// An entity as it stands in a list of mixed kinds.
pub fn linked(edition: &Edition, entity: Entity<'_>) -> Html {
    match entity {
        Entity::Activity(it) => edition.item(entity, &it.method),
        Entity::Task(it) => edition.item(entity, &it.method),
        Entity::Fact(it) => html! {
            <a class="it" href={edition.target(entity)} data-mark={it.id.clone()}>
                { edition.figure(it, "num it-n") }
                <span>{ edition.text(entity.label(edition.lang)) }</span>
            </a>
        },
    }
}
