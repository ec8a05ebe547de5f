//! The parts that pages are built from: properties in, callbacks out. Most are plain functions, for a part with its own
//! life in the component tree costs more than it saves; those that are components are so that they need not be drawn
//! again when something else changes.

mod answered;
mod chip;
mod compared;
mod corrections;
mod disclosures;
mod downloads;
mod drawing;
mod edition;
mod footer;
mod frame;
mod icons;
mod inspected;
mod inspector;
mod last_plan;
mod masthead;
mod origin;
mod phrases;
mod picture;
mod prerendered;
mod section;
mod section_head;
mod steps;
mod table;
mod tooltip;
mod view;
mod years;

pub use answered::said_after;
pub use chip::{Answers, answering, chip, chip_group, control};
#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
pub use compared::series_figure;
pub use corrections::{corrected_since, corrections};
pub use disclosures::disclosures;
pub use downloads::{button, copy_buttons, downloads, list_files};
pub use drawing::{Drawing, drawing, provide};
pub use edition::Edition;
pub use footer::footer;
pub use frame::{computed, figure_foot, figure_head, notes, shot};
pub use icons::{arrow, dots, glyph_id, lens, seal, tap};
pub use inspector::{dates, inspector};
pub use last_plan::LastPlan;
pub use masthead::{contents, masthead, section_id};
pub use origin::Origin;
pub use phrases::{phrases, phrases_of_report, running, tight};
pub use picture::{Layouts, Picture, chart_picture, glyph_shapes, large, mini, strip};
pub use prerendered::{Prerendered, adopted};
#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
pub use prerendered::{written, written_out};
pub use section::{chapter_section, heading, margin, section};
pub use section_head::SectionHead;
pub use steps::{steps, story};
pub use table::{all_rows, chart_table, fact_cells, heads, linked};
pub use tooltip::tooltip;
pub use view::{Breakpoint, View};
pub use years::{to_years, years, years_place};
