//! What the data means: pure derivations, a file per question. No yew, no plotters, no browser.

mod areas;
mod computed;
mod continuity;
mod filter;
mod fold;
mod lines;
mod numeral;
mod outline;
mod phrases;
mod source;
mod spans;
mod usage;

pub use computed::{Computed, Outcome};
pub use filter::{Facet, TaskFilter, status_id};
pub use fold::fold;
pub use lines::{Line, Piece, figure_of};
pub use numeral::{Numeral, numeral, spoken};
pub use outline::{Block, BlockKind, Outline, Place, slug};
pub use phrases::Pairs;
pub use source::{Entity, Source};
pub use spans::{Numbers, Span};
