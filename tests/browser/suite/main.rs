//! The page in real browsers, a file per promise. One binary, so that all share one build and one browser.

mod accessibility;
mod address;
mod engines;
mod failures;
mod inspecting;
mod labels;
mod layout;
mod loading;
mod narrowing;
mod printing;
mod static_page;
mod timeline;
