//! The page's foot: which report this is, and by what rules the page shows it.

use super::{Edition, button, seal, years};
use i18n::{Lang, date};
use web::Markup;

/// The footer.
pub fn footer(m: &mut Markup, edition: &Edition) {
    let (words, lang) = (edition.words(), edition.lang);
    let about = &edition.source.report.report;
    m.el("footer class='ft'", |m| {
        years(m, edition);
        m.el("div class='wrap ft-in'", |m| {
            seal(m, true);
            m.el("div", |m| {
                m.el("p class='ft-t'", |m| edition.text(m, lang.of(&about.title)));
                m.el("p", |m| {
                    m.leaf("span class='nb'", &date(&about.delivered, lang));
                    m.text(if lang == Lang::Zh { " " } else { words.pic_comma });
                    m.leaf("span class='nb'", &edition.name(lang.of(&about.occasion)));
                });
                m.leaf("p", lang.of(&about.speaker));
                m.el("p class='ft-n'", |m| edition.text(m, words.foot_note));
            });
            m.el("p class='ft-l'", |m| {
                m.leaf("a href='#full-text'", words.text_title);
                m.leaf("a href='#data'", words.data_title);
                m.leaf("a href='#top'", words.back_to_top);
                // Answered from outside (assets/scripts/boot/checking.js), which fetches what the page of a long report does
                // not carry.
                button(m, "data-check", "", words.check_text);
            });
        });
    });
}
