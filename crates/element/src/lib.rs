//! The report's charts for pages of other sites: a program apart from the page's. This file is the map; no logic lives here.
//!
//! What a chart is and how it is laid out comes from `charts`; here it becomes elements, options come in and
//! details of what was chosen go out. Listening and loading are done in `assets/scripts/report-chart.js`.

#![warn(missing_docs)]

mod charts;
mod detail;
mod dom;
mod figure;
mod given;
mod options;

pub use charts::Charts;
// For tests without a browser.
#[cfg(not(target_arch = "wasm32"))]
pub use {
    figure::layout,
    options::{Given, Options, Problem, language, read},
};
