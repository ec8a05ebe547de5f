//! The choices over the tasks: by method in sight, by theme, area and status folded, and how to show what is left.

use std::rc::Rc;

use yew::{Callback, MouseEvent};

use super::Timeline;
use crate::components::{Edition, Markup, chip, chip_group, word_chip};
use crate::data::Status;
use crate::i18n::fill;
use crate::model::{Facet, status_id};
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
            m.el("div class='ctl-w'", |m| {
                m.leaf("p class='ctl-n' role='status'", &counted);
                // The way back from a choice that leaves something; what leaves nothing offers its own below.
                if reset.is_some() && shown > 0 {
                    undo(m, props, reset.clone());
                }
            });
            let groups = [(Facet::Theme, words.theme), (Facet::Area, words.area), (Facet::Method, words.method)];
            chip_group(m, words.group, true, |m| {
                for (group, name) in groups {
                    word_chip(m, props.group == group, props.on(Action::Group(group)), name);
                }
            });
            chip_group(m, words.view, false, |m| {
                for (view, name) in [(View::Graph, words.view_graph), (View::List, words.view_list)] {
                    word_chip(m, props.view == view, props.on(Action::View(view)), name);
                }
            });
        });
        m.el("div class='none'", |m| {
            m.flag("hidden", shown > 0);
            m.el("p class='none-t'", |m| props.edition.text(m, words.no_tasks));
            m.leaf("p class='none-p'", words.no_tasks_why);
            undo(m, props, reset);
        });
    });
}

/// The button that shows all tasks again; off where nothing is chosen.
#[inline(never)]
fn undo(m: &mut Markup, props: &Timeline, onclick: Option<Callback<MouseEvent>>) {
    m.el("button type='button' class='btn'", |m| {
        m.flag("disabled", onclick.is_none());
        m.on_click(onclick);
        m.text(props.edition.words().reset);
    });
}

/// The chips of one facet. Where all tasks share one value there is nothing to choose: its chip is off and says why.
fn facet(m: &mut Markup, props: &Timeline, facet: Facet, label: &str, shown: bool) {
    let words = props.edition.words();
    let tasks = &props.edition.source.report.tasks;
    let values = props.edition.source.values(facet);
    let choice = values.len() > 1;
    let chosen = props.filter.get(facet);
    let action = |value: Option<Rc<str>>| props.on(Action::Filter(facet, value)).filter(|_| choice);
    chip_group(m, label, shown, |m| {
        if choice {
            word_chip(m, chosen.is_none(), action(None), words.all);
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

/// The name of a facet's value, a method's with its glyph.
fn name(m: &mut Markup, edition: &Edition, facet: Facet, value: &str) {
    let (source, lang) = (&edition.source, edition.lang);
    if facet == Facet::Method
        && let Some(method) = source.method(value)
    {
        edition.glyph(m, method);
    }
    let mut text = source.name_of(facet, value, lang);
    for it in Status::ALL {
        if status_id(it) == value {
            text = edition.words().status(it);
        }
    }
    m.text(text);
}
