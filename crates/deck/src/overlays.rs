//! What lies over a slide: the controls, the keys, all slides in small, a sentence in large; and the slides on paper.

use i18n::{Deck, fill};
use model::without_break_hints;
use slides::Slide;
use web::Markup;

use crate::keys::{BINDINGS, Command};
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
            (Command::Previous, "←", words.previous),
            (Command::Next, "→", words.next),
            (Command::Overview, "▦", words.overview),
            (Command::Console, "❐", words.console),
            (Command::Full, "⛶", words.full),
            (Command::Code, "▣", words.code),
            (Command::Light, "◐", words.light),
            (Command::Help, "?", words.help),
            (Command::Escape, "×", words.leave),
        ] {
            m.el("button type='button'", |m| {
                asks(m, what);
                m.attr("title", name);
                m.el("span aria-hidden='true'", |m| m.text(sign));
                m.leaf("span class='pads-n'", name);
            });
        }
    });
}

/// What a button asks for.
pub fn asks(m: &mut Markup, command: Command) {
    m.attr("data-do", command.name());
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
            m.el("button type='button' class='over-x'", |m| {
                asks(m, Command::Escape);
                m.text("Esc");
            });
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
        years(m, setting);
        m.el("ol class='grid'", |m| {
            ways(m, setting, show, &|m, at, slide| {
                m.node(setting.picture(at, None, None));
                m.leaf("span", &[&*slide.label(), "\u{2002}", &slide.name].concat());
            });
        });
    });
}

/// The slides of other years, where the site has several and the page knows where it stands.
fn years(m: &mut Markup, setting: &Setting<'_>) {
    let (report, lang) = (&setting.source.report, setting.lang);
    let place = match &report.archive.address {
        Some(it) => [it, "/"].concat(),
        None if setting.codes.is_some() => [lang.up(), "../"].concat(),
        None => return,
    };
    m.list(|m| {
        if report.archive.is_empty() {
            return;
        }
        m.el("nav class='over-p over-y'", |m| {
            m.attr("aria-label", lang.strings().years);
            for it in report.archive.years.iter().filter(|it| it.id != report.report.id) {
                m.el("a", |m| {
                    m.join("href", &[&place, &it.id, "/", lang.folder(), "#present"]);
                    m.text(&it.covered(lang));
                });
            }
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
    let (entity, point) = (source.entity(id), source.point(id));
    let fact = source.fact(id).or(point.map(|it| &it.fact));
    let said = match (fact, entity) {
        (Some(it), _) => [&*source.spoken(it, lang), "\u{2002}", lang.of(&it.label)].concat(),
        (None, Some(it)) => it.label(lang).into_owned(),
        (None, None) => return,
    };
    dialog(m, words.sentences, "over said", |m| {
        m.leaf("p class='said-l'", &without_break_hints(&said));
        for sentence in sentences(source, std::slice::from_ref(id)) {
            m.el("blockquote class='said-q' lang='zh-CN'", |m| {
                let length: usize = sentence.pieces.iter().map(|it| it.0.chars().count()).sum();
                m.flag("data-long", length > LONG);
                pieces(m, &sentence);
            });
        }
        if let Some(heading) = entity.and_then(|it| source.heading(it)) {
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
        let notes = with_notes.then(|| Notes::of(setting, at, slide));
        m.el("section", |m| {
            m.attr("class", if with_notes { "sheet noted" } else { "sheet" });
            if let Some(notes) = &notes {
                m.attr("data-long", notes.density());
            }
            m.leaf("h2 class='vh'", &slide.title);
            m.node(setting.picture(at, None, None));
            m.list(|m| {
                if let Some(notes) = &notes {
                    notes.put(m, setting, at, slide);
                }
            });
        });
    }
}

/// More than this does not fit below a slide on its own sheet: letters, and what is lost at the ends of sentences.
const ON_SHEET: usize = 2_200;
const AT_END: usize = 28;

/// What is said to a slide: the presenter's notes, and the report's sentences as far as the sheet holds them.
struct Notes {
    sentences: Vec<Sentence>,
    /// How many more there are.
    more: usize,
    /// What all of it takes, in Chinese letters.
    length: usize,
}

impl Notes {
    fn of(setting: &Setting<'_>, at: usize, slide: &Slide) -> Self {
        // A Latin letter is half as wide.
        let wide = |it: &str| it.chars().map(|it| if it < '\u{2e80}' { 1 } else { 2 }).sum::<usize>() / 2 + AT_END;
        let mut length = slide.notes.iter().map(|it| wide(it)).sum();
        let mut sentences = sentences(setting.source, &marks_of(setting, at));
        let all = sentences.len();
        let fits = |sentence: &Sentence| {
            let own = sentence.pieces.iter().map(|it| it.0.chars().count()).sum::<usize>() + AT_END;
            let fits = length + own <= ON_SHEET;
            length += if fits { own } else { 0 };
            fits
        };
        let shown = sentences.iter().map(fits).take_while(|it| *it).count();
        sentences.truncate(shown);
        Self { sentences, more: all - shown, length }
    }

    /// The more there is, the smaller it is set.
    fn density(&self) -> &'static str {
        match self.length {
            0..=520 => "0",
            521..=800 => "1",
            801..=1_150 => "2",
            _ => "3",
        }
    }

    fn put(&self, m: &mut Markup, setting: &Setting<'_>, at: usize, slide: &Slide) {
        m.el("div class='sheet-n'", |m| {
            m.leaf("p class='sheet-h'", &setting.number(at));
            for note in &slide.notes {
                m.leaf("p class='sheet-t'", note);
            }
            quotes(m, &self.sentences);
            if self.more > 0 {
                m.leaf("p class='sheet-h'", &fill(setting.lang.deck().more, &[&self.more.to_string()]));
            }
        });
    }
}
