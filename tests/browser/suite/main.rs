//! The page in real browsers, a file per promise. One binary, so that all share one build and one browser.

mod accessibility;
mod address;
mod console;
mod element;
mod element_faults;
mod embedding;
mod engines;
mod failures;
mod inspecting;
mod installing;
mod labels;
mod layout;
mod loading;
mod narrowing;
mod offline;
mod offline_faults;
mod one_file;
mod presenting;
mod printing;
mod qr;
mod slides;
mod static_page;
mod stepping;
mod taking;
mod timeline;
mod updating;
