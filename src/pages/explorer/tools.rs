//! Search and choices over the data table, and what to say when nothing fits.

use yew::{Callback, InputEvent};

use super::Explorer;
use crate::browser::typed;
use crate::components::{Markup, chip, chip_group, lens, word_chip};
use crate::i18n::fill;
use crate::pages::state::Action;

/// The controls above the table. `shown` is how many rows fit.
pub fn tools(m: &mut Markup, props: &Explorer, shown: usize) {
    let words = props.edition.words();
    let (filter, facts) = (&props.filter, &props.edition.source.report.facts);
    let count = facts.len().to_string();
    m.el("div class='tools'", |m| {
        m.el("label class='find'", |m| {
            lens(m);
            m.leaf("span class='vh'", words.search);
            m.el("input type='search'", |m| {
                let dispatch = props.dispatch.clone();
                m.attr("placeholder", words.search_hint);
                m.flag("disabled", !props.ready);
                m.on_input(
                    &filter.query,
                    Callback::from(move |event: InputEvent| dispatch.dispatch(Action::Query(typed(&event).into()))),
                );
            });
        });
        chip_group(m, words.by_kind, false, |m| {
            chip(m, filter.is_empty(), props.on(Action::ResetRows), |m| {
                m.text(words.all);
                m.leaf("i class='chip-c'", &count);
            });
            for (exact, name) in [(true, words.exact), (false, words.approximate)] {
                word_chip(m, filter.exact == Some(exact), props.on(Action::Kind(Some(exact))), name);
            }
        });
        chip_group(m, words.by_chapter, false, |m| {
            for it in &props.edition.source.report.chapters {
                if facts.iter().any(|fact| fact.chapter == it.id) {
                    let pressed = filter.chapter.as_ref() == Some(&it.id);
                    let onclick = props.on(Action::Chapter(Some(it.id.clone())));
                    word_chip(m, pressed, onclick, props.edition.lang.of(&it.title));
                }
            }
        });
        m.el("p class='ctl-n' role='status'", |m| m.text(&fill(words.facts_shown, &[&shown.to_string(), &count])));
        empty(m, props, shown);
    });
}

/// Names the query, says why nothing fits, and offers two ways on.
fn empty(m: &mut Markup, props: &Explorer, shown: usize) {
    let words = props.edition.words();
    let query = props.filter.query.trim();
    let in_text = !query.is_empty() && props.edition.source.outline.count(query) > 0;
    m.el("div class='none'", |m| {
        m.flag("hidden", shown > 0);
        m.leaf("p class='none-t'", &fill(words.no_facts, &[query]));
        m.leaf("p class='none-p'", if in_text { words.in_text_why } else { words.no_facts_why });
        m.el("button type='button' class='btn'", |m| {
            m.flag("disabled", !props.ready);
            m.on_click(props.on(Action::ResetRows));
            m.text(words.reset);
        });
        m.leaf("a class='btn' href='#full-text'", words.search_text);
    });
}
