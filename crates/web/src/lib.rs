//! The browser for programs with Yew: its interfaces, scenes as virtual nodes, the writing of elements, and bringing the rest of a
//! long report. What a page shows is not decided here.

#![warn(missing_docs)]

pub mod browser;
mod markup;
mod vdom;
mod whole;

pub use markup::Markup;
pub use vdom::{Shown, to_html};
pub use whole::whole;
