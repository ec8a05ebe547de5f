//! What stands over the table and under it. Neither changes.

use crate::components::{Edition, list_files};
use i18n::fill;
use web::Markup;

/// What stands over the table: what there is to find in it.
pub fn data_head(m: &mut Markup, edition: &Edition) {
    let report = &edition.source.report;
    let (about, done, planned) = (&report.report, report.activities.len(), report.tasks.len());
    let [facts, done, planned] = [report.facts.len(), done, planned].map(|it| it.to_string());
    let counts = [&*facts, &about.covered(edition.lang), &done, &about.plans.to_string(), &planned];
    let words = edition.words();
    let subtitle = if report.tasks.is_empty() { words.data_subtitle_done } else { words.data_subtitle };
    m.el("p class='sub'", |m| edition.text(m, &fill(subtitle, &counts)));
    #[cfg(any(feature = "build", not(target_arch = "wasm32")))]
    if edition.source.is_long() && !edition.offline {
        // Shown by the program while it lacks something (browser::parts).
        let words = edition.lang.long();
        m.el("p class='more' id='parts' role='status' hidden='hidden'", |m| {
            m.attr("data-coming", words.coming);
            m.attr("data-missing", words.missing);
        });
    }
}

/// What stands under it: the same lists as files.
pub fn data_foot(m: &mut Markup, edition: &Edition) {
    let words = edition.words();
    let lists = [
        ("lists", words.data_title),
        ("facts", words.all_facts),
        ("activities", words.all_activities),
        ("tasks", words.all_tasks),
    ];
    // A list that the report does not have has no file worth a link.
    let all = lists.len() - usize::from(edition.source.report.tasks.is_empty());
    m.el("p class='take-l'", |m| {
        for (list, label) in &lists[..all] {
            list_files(m, edition, list, label);
        }
    });
}
