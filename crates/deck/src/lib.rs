//! The report as slides, and the presenter's console: a program apart from the page's, loaded when somebody presents.
//! This file is the map; no logic lives here.
//!
//! What a slide shows is made by `slides`. Here are the keys (`keys`), what is shown and how it changes
//! (`state`, `change`, `events`, `gestures`), the time (`timer`), what two windows tell each other (`link`, `transport`), and
//! what is drawn (`stage`, `console`, `overlays`). Only `browser` and `transport` name interfaces of the browser.

#![warn(missing_docs)]

mod broadcast;
mod browser;
mod change;
mod codes;
mod console;
mod deck;
mod events;
mod gestures;
mod keys;
mod link;
mod notes;
mod overlays;
mod peers;
mod stage;
#[cfg(all(not(feature = "build"), target_arch = "wasm32"))]
mod start;
mod state;
mod timer;
mod transport;

#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
mod static_slides;

pub use deck::{Deck, WindowProps};
pub use keys::{BINDINGS, Binding, Command, command};
pub use link::{BlankScreen, CodeShown, Member, Peer, Snapshot};
pub use state::{Act, Overlay, Show, Trouble};
#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
pub use static_slides::{StaticSlides, static_slides};
pub use timer::{Clock, Pace, time};
