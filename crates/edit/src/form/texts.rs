//! A text in the page's languages: Chinese, and translations that may be missing. Prose names its numbers in braces; while a name
//! is typed, the facts that it could be are offered.

use std::collections::BTreeMap;

use i18n::Lang;
use serde_json::Value;
use yew::prelude::*;

use super::scope::{Event, Scope, id_of};
use crate::browser::{focus_first, later, value};
use crate::draft::Key;

/// How long nothing may be typed before the page beside shows it, in milliseconds.
const REST: i32 = 300;

#[derive(Clone, PartialEq, Properties)]
pub struct TranslatedProps {
    pub scope: Scope,
    pub held: Option<Value>,
    pub path: Vec<Key>,
    pub name: &'static str,
    pub prose: bool,
}

#[component]
pub fn Translated(TranslatedProps { scope, held, path, name, prose }: &TranslatedProps) -> Html {
    let own: Vec<Key> = path.iter().cloned().chain([Key::from(*name)]).collect();
    let one = |lang: Lang| {
        let tag = &lang.tag()[..2];
        let text = held.as_ref().and_then(|it| it[tag].as_str()).unwrap_or_default().to_owned();
        let change = {
            let (scope, held, path, name, tag) = (scope.clone(), held.clone(), path.clone(), *name, tag.to_owned());
            Callback::from(move |text: String| {
                // The text as a whole is the value, so that the first language of a new one makes it.
                let mut whole =
                    held.clone().filter(Value::is_object).unwrap_or_else(|| Value::Object(Default::default()));
                if let Some(members) = whole.as_object_mut() {
                    match text.is_empty() && tag != "zh" {
                        true => members.remove(&tag),
                        false => members.insert(tag.clone(), text.into()),
                    };
                    let empty = members.values().all(|it| it.as_str() == Some(""));
                    scope.ask.emit((path.clone(), name.to_owned(), (!empty).then_some(whole)));
                }
            })
        };
        let problems: Vec<String> = scope.problems_of(&[own.as_slice(), &[tag.into()]].concat()).collect();
        html! { <InLanguage key={tag} scope={scope.clone()} {lang} id={id_of(scope, &own, tag)} {text} {problems} prose={*prose} {change} /> }
    };
    Lang::ALL.map(one).into_iter().collect()
}

#[derive(Clone, PartialEq, Properties)]
struct InLanguageProps {
    scope: Scope,
    lang: Lang,
    id: String,
    text: String,
    problems: Vec<String>,
    prose: bool,
    change: Callback<String>,
}

/// The text in one language.
#[component]
fn InLanguage(InLanguageProps { scope, lang, id, text, problems, prose, change }: &InLanguageProps) -> Html {
    // What is being typed; the data has it once nothing more is, or the field is left.
    let typed = use_state(|| None::<String>);
    let inputs = use_mut_ref(|| 0_u32);
    let put = {
        let (typed, change, held) = (typed.clone(), change.clone(), text.clone());
        move |text: String| {
            typed.set(None);
            if text != held {
                change.emit(text);
            }
        }
    };
    let oninput = {
        let (typed, inputs, put) = (typed.clone(), inputs.clone(), put.clone());
        Callback::from(move |event: InputEvent| {
            *inputs.borrow_mut() += 1;
            let (own, inputs, put, text) = (*inputs.borrow(), inputs.clone(), put.clone(), value(&event));
            typed.set(Some(text.clone()));
            later(REST, move || {
                if own == *inputs.borrow() {
                    put(text);
                }
            });
        })
    };
    let onchange = Callback::from(move |event: Event| {
        *inputs.borrow_mut() += 1;
        put(value(&event));
    });
    let complete = {
        let (typed, change, id) = (typed.clone(), change.clone(), id.clone());
        Callback::from(move |text: String| {
            typed.set(None);
            change.emit(text);
            let id = id.clone();
            later(50, move || focus_first(&[id]));
        })
    };
    let text = (*typed).clone().unwrap_or_else(|| text.clone());
    let told = (!problems.is_empty()).then(|| format!("{id}-p"));
    let offered = if *prose { offers(scope, &text) } else { Vec::new() };
    // From the text down to what is offered; the browser moves the caret where nothing is.
    let down = {
        let (first, some) = (offer_id(id, 0), !offered.is_empty());
        Callback::from(move |event: KeyboardEvent| {
            if some && event.key() == "ArrowDown" {
                event.prevent_default();
                focus_first(std::slice::from_ref(&first));
            }
        })
    };
    let rows = (text.chars().count() / 34 + 1).min(6).to_string();
    html! {
        <div class="f-t">
            <label for={id.clone()} lang={lang.tag()}>{lang.name()}</label>
            <textarea {rows} lang={lang.tag()} id={id.clone()} value={text.clone()} {oninput} {onchange} onkeydown={down}
                aria-invalid={told.as_ref().map(|_| "true")} aria-describedby={told.clone()} />
            if !problems.is_empty() { <ul class="f-p" id={told}>{for problems.iter().map(|it| html! { <li>{it}</li> })}</ul> }
            if !offered.is_empty() { <ul class="f-o">{for offered.into_iter().enumerate().map(|(at, it)| offer(id, at, it, &complete))}</ul> }
        </div>
    }
}

/// How many references are offered at most.
const OFFERED: usize = 8;

/// What can be completed: the whole text then, and what the choice is called.
type Offer = (String, String);

/// What an unfinished reference at the end of a brace could name: facts with their numbers, and what is computed.
fn offers(scope: &Scope, text: &str) -> Vec<Offer> {
    let Some((before, typed)) = unfinished(text) else { return Vec::new() };
    let facts = scope.report["facts"].as_array().into_iter().flatten();
    let numbers: BTreeMap<&str, &str> =
        facts.filter_map(|it| Some((it["id"].as_str()?, it["raw"].as_str()?))).collect();
    let choices = scope.choices(&["facts", "derived"]).into_iter();
    let found = choices.filter(|(id, name)| id.contains(typed) || name.contains(typed)).take(OFFERED);
    found
        .map(|(id, name)| {
            let number = numbers.get(&*id).map_or(String::new(), |it| format!(" {it}"));
            (format!("{before}{{{id}}}"), format!("{{{id}}} {name}{number}"))
        })
        .collect()
}

fn offer_id(field: &str, at: usize) -> String {
    format!("{field}-o-{at}")
}

/// One of them: a click or Enter completes it, arrows lead on and back to the text.
fn offer(field: &str, at: usize, (whole, name): Offer, complete: &Callback<String>) -> Html {
    let complete = complete.clone();
    let onclick = move |_: MouseEvent| complete.emit(whole.clone());
    let (back, next) = (at.checked_sub(1).map_or(field.to_owned(), |it| offer_id(field, it)), offer_id(field, at + 1));
    let text = field.to_owned();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let to = match &*event.key() {
            "ArrowDown" | "ArrowRight" => &next,
            "ArrowUp" | "ArrowLeft" => &back,
            "Escape" => &text,
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        focus_first(std::slice::from_ref(to));
    });
    html! { <li><button type="button" class="b" id={offer_id(field, at)} {onclick} {onkeydown}>{name}</button></li> }
}

/// What stands before a brace that is open at the end, and what is typed behind it.
fn unfinished(text: &str) -> Option<(&str, &str)> {
    let at = text.rfind('{')?;
    let typed = &text[at + 1..];
    (!typed.contains('}') && typed.chars().count() < 40).then_some((&text[..at], typed.trim_start_matches('#')))
}

#[cfg(test)]
mod tests {
    use super::unfinished;

    #[test]
    fn a_brace_that_is_open_at_the_end_is_what_is_being_typed() {
        assert_eq!(unfinished("提出{micro"), Some(("提出", "micro")));
        assert_eq!(unfinished("提出{"), Some(("提出", "")));
        assert_eq!(unfinished("提出{micro}件"), None);
        assert_eq!(unfinished("没有"), None);
    }
}
