//! What the build tool's start shares with the tool: where things are, which packages there are, and how the browser's
//! programs are compiled. Only the standard library is used.

pub mod paths;
pub mod toolchain;
pub mod wasm;
pub mod workspace;

/// Names of what the start tells the tool, in its environment.
pub mod told {
    /// When the command was given, in milliseconds of Unix time.
    pub const BEGUN: &str = "XTASK_BEGUN";
    /// How long it took to compile the tool, in milliseconds.
    pub const COMPILED: &str = "XTASK_COMPILED";
}
