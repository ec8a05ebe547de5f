//! The tasks as a list: by theme, area or method, and within those by area; other tasks in a disclosure.

use super::view::Timeline;
use crate::components::{all_rows, control, dates, said_after};
use model::{Entity, Facet, few, status_word};
use report::{Area, Task};
use web::Markup;

/// The list; a disclosure where the lanes are there as well and no program can change between them. The program shows it or hides
/// it as a whole, and from then on nobody else opens or closes it (assets/scripts/settings/page.js).
pub fn list(m: &mut Markup, props: &Timeline) {
    m.el("details class='fold tl'", |m| {
        m.flag("hidden", props.graph && props.view.is_live());
        m.flag("open", !props.graph || props.view.is_live());
        m.flag("data-held", props.view.is_live());
        m.leaf("summary", props.edition.words().task_list);
        let source = &props.edition.source;
        let all = source.report.tasks.iter().filter(|it| props.admits(it)).count();
        for it in source.values(props.group) {
            band(m, props, it, all);
        }
    });
}

/// The tasks of one value, of `all` that are listed, under a heading that shows them alone, and all again.
fn band(m: &mut Markup, props: &Timeline, value: &str, all: usize) {
    let (edition, lang, facet) = (&props.edition, props.edition.lang, props.group);
    let source = &edition.source;
    let own = |it: &&Task| facet.of(it) == value && props.admits(it);
    let tasks: Vec<&Task> = source.report.tasks.iter().filter(own).collect();
    let theme = source.theme(value).filter(|_| facet == Facet::Theme);
    // What has no method of its own would drown what has one, and is folded.
    let minor = |it: &&Task| facet != Facet::Method && source.method(&it.method).is_some_and(|it| it.minor);
    let (others, named): (Vec<&Task>, Vec<&Task>) = tasks.iter().partition(|it| minor(it));
    m.el("section", |m| {
        m.key(value);
        m.attr("class", if named.is_empty() { "tl-b tl-s" } else { "tl-b" });
        m.flag("hidden", tasks.is_empty());
        m.el("h3 class='tl-h'", |m| {
            if let Some(theme) = theme {
                m.leaf("span class='tl-k' lang='zh-CN' aria-hidden='true'", lang.of(&theme.key));
            }
            if facet == Facet::Method
                && let Some(method) = source.method(value)
            {
                edition.glyph(m, method);
            }
            m.el("button type='button' class='tl-w'", |m| {
                let alone = props.filter.get(facet).is_some_and(|it| &**it == value);
                m.attr("aria-pressed", if alone { "true" } else { "false" });
                control(m, props.answers(true), &[facet.param().name(), "=", if alone { "" } else { value }]);
                m.text(&source.phrased(source.name_of(facet, value, lang), lang));
                if let Some(theme) = theme {
                    m.leaf("small", &source.phrased(lang.of(&theme.aim), lang));
                }
            });
        });
        m.el("div class='tl-g'", |m| {
            for it in &source.report.areas {
                area(m, props, it, &named, all);
            }
            if !others.is_empty() {
                folded(m, props, &others, all);
            }
        });
    });
}

/// Tasks behind a line that says how many they are; open where a method was chosen, since they are what was asked for.
fn folded(m: &mut Markup, props: &Timeline, tasks: &[&Task], all: usize) {
    m.el("details class='fold tl-o'", |m| {
        m.key("others");
        m.flag("open", props.filter.get(Facet::Method).is_some());
        m.el("summary", |m| {
            m.text(props.method_of(tasks[0]));
            m.leaf("i class='chip-c'", &tasks.len().to_string());
        });
        entries(m, props, tasks, all, props.method_of(tasks[0]));
    });
}

fn area(m: &mut Markup, props: &Timeline, area: &Area, tasks: &[&Task], all: usize) {
    let own: Vec<&Task> = tasks.iter().copied().filter(|it| it.area == area.id).collect();
    if own.is_empty() {
        return;
    }
    m.el("div class='tl-a'", |m| {
        m.key(&area.id);
        // Grouped by area, its name is the heading already.
        if props.group != Facet::Area {
            m.leaf("p class='tl-n'", props.edition.source.name_of(Facet::Area, &area.id, props.edition.lang));
        }
        entries(m, props, &own, all, "");
    });
}

/// A list of tasks, whose heading has `said` a method.
fn entries(m: &mut Markup, props: &Timeline, tasks: &[&Task], all: usize, said: &str) {
    let shown = few(all, tasks.len());
    m.el("ul", |m| {
        for it in &tasks[..shown] {
            entry(m, props, it, said);
        }
    });
    m.list(|m| {
        if shown < tasks.len() {
            all_rows(m, &props.edition, &["kind=task&in-area=", &tasks[0].area], tasks.len());
        }
    });
}

/// A task with how it is dealt with, and how it stands where that differs from task to task.
fn entry(m: &mut Markup, props: &Timeline, task: &Task, said: &str) {
    let edition = &props.edition;
    let named = said.is_empty() || props.method_of(task) != said;
    // In short, as the choices above spell the methods out.
    let method = edition.source.method(&task.method).filter(|_| named).map(|it| edition.lang.of(&it.short));
    let dates = dates(edition, task);
    let stands = [status_word(task.status, edition.lang), &dates];
    let stands = if props.stands_as_planned() { &[][..] } else { &stands };
    m.el("li class='tl-i'", |m| {
        m.key(&task.id);
        edition.item(m, Entity::Task(task), Some(&task.method));
        let told: Vec<&str> = method.iter().chain(stands).copied().collect();
        m.text(&told.join(" · "));
        said_after(m, edition, &task.id);
    });
}
