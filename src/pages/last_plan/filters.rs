//! The choices over the tasks of the report before: whether this report mentions them, and their themes.

use crate::components::{LastPlan, chip, chip_group, control};
use i18n::fill;
use model::AnswerFilter;
use web::Markup;

/// All controls, and the line that says how many tasks are shown.
pub fn last_plan_filters(m: &mut Markup, props: &LastPlan) {
    let (source, lang) = (&props.edition.source, props.edition.lang);
    let (words, own) = (props.edition.words(), lang.answering());
    let all = source.answered();
    let filter = &props.filter;
    let count = |filter: &AnswerFilter| all.iter().filter(|it| filter.admits(it)).count();
    let shown = count(filter);
    m.el("div class='ctl ctl-t' role='group'", |m| {
        m.attr("aria-label", own.filters);
        chip_group(m, own.planned, false, |m| {
            for (said, value, name) in
                [(None, "", words.all), (Some(true), "yes", own.count_said), (Some(false), "no", own.count_unsaid)]
            {
                let pressed = filter.said == said;
                let count = count(&AnswerFilter { said, ..filter.clone() });
                let answers = props.answers(count > 0 || pressed || said.is_none());
                chip(m, pressed, answers, &["answered=", value], |m| {
                    m.text(name);
                    m.leaf("i class='chip-c'", &count.to_string());
                });
            }
        });
        let themes = source.report.archive.before.as_ref().map(|it| &it.themes[..]).unwrap_or_default();
        if themes.len() > 1 {
            m.el("details class='fold fold-s'", |m| {
                m.leaf("summary", own.by_theme);
                chip_group(m, own.by_theme, false, |m| {
                    for theme in themes {
                        let pressed = filter.theme.as_ref() == Some(&theme.id);
                        let count = count(&AnswerFilter { theme: Some(theme.id.clone()), ..filter.clone() });
                        let value = if pressed { "" } else { &*theme.id };
                        chip(m, pressed, props.answers(count > 0 || pressed), &["before=", value], |m| {
                            m.text(lang.of(&theme.title));
                            m.leaf("i class='chip-c'", &count.to_string());
                        });
                    }
                });
            });
        }
        m.el("div class='ctl-r'", |m| {
            m.el("div class='ctl-w'", |m| {
                m.leaf(
                    "p class='ctl-n' role='status'",
                    &fill(own.shown, &[&shown.to_string(), &all.len().to_string()]),
                );
                if !filter.is_empty() {
                    m.el("button type='button' class='btn'", |m| {
                        control(m, props.answers(true), &["answered=&before="]);
                        m.text(words.reset);
                    });
                }
            });
        });
        m.el("div class='none'", |m| {
            m.flag("hidden", shown > 0);
            m.leaf("p class='none-t'", own.nothing);
        });
    });
}
