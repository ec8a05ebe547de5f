//! What stands over the table and under it. Neither changes.

#[cfg(not(target_arch = "wasm32"))]
use crate::components::workbook_file;
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
    #[cfg(not(target_arch = "wasm32"))]
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
    m.el("p class='take-l'", |m| {
        // The one-file edition, whose program draws this anew in other languages, has no file beside it.
        #[cfg(not(target_arch = "wasm32"))]
        workbook_file(m, edition, words.data_title);
        list_files(m, edition, "facts", words.all_facts);
        list_files(m, edition, "activities", words.all_activities);
        if !edition.source.report.tasks.is_empty() {
            list_files(m, edition, "tasks", words.all_tasks);
        }
    });
}
