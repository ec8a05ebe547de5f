//! The choices over the tasks: by method in sight, by theme, area and status folded, and how to show what is left.

use super::view::Timeline;
use crate::components::{Edition, chip, chip_group, control};
use i18n::fill;
use model::{Facet, status_word};
use report::Status;
use web::Markup;

/// All controls, and the line that says how many tasks are shown.
pub fn filters(m: &mut Markup, props: &Timeline) {
    let words = props.edition.words();
    let tasks = &props.edition.source.report.tasks;
    let shown = tasks.iter().filter(|it| props.admits(it)).count();
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
            let mut counted = fill(words.tasks_shown, &[&shown.to_string(), &tasks.len().to_string()]);
            if props.stands_as_planned() {
                // What is the same of every task is said once.
                let stands = ["\u{a0}· ", status_word(Status::Planned, props.edition.lang), "\u{a0}· ", words.undated];
                counted.extend(stands);
            }
            m.el("div class='ctl-w'", |m| {
                m.leaf("p class='ctl-n' role='status'", &counted);
                m.el("p class='ctl-n'", |m| {
                    m.flag("hidden", shown == tasks.len());
                    m.text(words.files_all);
                });
                // The way back from a choice that leaves something; what leaves nothing offers its own below.
                if shown > 0 && !props.filter.is_empty() {
                    undo(m, props);
                }
            });
            chip_group(m, words.group, true, |m| {
                for (group, set, name) in [
                    (Facet::Theme, "", words.theme),
                    (Facet::Area, "area", words.area),
                    (Facet::Method, "method", words.method),
                ] {
                    chip(m, props.group == group, props.answers(true), &["group=", set], |m| m.text(name));
                }
            });
            // Lanes say more than the list once a task is dated.
            if props.edition.source.is_dated() {
                chip_group(m, words.view, false, |m| {
                    chip(m, props.graph, props.answers(true), &["view="], |m| m.text(words.view_graph));
                    chip(m, !props.graph, props.answers(true), &["view=list"], |m| m.text(words.view_list));
                });
            }
        });
        m.el("div class='none'", |m| {
            m.flag("hidden", shown > 0);
            m.el("p class='none-t'", |m| props.edition.text(m, words.no_tasks));
            m.leaf("p class='none-p'", words.no_tasks_why);
            undo(m, props);
        });
    });
}

/// The button that shows all tasks again; off where nothing is chosen.
fn undo(m: &mut Markup, props: &Timeline) {
    m.el("button type='button' class='btn'", |m| {
        control(m, props.answers(!props.filter.is_empty()), &["method=&area=&theme=&status="]);
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
    let name_of = facet.param().name();
    chip_group(m, label, shown, |m| {
        // One way back to everything is enough: what is pressed is lifted by pressing it again.
        if choice && facet == Facet::Method {
            chip(m, chosen.is_none(), props.answers(true), &[name_of, "="], |m| m.text(words.all));
        }
        for value in values {
            let count = props.filter.count(tasks, facet, Some(&value.into()));
            let pressed = chosen.is_some_and(|it| &**it == value);
            // A value that the other choices leave without a task leads nowhere, unless it is the one to lift.
            let answers = props.answers(choice && (count > 0 || pressed));
            chip(m, pressed, answers, &[name_of, "=", if pressed { "" } else { value }], |m| {
                name(m, &props.edition, facet, value);
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
    m.text(match Status::of_word(value).filter(|_| facet == Facet::Status) {
        Some(it) => status_word(it, lang),
        None => source.name_of(facet, value, lang),
    });
}
