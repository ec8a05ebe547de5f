//! Where the state of a window is kept and told beyond it: the address, the tab's memory, the other window. What a message says is
//! in `link`, how it travels in `transport`.

use std::cell::RefCell;

use crate::browser::{self, BrowserWindow};
use crate::link::{Peer, Snapshot};
use crate::transport::{value, write};

/// After a change: the address and the tab's memory have it, and so has the other window.
pub fn tell_all(peers: &RefCell<Vec<BrowserWindow>>, snapshot: &Snapshot) {
    if let Some(text) = write(snapshot) {
        browser::keep(&text);
    }
    if snapshot.from == Peer::Stage {
        browser::set_fragment(&snapshot.fragment());
    }
    let mut peers = peers.borrow_mut();
    peers.retain(|it| !browser::is_closed(it));
    let told = value(snapshot);
    peers.iter().for_each(|it| browser::tell(it, &told));
}
