//! What is known about the selected number, activity or task: a panel at the side or a sheet at the bottom, beside the
//! page and never over more than half of it.

use std::rc::Rc;

use yew::prelude::*;

use super::{Edition, arrow, computed, linked, mini, running};
use crate::data::{Bound, Fact, Status, Task};
use crate::i18n::{date, fill};
use crate::model::{Entity, figure_of};

/// The rail that holds the inspector; empty while nothing is selected.
pub fn inspector(edition: &Edition, selected: Option<&Rc<str>>, onclose: Callback<MouseEvent>) -> Html {
    let entity = selected.and_then(|id| edition.source.entity(id));
    html! {
        <div class="rail" id="rail">
            if let Some(entity) = entity {
                <aside class="insp" id="inspector" tabindex="-1" aria-label={edition.words().inspector}>
                    <div class="insp-h">
                        <p class="insp-l">{ edition.text(entity.label(edition.lang)) }</p>
                        <button type="button" class="insp-q" onclick={onclose}>{ edition.words().close }</button>
                    </div>
                    { head(edition, entity) }
                    { quote(edition, entity) }
                    <dl class="insp-d">{ rows(edition, entity) }</dl>
                    { foot(edition, entity) }
                </aside>
            }
        </div>
    }
}

fn head(edition: &Edition, entity: Entity<'_>) -> Html {
    let Entity::Fact(fact) = entity else { return html! { <div></div> } };
    html! {
        <div>
            { edition.figure(fact, "insp-n num") }
            { mini(&edition.source, fact, edition.lang) }
        </div>
    }
}

/// The whole sentence, with the wording that counts marked in it.
fn quote(edition: &Edition, entity: Entity<'_>) -> Html {
    let source = &edition.source;
    let Some(place) = source.place(entity) else { return html! { <div></div> } };
    let sentence = source.outline.sentence(&place);
    let marked = match entity {
        Entity::Fact(fact) => &*fact.raw,
        other => other.quote(),
    };
    // The same wording may stand twice in a sentence, so the quote says which one is meant.
    let start = sentence.find(entity.quote()).and_then(|at| Some(at + entity.quote().find(marked)?));
    let (before, inside, after) = match start {
        Some(at) => (&sentence[..at], marked, &sentence[at + marked.len()..]),
        None => (sentence, "", ""),
    };
    html! {
        <blockquote class="insp-s" lang="zh-CN">
            { running(before) }<mark>{ running(inside) }</mark>{ running(after) }
        </blockquote>
    }
}

fn rows(edition: &Edition, entity: Entity<'_>) -> Html {
    let words = edition.words();
    let own = match entity {
        Entity::Fact(fact) => fact_rows(edition, fact),
        Entity::Activity(it) => {
            let about = &edition.source.report.report;
            html! {
                <>
                    { method_row(edition, &it.method) }
                    { row(words.area, area(edition, &it.area, false)) }
                    { row(words.dates, fill(words.mark_year, &[&about.covers.to_string()]).into()) }
                </>
            }
        }
        Entity::Task(task) => task_rows(edition, task),
    };
    let threads = edition.source.threads_of(entity.id()).flat_map(|it| it.from.iter().chain(&it.to));
    let others = threads.filter(|id| &***id != entity.id()).filter_map(|id| edition.source.entity(id));
    let others: Vec<Html> = others.map(|it| linked(edition, it)).collect();
    html! {
        <>
            { own }
            { row(words.section, edition.heading(entity)) }
            if !others.is_empty() { { row(words.threads, others.into_iter().collect()) } }
            { row(words.used_in, used_in(edition, entity)) }
        </>
    }
}

fn fact_rows(edition: &Edition, fact: &Fact) -> Html {
    let words = edition.words();
    let unit = edition.source.unit(fact, edition.lang);
    let kind = match fact.bound {
        Bound::Exact => words.exact.to_owned(),
        Bound::AtLeast | Bound::Nearly => fill(words.kind_approximate, &[figure_of(fact)]),
    };
    let derived = edition.source.derived_using(&fact.id).map(|it| computed(edition, &it.id));
    html! {
        <>
            if !unit.is_empty() { { row(words.unit, unit.to_owned().into()) } }
            { row(words.kind, kind.into()) }
            { for derived.map(|it| row(words.computed, it)) }
        </>
    }
}

fn task_rows(edition: &Edition, task: &Task) -> Html {
    let words = edition.words();
    let theme = edition.source.theme(&task.theme).map_or("", |it| edition.lang.of(&it.title));
    html! {
        <>
            { method_row(edition, &task.method) }
            { row(words.area, area(edition, &task.area, true)) }
            { row(words.theme, edition.text(theme)) }
            { row(words.status, status(edition, task.status).into()) }
            { row(words.dates, dates(edition, task).into()) }
        </>
    }
}

fn method_row(edition: &Edition, id: &str) -> Html {
    let Some(method) = edition.source.method(id) else { return Html::default() };
    let label = edition.lang.of(&method.label);
    row(edition.words().method, html! { <span class="with-gl">{ edition.glyph(method) }{ label }</span> })
}

fn area(edition: &Edition, id: &str, planned: bool) -> Html {
    let area = edition.source.area(id);
    let label = area.map(|it| it.planned.as_ref().filter(|_| planned).unwrap_or(&it.label));
    label.map_or("", |it| edition.lang.of(it)).to_owned().into()
}

/// A status in words.
pub fn status(edition: &Edition, status: Status) -> &'static str {
    let words = edition.words();
    match status {
        Status::Planned => words.planned,
        Status::InProgress => words.in_progress,
        Status::Done => words.done,
    }
}

/// A task's dates as far as they are known.
pub fn dates(edition: &Edition, task: &Task) -> String {
    let words = edition.words();
    let day = |template: &str, iso: &Option<Rc<str>>| {
        iso.as_ref().map_or_else(String::new, |it| fill(template, &[&date(it, edition.lang)]))
    };
    let (from, until) = (day(words.from_day, &task.starts), day(words.until_day, &task.ends));
    match (from.is_empty(), until.is_empty()) {
        (true, true) => words.undated.to_owned(),
        (false, false) => [&*from, " ", &*until].concat(),
        _ => [from, until].concat(),
    }
}

fn used_in(edition: &Edition, entity: Entity<'_>) -> Html {
    let row = match entity {
        Entity::Fact(fact) => Some(["#row-", &fact.id].concat()),
        _ => None,
    };
    html! {
        <>
            { edition.used_in(entity, "btn btn-s") }
            if let Some(href) = row { <a class="btn btn-s" key="data" {href}>{ edition.words().data_title }</a> }
        </>
    }
}

fn row(name: &'static str, value: Html) -> Html {
    html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> }
}

/// The numbers before and after in the text, and the way to the text itself.
fn foot(edition: &Edition, entity: Entity<'_>) -> Html {
    let words = edition.words();
    let (before, after) = match entity {
        Entity::Fact(fact) => edition.source.neighbours(&fact.id),
        _ => (None, None),
    };
    let step = |fact: Option<&Fact>, name: &'static str, back: bool| {
        let Some(fact) = fact else { return html! { <span class="btn-t"></span> } };
        let spoken =
            [name, ": ", &edition.source.spoken(fact, edition.lang), " ", edition.lang.of(&fact.label)].concat();
        html! {
            <a class="btn-t" href={edition.target(Entity::Fact(fact))} data-mark={fact.id.clone()} aria-label={spoken}>
                if back { { arrow(true) } }
                { edition.figure(fact, "num") }
                if !back { { arrow(false) } }
            </a>
        }
    };
    html! {
        <>
            <p class="insp-t"><a class="btn-t" href={edition.target(entity)}>{ words.enlarge }{ arrow(false) }</a></p>
            <p class="insp-x" hidden={before.is_none() && after.is_none()}>{ step(before, words.previous, true) }{ step(after, words.next, false) }</p>
        </>
    }
}
