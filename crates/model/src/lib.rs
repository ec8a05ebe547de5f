//! What the data means: pure derivations, a file per question. No yew, no plotters, no browser.

mod address;
mod answers;
mod areas;
mod choices;
mod citation;
mod computed;
mod continuity;
mod corrections;
mod facets;
mod filter;
mod fold;
#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
mod gathered;
mod index;
mod indices;
mod lines;
mod long;
mod names;
mod near;
mod order;
mod outline;
mod param;
mod parts;
mod phrases;
mod quotes;
mod rows;
mod series;
mod source;
mod spans;
mod terms;
mod usage;

pub use answers::{AnswerFilter, Answered};
pub use choices::Choices;
pub use citation::{in_quotation_marks, without_break_hints};
pub use computed::{Computed, Outcome};
pub use continuity::Course;
pub use corrections::{CORRECTIONS_SHOWN, Corrected};
pub use filter::{Facet, TaskFilter, status_word};
pub use fold::{fold, hits, holds};
#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
pub use gathered::{all_series, told_before};
use indices::{Facets, Index, Order};
pub use lines::{Line, Piece, figure_of};
pub use long::{few, few_threads, shown_of, text_file};
use names::Names;
pub use order::sort_few;
use order::sort_many;
pub use outline::{Block, BlockKind, Outline, Place, slug};
pub use param::{Param, ROW_FACETS};
#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
pub use parts::Parted;
use phrases::Pairs;
pub use quotes::first_spots;
pub use rows::{LONG_TABLE, Rows};
pub use series::{Compared, Told, YEARS_COMPARED, Year};
use source::Extent;
pub use source::{Entity, Source};
pub use spans::{Mark, Span};
pub use terms::{joined, parts_a_term};
