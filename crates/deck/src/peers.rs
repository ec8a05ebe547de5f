//! The other window: which one it is, what it says, and what is answered.

use slides::Stage;

use crate::browser::{self, BrowserEvent, BrowserWindow};
use crate::events::Events;
use crate::link::Peer;
use crate::state::Act;
use crate::transport::{understood, value};

impl Events {
    /// Remembers a window that belongs to this one.
    pub fn meet(&self, other: BrowserWindow) {
        let mut peers = self.memory.peers.borrow_mut();
        if !peers.iter().any(|it| browser::same(it, &other)) {
            peers.push(other);
        }
    }

    /// Takes what the other window says, and answers.
    pub fn message(&self, event: &BrowserEvent) {
        let Some((from, data)) = browser::message(event) else { return };
        if !self.is_peer(&from) {
            return;
        }
        let Some(told) = understood(&data) else { return };
        if told.from == self.own {
            return;
        }
        if self.own == Peer::Console {
            self.reshape_to(Stage { width: told.stage });
        }
        self.act(Act::Hear(Box::new(told), browser::now()));
        if self.own == Peer::Stage {
            if let Some(answer) = self.with(|it| value(&it.snapshot())) {
                browser::tell(&from, &answer);
            }
            self.meet(from);
        }
    }

    /// A console belongs to the slides' window that opened it. A slides' window that was loaded again has forgotten its
    /// consoles, and knows them by this alone.
    fn is_peer(&self, other: &BrowserWindow) -> bool {
        match self.own {
            Peer::Console => browser::opener().is_some_and(|it| browser::same(&it, other)),
            Peer::Stage => browser::has_opened(other),
        }
    }
}
