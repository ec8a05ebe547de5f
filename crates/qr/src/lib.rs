//! QR codes of addresses. With the feature `program` this is a program apart from the page's, loaded when somebody asks for a
//! code; without it, the modules alone, which the closing slide draws. This file is the map; no logic lives here.

#![warn(missing_docs)]

mod code;
#[cfg(feature = "program")]
mod draw;

pub use code::{Correction, Modules, QUIET};
#[cfg(feature = "program")]
pub use draw::draw_qr;

#[cfg(all(feature = "program", target_arch = "wasm32"))]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
