//! What the data means: pure derivations, a file per question. No yew, no plotters, no browser.

mod areas;
mod choices;
mod citation;
mod computed;
mod continuity;
mod filter;
mod fold;
mod index;
mod lines;
mod names;
mod numeral;
mod order;
mod outline;
mod phrases;
mod quotes;
mod rows;
mod source;
mod spans;
mod usage;

pub use choices::{Choices, Param};
pub use citation::unparted;
pub use computed::{Computed, Outcome};
pub use filter::{Facet, TaskFilter, status_id, status_word};
pub use fold::fold;
use index::{Index, Order};
pub use lines::{Line, Piece, figure_of};
use names::Names;
pub use numeral::{Numeral, numeral, spoken};
pub use order::sort_few;
use order::sort_many;
pub use outline::{Block, BlockKind, Outline, Place, slug};
use phrases::Pairs;
pub use rows::{ROW_FACETS, Rows};
pub use source::{Entity, Source};
pub use spans::{Mark, Span};
