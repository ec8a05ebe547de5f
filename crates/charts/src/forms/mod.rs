//! Chart forms: how a kind of statement is placed for a given width. They know items, not the report; figures
//! hands them items made from it. Every form places its parts in user units with a [`Pen`]; what it returns is a
//! [`Placed`], which can be measured, and which [`draw`] makes a scene of.
//!
//! One dot is one thing counted, rows of one chart share one slot width, and whatever the report leaves open
//! (余, 多, 近) has an open end.

mod answers;
mod bars;
mod dots;
mod draw;
mod face;
mod field;
mod flow;
mod glyph;
mod item;
mod lanes;
mod marks;
mod matrix;
mod open_end;
mod palette;
mod pen;
mod placed;
mod ratio;
mod scale;
mod strip;
mod threads;
mod wrap;
mod years;

pub use answers::{AnsweredTheme, Answers, Sum, answers};
pub use bars::{Bars, bars};
pub use dots::{Dots, DotsLayout, dots};
pub use draw::{draw, picture};
pub use face::Face;
pub use field::{DotField, goes_beyond};
pub use flow::{Chain, flow, in_bars};
pub use glyph::{GLYPH, glyph, glyph_scene, word_colour};
pub use item::{Drawn, Entry, Item, ItemGroup};
pub use lanes::{Band, Lane, Lanes, Months, TaskBar, lanes};
pub use marks::Mark;
pub use matrix::{Column, Matrix, MatrixRow, Total, matrix, spells_out};
pub use open_end::{OPEN_ROOM, bar};
pub use palette::{GOLD, GOLD_M, INK, INK_2, INK_3, PALETTE, PAPER, PAPER_3, RULE, VERM, tone};
pub use pen::{Pen, numeral_width, place};
pub use placed::{Area, Placed, Words};
pub use ratio::{Ratio, ratio};
pub use scale::Scale;
pub use strip::{counted_out, mini, strip};
pub use threads::{Threads, Tie, threads};
pub use wrap::{longest, wrap};
pub use years::{ToldYear, YearPanel, YearRow, years, years_in, years_within};
