//! The choices over the tasks: by method in sight, by theme, area and status folded, and how to show what is left.

use std::rc::Rc;

use super::Timeline;
use crate::components::{Edition, Markup, chip, chip_group, status};
use crate::data::Status;
use crate::i18n::fill;
use crate::model::{Facet, status_id, values};
use crate::pages::state::{Action, View};

/// All controls, and the line that says how many tasks are shown.
pub fn filters(m: &mut Markup, props: &Timeline) {
    let words = props.edition.words();
    let tasks = &props.edition.source.report.tasks;
    let shown = tasks.iter().filter(|it| props.admits(it)).count();
    let reset = if props.filter.is_empty() { None } else { props.on(Action::ResetTasks) };
    m.el("div class='ctl' role='group'", |m| {
        m.attr("aria-label", words.filters);
        facet(m, props, Facet::Method, words.by_method, false);
        m.el("details class='fold fold-s'", |m| {
            m.leaf("summary", words.more_filters);
            facet(m, props, Facet::Theme, words.by_theme, true);
            facet(m, props, Facet::Area, words.by_area, true);
            facet(m, props, Facet::Status, words.by_status, true);
        });
        m.el("div class='ctl-r'", |m| {
            let counted = fill(words.tasks_shown, &[&shown.to_string(), &tasks.len().to_string()]);
            m.leaf("p class='ctl-n' role='status'", &counted);
            chip_group(m, words.view, false, |m| {
                for (view, name) in [(View::Graph, words.view_graph), (View::List, words.view_list)] {
                    chip(m, props.view == view, props.on(Action::View(view)), |m| m.text(name));
                }
            });
        });
        m.el("div class='none'", |m| {
            m.flag("hidden", shown > 0);
            m.el("p class='none-t'", |m| props.edition.text(m, words.no_tasks));
            m.leaf("p class='none-p'", words.no_tasks_why);
            m.el("button type='button' class='btn'", |m| {
                m.flag("disabled", reset.is_none());
                m.on_click(reset);
                m.text(words.reset);
            });
        });
    });
}

/// The chips of one facet. Where all tasks share one value there is nothing to choose: its chip is off and says why.
fn facet(m: &mut Markup, props: &Timeline, facet: Facet, label: &str, shown: bool) {
    let words = props.edition.words();
    let tasks = &props.edition.source.report.tasks;
    let values = ordered(&props.edition, facet);
    let choice = values.len() > 1;
    let chosen = props.filter.get(facet);
    let action = |value: Option<Rc<str>>| props.on(Action::Filter(facet, value)).filter(|_| choice);
    chip_group(m, label, shown, |m| {
        if choice {
            chip(m, chosen.is_none(), action(None), |m| m.text(words.all));
        }
        for value in values {
            let value: Rc<str> = value.into();
            let count = props.filter.count(tasks, facet, Some(&value));
            let pressed = chosen == Some(&value);
            // A value that the other choices leave without a task leads nowhere, unless it is the one to lift.
            let onclick = action(Some(value.clone())).filter(|_| count > 0 || pressed);
            chip(m, pressed, onclick, |m| {
                name(m, &props.edition, facet, &value);
                m.leaf("i class='chip-c'", &count.to_string());
            });
        }
        if !choice {
            m.leaf("span class='chips-w'", words.one_value);
        }
    });
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
fn name(m: &mut Markup, edition: &Edition, facet: Facet, value: &str) {
    let (source, lang) = (&edition.source, edition.lang);
    let text = match facet {
        Facet::Method => source.method(value).map(|it| {
            edition.glyph(m, it);
            lang.of(&it.label)
        }),
        Facet::Area => source.area(value).map(|it| lang.of(it.planned.as_ref().unwrap_or(&it.label))),
        Facet::Theme => source.theme(value).map(|it| lang.of(&it.title)),
        Facet::Status => [Status::Planned, Status::InProgress, Status::Done]
            .into_iter()
            .find(|it| status_id(*it) == value)
            .map(|it| status(edition, it)),
    };
    m.text(text.unwrap_or_default());
}
