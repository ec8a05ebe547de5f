//! The parts of the page, each a view over one shared [`State`](state::State). No page imports another.

pub mod article;
mod changes;
pub mod concerns;
pub mod dots;
pub mod drawing;
#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
pub mod embed;
pub mod events;
pub mod explorer;
pub mod island;
mod last_plan;
pub mod marks;
pub mod reader;
pub mod state;
pub mod timeline;
mod waking;
pub mod whole;
