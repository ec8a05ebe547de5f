//! What a reader takes along: links to the finished files beside the page, and the words of a citation. Plain links, so
//! that they work without scripts; where downloads are blocked, the large picture opens for a long press.

use super::{Edition, Markup};
use crate::data::Chart;

/// The fold under a figure. Its buttons are answered from outside, and shown once something answers.
#[inline(never)]
pub fn take(m: &mut Markup, edition: &Edition, chart: &Chart) {
    let words = edition.words();
    let target = edition.chart_target(chart);
    m.el("details class='fold take'", |m| {
        m.leaf("summary", words.take);
        m.el("p class='take-l'", |m| {
            file(m, edition, &chart.id, "png", words.take_large, false);
            for extension in ["png", "svg", "csv", "json"] {
                file(m, edition, &chart.id, extension, "", true);
            }
        });
        m.el("p class='cite'", |m| {
            let id = ["cite-", &chart.id].concat();
            m.attr("id", &id);
            m.text(&[edition.source.citation(edition.lang), edition.source.citation_in_words(chart, edition.lang)].join("\n"));
        });
        m.el("p class='take-b'", |m| {
            for (attribute, value, text) in [
                ("data-copy", &*["cite-", &chart.id].concat(), words.copy_cite),
                ("data-link", &target, words.copy_link),
                ("data-qr", &target, words.qr_code),
            ] {
                m.el("button type='button' class='btn btn-s'", |m| {
                    m.attr(attribute, value);
                    m.text(text);
                });
            }
        });
        m.el("div class='qr'", |m| m.join("id", &["qr-", &chart.id]));
    });
}

/// Links to a list of the whole report as a table and as JSON.
pub fn list_files(m: &mut Markup, edition: &Edition, list: &str, label: &str) {
    for extension in ["csv", "json"] {
        file(m, edition, list, extension, label, true);
    }
}

/// A link to a file beside the page: to be saved under a name that says what it is, or to be looked at.
#[inline(never)]
fn file(m: &mut Markup, edition: &Edition, name: &str, extension: &str, label: &str, saved: bool) {
    let lang = edition.lang;
    let about = &edition.source.report.report;
    let folder = if matches!(extension, "csv" | "json") { "data/" } else { "charts/" };
    m.el("a class='btn btn-s'", |m| {
        m.join("href", &[lang.up(), folder, name, ".", lang.tag(), ".", extension]);
        m.text(label);
        if saved {
            m.join("download", &[lang.of(&about.place), "-", &about.id, "-", name, ".", extension]);
            if !label.is_empty() {
                m.text(" ");
            }
            m.text(&extension.to_ascii_uppercase());
        }
    });
}
