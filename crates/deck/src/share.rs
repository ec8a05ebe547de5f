//! Where the state of a window is kept and told beyond it: the address, the tab's memory, the other window. What a message says is
//! in `link`, how it is written in `wire`.

use std::cell::RefCell;

use crate::browser::{self, BrowserWindow};
use crate::link::{Peer, Snapshot};
use crate::state::Show;
use crate::wire::{value, write};

/// To the slide and step that the address names: `#present/meetings/1`.
pub fn seek_fragment(show: &mut Show) {
    let fragment = browser::fragment();
    let mut parts = fragment.split('/').skip(1);
    if let Some(key) = parts.next().filter(|it| !it.is_empty()) {
        let before = show.at;
        show.seek(key);
        let step: usize = parts.next().and_then(|it| it.parse().ok()).unwrap_or(0);
        if show.at != before || step > 0 {
            show.step = step.min(show.slide().map_or(1, |it| it.steps()) - 1);
        }
    }
}

/// After a change: the address and the tab's memory have it, and so has the other window.
pub fn tell_all(peers: &RefCell<Vec<BrowserWindow>>, snapshot: &Snapshot) {
    if let Some(text) = write(snapshot) {
        browser::keep(&text);
    }
    if snapshot.from == Peer::Stage {
        browser::set_fragment(&["present/", &snapshot.slide, "/", &snapshot.step.to_string()].concat());
    }
    let mut peers = peers.borrow_mut();
    peers.retain(|it| !browser::is_closed(it));
    let told = value(snapshot);
    peers.iter().for_each(|it| browser::tell(it, &told));
}
