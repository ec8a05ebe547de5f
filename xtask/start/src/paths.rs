//! Where things are in the work tree. Nothing here creates or reads anything.

use std::path::{Path, PathBuf};

/// The workspace: the folder that holds `Cargo.toml`, `index.html` and `assets/`.
pub fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.ancestors().nth(2).unwrap_or(own).to_owned()
}

/// Cargo's folder for what it builds; the build tool keeps its own intermediate files there too.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |set| root().join(set))
}

/// Cargo's folder for the browser's program, apart from the host's so that neither build invalidates the other.
pub fn wasm_target() -> PathBuf {
    target().join("wasm")
}

/// The finished site.
pub fn dist() -> PathBuf {
    root().join("dist")
}
