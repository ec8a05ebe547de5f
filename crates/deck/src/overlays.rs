//! What lies over a slide: the controls, the keys, all slides in small, a sentence in large; and the slides on paper.

use i18n::Deck;
use model::without_break_hints;
use slides::Slide;
use web::Markup;

use crate::keys::BINDINGS;
use crate::notes::{Sentence, sentences};
use crate::stage::{Setting, marks_of};
use crate::state::{Overlay, Show};

/// From so many characters on a sentence is set smaller, so that it stands on the stage whole.
const LONG: usize = 110;

/// Buttons for those without a keyboard; they are seen while the pointer moves or one has the focus.
pub fn controls(m: &mut Markup, words: &Deck) {
    m.el("nav class='pads'", |m| {
        m.attr("aria-label", words.controls);
        for (what, sign, name) in [
            ("previous", "←", words.previous),
            ("next", "→", words.next),
            ("overview", "▦", words.overview),
            ("console", "❐", words.console),
            ("full", "▣", words.full),
            ("light", "◐", words.light),
            ("help", "?", words.help),
            ("leave", "×", words.leave),
        ] {
            m.el("button type='button'", |m| {
                m.attr("data-do", what);
                m.attr("title", name);
                m.el("span aria-hidden='true'", |m| m.text(sign));
                m.leaf("span class='pads-n'", name);
            });
        }
    });
}

/// Whatever of it is open.
pub fn overlays(m: &mut Markup, setting: &Setting<'_>, show: &Show) {
    let words = setting.lang.deck();
    m.list(|m| match show.overlay {
        Some(Overlay::Help) => help(m, words),
        Some(Overlay::Overview) => overview(m, setting, show),
        None => {}
    });
    m.list(|m| {
        if let Some(id) = &show.sentence {
            large(m, setting, id);
        }
    });
}

fn dialog(m: &mut Markup, name: &str, class: &'static str, content: impl FnOnce(&mut Markup)) {
    m.el("section id='over' role='dialog' aria-modal='true' tabindex='-1'", |m| {
        m.attr("class", class);
        m.attr("aria-label", name);
        m.el("div class='over-h'", |m| {
            m.leaf("h2", name);
            m.el("button type='button' class='over-x' data-do='escape'", |m| m.text("Esc"));
        });
        content(m);
    });
}

fn help(m: &mut Markup, words: &Deck) {
    dialog(m, words.help, "over help", |m| {
        m.el("dl class='keys'", |m| {
            for binding in &BINDINGS {
                m.el("div", |m| {
                    m.el("dt", |m| {
                        for key in binding.shown {
                            m.leaf("kbd", key);
                        }
                    });
                    m.leaf("dd", (binding.words)(words));
                });
            }
        });
    });
}

fn overview(m: &mut Markup, setting: &Setting<'_>, show: &Show) {
    let words = setting.lang.deck();
    dialog(m, words.overview, "over all", |m| {
        m.el("p class='over-p'", |m| {
            m.leaf("button type='button' data-print='plain'", words.print);
            m.leaf("button type='button' data-print='notes'", words.print_notes);
        });
        m.el("ol class='grid'", |m| {
            ways(m, setting, show, &|m, at, slide| {
                m.node(setting.picture(at, None, "pic"));
                m.leaf("span", &[&(at + 1).to_string(), "\u{2002}", &slide.name].concat());
            });
        });
    });
}

/// A button to every slide, as items of a list; `content` fills each.
pub fn ways(m: &mut Markup, setting: &Setting<'_>, show: &Show, content: &dyn Fn(&mut Markup, usize, &Slide)) {
    for (at, slide) in setting.slides.iter().enumerate() {
        m.el("li", |m| {
            m.el("button type='button'", |m| {
                m.attr("data-slide", &at.to_string());
                if at == show.at {
                    m.attr("aria-current", "true");
                }
                content(m, at, slide);
            });
        });
    }
}

/// The report's sentence, as large as the back row needs.
fn large(m: &mut Markup, setting: &Setting<'_>, id: &std::sync::Arc<str>) {
    let (source, lang) = (setting.source, setting.lang);
    let words = lang.deck();
    let Some(entity) = source.entity(id) else { return };
    dialog(m, words.sentences, "over said", |m| {
        let label = source.fact(id).map_or(String::new(), |it| [&source.spoken(it, lang), "\u{2002}"].concat());
        m.leaf("p class='said-l'", &[&*label, &without_break_hints(entity.label(lang))].concat());
        for sentence in sentences(source, std::slice::from_ref(id)) {
            m.el("blockquote class='said-q' lang='zh-CN'", |m| {
                let length: usize = sentence.pieces.iter().map(|it| it.0.chars().count()).sum();
                m.flag("data-long", length > LONG);
                pieces(m, &sentence);
            });
        }
        if let Some(heading) = source.heading(entity) {
            m.leaf("p class='said-h' lang='zh-CN'", heading);
        }
    });
}

/// A sentence with its numbers picked out.
pub fn pieces(m: &mut Markup, sentence: &Sentence) {
    for (text, marked) in &sentence.pieces {
        m.leaf(if *marked { "b" } else { "span" }, text);
    }
}

/// Sentences below each other.
pub fn quotes(m: &mut Markup, sentences: &[Sentence]) {
    for sentence in sentences {
        m.el("p lang='zh-CN'", |m| pieces(m, sentence));
    }
}

/// Every slide for paper, one a sheet, with what is said to it where that is asked for.
pub fn paper(m: &mut Markup, setting: &Setting<'_>, with_notes: bool) {
    for (at, slide) in setting.slides.iter().enumerate() {
        m.el("section class='sheet'", |m| {
            m.leaf("h2 class='vh'", &slide.title);
            m.node(setting.picture(at, None, "pic"));
            if with_notes {
                m.el("div class='sheet-n'", |m| {
                    m.leaf("p class='sheet-h'", &setting.number(at));
                    if !slide.notes.is_empty() {
                        m.leaf("p", &slide.notes);
                    }
                    quotes(m, &sentences(setting.source, &marks_of(setting, at)));
                });
            }
        });
    }
}
