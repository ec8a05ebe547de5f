//! Everything of the report that is no decision about the text: what it is, chapters, charts, units and the rest, each entry with
//! its form. Charts come first.

use std::rc::Rc;

use i18n::Lang;
use report::{Described, Field, Kind, Report};
use serde_json::{Value, json};
use validate::Problem;
use yew::prelude::*;

use crate::browser::{later, show as show_element};
use crate::draft::{Change, Key, at};
use crate::form::{Asked, Fields, FieldsForm, Row, Scope, buttons, name_of, name_of_field, of_field, word_of};
use crate::table::Act;

/// Under this type an entry is dragged within its list.
const ENTRY: &str = "application/x-report-entry";

#[derive(Clone, PartialEq, Properties)]
pub struct ListsProps {
    pub lang: Lang,
    pub report: Rc<Value>,
    pub problems: Rc<Vec<Problem>>,
    /// Where a chart's form does not fit what it shows.
    pub warnings: Rc<Vec<Problem>>,
    /// The entry that is open: its list and its place; `report` has no place.
    pub open: Option<(String, usize)>,
    pub show: Callback<Option<(String, usize)>>,
    pub act: Callback<Act>,
}

/// All lists, the charts first.
#[component]
pub fn Lists(props: &ListsProps) -> Html {
    let words = props.lang.edit();
    let suggest = {
        let act = props.act.clone();
        Callback::from(move |_: MouseEvent| act.emit(Act::Charts))
    };
    let others = Report::FIELDS.iter().filter(|it| !["charts", "report"].contains(&it.name));
    let find = |name: &str| Report::FIELDS.iter().find(|it| it.name == name);
    html! {
        <div class="lists">
            <section><h2>{words.charts_head}</h2>
                if props.report["charts"].as_array().is_none_or(Vec::is_empty) { <p class="hint">{words.no_charts}</p> }
                <p class="bs"><button type="button" class="b b-1" onclick={suggest}>{words.chart_suggest}</button></p>
                {for find("charts").map(|it| list(props, it))}
            </section>
            <section><h2>{words.about_head}</h2>{for find("report").map(|it| about(props, it))}</section>
            <section><h2>{words.lists_head}</h2>{for others.map(|field| html! {
                <details key={field.name} open={props.open.as_ref().is_some_and(|open| open.0 == field.name)}>
                    <summary><b>{name_of_field(field, props.lang)}</b>{" "}<code>{field.name}</code>{" "}{of_field(field, props.lang)}{" "}<span class="tag">{props.report[field.name].as_array().map_or(0, Vec::len)}</span></summary>
                    {list(props, field)}
                </details>
            })}</section>
        </div>
    }
}

fn scope(props: &ListsProps, path: Vec<Key>, place: String) -> Scope {
    let act = props.act.clone();
    let ask = Callback::from(move |(inner, name, value): Asked| {
        let path = path.iter().cloned().chain(inner).collect();
        act.emit(Act::Put(Change::Member { path, name, value }));
    });
    Scope { lang: props.lang, report: props.report.clone(), ask, problems: props.problems.clone(), place: place.into() }
}

fn about(props: &ListsProps, field: &'static Field) -> Html {
    let Kind::Object(fields) = &field.kind else { return html! {} };
    let scope = scope(props, vec![field.name.into()], field.name.to_owned());
    html! { <FieldsForm {scope} fields={Fields(fields)} object={props.report[field.name].clone()} /> }
}

/// A list: its entries by name, the open one with its form.
fn list(props: &ListsProps, field: &'static Field) -> Html {
    let Kind::List(fields, _) = &field.kind else { return html! {} };
    let (words, name) = (props.lang.edit(), field.name);
    let entries = props.report[name].as_array().cloned().unwrap_or_default();
    let of = entries.len();
    let put = |change: Change| {
        let act = props.act.clone();
        Callback::from(move |_: MouseEvent| act.emit(Act::Put(change.clone())))
    };
    let rows = entries.iter().enumerate().map(|(place, entry)| {
        let is_open = props.open.as_ref().is_some_and(|it| it.0 == name && it.1 == place);
        let own = format!("{name}[{place}]");
        let wrong = props.problems.iter().any(|it| it.path.starts_with(&own));
        let title = Some(name_of(&props.report, entry)).filter(|it| !it.is_empty()).unwrap_or_else(|| own.clone());
        let warned = warned(props, &own);
        let toggle = {
            let (show, next) = (props.show.clone(), (!is_open).then(|| (name.to_owned(), place)));
            Callback::from(move |_: MouseEvent| show.emit(next.clone()))
        };
        let path = || vec![Key::from(name)];
        let to = |to: usize| put(Change::moved(path(), place, to, entry.clone()));
        let up = to(place.saturating_sub(1));
        let down = to((place + 1).min(of - 1));
        let out = put(Change::Remove { path: path(), place });
        let [ondragstart, ondragover, ondrop] = dragging(props, name, place, &entries);
        let id = format!("e-{name}-{place}");
        html! {
            <li key={entry["id"].as_str().map_or_else(|| own.clone(), str::to_owned)} id={id} tabindex="-1" class={wrong.then_some("is-wrong")} {ondrop}
                {ondragover}>
                <div class="f-r" draggable="true" {ondragstart}>
                    <button type="button" class="row" aria-expanded={if is_open { "true" } else { "false" }} onclick={toggle}>
                        {title.clone()}{" "}if let Some(form) = entry["form"].as_str().and_then(|it| word_of(fields, "form", it, props.lang)) { <span class="tag">{form}</span> }
                    </button>
                    {buttons(words, Row { list: &format!("e-{name}"), title: &title, at: place, of }, up, down, out)}
                </div>
                {warned}
                if is_open {
                    <FieldsForm scope={scope(props, at(name, place), own)} fields={Fields(fields)} object={entry.clone()} />
                }
            </li>
        }
    });
    let rows: Html = rows.collect();
    let add = {
        let (act, show) = (props.act.clone(), props.show.clone());
        Callback::from(move |_: MouseEvent| {
            act.emit(Act::Put(Change::append(name, json!({}))));
            show.emit(Some((name.to_owned(), of)));
            later(50, move || show_element(&format!("e-{name}-{of}"), true));
        })
    };
    html! { <><ol class="f-os">{rows}</ol><button type="button" class="b" id={format!("e-{name}-add")} onclick={add}>{words.add}</button></> }
}

/// Why a chart's form does not fit, whether the chart is open or not.
fn warned(props: &ListsProps, own: &str) -> Html {
    let is_own =
        |it: &&Problem| it.path.strip_prefix(own).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']));
    let own: Vec<&Problem> = props.warnings.iter().filter(is_own).collect();
    if own.is_empty() {
        return html! {};
    }
    html! {
        <ul class="f-w" aria-label={props.lang.edit().warnings}>{for own.into_iter().map(|it| html! { <li>{it.message(props.lang)}</li> })}</ul>
    }
}

fn dragging(props: &ListsProps, name: &'static str, place: usize, entries: &[Value]) -> [Callback<DragEvent>; 3] {
    let begin = Callback::from(move |event: DragEvent| {
        if let Some(data) = event.data_transfer() {
            let _ = data.set_data(ENTRY, &format!("{name}[{place}]"));
        }
    });
    // Anything else is for the fields of an open entry, or for the whole page.
    let over = Callback::from(|event: DragEvent| {
        if is_entry(&event) {
            event.prevent_default();
        }
    });
    let (act, entries) = (props.act.clone(), entries.to_vec());
    let drop = Callback::from(move |event: DragEvent| {
        if !is_entry(&event) {
            return;
        }
        event.prevent_default();
        event.stop_propagation();
        let from = event.data_transfer().and_then(|it| it.get_data(ENTRY).ok()).unwrap_or_default();
        let from = from.strip_prefix(name).and_then(|it| it.trim_matches(['[', ']']).parse::<usize>().ok());
        if let Some((from, entry)) = from.and_then(|from| Some((from, entries.get(from)?.clone()))) {
            act.emit(Act::Put(Change::moved(vec![name.into()], from, place, entry)));
        }
    });
    [begin, over, drop]
}

/// Whether an entry of a list is dragged.
fn is_entry(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|it| it.types()).unwrap_or_default();
    types.iter().any(|it| it.as_string().is_some_and(|it| it == ENTRY))
}
