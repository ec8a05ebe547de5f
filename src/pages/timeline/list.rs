//! The same tasks in words, grouped by theme and area.

use super::Timeline;
use crate::components::{Markup, dates, status};
use crate::data::{Area, Task, Text, Theme};
use crate::model::Entity;
use crate::pages::state::View;

/// The list; a fold before the page is interactive, and open when it is chosen as the view.
pub fn list(m: &mut Markup, props: &Timeline) {
    m.el("details", |m| {
        m.attr("class", if props.ready() { "fold tl tl-on" } else { "fold tl" });
        m.flag("open", props.ready() && props.view == View::List);
        m.leaf("summary", props.edition.words().task_list);
        for it in &props.edition.source.report.themes {
            theme(m, props, it);
        }
    });
}

fn theme(m: &mut Markup, props: &Timeline, theme: &Theme) {
    let (edition, lang) = (&props.edition, props.edition.lang);
    let own = |it: &&Task| it.theme == theme.id && props.admits(it);
    let tasks: Vec<&Task> = edition.source.report.tasks.iter().filter(own).collect();
    let phrased = |text: &Text| edition.source.phrased(lang.of(text), lang);
    m.el("section class='tl-b'", |m| {
        m.key(&theme.id);
        m.flag("hidden", tasks.is_empty());
        m.el("h3 class='tl-h'", |m| {
            m.leaf("span class='tl-k' lang='zh-CN' aria-hidden='true'", lang.of(&theme.key));
            m.el("span class='tl-w'", |m| {
                m.text(&phrased(&theme.title));
                m.leaf("small", &phrased(&theme.aim));
            });
        });
        m.el("div class='tl-g'", |m| {
            for it in &edition.source.report.areas {
                area(m, props, it, &tasks);
            }
        });
    });
}

fn area(m: &mut Markup, props: &Timeline, area: &Area, tasks: &[&Task]) {
    if !tasks.iter().any(|it| it.area == area.id) {
        return;
    }
    m.el("div class='tl-a'", |m| {
        m.key(&area.id);
        m.leaf("p class='tl-n'", props.edition.lang.of(area.planned.as_ref().unwrap_or(&area.label)));
        m.el("ul", |m| {
            for it in tasks {
                if it.area == area.id {
                    entry(m, props, it);
                }
            }
        });
    });
}

fn entry(m: &mut Markup, props: &Timeline, task: &Task) {
    let edition = &props.edition;
    let method = edition.source.method(&task.method).map_or("", |it| edition.lang.of(&it.label));
    m.el("li class='tl-i'", |m| {
        m.key(&task.id);
        edition.item(m, Entity::Task(task), &task.method);
        m.leaf("p class='tl-m'", &[method, " · ", status(edition, task.status), " · ", &dates(edition, task)].concat());
    });
}
