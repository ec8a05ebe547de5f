//! What a site is made of beside its pages: what a reader takes along. The build writes it; nothing here reaches a browser's
//! program, or a disk.

#![warn(missing_docs)]

pub mod export;
