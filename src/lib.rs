//! 数读人大: a work report as a living page. This file is the map; no logic lives here.
//!
//! What Yew draws stands behind the feature `page`; without it the package is the report and its charts as scenes, from
//! which `element/` makes the figures that other sites put into their pages.
//!
//! Imports go one way: `data → model → chart, backend → figures → components → pages → app`, and
//! `figures → compose → slides`, and `compose → export` on the host.

#![warn(missing_docs)]

pub mod data;
pub mod model;

pub mod i18n;

pub mod backend;
pub mod chart;
pub mod figures;

pub mod compose;
pub mod slides;

#[cfg(not(target_arch = "wasm32"))]
pub mod export;

#[cfg(feature = "page")]
pub mod app;
#[cfg(feature = "page")]
pub mod components;
#[cfg(feature = "page")]
pub mod pages;

#[cfg(feature = "page")]
pub mod browser;
pub mod error;
#[cfg(all(feature = "start", target_arch = "wasm32"))]
mod hydrate;
