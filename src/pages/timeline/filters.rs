//! The choices over the tasks: by method in sight, by theme, area and status folded, and how to show what is left.

use std::rc::Rc;

use yew::prelude::*;

use super::Timeline;
use crate::components::{Edition, chip, chip_group};
use crate::data::Status;
use crate::i18n::fill;
use crate::model::{Facet, values};
use crate::pages::state::{Action, View};

/// All controls, and the line that says how many tasks are shown.
pub fn filters(props: &Timeline) -> Html {
    let words = props.edition.words();
    let tasks = &props.edition.source.report.tasks;
    let shown = tasks.iter().filter(|it| props.filter.admits(it)).count();
    let counted = fill(words.tasks_shown, &[&shown.to_string(), &tasks.len().to_string()]);
    let views = [(View::Graph, words.view_graph), (View::List, words.view_list)]
        .map(|(view, name)| chip(html! { { name } }, props.view == view, props.on(Action::View(view))));
    let reset = if props.filter.is_empty() { None } else { props.on(Action::ResetTasks) };
    html! {
        <div class="ctl" role="group" aria-label={words.filters}>
            { facet(props, Facet::Method, words.by_method, false) }
            <details class="fold fold-s">
                <summary>{ words.more_filters }</summary>
                { facet(props, Facet::Theme, words.by_theme, true) }
                { facet(props, Facet::Area, words.by_area, true) }
                { facet(props, Facet::Status, words.by_status, true) }
            </details>
            <div class="ctl-r">
                <p class="ctl-n" role="status">{ counted }</p>
                { chip_group(words.view, false, views.into_iter().collect()) }
            </div>
            <div class="none" hidden={shown > 0}>
                <p class="none-t">{ props.edition.text(words.no_tasks) }</p>
                <p class="none-p">{ words.no_tasks_why }</p>
                <button type="button" class="btn" disabled={reset.is_none()} onclick={reset}>{ words.reset }</button>
            </div>
        </div>
    }
}

/// The chips of one facet. Where all tasks share one value there is nothing to choose: its chip is off and says why.
fn facet(props: &Timeline, facet: Facet, label: &'static str, shown: bool) -> Html {
    let words = props.edition.words();
    let tasks = &props.edition.source.report.tasks;
    let values = ordered(&props.edition, facet);
    let choice = values.len() > 1;
    let chosen = props.filter.get(facet);
    let action = |value: Option<Rc<str>>| props.on(Action::Filter(facet, value)).filter(|_| choice);
    let chips = values.into_iter().map(|value| {
        let value: Rc<str> = value.into();
        let count = props.filter.count(tasks, facet, Some(&value));
        let pressed = chosen == Some(&value);
        // A value that the other choices leave without a task leads nowhere, unless it is the one to lift.
        let onclick = action(Some(value.clone())).filter(|_| count > 0 || pressed);
        chip(
            html! { <>{ name(&props.edition, facet, &value) }<i class="chip-c">{ count.to_string() }</i></> },
            pressed,
            onclick,
        )
    });
    let all = choice.then(|| chip(html! { { words.all } }, chosen.is_none(), action(None)));
    let content = html! {
        <>
            { for all }
            { for chips }
            if !choice { <span class="chips-w">{ words.one_value }</span> }
        </>
    };
    chip_group(label, shown, content)
}

/// The values that occur among the tasks, in the order of the report's own lists.
fn ordered(edition: &Edition, facet: Facet) -> Vec<&str> {
    let report = &edition.source.report;
    let place = |id: &str| match facet {
        Facet::Method => report.methods.iter().position(|it| &*it.id == id),
        Facet::Area => report.areas.iter().position(|it| &*it.id == id),
        Facet::Theme => report.themes.iter().position(|it| &*it.id == id),
        Facet::Status => Some(0),
    };
    let mut values = values(&report.tasks, facet);
    values.sort_by_key(|it| place(it));
    values
}

/// The name of a facet's value, a method's with its glyph.
fn name(edition: &Edition, facet: Facet, value: &str) -> Html {
    let (source, lang, words) = (&edition.source, edition.lang, edition.words());
    let text = match facet {
        Facet::Method => {
            let Some(method) = source.method(value) else { return Html::default() };
            return html! { <>{ edition.glyph(method) }{ lang.of(&method.label) }</> };
        }
        Facet::Area => source.area(value).map(|it| lang.of(it.planned.as_ref().unwrap_or(&it.label))),
        Facet::Theme => source.theme(value).map(|it| lang.of(&it.title)),
        Facet::Status => [Status::Planned, Status::InProgress, Status::Done]
            .into_iter()
            .find(|it| crate::model::status_id(*it) == value)
            .map(|it| match it {
                Status::Planned => words.planned,
                Status::InProgress => words.in_progress,
                Status::Done => words.done,
            }),
    };
    html! { { text.unwrap_or_default().to_owned() } }
}
