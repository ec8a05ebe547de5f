//! The build tool's commands, in reading order. The browser suite shares the build and the server.
//!
//! Steps live here; what the page is lives in `report_figures`, what the machine must have in `tools`, the client of browsers in
//! `driver`.

pub mod stamp;
pub mod sums;

pub(crate) mod archive;
pub mod build;
pub mod check;
mod folders;
pub mod freeze;
pub mod hosts;
pub mod input;
pub mod new;
pub mod reference;
pub mod serve;
mod sources;
pub mod verify;

pub mod reproduce;

pub mod bench;
pub mod fuzz;
pub mod load;
mod scripts;
pub mod shots;
pub mod supply;
pub mod test;
