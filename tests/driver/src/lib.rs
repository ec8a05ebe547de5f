//! A small client of the DevTools protocol, with the browsers that it and WebDriver drive. It is our own because no crate speaks
//! the protocol over a browser's own pipes, or with Chromium 80: those there are open a port, know one version of the protocol
//! by types, and fail where an old browser says less. So there is no driver to install, no port to find, and a browser ends with
//! the process that started it, however that ends. What is tested with it is not said here.

#![warn(missing_docs)]

pub mod drivers;
mod engine;
mod event_log;
mod fonts;
mod input;
mod lock;
mod node;
mod page;
mod picture;
mod process_guard;
mod traffic;
mod transport;

pub use engine::{Browser, Engine, chromium};
pub use fonts::Fonts;
pub use node::Node;
pub use page::{PATIENCE, Page, until};
pub use process_guard::{ProcessGuard, folder, free_port};
pub use traffic::Arrival;

/// Holds once the program has taken the page over, and has woken its parts where a mouse and keys may come to them.
const READY: &str = "(({ live, woken, laid }) => live === 'true' && laid === 'true' \
    && (woken === 'true' || matchMedia('(pointer: coarse)').matches))(document.documentElement.dataset)";
