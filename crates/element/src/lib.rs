//! The report's charts for pages of other sites: a program apart from the page's. This file is the map; no logic lives here.
//!
//! What a chart is and how it is laid out comes from `report_figures`; here it becomes elements, options come in and
//! details of what was chosen go out. Listening and loading are done in `assets/scripts/report-chart.js`.

#![warn(missing_docs)]

mod charts;
mod detail;
mod dom;
mod figure;
mod options;

pub use charts::Charts;
