//! The presenter's window: the slide, what comes next, what to say, the time, and the way to any other slide.

use i18n::Deck;
use web::Markup;

use crate::keys::Command;
use crate::link::{BlankScreen, CodeShown};
use crate::notes::{numbers, sentences};
use crate::overlays::{asks, pieces, ways};
use crate::stage::{Setting, marks_of, step_of};
use crate::state::Show;
use crate::timer::time;

/// So long after its last word the other window counts as gone.
const SILENCE: f64 = 4_000.0;

/// The whole window.
pub fn console(m: &mut Markup, setting: &Setting<'_>, show: &Show, hour: (u32, u32)) {
    let words = setting.lang.deck();
    let linked = show.now - show.heard < SILENCE;
    m.el("header class='con-h'", |m| {
        m.leaf("h1", words.console_title);
        m.leaf("p class='con-l' role='status'", if linked { words.linked } else { words.unlinked });
        m.el("p class='con-c'", |m| {
            m.leaf("span class='vh'", words.clock);
            m.text(&time(f64::from(hour.0 * 60 + hour.1) * 1000.0));
        });
    });
    m.el("div class='con'", |m| {
        m.el("main class='con-m'", |m| {
            now(m, setting, show);
            notes(m, setting, show);
        });
        m.el("aside class='con-s'", |m| {
            watch(m, words, setting, show);
            next(m, setting, show);
            buttons(m, words, show);
            number_list(m, setting, show);
        });
    });
    m.el("nav class='con-j'", |m| {
        m.attr("aria-label", words.jump);
        m.el("ol", |m| {
            ways(m, setting, show, &|m, _, slide| {
                m.leaf("b", &slide.label());
                m.leaf("span", &slide.name);
            });
        });
    });
    m.el("footer class='con-d'", |m| {
        m.flag("hidden", linked && show.changes > 0.0);
        m.text(words.drag_me);
    });
}

fn now(m: &mut Markup, setting: &Setting<'_>, show: &Show) {
    let words = setting.lang.deck();
    m.el("section class='con-now'", |m| {
        m.leaf("h2 class='vh'", show.slide().map_or("", |it| &it.title));
        m.el("div class='con-p'", |m| {
            m.attr("data-blank", show.blank.map_or("", BlankScreen::name));
            m.node(setting.picture(show.at, Some(show.step), show.code));
        });
        m.leaf("p class='con-n' role='status'", &(setting.number(show.at) + &step_of(words, show)));
    });
}

fn next(m: &mut Markup, setting: &Setting<'_>, show: &Show) {
    let words = setting.lang.deck();
    let (at, step, head) = if show.step + 1 < show.steps() {
        (show.at, show.step + 1, words.next_step)
    } else {
        (show.at + 1, 0, words.next_slide)
    };
    m.el("section class='con-x'", |m| match setting.slides.get(at) {
        Some(slide) => {
            m.leaf("h2", &[head, "\u{2002}", &slide.label(), "\u{2002}", &slide.name].concat());
            m.node(setting.picture(at, Some(step), None));
        }
        None => m.leaf("h2", words.last_slide),
    });
}

/// What to say: the editor's notes, then the report's own sentences.
fn notes(m: &mut Markup, setting: &Setting<'_>, show: &Show) {
    let words = setting.lang.deck();
    m.el("section class='con-t' tabindex='0'", |m| {
        m.attr("aria-label", words.editor_notes);
        if let Some(slide) = show.slide().filter(|it| !it.notes.is_empty()) {
            m.leaf("h2", words.editor_notes);
            for note in &slide.notes {
                m.leaf("p class='con-e'", note);
            }
        }
        let found = sentences(setting.source, &marks_of(setting, show.at));
        if !found.is_empty() {
            m.leaf("h2", words.sentences);
        }
        for sentence in &found {
            m.el("p class='con-q' lang='zh-CN'", |m| pieces(m, sentence));
        }
    });
}

fn watch(m: &mut Markup, words: &Deck, setting: &Setting<'_>, show: &Show) {
    let (clock, now) = (&show.clock, show.now);
    let left = clock.left(now);
    m.el("section class='con-w'", |m| {
        m.attr("data-over", if left < 0.0 { "true" } else { "false" });
        for (name, value, class) in [
            (words.elapsed, time(clock.elapsed(now)), "wt-e"),
            (words.on_slide, time(clock.on_slide(now)), "wt-s"),
            (if left < 0.0 { words.over } else { words.left }, time(left), "wt-l"),
        ] {
            m.el("p", |m| {
                m.attr("class", class);
                m.leaf("span", name);
                m.leaf("b", &value);
            });
        }
        m.el("progress max='100'", |m| {
            m.attr("aria-label", words.elapsed);
            let share = clock.elapsed(now) / (clock.planned * 600.0);
            m.attr("value", &(share.min(100.0) as u32).to_string());
        });
        // A watch that was never started is neither early nor late.
        let runs = clock.since.is_some() || clock.before > 0.0;
        // The cover is not part of the talk: the watch starts when it is left.
        let (at, count) = (show.at.saturating_sub(1), setting.slides.len().saturating_sub(1));
        let pace = runs.then(|| clock.pace(now, at, count).words(words));
        m.leaf("p class='wt-p'", &pace.unwrap_or_default());
        m.el("p class='wt-b'", |m| {
            m.el("button type='button'", |m| {
                asks(m, Command::Timer);
                m.text(if clock.since.is_some() { words.pause } else { words.start });
            });
            m.leaf("button type='button' data-reset='1'", if show.resetting { words.reset_sure } else { words.reset });
            m.el("label", |m| {
                m.leaf("span", words.minutes);
                m.el("input type='number' min='1' max='600' inputmode='numeric' data-plan='1'", |m| {
                    m.value(&(clock.planned as u32).to_string());
                });
            });
        });
    });
}

fn buttons(m: &mut Markup, words: &Deck, show: &Show) {
    m.el("p class='con-b'", |m| {
        m.el("button type='button'", |m| {
            asks(m, Command::Previous);
            m.text(words.previous);
        });
        m.el("button type='button' class='go'", |m| {
            asks(m, Command::Next);
            m.text(words.next);
        });
        m.el("button type='button' class='dark'", |m| {
            asks(m, Command::Black);
            m.attr("aria-pressed", if show.blank == Some(BlankScreen::Black) { "true" } else { "false" });
            m.text(words.black);
        });
        m.el("button type='button'", |m| {
            asks(m, Command::Code);
            m.attr("aria-pressed", if show.code.is_some() { "true" } else { "false" });
            m.text(if show.code == Some(CodeShown::Large) { words.code_large } else { words.code });
        });
    });
}

/// The numbers on the slide.
fn number_list(m: &mut Markup, setting: &Setting<'_>, show: &Show) {
    let words = setting.lang.deck();
    let found = numbers(setting.source, &marks_of(setting, show.at), setting.lang);
    m.el("section class='con-f'", |m| {
        m.leaf("h2", if found.is_empty() { words.no_numbers } else { words.numbers });
        m.el("dl", |m| {
            for number in found {
                m.el("div", |m| {
                    m.leaf("dt", &number.value);
                    m.leaf("dd", &number.label);
                });
            }
        });
    });
}
