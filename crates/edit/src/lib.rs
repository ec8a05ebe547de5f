//! The editor of reports: a text goes in, a report's data comes out, and an editor decides in between. This file is the map; no
//! logic lives here.
//!
//! What is edited and how it is changed is `draft`; what the machine reads and what was decided, `table`; what is drawn, `panes`
//! and `form`; what comes in as files, `read_files`. Only `browser` names interfaces of the browser.

#![warn(missing_docs)]

mod browser;
pub mod draft;
mod editor;
mod form;
mod panes;
pub mod read_files;
#[cfg(target_arch = "wasm32")]
mod start;
pub mod table;

pub use editor::Editor;
