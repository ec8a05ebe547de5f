//! The same tasks in words: each with the words that planned it and those that this report has of it, side by side.

use crate::components::{LastPlan, heads};
use model::{Answered, without_break_hints};
use web::Markup;

/// The table, in a fold. The fold is open while a filter is chosen, since the reader has then asked for the rows.
pub fn last_plan_list(m: &mut Markup, props: &LastPlan) {
    let edition = &props.edition;
    let (words, lang) = (edition.lang.answering(), edition.lang);
    let shown = props.shown();
    let themes = edition.source.report.archive.before.as_ref().map(|it| &it.themes[..]).unwrap_or_default();
    m.el("details class='fold tbl tb-f'", |m| {
        m.flag("open", !props.filter.is_empty());
        m.leaf("summary", words.list);
        m.el("table class='tb tb-t'", |m| {
            m.leaf("caption class='vh'", words.list);
            heads(m, &[words.planned, words.said]);
            for theme in themes {
                let own = || shown.iter().filter(|it| it.task.theme.as_ref() == Some(&theme.id));
                if own().next().is_none() {
                    continue;
                }
                m.el("tbody", |m| {
                    m.key(&theme.id);
                    m.el("tr", |m| {
                        m.el("th class='tb-h' colspan='2' scope='rowgroup'", |m| {
                            edition.text(m, lang.of(&theme.title))
                        });
                    });
                    own().for_each(|it| row(m, props, it));
                });
            }
        });
    });
}

fn row(m: &mut Markup, props: &LastPlan, it: &Answered<'_>) {
    let edition = &props.edition;
    let (words, lang) = (edition.lang.answering(), edition.lang);
    let quoted = |m: &mut Markup, quote: &str| m.leaf("q lang='zh-CN'", quote);
    m.el("tr", |m| {
        m.key(&it.task.id);
        m.el("th scope='row'", |m| {
            let title = it.task.title.as_ref().map_or("", |it| lang.of(it));
            m.el("a class='it'", |m| {
                let place = edition.source.place_before(&it.task.id, lang);
                m.attr("href", place.as_deref().unwrap_or("#data"));
                m.attr("data-mark", &it.mark());
                m.text(title);
            });
            if *it.task.quote != *without_break_hints(title) {
                quoted(m, &it.task.quote);
            }
        });
        m.el("td", |m| {
            // Where rows are no rows, the head cannot stand over them.
            m.attr("data-year", words.said);
            for entity in &it.by {
                m.el("a class='it'", |m| {
                    m.attr("href", &edition.target(*entity));
                    m.attr("data-mark", edition.mark(*entity));
                    m.leaf("q lang='zh-CN'", entity.quote());
                });
            }
            if !it.is_said() {
                m.leaf("p", words.unsaid);
            }
        });
    });
}
