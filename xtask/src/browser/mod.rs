//! A small client of the DevTools protocol, over the browser's own pipes: no driver to install, no port to find, old
//! browsers included, and a browser that ends with the process that started it.

mod engine;
mod event_log;
mod input;
mod lock;
mod node;
mod page;
mod process_guard;
mod traffic;
mod transport;

pub use engine::{Browser, Engine, chromium};
pub use node::Node;
pub use page::{PATIENCE, Page, until};
pub use process_guard::{ProcessGuard, folder, free_port};
pub use traffic::Arrival;

/// Holds once the program has taken the page over, and has woken its parts where a mouse and keys may come to them.
const READY: &str = "(({ live, woken, laid }) => live === 'true' && laid === 'true' \
    && (woken === 'true' || matchMedia('(pointer: coarse)').matches))(document.documentElement.dataset)";
