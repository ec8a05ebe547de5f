//! Lists within a form: references to other entries, and the buttons of any list. Entries are added, taken out, and moved by
//! button or by drag.

use i18n::{Edit, fill};
use report::Lists;
use serde_json::Value;
use yew::prelude::*;

use super::scope::{Event, Scope, click, id_of};
use crate::browser::{focus_first, later, value};
use crate::draft::Key;

/// A list of ids of other entries.
#[derive(Clone, PartialEq, Properties)]
pub struct ReferencesProps {
    pub scope: Scope,
    pub lists: Lists,
    pub held: Option<Value>,
    pub path: Vec<Key>,
    pub name: &'static str,
}

#[component]
pub fn References(ReferencesProps { scope, lists, held, path, name }: &ReferencesProps) -> Html {
    let words = scope.lang.edit();
    let list = id_of(scope, path, name);
    let ids: Vec<String> = strings(held.as_ref());
    let choices = scope.choices(lists);
    let title = |id: &str| choices.iter().find(|it| it.0 == id).map_or(id.to_owned(), |it| it.1.clone());
    let put = {
        let (scope, path, name) = (scope.clone(), path.clone(), *name);
        move |ids: Vec<String>| scope.ask.emit((path.clone(), name.to_owned(), Some(ids.into())))
    };
    let dragged = use_mut_ref(|| None::<usize>);
    let rows = ids.iter().enumerate().map(|(at, id)| {
        let moved = |to: Option<usize>| {
            let (ids, put) = (ids.clone(), put.clone());
            click(move || put(with_moved(ids.clone(), at, to)))
        };
        let (ondragstart, ondrop) = {
            let (begun, ended, ids, put) = (dragged.clone(), dragged.clone(), ids.clone(), put.clone());
            (
                Callback::from(move |_: DragEvent| *begun.borrow_mut() = Some(at)),
                Callback::from(move |event: DragEvent| {
                    event.prevent_default();
                    if let Some(from) = ended.take() {
                        put(with_moved(ids.clone(), from, Some(at)));
                    }
                }),
            )
        };
        let over = Callback::from(|event: DragEvent| event.prevent_default());
        html! {
            <li key={id.clone()} class="f-r" draggable="true" {ondragstart} {ondrop} ondragover={over}>
                <span>{title(id)}</span>
                {buttons(words, Row { list: &list, title: &title(id), at, of: ids.len() }, moved(at.checked_sub(1)), moved(Some(at + 1)), moved(None))}
            </li>
        }
    });
    let rows: Html = rows.collect();
    let left: Vec<_> = choices.iter().filter(|it| !ids.contains(&it.0)).cloned().collect();
    let add = {
        let (ids, put) = (ids.clone(), put);
        Callback::from(move |event: Event| {
            let id = value(&event);
            if !id.is_empty() {
                put(ids.iter().cloned().chain([id]).collect());
            }
        })
    };
    let id = format!("{list}-add");
    html! {
        <>
            <ol class="f-rs">{rows}</ol>
            <select {id} aria-label={format!("{} {name}", words.add)} onchange={add} value="">
                <option value="" selected=true>{words.add}</option>
                {for left.into_iter().map(|(id, name)| html! { <option value={id.clone()}>{format!("{name}（{id}）")}</option> })}
            </select>
        </>
    }
}

/// An entry of a list, as its buttons know it.
pub struct Row<'a> {
    /// What ids of the list's elements begin with.
    pub list: &'a str,
    pub title: &'a str,
    pub at: usize,
    pub of: usize,
}

/// To move an entry and to take it out. The focus goes with what is moved; with what is taken out, to its neighbour.
pub fn buttons(
    words: &Edit,
    Row { list, title, at, of }: Row,
    up: Callback<MouseEvent>,
    down: Callback<MouseEvent>,
    out: Callback<MouseEvent>,
) -> Html {
    let id = |at: usize, way: &str| format!("{list}-{at}-{way}");
    let button = |name: &'static str,
                  sign: &'static str,
                  way: &str,
                  disabled: bool,
                  does: Callback<MouseEvent>,
                  next: Vec<String>| {
        let label = fill("{}：{}", &[name, title]);
        let onclick = Callback::from(move |event: MouseEvent| {
            does.emit(event);
            let next = next.clone();
            later(50, move || focus_first(&next));
        });
        html! { <button type="button" class="b b-i" id={id(at, way)} aria-label={label} title={name} {disabled} {onclick}>{sign}</button> }
    };
    let (before, after) = (at.saturating_sub(1), at + 1);
    html! {
        <span class="f-b">
            {button(words.up, "↑", "up", at == 0, up, vec![id(before, "up"), id(before, "down")])}
            {button(words.down, "↓", "down", after == of, down, vec![id(after, "down"), id(after, "up")])}
            {button(words.remove, "×", "out", false, out, vec![id(at, "out"), id(before, "out"), format!("{list}-add")])}
        </span>
    }
}

/// The list with an entry at another place, or without it.
pub fn with_moved<T>(mut list: Vec<T>, from: usize, to: Option<usize>) -> Vec<T> {
    if from < list.len() {
        let entry = list.remove(from);
        if let Some(to) = to {
            list.insert(to.min(list.len()), entry);
        }
    }
    list
}

fn strings(held: Option<&Value>) -> Vec<String> {
    let all = held.and_then(Value::as_array).into_iter().flatten();
    all.filter_map(|it| it.as_str().map(str::to_owned)).collect()
}
