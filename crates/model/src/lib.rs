//! What the data means: pure derivations, a file per question. No yew, no plotters, no browser.

mod areas;
mod choices;
mod citation;
mod computed;
mod continuity;
mod facets;
mod filter;
mod fold;
mod index;
mod lines;
mod long;
mod names;
mod near;
mod order;
mod outline;
mod parts;
mod phrases;
mod quotes;
mod rows;
mod source;
mod spans;
mod usage;

pub use choices::{Choices, Param};
pub use citation::without_break_hints;
pub use computed::{Computed, Outcome};
use facets::Facets;
pub use facets::ROW_FACETS;
pub use filter::{Facet, TaskFilter, status_word};
pub use fold::{fold, hits, holds};
use index::{Index, Order};
pub use lines::{Line, Piece, figure_of};
pub use long::{few, few_threads, shown_of, text_file};
use names::Names;
pub use order::sort_few;
use order::sort_many;
pub use outline::{Block, BlockKind, Outline, Place, slug};
use parts::Extent;
#[cfg(not(target_arch = "wasm32"))]
pub use parts::Parted;
use phrases::Pairs;
pub use rows::{LONG_TABLE, Rows};
pub use source::{Entity, Source};
pub use spans::{Mark, Span};
