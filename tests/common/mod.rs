//! The synthetic report that tests share: small, complete and without problems. Every list is filled, every chart
//! form, method mark and status occurs, and its tasks are dated and undated. No assertions live here.
#![allow(dead_code, reason = "each test program uses its own part")]

/// A valid `report.json`.
pub const JSON: &str = include_str!("report.json");

/// The text that [`JSON`] quotes.
pub const TEXT: &str = include_str!("report.txt");
