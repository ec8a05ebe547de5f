//! QR codes of addresses: a program apart from the page's, loaded when somebody asks for a code. This file is the map; no
//! logic lives here. The code on the closing slide is drawn by `crates/deck`, as a part of that slide.

#![warn(missing_docs)]

mod code;
mod draw;

pub use code::{Modules, modules};
pub use draw::draw_qr;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
