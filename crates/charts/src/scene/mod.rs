//! A plotters backend that records what is drawn as plain shapes.
//!
//! plotters draws onto anything that implements its `DrawingBackend`. [`Recorder`] does, and instead of
//! colouring pixels it notes each shape in a [`Scene`]. From a scene come SVG nodes
//! for Yew (`web::to_html`) and SVG text for files ([`to_svg`]); neither knows what a chart is, and nothing here does.
//! Whoever writes elements by other means asks [`group_element`] and [`shape_element`] what they are, as those two do.
//!
//! * **Units.** A scene is measured in user units, one of which is a CSS pixel at a root font size of 16 px.
//!   plotters counts in whole numbers, so the recorder offers it a canvas of [`GRID`] tenths a unit:
//!   what is drawn at 125 stands at 12.5. Font sizes and stroke widths are in tenths as well.
//! * **Text** is measured by one table ([`text_width`]), equal natively and in the browser, and never by fonts.
//!   `VPos::Bottom` puts the descent line, `Top` the ascent line of the text at the given point.
//! * **Groups.** [`Structure::Open`] and `Close` are plotters elements without points; what is drawn between
//!   them belongs to one [`Group`], which can carry an id for the mark it stands for, a link, a label and a class.
//! * **Dots.** Filled circles of one colour and radius that follow each other become one [`Shape::Dots`],
//!   written as a single path; five hundred dots cost one element.
//!
//! A chart of plotters' own becomes a file:
//!
//! ```
//! use plotters::prelude::*;
//! use charts::scene::{GRID, Group, Palette, Recorder, Scene, Structure, to_svg};
//!
//! fn bars(counts: &[(&str, i32)]) -> Result<String, Box<dyn std::error::Error>> {
//!     // 320 × 160 units, told to plotters in tenths.
//!     let mut scene = Scene { width: 320 * GRID, height: 160 * GRID, ..Scene::default() };
//!     {
//!         let area = Recorder::new(&mut scene).into_drawing_area();
//!         let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(1);
//!         let chart = ChartBuilder::on(&area)
//!             .margin(10 * GRID)
//!             .build_cartesian_2d(0..counts.len() as i32, 0..most)?;
//!         for (at, (name, count)) in (0..).zip(counts) {
//!             let label = Some(format!("{count} {name}").into());
//!             area.draw(&Structure::Open(Group { mark: Some((*name).into()), label, ..Group::default() }))?;
//!             let bar = Rectangle::new([(at, 0), (at + 1, *count)], RGBColor(179, 38, 28).filled());
//!             chart.plotting_area().draw(&bar)?;
//!             let words = ("sans", 14 * GRID).into_text_style(&area);
//!             chart.plotting_area().draw(&Text::new(*name, (at, *count), words))?;
//!             area.draw(&Structure::Close)?;
//!         }
//!         area.present()?;
//!     }
//!     let palette = Palette { colours: &[], families: &[("sans", "Arial, sans-serif")] };
//!     Ok(to_svg(&scene, &palette, "Meetings in 2023"))
//! }
//!
//! let file = bars(&[("sessions", 8), ("meetings", 15)])?;
//! assert!(file.contains("<title>Meetings in 2023</title>"));
//! assert!(file.contains(r#"<g data-mark="sessions" role="graphics-symbol img" aria-label="8 sessions">"#));
//! // 10 units in, and as tall as 8 of 15. (plotters leaves out the last tenth that a range covers.)
//! assert!(file.contains(r##"<rect fill="#b3261c" x="10" y="75.3" width="149.9" height="74.6"/>"##));
//! assert!(file.contains(r#"font-family="Arial, sans-serif""#));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Nothing is rounded but to the grid, and nothing depends on a clock, a font or a hash order: the same calls
//! give the same bytes everywhere.

mod element;
mod group;
mod metrics;
mod number;
mod recorder;
mod shape_path;
mod shapes;
mod svg;

pub use element::{Element, Palette, Styling, group_element, shape_element, symbol_element};
pub use group::Structure;
pub use metrics::{ASCENT, DESCENT, numeral_width, text_width};
pub use number::{GRID, in_units, push_hundredths, tenths, units};
pub use recorder::{Recorder, Unsupported};
pub use shapes::{Anchor, Group, Label, Node, Paint, Point, Rgb, Scene, Shape};
pub use svg::{to_document, to_svg};
