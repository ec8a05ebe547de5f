//! How each act changes what is shown. Pure: the time comes with the act.

use std::rc::Rc;

use yew::Reducible;

use crate::keys::Command;
use crate::link::{BlankScreen, CodeShown, Peer};
use crate::state::{Act, Overlay, Show};
use crate::timer::Clock;

impl Show {
    fn go(&mut self, at: usize, step: usize, now: f64) {
        let at = at.min(self.slides.len().saturating_sub(1));
        if at != self.at {
            // Who leaves the cover has begun to speak.
            if self.at == 0 {
                self.clock.begin(now);
            }
            self.clock.turn(now);
            self.trouble = None;
        }
        (self.at, self.step) = (at, step);
        (self.sentence, self.zoom, self.overlay) = (None, false, None);
        self.digits.clear();
    }

    fn command(&mut self, command: Command, now: f64) {
        let turns = matches!(command, Command::Next | Command::Previous | Command::First | Command::Last);
        // The first of these keys only takes away what hides the slide.
        if turns && (self.blank.take().is_some() || self.sentence.take().is_some()) {
            return;
        }
        // In the overview the keys choose, and Enter ends the choosing.
        if self.overlay == Some(Overlay::Overview) && (turns || (command == Command::Go && self.digits.is_empty())) {
            let at = match command {
                Command::Next => self.at + 1,
                Command::Previous => self.at.saturating_sub(1),
                Command::First => 0,
                Command::Last => usize::MAX,
                _ => self.at,
            };
            self.go(at, 0, now);
            self.overlay = turns.then_some(Overlay::Overview);
            return;
        }
        let last = |it: &Self, at: usize| it.slides.get(at).map_or(0, |it| it.steps() - 1);
        let cover = |it: &mut Self, blank| it.blank = Some(blank).filter(|_| it.blank != Some(blank));
        let over = |it: &mut Self, what| it.overlay = Some(what).filter(|_| it.overlay != Some(what));
        match command {
            Command::Next if self.step < last(self, self.at) => self.go(self.at, self.step + 1, now),
            Command::Next if self.at + 1 < self.slides.len() => self.go(self.at + 1, 0, now),
            Command::Previous if self.step > 0 => self.go(self.at, self.step - 1, now),
            Command::Previous if self.at > 0 => self.go(self.at - 1, last(self, self.at - 1), now),
            Command::Next | Command::Previous => self.overlay = None,
            Command::First => self.go(0, 0, now),
            Command::Last => self.go(usize::MAX, 0, now),
            Command::Digit(digit) if self.digits.len() < 3 => self.digits.push(char::from(b'0' + digit)),
            Command::Go if self.digits.is_empty() => self.command(Command::Next, now),
            Command::Go => {
                let number: usize = self.digits.parse().unwrap_or(0);
                self.blank = None;
                self.go(self.numbered(number), 0, now);
            }
            Command::Black => cover(self, BlankScreen::Black),
            Command::White => cover(self, BlankScreen::White),
            Command::Overview => over(self, Overlay::Overview),
            Command::Help => over(self, Overlay::Help),
            Command::Timer => self.clock.toggle(now),
            Command::Code => {
                self.code = match self.code {
                    None => Some(CodeShown::Page),
                    Some(CodeShown::Page) => Some(CodeShown::Large),
                    Some(CodeShown::Large) => None,
                };
            }
            Command::Light => self.light = !self.light,
            Command::Zoom => self.zoom = !self.zoom,
            Command::Pointer => self.pointer = !self.pointer,
            Command::Escape => self.escape(),
            // These are the browser's to do, and what Sentence means depends on the focus.
            Command::Digit(_) | Command::Full | Command::Console | Command::Sentence => {}
        }
    }

    /// One thing at a time, the topmost first.
    fn escape(&mut self) {
        let closed = self.trouble.take().is_some() || self.overlay.take().is_some();
        if closed || self.sentence.take().is_some() || self.blank.take().is_some() {
            return;
        }
        if !self.digits.is_empty() {
            self.digits.clear();
        } else if self.zoom || self.pointer {
            (self.zoom, self.pointer) = (false, false);
        } else {
            self.left = self.own == Peer::Stage;
        }
    }
}

impl Reducible for Show {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = (*self).clone();
        if !matches!(act, Act::Tick(_) | Act::Hear(..) | Act::Reset(_) | Act::Paper(_) | Act::Trouble(_)) {
            next.resetting = false;
        }
        match act {
            Act::Do(command, now) => next.command(command, now),
            Act::GoTo(at, now) => {
                next.blank = None;
                next.go(at, 0, now);
            }
            Act::Sentence(id) => next.sentence = id.filter(|it| next.sentence.as_ref() != Some(it)),
            Act::Reshape(stage, slides) => {
                let (key, step) = (next.slide().map(|it| it.key.clone()), next.step);
                (next.stage, next.slides, next.at) = (stage, slides, 0);
                next.seek(key.as_deref().unwrap_or_default());
                next.step = step.min(next.steps() - 1);
            }
            Act::Hear(told, now) => {
                next.heard = now;
                if told.changes > next.changes {
                    next.adopt(&told);
                }
                return Rc::new(next);
            }
            Act::Plan(minutes) => next.clock.planned = Clock { planned: minutes, ..next.clock }.sound().planned,
            Act::Reset(now) if next.resetting => {
                next.clock.reset(now);
                next.resetting = false;
            }
            Act::Reset(_) => next.resetting = true,
            Act::Tick(now) => next.now = now,
            Act::Paper(paper) => next.paper = paper,
            Act::Trouble(trouble) => next.trouble = trouble,
        }
        let told = next.snapshot();
        if told != self.snapshot() {
            next.changes += 1.0;
        }
        Rc::new(next)
    }
}
