//! The report's charts. `scene` is a plotters backend that records shapes and knows no chart; `forms` draw kinds of statements
//! and know no report; `figures` make the report's charts of both; `compose` puts scenes together to whole pictures.
//! Whoever draws on a page or in a file takes scenes from here.

#![warn(missing_docs)]

pub mod compose;
pub mod figures;
pub mod forms;
pub mod scene;
