//! Forms for any entry of `report.json`, made of the declaration of its fields: what a field holds decides how it is asked for, and
//! its own meaning stands beside it. Nothing here knows what any field is about.

mod lists;
mod meaning;
mod texts;

use std::rc::Rc;

use i18n::Lang;
use report::{Field, Kind, Need, Stretch, stretches};
use serde_json::{Map, Value};
use validate::Problem;
use yew::prelude::*;

use crate::browser::{BrowserEvent, is_ticked, value};
use crate::draft::Key;
use lists::{Objects, References};
pub use lists::{Row, buttons};
use meaning::of_word;
pub use meaning::{name_of_field, of_field, word_of};
use texts::Translated;

/// A change that a form asks for: the object, its member, and the new value; none takes it out.
pub type Asked = (Vec<Key>, String, Option<Value>);

/// What forms share.
#[derive(Clone, PartialEq)]
pub struct Scope {
    /// Language of the editor.
    pub lang: Lang,
    /// The whole data, for what fields refer to.
    pub report: Rc<Value>,
    /// Where changes go.
    pub ask: Callback<Asked>,
    /// Problems of the data, and the way of the form's own entry in it, so that each stands at its field.
    pub problems: Rc<Vec<Problem>>,
    /// Such as `facts[3]`; empty for an entry that is not in the data.
    pub place: Rc<str>,
}

impl Scope {
    /// What the entries of these lists are called, by their ids.
    pub fn choices(&self, lists: &[&str]) -> Vec<(String, String)> {
        let entries = lists.iter().filter_map(|it| self.report.get(it)?.as_array()).flatten();
        entries.filter_map(|it| Some((it["id"].as_str()?.to_owned(), name_of(&self.report, it)))).collect()
    }

    fn problems_of<'a>(&'a self, path: &[Key]) -> impl Iterator<Item = String> + 'a {
        let mut own = self.place.to_string();
        for key in path {
            match key {
                Key::Name(name) => own.extend([".", name]),
                Key::At(at) => own.push_str(&format!("[{at}]")),
            }
        }
        let known = !self.place.is_empty();
        let of_it = move |it: &&Problem| known && it.path == own;
        self.problems.iter().filter(of_it).map(|it| it.message(self.lang))
    }
}

/// What an entry is called, in the report's own language; numbers that it names are written out.
pub fn name_of(report: &Value, entry: &Value) -> String {
    let texts = ["label", "title", "subject", "figure", "place"].iter().filter_map(|it| entry[it]["zh"].as_str());
    let words = ["chart", "fact", "quote", "id"].iter().filter_map(|it| entry[it].as_str());
    let own = texts.chain(words).find(|it| !it.is_empty()).unwrap_or_default();
    let number = |name: &str| match name.strip_suffix("-numerals").unwrap_or(name) {
        it @ ("covers" | "plans") => report["report"][it].to_string(),
        _ => {
            let facts = report["facts"].as_array().into_iter().flatten();
            facts
                .filter(|it| it["id"] == name)
                .find_map(|it| it["raw"].as_str().map(str::to_owned))
                .unwrap_or_else(|| name.to_owned())
        }
    };
    let written = |stretch: Stretch<'_>| match stretch {
        Stretch::Words(words) | Stretch::Unclosed(words) => words.to_owned(),
        Stretch::Number { name, .. } => number(name),
    };
    stretches(own).into_iter().map(written).collect()
}

/// The fields of an object.
#[derive(Clone, PartialEq, Properties)]
pub struct FieldsProps {
    /// What all share.
    pub scope: Scope,
    /// As they are declared.
    pub fields: Fields,
    /// The object.
    pub object: Value,
    /// Its way within the entry.
    #[prop_or_default]
    pub path: Vec<Key>,
}

/// Declared fields; the same declaration is the same.
#[derive(Clone, Copy)]
pub struct Fields(pub &'static [Field]);

impl PartialEq for Fields {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// All fields of an object, in the order of their declaration.
#[component]
pub fn FieldsForm(FieldsProps { scope, fields, object, path }: &FieldsProps) -> Html {
    let members = object.as_object().cloned().unwrap_or_default();
    fields
        .0
        .iter()
        .map(|field| html! { <div class="f" key={field.name}>{one(scope, field, &members, path)}</div> })
        .collect()
}

fn one(scope: &Scope, field: &'static Field, members: &Map<String, Value>, path: &[Key]) -> Html {
    let lang = scope.lang;
    let id = id_of(scope, path, field.name);
    let own: Vec<Key> = path.iter().cloned().chain([field.name.into()]).collect();
    let problems: Vec<String> = scope.problems_of(&own).collect();
    let meaning = of_field(field, lang);
    let label = html! {
        <span class="f-l"><b>{name_of_field(field, lang)}</b>{" "}<code>{field.name}</code>{" "}<span>{meaning}</span>{
            if field.need == Need::Must { html! {} } else { html! { <em>{lang.edit().optional}</em> } }
        }</span>
    };
    let nested = matches!(
        field.kind,
        Kind::Object(_) | Kind::OneOf(_) | Kind::List(..) | Kind::Refs(..) | Kind::Translated | Kind::Prose
    );
    let told = format!("{id}-p");
    let input = input(scope, field, members.get(field.name), path, &id, (!problems.is_empty()).then(|| told.clone()));
    let problems = html! { if !problems.is_empty() { <ul class="f-p" id={told}>{for problems.iter().map(|it| html! { <li>{it}</li> })}</ul> } };
    if nested {
        html! { <fieldset id={id}><legend>{label}</legend>{input}{problems}</fieldset> }
    } else {
        html! { <><label for={id}>{label}</label>{input}{problems}</> }
    }
}

/// The id of a field's element, by which a problem leads to it.
pub fn id_of(scope: &Scope, path: &[Key], name: &str) -> String {
    let mut id = format!("f-{}", scope.place);
    for key in path {
        match key {
            Key::Name(name) => id.extend(["-", name]),
            Key::At(at) => id.push_str(&format!("-{at}")),
        }
    }
    format!("{id}-{name}")
}

fn input(
    scope: &Scope,
    field: &'static Field,
    held: Option<&Value>,
    path: &[Key],
    id: &str,
    told: Option<String>,
) -> Html {
    let ask = |read: fn(String) -> Option<Value>| {
        let (ask, path, name) = (scope.ask.clone(), path.to_vec(), field.name.to_owned());
        let null = field.need == Need::Null;
        Callback::from(move |event: Event| {
            let value = read(value(&event)).or(null.then_some(Value::Null));
            ask.emit((path.clone(), name.clone(), value));
        })
    };
    let text = held.and_then(Value::as_str).unwrap_or_default().to_owned();
    let own: Vec<Key> = path.iter().cloned().chain([field.name.into()]).collect();
    let invalid = told.is_some().then_some("true");
    let (id, told) = (id.to_owned(), told.clone());
    match &field.kind {
        Kind::Id | Kind::Word | Kind::Blank => {
            html! { <input {id} value={text} onchange={ask(word)} aria-invalid={invalid} aria-describedby={told} /> }
        }
        Kind::Quote => {
            html! { <textarea {id} rows="3" lang="zh-CN" value={text} onchange={ask(word)} aria-invalid={invalid} aria-describedby={told} /> }
        }
        Kind::Number | Kind::Year | Kind::Count => {
            let text = held.and_then(Value::as_f64).map(|it| it.to_string()).unwrap_or_default();
            html! { <input {id} inputmode="decimal" value={text} onchange={ask(number)} aria-invalid={invalid} aria-describedby={told} /> }
        }
        Kind::Date => {
            html! { <input {id} type="date" value={text} onchange={ask(word)} aria-invalid={invalid} aria-describedby={told} /> }
        }
        Kind::Flag => {
            let (ask, path, name) = (scope.ask.clone(), path.to_vec(), field.name.to_owned());
            let tick = Callback::from(move |event: Event| {
                ask.emit((path.clone(), name.clone(), is_ticked(&event).then_some(Value::Bool(true))));
            });
            html! { <input {id} type="checkbox" checked={held == Some(&Value::Bool(true))} onchange={tick} aria-describedby={told} /> }
        }
        Kind::Choice(words) => {
            let words = words.iter().map(|it| (it.word.to_owned(), of_word(it, scope.lang))).collect::<Vec<_>>();
            select(scope, &id, &text, words, ask(word), told)
        }
        Kind::Ref(lists) => select(scope, &id, &text, scope.choices(lists), ask(word), told),
        Kind::Refs(lists, _) => {
            html! { <References scope={scope.clone()} lists={*lists} held={held.cloned()} path={path.to_vec()} name={field.name} /> }
        }
        Kind::Translated | Kind::Prose => {
            html! { <Translated scope={scope.clone()} held={held.cloned()} path={path.to_vec()} name={field.name} prose={matches!(field.kind, Kind::Prose)} /> }
        }
        Kind::Object(fields) | Kind::OneOf(fields) => {
            let object = held.cloned().unwrap_or_default();
            html! { <FieldsForm scope={scope.clone()} fields={Fields(fields)} {object} path={own} /> }
        }
        Kind::List(fields, _) => {
            html! { <Objects scope={scope.clone()} fields={Fields(fields)} held={held.cloned()} path={path.to_vec()} name={field.name} /> }
        }
    }
}

fn select(
    scope: &Scope,
    id: &str,
    held: &str,
    mut choices: Vec<(String, String)>,
    onchange: Callback<Event>,
    told: Option<String>,
) -> Html {
    // What is not among the choices is shown as it is, so that nothing is lost by looking at it.
    if choices.iter().all(|it| it.0 != held) {
        choices.insert(
            0,
            (held.to_owned(), if held.is_empty() { scope.lang.edit().choose.to_owned() } else { held.to_owned() }),
        );
    }
    let invalid = told.is_some().then_some("true");
    html! {
        <select id={id.to_owned()} {onchange} aria-invalid={invalid} aria-describedby={told}>
            {for choices.into_iter().map(|(word, name)| {
                let selected = word == held;
                let name = match (&*word, &*name) {
                    (_, "") => word.clone(),
                    ("", _) => name,
                    _ if name == word => name,
                    _ => format!("{name}（{word}）"),
                };
                html! { <option value={word} {selected}>{name}</option> }
            })}
        </select>
    }
}

fn word(text: String) -> Option<Value> {
    (!text.is_empty()).then_some(Value::String(text))
}

fn number(text: String) -> Option<Value> {
    let text = text.trim();
    let whole = text.parse::<u64>().map(Value::from);
    whole.or_else(|_| text.parse::<f64>().map(Value::from)).ok().or_else(|| word(text.to_owned()))
}

/// A click that asks for something.
fn click(then: impl Fn() + 'static) -> Callback<MouseEvent> {
    Callback::from(move |_: MouseEvent| then())
}

/// Any event of the browser.
pub type Event = BrowserEvent;
