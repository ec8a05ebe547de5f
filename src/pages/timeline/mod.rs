//! The coming year: its tasks as lanes or as a list, and the choices that narrow both. This file is the map.

mod filters;
pub mod lanes;
pub mod list;
pub mod section;
pub mod view;
