//! What a reader takes along: links to the finished files beside the page, and the words of a citation. Plain links, so
//! that they work without scripts; where downloads are blocked, the large picture opens for a long press. The one-file
//! edition has no files beside it, so that there the citation is all.

use super::Edition;
use report::Chart;
use web::Markup;

/// Kinds of files, each with its folder, its ending and its name; those of lists come last.
const KINDS: [[&str; 3]; 4] =
    [["charts/", ".png", "PNG"], ["charts/", ".svg", "SVG"], ["data/", ".csv", "CSV"], ["data/", ".json", "JSON"]];
/// All lists of the report in one file.
const WORKBOOK: [[&str; 3]; 1] = [["data/", ".xlsx", "XLSX"]];
/// The picture that is looked at and not saved, so that it needs no name.
const LARGE: [&str; 3] = ["charts/", ".png", ""];

/// The fold under a figure. Its buttons are answered from outside, and shown once something answers.
#[inline(never)]
pub fn downloads(m: &mut Markup, edition: &Edition, chart: &Chart) {
    let words = edition.words();
    let target = edition.chart_target(chart);
    let cite = ["cite-", &chart.id].concat();
    m.el("details class='fold take'", |m| {
        m.leaf("summary", if edition.offline { words.citation_only } else { words.downloads });
        m.el("p class='take-l'", |m| {
            if edition.offline {
                return;
            }
            file(m, edition, &chart.id, &LARGE, words.large_picture);
            for it in &KINDS {
                file(m, edition, &chart.id, it, it[2]);
            }
        });
        m.el("p class='cite'", |m| {
            m.attr("id", &cite);
            m.text(&edition.source.citation(edition.lang));
            m.text("\n");
            m.text(&edition.source.citation_in_words(chart, edition.lang));
        });
        // The buttons come with the script that answers them (assets/scripts/enhancements/downloads.js), from the one template.
        m.attr("data-target", &target);
    });
}

/// The buttons of every such fold, once, for a script to copy.
pub fn copy_buttons(m: &mut Markup, edition: &Edition) {
    let words = edition.words();
    m.el("div id='take-b' hidden='hidden'", |m| {
        m.attr("data-place", edition.lang.of(&edition.source.report.report.place));
        m.el("p class='take-b'", |m| {
            button(m, "data-copy", "", words.copy_cite);
            button(m, "data-link", "", words.copy_link);
            button(m, "data-qr", "", words.qr_code);
        });
        m.void("div class='qr'");
    });
}

/// Links to a list of the whole report as a table and as JSON, or to `lists`, all of them in one workbook.
#[inline(never)]
pub fn list_files(m: &mut Markup, edition: &Edition, list: &str, label: &str) {
    if edition.offline {
        return;
    }
    let kinds: &[[&str; 3]] = if list == "lists" { &WORKBOOK } else { &KINDS[2..] };
    for it in kinds {
        file(m, edition, list, it, &[label, " ", it[2]].concat());
    }
}

/// A button that copies or shows what its attribute names.
#[inline(never)]
pub fn button(m: &mut Markup, attribute: &'static str, value: &str, text: &str) {
    m.el("button type='button' class='btn btn-s'", |m| {
        m.attr(attribute, value);
        m.text(text);
    });
}

/// A link to a file of that kind.
#[inline(never)]
fn file(m: &mut Markup, edition: &Edition, name: &str, kind: &[&str; 3], label: &str) {
    let lang = edition.lang;
    let file = [name, ".", lang.tag(), kind[1]].concat();
    m.el("a class='btn btn-s'", |m| {
        m.join("href", &[lang.up(), kind[0], &file]);
        // Whose it is, the script adds to its name.
        if !kind[2].is_empty() {
            m.attr("download", "");
        }
        m.text(label);
    });
}
