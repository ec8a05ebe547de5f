//! The opening: the report's own sentence, its numerals set large on their dots.

use crate::components::{Edition, chart_table, corrected_since, dots, downloads, strip, tap, tight, to_years};
use i18n::{Lang, date};
use model::{Entity, Piece};
use report::{Chart, Fact};
use web::Markup;

/// The opening section.
pub fn hero(m: &mut Markup, edition: &Edition) {
    let (words, lang) = (edition.words(), edition.lang);
    let about = &edition.source.report.report;
    let opening = edition.source.opening();
    let own = lang == Lang::Zh;
    m.el("section class='hero' id='top' aria-labelledby='h-top'", |m| {
        m.el("div class='wrap hero-i'", |m| {
            m.el("div class='slip' lang='zh-CN'", |m| {
                m.el("div class='slip-in'", |m| {
                    if own {
                        m.leaf("h1 class='slip-t' id='h-top'", words.brand);
                    } else {
                        m.leaf("p class='slip-t'", words.brand_own);
                    }
                    m.leaf("p class='slip-y'", &[&*about.covered_in_characters(), " ", &about.place.zh].concat());
                });
            });
            m.el("div class='hero-a'", |m| {
                m.el("div class='hero-k'", |m| {
                    if !own {
                        m.leaf("h1 class='hero-h' id='h-top'", words.brand);
                    }
                    if let Some(chart) = opening {
                        m.el("p", |m| lead(m, edition, chart));
                    }
                });
                m.el("p class='hero-m'", |m| {
                    m.el("span", |m| edition.text(m, lang.of(&about.title)));
                    m.el("span", |m| {
                        m.text(&date(&about.delivered, lang));
                        // The opening has no heading of its own; paper names its chapter as it names that of every figure.
                        if let Some(chapter) = opening.and_then(|it| edition.source.chapter(&it.chapter)) {
                            m.leaf("span class='src-p'", lang.of(&chapter.title));
                        }
                    });
                    to_years(m, edition);
                    corrected_since(m, edition);
                });
            });
            m.el("div class='hero-b'", |m| {
                if let Some(chart) = opening {
                    sentence(m, edition, chart);
                }
                // The first paint waits for this id (index.html), so that no line is painted half.
                m.el("ul class='key' id='key'", |m| {
                    m.el("li", |m| {
                        dots(m, false);
                        m.leaf("span", words.hero_key_dot);
                    });
                    m.el("li", |m| {
                        dots(m, true);
                        m.el("span", |m| edition.text(m, words.hero_key_open));
                    });
                    m.el("li", |m| {
                        tap(m);
                        m.leaf("span", words.hero_key_tap);
                    });
                });
                highlights(m, edition);
                if let Some(chart) = opening {
                    m.el("div class='fig-f'", |m| {
                        chart_table(m, edition, chart);
                        downloads(m, edition, chart);
                    });
                }
            });
        });
    });
}

/// What to take along in a glance, each line leading to its chart.
fn highlights(m: &mut Markup, edition: &Edition) {
    let (source, lang) = (&edition.source, edition.lang);
    if source.report.highlights.is_empty() {
        return;
    }
    m.el("ul class='hl'", |m| {
        for it in &source.report.highlights {
            m.el("li", |m| {
                m.el("a", |m| {
                    m.join("href", &["#fig-", &it.chart]);
                    m.leaf("b", lang.of(&it.figure));
                    m.text(lang.of(&it.text));
                });
            });
        }
    });
}

/// The chart's title, one sentence a line where there is room.
fn lead(m: &mut Markup, edition: &Edition, chart: &Chart) {
    for it in edition.lang.of(&chart.title).split_inclusive('。') {
        m.el("span class='hero-l'", |m| edition.text(m, it));
    }
}

/// In Chinese the sentence itself; in other languages its phrases, number first.
fn sentence(m: &mut Markup, edition: &Edition, chart: &Chart) {
    let rows = if edition.lang == Lang::Zh { edition.source.lines(chart) } else { Vec::new() };
    let most = edition.source.most_of(chart);
    if rows.is_empty() {
        return m.el("ul class='say say-o'", |m| {
            for fact in edition.source.facts_of(chart) {
                m.el("li class='sl'", |m| {
                    numeral(m, edition, (fact, most), &edition.source.numeral(fact, edition.lang).text());
                    m.leaf("span class='say-l'", edition.lang.of(&fact.label));
                });
            }
        });
    }
    let bare = |line: &[Piece<'_>]| !line.iter().any(|it| matches!(it, Piece::Figure(..)));
    m.el("p class='say'", |m| {
        for row in rows {
            m.el(if row.iter().all(|it| bare(it)) { "span class='ln ln-t'" } else { "span class='ln'" }, |m| {
                for line in row {
                    m.el(if bare(&line) { "span class='sl sl-t'" } else { "span class='sl'" }, |m| {
                        for piece in line {
                            match piece {
                                Piece::Text(text) => tight(m, text),
                                Piece::Figure(fact, figure) => numeral(m, edition, (fact, most), figure),
                            }
                        }
                    });
                }
            });
        }
    });
}

/// A numeral over its dots.
fn numeral(m: &mut Markup, edition: &Edition, (fact, most): (&Fact, u32), figure: &str) {
    let spoken = [&*edition.source.spoken(fact, edition.lang), " ", edition.lang.of(&fact.label)].concat();
    // Two digits and their row of ten dots are about as wide; one digit is narrower than its five.
    m.el(if figure.len() > 1 { "a class='q q-w'" } else { "a class='q'" }, |m| {
        m.attr("href", &edition.target(Entity::Fact(fact)));
        m.attr("data-mark", &fact.id);
        m.attr("aria-label", &spoken);
        m.el("span class='q-s'", |m| {
            m.node(strip(fact, most));
        });
        m.leaf("span class='q-n'", figure);
    });
}
