//! The presenter's window: the slide, what comes next, what to say, the time, and the way to any other slide.

use i18n::Deck;
use web::Markup;

use crate::keys::Command;
use crate::link::BlankScreen;
use crate::notes::{numbers, sentences};
use crate::overlays::{pieces, ways};
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
            ways(m, setting, show, &|m, at, slide| {
                m.leaf("b", &(at + 1).to_string());
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
            m.node(setting.picture(show.at, Some(show.step), "pic"));
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
            m.leaf("h2", &[head, "\u{2002}", &(at + 1).to_string(), "\u{2002}", &slide.name].concat());
            m.node(setting.picture(at, Some(step), "pic"));
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
            for line in slide.notes.lines() {
                m.leaf("p class='con-e'", line);
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
        let pace = runs.then(|| clock.pace(now, show.at, setting.slides.len()).words(words));
        m.leaf("p class='wt-p'", &pace.unwrap_or_default());
        m.el("p class='wt-b'", |m| {
            m.leaf(
                "button type='button' data-do='timer'",
                if clock.since.is_some() { words.pause } else { words.start },
            );
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
        m.leaf("button type='button' data-do='previous'", words.previous);
        m.leaf("button type='button' class='go' data-do='next'", words.next);
        m.el("button type='button' class='dark' data-do='black'", |m| {
            m.attr("aria-pressed", if show.blank == Some(BlankScreen::Black) { "true" } else { "false" });
            m.text(words.black);
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

/// The command of a button's `data-do`.
pub fn asked(name: &str) -> Option<Command> {
    Some(match name {
        "next" => Command::Next,
        "previous" => Command::Previous,
        "black" => Command::Black,
        "timer" => Command::Timer,
        "overview" => Command::Overview,
        "console" => Command::Console,
        "full" => Command::Full,
        "light" => Command::Light,
        "help" => Command::Help,
        "escape" | "leave" => Command::Escape,
        _ => return None,
    })
}
