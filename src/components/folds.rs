//! The matrix in words: for each area a fold that lists every activity by method.

use yew::prelude::*;

use super::Edition;
use crate::data::{Area, Method};
use crate::model::Entity;

/// One fold per area that has activities.
pub fn folds(edition: &Edition) -> Html {
    let report = &edition.source.report;
    let areas = report.areas.iter().filter(|area| report.activities.iter().any(|it| it.area == area.id));
    html! { <div class="folds">{ for areas.map(|it| fold(edition, it)) }</div> }
}

fn fold(edition: &Edition, area: &Area) -> Html {
    let groups = edition.source.report.methods.iter().map(|it| group(edition, area, it));
    html! {
        <details class="fold ml" key={&*area.id}>
            <summary>{ edition.lang.of(&area.label) }</summary>
            <ul>{ for groups }</ul>
        </details>
    }
}

fn group(edition: &Edition, area: &Area, method: &Method) -> Html {
    let activities = &edition.source.report.activities;
    let mut own = activities.iter().filter(|it| it.area == area.id && it.method == method.id).peekable();
    if own.peek().is_none() {
        return Html::default();
    }
    html! {
        <li class="ml-g" key={&*method.id}>
            <p class="ml-m">{ edition.lang.of(&method.label) }</p>
            <div class="ml-i">{ for own.map(|it| edition.item(Entity::Activity(it), &it.method)) }</div>
        </li>
    }
}
