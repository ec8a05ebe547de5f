//! The parts of the page, each a view over one shared [`State`](state::State). No page imports another.

pub mod article;
mod changes;
pub mod dots;
pub mod drawing;
#[cfg(not(target_arch = "wasm32"))]
pub mod embed;
pub mod events;
pub mod explorer;
pub mod island;
pub mod marks;
pub mod reader;
pub mod state;
pub mod timeline;
mod waking;
pub mod whole;
