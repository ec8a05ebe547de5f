//! The page in real browsers, a file per promise. One binary, so that all share one build and one browser.

mod accessibility;
mod address;
mod element;
mod element_faults;
mod embedding;
mod engines;
mod failures;
mod inspecting;
mod labels;
mod layout;
mod loading;
mod narrowing;
mod offline;
mod offline_faults;
mod printing;
mod qr;
mod static_page;
mod taking;
mod timeline;
