//! What a reader takes along, as the contents of files: a chart's whole picture, its numbers as a table and as JSON, the
//! report's lists, a card for each number. The build writes them beside the page; nothing here reaches the browser's program,
//! or a disk.

mod all;
mod answers;
mod card;
mod cells;
mod csv;
mod drawing;
mod foot;
mod json;
mod rows;
mod setting;
mod share;
mod sheet;

pub use all::all_facts;
pub use answers::{all_answers, answers};
pub use card::{CARD, card};
pub use cells::{Cell, Row, Table};
pub use drawing::Drawing;
pub use json::about;
pub use rows::{activities, chart_rows, facts, tasks};
pub use share::{SHARE, share};
pub use sheet::sheet;
