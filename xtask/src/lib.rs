//! The build tool's parts, in reading order. The browser suite shares the build, the server and the browser client.
//!
//! Steps live here; what the page is lives in `report_figures`.

pub use start::{paths, workspace};

pub mod fonts;
pub mod stamp;
pub mod step;
pub mod tools;

pub mod build;
pub mod check;
pub mod reference;
pub mod serve;

pub mod bench;
pub mod browser;
pub mod drivers;
mod scripts;
pub mod shots;
pub mod test;
