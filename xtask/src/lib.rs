//! The build tool's commands, in reading order. The browser suite shares the build and the server.
//!
//! Steps live here; what the page is lives in `report_figures`, what the machine must have in `tools`, the client of browsers in
//! `driver`.

pub mod stamp;

pub mod build;
pub mod check;
pub mod reference;
pub mod serve;

pub mod bench;
mod scripts;
pub mod shots;
pub mod test;
