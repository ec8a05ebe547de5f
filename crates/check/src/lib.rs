//! 核一核: a program apart from the page's, loaded when somebody wants to check a text. What the report says about a number is
//! found by `propose`; `answer` puts it into words, `panel` into the page. This file is the map; no logic lives here.

#![warn(missing_docs)]

mod answer;
mod panel;

pub use answer::{Answer, answers, in_its_language};
pub use panel::open_panel;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
