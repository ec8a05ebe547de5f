//! Asking the toolchain: which cargo, where its libraries are, and rustup for what is missing.

use std::io;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::paths::root;

/// The cargo that runs this program, so that its toolchain builds everything.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

/// Adds a rustup component or target; `false` when there is no rustup or it cannot.
pub fn rustup(kind: &str, name: &str) -> bool {
    let mut command = Command::new("rustup");
    command.args([kind, "add", name]).stdout(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// Where this toolchain keeps its libraries.
///
/// # Errors
/// When rustc cannot be asked.
pub fn sysroot() -> io::Result<PathBuf> {
    let asked = Command::new("rustc").args(["--print", "sysroot"]).current_dir(root()).output()?;
    Ok(PathBuf::from(String::from_utf8_lossy(&asked.stdout).trim()))
}
