//! A plotters backend that records what is drawn as plain shapes.
//!
//! plotters draws onto anything that implements its `DrawingBackend`. [`Recorder`] does, and instead of
//! colouring pixels it notes each shape in a [`Scene`]. From a scene come SVG nodes for Yew
//! ([`to_html`]) and SVG text for files ([`to_svg`]); neither knows what a chart is, and nothing here does.
//!
//! * **Units.** A scene is measured in user units, one of which is a CSS pixel at a root font size of 16 px.
//!   plotters counts in whole numbers, so the recorder offers it a canvas of [`GRID`] steps a unit:
//!   what is drawn at 125 stands at 12.5. Font sizes and stroke widths are in steps as well.
//! * **Text** is measured by one table ([`text_width`]), equal natively and in the browser, and never by fonts.
//!   `VPos::Bottom` puts the descent line, `Top` the ascent line of the text at the given point.
//! * **Groups.** [`Open`] and [`Close`] are plotters elements without points; what is drawn between them
//!   belongs to one [`Group`], which can carry an id for the mark it stands for, a link, a label and a class.
//! * **Dots.** Filled circles of one colour and radius that follow each other become one [`Shape::Dots`],
//!   written as a single path; five hundred dots cost one element.
//!
//! Nothing is rounded but to the grid, and nothing depends on a clock, a font or a hash order: the same calls
//! give the same bytes everywhere.

mod element;
mod group;
mod metrics;
mod number;
mod recorder;
mod scene;
mod shape_path;
mod svg;
mod vdom;

pub use element::Palette;
pub use group::{Close, Open};
pub use metrics::{ASCENT, DESCENT, numeral_width, text_width};
pub use recorder::{GRID, Recorder, Unsupported};
pub use scene::{Anchor, Group, Label, Node, Paint, Point, Rgb, Scene, Shape};
pub use svg::to_svg;
pub use vdom::to_html;
