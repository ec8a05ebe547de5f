//! What other reports say, where this one's page shows it: series over the years as tables, each year with its number, its sentence
//! and the way there, and the same of one number in inspector and tooltip. Pictures of series are charts.

use super::inspected::{kind_row, row, top};
use super::table::heads;
use super::{Edition, arrow, drawing, running};
use charts::figures::{broken, nothing};
use i18n::fill;
use model::{Compared, Source, Told, Year};
use report::YearPoint;
use web::Markup;

/// The tables of series, folded away under their picture.
pub fn years_table(m: &mut Markup, edition: &Edition, all: &[Compared<'_>]) {
    m.el("details class='fold tbl'", |m| {
        m.leaf("summary", edition.words().table);
        for it in all {
            series_table(m, edition, it);
        }
    });
}

/// A series with its picture in two layouts, of which the style sheet shows one, and its table.
#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
pub fn series_figure(m: &mut Markup, edition: &Edition, id: &str) {
    use charts::figures::{WIDTHS, series};
    use charts::forms::PALETTE;
    use web::{Shown, to_html};
    let Some(compared) = edition.source.compared(id) else { return };
    m.el("div class='chart' role='graphics-document document'", |m| {
        m.attr("aria-label", edition.lang.of(compared.title));
        for (width, class) in [WIDTHS[0], WIDTHS[1]] {
            let Some(scene) = series(&edition.source, id, edition.lang, width) else { continue };
            m.el("div", |m| {
                m.attr("class", class);
                let shown = Shown { flat: true, ..Shown::default() };
                m.node(to_html(
                    &scene,
                    &PALETTE,
                    shown,
                    vec![("class", String::from("pic")), ("role", String::from("none"))],
                ));
            });
        }
    });
    years_table(m, edition, &[compared]);
}

/// A series as a table.
fn series_table(m: &mut Markup, edition: &Edition, series: &Compared<'_>) {
    let words = edition.words();
    m.el("table class='tb tb-y'", |m| {
        m.el("caption", |m| edition.text(m, edition.lang.of(series.title)));
        heads(m, &[words.head_year, words.head_value, words.head_text]);
        m.el("tbody", |m| {
            for it in &series.years {
                year_row(m, edition, it);
            }
        });
    });
}

fn year_row(m: &mut Markup, edition: &Edition, year: &Year<'_>) {
    let (source, lang) = (&edition.source, edition.lang);
    m.el("tr", |m| {
        if let Told::Here(it) = year.told {
            m.attr("data-name", &it.name(lang));
        }
        m.leaf("th scope='row'", &year.name(lang));
        let Some(fact) = year.told.fact() else {
            return m.leaf("td class='td-0' colspan='2'", &nothing(year.told, lang));
        };
        m.el("td class='td-n num'", |m| {
            m.el("a class='td-l'", |m| {
                way(m, edition, year.told);
                m.text(&source.spoken(fact, lang));
            });
        });
        m.el("td class='td-q'", |m| {
            if let Some(it) = broken(year.told, lang) {
                m.el("p class='td-b'", |m| edition.text(m, &it));
            }
            m.el("q lang='zh-CN'", |m| running(m, source.sentence_of(year.told)));
        });
    });
}

/// Where a number leads, and whose mark it is.
fn way(m: &mut Markup, edition: &Edition, told: Told<'_>) {
    if let Some(link) = edition.source.way_to(told, edition.lang) {
        m.attr("href", &link);
    }
    // Here its address says so.
    match told {
        Told::There(_) => m.attr("data-mark", &Source::mark_of(told).unwrap_or_default()),
        _ => m.attr("data-mark", ""),
    }
}

/// A number of another report, as the inspector shows it.
#[inline(never)]
pub fn elsewhere(m: &mut Markup, edition: &Edition, point: &YearPoint) {
    let (lang, fact) = (edition.lang, &point.fact);
    let words = lang.comparing();
    let year = report::years(point.since, point.covers, lang);
    m.el("aside class='insp' id='inspector' tabindex='-1'", |m| {
        top(m, edition, &fact.name(lang));
        m.el("div", |m| {
            edition.figure(m, fact, "insp-n num");
            m.list(|m| {
                if let Some(it) = drawing() {
                    m.node((it.mini)(&edition.source, fact, lang));
                }
            });
        });
        let [before, inside, after] = Source::parts_of(point);
        m.el("blockquote class='insp-s' lang='zh-CN'", |m| {
            running(m, before);
            m.el("mark", |m| running(m, inside));
            running(m, after);
        });
        m.el("dl class='insp-d'", |m| {
            row(m, edition.words().head_year, |m| m.text(&fill(words.in_report, &[&year])));
            kind_row(m, edition, fact);
            m.list(|m| {
                if let Some(it) = &fact.r#break {
                    m.el("div", |m| m.leaf("dd", &fill(words.broken, &[lang.of(it)])));
                }
            });
        });
        m.el("p class='insp-t'", |m| {
            if let Some(link) = edition.source.way_to(Told::There(point), lang) {
                m.el("a class='btn-t'", |m| {
                    m.attr("href", &link);
                    m.text(&fill(words.to_report, &[&year]));
                    arrow(m, false);
                });
            }
        });
    });
}

/// The same in brief.
#[inline(never)]
pub fn elsewhere_in_brief(m: &mut Markup, edition: &Edition, point: &YearPoint) {
    let (lang, fact) = (edition.lang, &point.fact);
    m.el("p class='tip-l'", |m| {
        m.leaf("b", &report::years(point.since, point.covers, lang));
        m.text(" ");
        edition.text(m, &fact.name(lang));
    });
    m.el("p class='tip-n'", |m| {
        edition.figure(m, fact, "num");
        edition.kind(m, fact);
    });
    m.el("p class='tip-s' lang='zh-CN'", |m| running(m, &point.sentence));
}
