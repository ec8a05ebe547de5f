//! The same tasks in words, grouped by theme and area.

use yew::prelude::*;

use super::Timeline;
use crate::components::{dates, status};
use crate::data::{Area, Task, Text, Theme};
use crate::model::Entity;
use crate::pages::state::View;

/// The list; a fold before the page is interactive, and open when it is chosen as the view.
pub fn list(props: &Timeline) -> Html {
    let report = &props.edition.source.report;
    let themes = report.themes.iter().map(|it| theme(props, it));
    html! {
        <details class={if props.ready { "fold tl tl-on" } else { "fold tl" }} open={props.ready && props.view == View::List}>
            <summary>{ props.edition.words().task_list }</summary>
            { for themes }
        </details>
    }
}

fn theme(props: &Timeline, theme: &Theme) -> Html {
    let (edition, lang) = (&props.edition, props.edition.lang);
    let own = |it: &&Task| it.theme == theme.id && props.filter.admits(it);
    let tasks: Vec<&Task> = edition.source.report.tasks.iter().filter(own).collect();
    let phrased = |text: &Text| edition.source.phrased(lang.of(text), lang);
    let areas = edition.source.report.areas.iter().map(|it| area(props, it, &tasks));
    html! {
        <section class="tl-b" key={&*theme.id} hidden={tasks.is_empty()}>
            <h3 class="tl-h">
                <span class="tl-k" lang="zh-CN" aria-hidden="true">{ lang.of(&theme.key) }</span>
                <span class="tl-w">{ phrased(&theme.title) }<small>{ phrased(&theme.aim) }</small></span>
            </h3>
            <div class="tl-g">{ for areas }</div>
        </section>
    }
}

fn area(props: &Timeline, area: &Area, tasks: &[&Task]) -> Html {
    let own: Vec<_> = tasks.iter().filter(|it| it.area == area.id).collect();
    if own.is_empty() {
        return Html::default();
    }
    let name = area.planned.as_ref().unwrap_or(&area.label);
    html! {
        <div class="tl-a" key={&*area.id}>
            <p class="tl-n">{ props.edition.lang.of(name) }</p>
            <ul>{ for own.into_iter().map(|it| entry(props, it)) }</ul>
        </div>
    }
}

fn entry(props: &Timeline, task: &Task) -> Html {
    let edition = &props.edition;
    let method = edition.source.method(&task.method).map_or("", |it| edition.lang.of(&it.label));
    html! {
        <li class="tl-i" key={&*task.id}>
            { edition.item(Entity::Task(task), &task.method) }
            <p class="tl-m">{ method }{ " · " }{ status(edition, task.status) }{ " · " }{ dates(edition, task) }</p>
        </li>
    }
}
