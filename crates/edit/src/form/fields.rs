//! The fields of an object, each asked for by what it holds. A list of objects has such fields again, so that it stands here, too.

use report::{Field, Kind, Need};
use serde_json::{Map, Value};
use yew::prelude::*;

use super::lists::{References, Row, buttons, with_moved};
use super::meaning::{name_of_field, of_field, of_word};
use super::scope::{Event, Scope, click, id_of, name_of};
use super::texts::Translated;
use crate::browser::{is_ticked, value};
use crate::draft::Key;

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

/// A list of objects.
#[derive(Clone, PartialEq, Properties)]
pub struct ObjectsProps {
    pub scope: Scope,
    pub fields: Fields,
    pub held: Option<Value>,
    pub path: Vec<Key>,
    pub name: &'static str,
}

#[component]
pub fn Objects(ObjectsProps { scope, fields, held, path, name }: &ObjectsProps) -> Html {
    let words = scope.lang.edit();
    let list = id_of(scope, path, name);
    let entries: Vec<Value> = held.as_ref().and_then(Value::as_array).cloned().unwrap_or_default();
    let put = {
        let (scope, path, name) = (scope.clone(), path.clone(), *name);
        move |entries: Vec<Value>| scope.ask.emit((path.clone(), name.to_owned(), Some(entries.into())))
    };
    let rows = entries.iter().enumerate().map(|(at, entry)| {
        let moved = |to: Option<usize>| {
            let (entries, put) = (entries.clone(), put.clone());
            click(move || put(with_moved(entries.clone(), at, to)))
        };
        let own: Vec<Key> = path.iter().cloned().chain([Key::from(*name), at.into()]).collect();
        let title = Some(name_of(&scope.report, entry)).filter(|it| !it.is_empty()).unwrap_or_else(|| (at + 1).to_string());
        html! {
            <li key={at}>
                <div class="f-r"><b>{title.clone()}</b>
                    {buttons(words, Row { list: &list, title: &title, at, of: entries.len() }, moved(at.checked_sub(1)), moved(Some(at + 1)), moved(None))}</div>
                <FieldsForm scope={scope.clone()} fields={*fields} object={entry.clone()} path={own} />
            </li>
        }
    });
    let rows: Html = rows.collect();
    let add = {
        let (entries, put) = (entries.clone(), put);
        click(move || put(entries.iter().cloned().chain([Value::Object(Default::default())]).collect()))
    };
    html! { <><ol class="f-os">{rows}</ol><button type="button" class="b" id={format!("{list}-add")} onclick={add}>{words.add}</button></> }
}
