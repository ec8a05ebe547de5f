//! 数读人大: a work report as a living page. This file is the map; no logic lives here.
//!
//! Imports go one way: `data → model → chart, backend → figures → components → pages → app`, and
//! `figures → export` on the host.

#![warn(missing_docs)]

pub mod data;
pub mod model;

pub mod i18n;

pub mod backend;
pub mod chart;
pub mod figures;

#[cfg(not(target_arch = "wasm32"))]
pub mod export;

pub mod app;
pub mod components;
pub mod pages;

pub mod browser;
pub mod error;
#[cfg(target_arch = "wasm32")]
mod hydrate;
