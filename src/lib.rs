//! 数读人大: a work report as a living page. This crate is the page alone: its components, its sections and their state, and its
//! start in the browser. Data, charts and the browser's interfaces are crates of their own: docs/architecture.md is the map.
//! Imports go one way, `components → pages → app → prerender`.

#![warn(missing_docs)]

pub mod app;
pub mod components;
#[cfg(all(not(feature = "build"), target_arch = "wasm32"))]
mod hydrate;
pub mod pages;
#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
pub mod prerender;
