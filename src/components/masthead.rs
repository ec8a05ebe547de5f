//! The bar at the top: seal, name, chapters, languages; on narrow windows a menu that opens without a program.

use super::{Edition, lens, seal};
use i18n::{Lang, fill, section_number};
use web::Markup;

/// Ids and titles of the page's numbered sections: the report's chapters, then the full text and the data.
pub fn contents(edition: &Edition) -> Vec<(String, &str)> {
    let words = edition.words();
    let mut contents: Vec<_> =
        edition.source.sections().map(|it| (section_id(&it.id), edition.lang.of(&it.title))).collect();
    contents.push((String::from("full-text"), words.text_title));
    contents.push((String::from("data"), words.data_title));
    contents
}

/// The element id of a chapter's section.
pub fn section_id(chapter: &str) -> String {
    ["ch-", chapter].concat()
}

/// The header with everything in it.
pub fn masthead(m: &mut Markup, edition: &Edition) {
    let (words, lang) = (edition.words(), edition.lang);
    let about = &edition.source.report.report;
    let contents = contents(edition);
    m.el("header class='bar'", |m| {
        m.el("div class='bar-in'", |m| {
            m.el("a class='brand' href='#top'", |m| {
                seal(m, false);
                m.leaf("span class='brand-t'", words.brand);
                let place = fill(words.place_year, &[&about.covered(lang), lang.of(&about.place)]);
                m.leaf("span class='brand-y'", &place);
            });
            m.el("nav class='nav'", |m| {
                m.attr("aria-label", words.chapters);
                for (id, title) in &contents {
                    m.el("a", |m| {
                        m.join("href", &["#", id]);
                        m.text(title);
                    });
                }
            });
            m.el("div class='bar-r'", |m| {
                m.el("a class='bar-q' href='#find'", |m| {
                    lens(m);
                    m.leaf("span class='vh'", words.search);
                });
                settings(m, edition);
                m.el("a class='present' data-present='1'", |m| way_to_slides(m, edition));
                languages(m, edition, "langs");
                m.el("details class='menu'", |m| {
                    m.leaf("summary", words.menu);
                    m.el("div class='menu-b'", |m| {
                        m.el("ol", |m| {
                            for (at, (id, title)) in contents.iter().enumerate() {
                                m.el("li", |m| {
                                    m.el("a", |m| {
                                        m.join("href", &["#", id]);
                                        m.leaf("b", &section_number(at + 1, lang));
                                        m.text(title);
                                    });
                                });
                            }
                            if !edition.source.report.corrections.is_empty() {
                                m.el("li", |m| m.leaf("a class='cor-m' href='#corrections'", lang.correcting().title));
                            }
                        });
                        m.el("a class='present-m' data-present='1'", |m| way_to_slides(m, edition));
                        languages(m, edition, "langs-m");
                    });
                });
            });
        });
    });
}

/// The large simple version and the way back, and what can be set beside it: markup alone, answered by
/// `assets/scripts/settings.js`, and shown once that runs.
fn settings(m: &mut Markup, edition: &Edition) {
    let words = edition.words();
    m.leaf("button type='button' class='elder' data-setting='elder=1'", words.elder);
    m.leaf("button type='button' class='elder elder-o' data-setting='elder='", words.elder_off);
    m.el("details class='settings'", |m| {
        m.el("summary", |m| {
            m.leaf("span aria-hidden='true'", "Aa");
            m.leaf("span class='vh'", words.display);
        });
        m.el("div class='settings-b' role='group'", |m| {
            m.attr("aria-label", words.display);
            m.el("div class='settings-t' role='group'", |m| {
                m.attr("aria-label", words.text_size);
                for (set, name) in [
                    ("text=1", words.text_1),
                    ("text=2", words.text_2),
                    ("text=3", words.text_3),
                    ("text=4", words.text_4),
                ] {
                    setting(m, set, name);
                }
            });
            setting(m, "contrast=more", words.contrast);
            setting(m, "cursor=large", words.cursor);
        });
    });
}

fn setting(m: &mut Markup, set: &str, name: &str) {
    m.el("button type='button' class='set' aria-pressed='false'", |m| {
        m.attr("data-setting", set);
        m.text(name);
    });
}

/// The page without scripts leads to the slides without them.
fn way_to_slides(m: &mut Markup, edition: &Edition) {
    m.attr("href", if edition.offline { "#present" } else { "slides.html" });
    m.text(edition.words().present);
}

/// The page in its languages, each named in itself.
fn languages(m: &mut Markup, edition: &Edition, class: &str) {
    let now = edition.lang;
    m.el("nav", |m| {
        m.attr("class", class);
        m.attr("aria-label", now.strings().languages);
        for it in Lang::ALL {
            m.el("a", |m| {
                m.attr("href", &if edition.offline { it.query() } else { now.link_to(it) });
                m.attr("lang", it.tag());
                m.attr("hreflang", it.tag());
                if it == now {
                    m.attr("aria-current", "true");
                }
                m.text(it.name());
            });
        }
    });
}
