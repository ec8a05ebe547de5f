//! Search and choices over the data table, and what to say when nothing fits.

use yew::prelude::*;

use super::Explorer;
use crate::browser::typed;
use crate::components::{chip, chip_group, lens};
use crate::i18n::fill;
use crate::pages::state::Action;

/// The controls above the table. `shown` is how many rows fit.
pub fn tools(props: &Explorer, shown: usize) -> Html {
    let words = props.edition.words();
    let (filter, facts) = (&props.filter, &props.edition.source.report.facts);
    let dispatch = props.dispatch.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        dispatch.dispatch(Action::Query(typed(&event).into()));
    });
    let count = facts.len().to_string();
    let all = html! { <>{ words.all }<i class="chip-c">{ count.clone() }</i></> };
    let kinds = [(true, words.exact), (false, words.approximate)].map(|(exact, name)| {
        chip(html! { { name } }, filter.exact == Some(exact), props.on(Action::Kind(Some(exact))))
    });
    let chapters =
        props.edition.source.report.chapters.iter().filter(|it| facts.iter().any(|fact| fact.chapter == it.id));
    let chapters = chapters.map(|it| {
        let pressed = filter.chapter.as_ref() == Some(&it.id);
        let name = props.edition.lang.of(&it.title).to_owned();
        chip(html! { { name } }, pressed, props.on(Action::Chapter(Some(it.id.clone()))))
    });
    html! {
        <div class="tools">
            <label class="find">
                { lens() }
                <span class="vh">{ words.search }</span>
                <input type="search" placeholder={words.search_hint} disabled={!props.ready} value={filter.query.to_string()} {oninput} />
            </label>
            { chip_group(words.by_kind, false, html! { <>{ chip(all, filter.is_empty(), props.on(Action::ResetRows)) }{ for kinds }</> }) }
            { chip_group(words.by_chapter, false, chapters.collect()) }
            <p class="ctl-n" role="status">{ fill(words.facts_shown, &[&shown.to_string(), &count]) }</p>
            { empty(props, shown) }
        </div>
    }
}

/// Names the query, says why nothing fits, and offers two ways on.
fn empty(props: &Explorer, shown: usize) -> Html {
    let words = props.edition.words();
    let query = props.filter.query.trim();
    let in_text = !query.is_empty() && props.edition.source.outline.count(query) > 0;
    html! {
        <div class="none" hidden={shown > 0}>
            <p class="none-t">{ fill(words.no_facts, &[query]) }</p>
            <p class="none-p">{ if in_text { words.in_text_why } else { words.no_facts_why } }</p>
            <button type="button" class="btn" disabled={!props.ready} onclick={props.on(Action::ResetRows)}>{ words.reset }</button>
            <a class="btn" href="#full-text">{ words.search_text }</a>
        </div>
    }
}
