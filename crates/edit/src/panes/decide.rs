//! Beside the text: how much is decided, and the chosen item with its form, its buttons and its keys.

use std::rc::Rc;

use i18n::{Lang, fill};
use report::{Activity, Answer, Described, Fact, Field, Task, Thread};
use serde_json::{Value, json};
use validate::Problem;
use yew::prelude::*;

use crate::browser::{focus_first, is_pointed, later, value};
use crate::form::{Asked, Fields, FieldsForm, Scope, name_of};
use crate::table::{Act, BY_HAND, Item, Kind, State, Table};

/// What is declared of an item's entry.
fn fields(kind: Kind) -> &'static [Field] {
    match kind {
        Kind::Fact | Kind::Named => Fact::FIELDS,
        Kind::Activity => Activity::FIELDS,
        Kind::Task => Task::FIELDS,
        Kind::Thread => Thread::FIELDS,
        Kind::Answer => Answer::FIELDS,
    }
}

/// Whether an answer names anything of this report.
pub fn answered(entry: &Value) -> bool {
    entry["by"].as_array().is_some_and(|it| !it.is_empty())
}

/// How much is decided, chapter by chapter.
pub fn coverage(lang: Lang, table: &Table, act: &Callback<Act>) -> Html {
    let words = lang.edit();
    let (open, all) = table.open();
    let told = match open {
        0 if all > 0 => words.all_done.to_owned(),
        _ => fill(words.open_of, &[&open.to_string(), &all.to_string()]),
    };
    html! {
        <section class="cover" aria-label={told.clone()}>
            <p class="cover-t" role="status">{told}</p>
            <progress max={all.max(1).to_string()} value={(all - open).to_string()} aria-hidden="true" />
            <ul class="cover-c">{for table.coverage().into_iter().map(|(id, title, done, all)| {
                let title = name_of(&table.draft().report, &json!({ "title": { "zh": title } }));
                let said = fill(words.chapter_done, &[&title, &done.to_string(), &all.to_string()]);
                html! { <li key={id} class={(done == all).then_some("is-done")}>{said}</li> }
            })}</ul>
            {overlapping(lang, table, act)}
        </section>
    }
}

/// Which quotes overlap: the words that both have, with a way to each of the two numbers.
fn overlapping(lang: Lang, table: &Table, act: &Callback<Act>) -> Html {
    let words = lang.edit();
    let overlaps = table.overlaps();
    if overlaps.is_empty() {
        return html! {};
    }
    let way = |key: &str| {
        let Some(item) = table.items().iter().find(|it| it.key == key) else { return html! {} };
        let (act, key) = (act.clone(), key.to_owned());
        let onclick = Callback::from(move |_: MouseEvent| act.emit(Act::Choose(key.clone())));
        let label = item.entry["label"]["zh"].as_str().unwrap_or_default();
        let raw = item.entry["raw"].as_str().unwrap_or_default();
        html! { <button type="button" class="b" lang="zh-CN" {onclick}>{format!("{label} {raw}")}</button> }
    };
    html! {
        <details class="cover-o"><summary>{fill(words.overlaps, &[&overlaps.len().to_string()])}</summary>
            <p class="hint">{words.overlaps_hint}</p>
            <ul>{for overlaps.iter().map(|overlap| {
                let shared = table
                    .outline()
                    .blocks
                    .get(overlap.place.block)
                    .and_then(|block| block.text.get(overlap.place.range.clone()));
                html! {
                    <li key={format!("{} {}", overlap.one, overlap.other)}><q class="both" lang="zh-CN">{shared.unwrap_or_default().to_owned()}</q>
                        if overlap.same_number { {" "}<span class="tag">{words.same_number}</span> }
                        <span class="bs">{way(&overlap.one)}{way(&overlap.other)}</span></li>
                }
            })}</ul>
        </details>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub struct ChosenProps {
    pub lang: Lang,
    pub item: Option<Item>,
    /// How many others were decided like it just now.
    pub alike: Option<usize>,
    pub report: Rc<Value>,
    pub problems: Rc<Vec<Problem>>,
    pub act: Callback<Act>,
    /// The same by a button, and whether that was pointed at.
    pub click: Callback<(Act, bool)>,
}

/// The chosen item.
#[component]
pub fn Chosen(ChosenProps { lang, item, alike, report, problems, act, click }: &ChosenProps) -> Html {
    let words = lang.edit();
    let keys = html! { <details class="keys"><summary>{words.keys}</summary><p>{words.keys_hint}</p></details> };
    let does = |what: Act| click.reform(move |event: MouseEvent| (what.clone(), is_pointed(&event)));
    let moves = html! {
        <><button type="button" class="b" onclick={does(Act::Go(false))}>{words.previous}</button><button type="button" class="b" onclick={does(Act::Go(true))}>{words.next}</button></>
    };
    let found = item.as_ref().is_some_and(|it| it.key == BY_HAND);
    let by_hand = html! { <ByHand lang={*lang} {found} act={act.clone()} /> };
    let Some(item) = item else {
        return html! { <section class="chosen"><p class="hint">{words.nothing_chosen}</p><p class="hint">{words.by_hand}</p><p class="bs">{moves}</p>{by_hand}{keys}</section> };
    };
    let state = match item.state {
        State::Open => words.open,
        State::Accepted(_) => words.accepted,
        State::Refused => words.refused,
    };
    let place = match item.state {
        State::Accepted(at) => format!("{}[{at}]", item.kind.list()),
        _ => String::new(),
    };
    let ask = {
        let act = act.clone();
        Callback::from(move |(path, name, value): Asked| act.emit(Act::Edit(path, name, value)))
    };
    let scope = Scope { lang: *lang, report: report.clone(), ask, problems: problems.clone(), place: place.into() };
    html! {
        <section class="chosen" aria-labelledby="chosen-h">
            <h2 id="chosen-h">{item.kind.name(*lang)}{" "}<span class="tag">{state}</span>
                if item.from_last { <span class="tag">{words.from_last}</span> }</h2>
            <blockquote lang="zh-CN">{item.planned.as_deref().or(item.entry["quote"].as_str()).unwrap_or_default().to_owned()}</blockquote>
            if item.kind == Kind::Answer {
                <p class="hint">{if answered(&item.entry) { words.answer_hint } else { words.answer_none }}</p>
            }
            <p class="bs">
                if item.state == State::Open {
                    <button type="button" class="b b-1" id="accept" onclick={does(Act::Accept)}>{words.accept}</button>
                    <button type="button" class="b" onclick={does(Act::Refuse)}>{words.refuse}</button>
                } else {
                    <button type="button" class="b" onclick={does(Act::Reconsider)}>{words.take_again}</button>
                    <button type="button" class="b" onclick={does(Act::Same)}>{words.the_same}</button>
                }
                {moves}
            </p>
            <p role="status">{match alike {
                Some(0) => words.same_none.to_owned(),
                Some(others) => fill(words.same_done, &[&others.to_string()]),
                None => String::new(),
            }}</p>
            if item.state != State::Refused {
                <FieldsForm {scope} fields={Fields(fields(item.kind))} object={item.entry.clone()} />
            }
            {by_hand}{keys}
        </section>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ByHandProps {
    lang: Lang,
    /// What was found last is chosen.
    found: bool,
    act: Callback<Act>,
}

/// A number that was left out, by its words: for who does not select them in the text.
#[component]
fn ByHand(ByHandProps { lang, found, act }: &ByHandProps) -> Html {
    let words = lang.edit();
    let written = use_state(String::new);
    let asked = use_state(|| false);
    let write = {
        let (written, asked) = (written.clone(), asked.clone());
        Callback::from(move |event: InputEvent| {
            asked.set(false);
            written.set(value(&event));
        })
    };
    let find = {
        let (written, asked, act) = (written.clone(), asked.clone(), act.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            asked.set(!written.trim().is_empty());
            act.emit(Act::Find((*written).clone()));
        })
    };
    use_effect_with(*found, |found| {
        if *found {
            later(50, || focus_first(&["accept".to_owned()]));
        }
    });
    html! {
        <form class="by-hand" onsubmit={find}><label for="by-words">{words.by_words}</label>
            <p class="bs"><input id="by-words" lang="zh-CN" autocomplete="off" value={(*written).clone()} oninput={write} />
                <button type="submit" class="b">{words.add}</button></p>
            <p role="status">{if *asked && !*found { words.not_in_text } else { "" }}</p></form>
    }
}
