//! What the commands, and the browsers of the tests, need of the machine: programs, npm packages, toolchain components, Debian
//! packages, fonts. Each is brought when missing; when that is impossible, the error names the piece and the command. What is
//! done with them is not said here.

#![warn(missing_docs)]

mod deny;
pub mod fonts;
mod helper;
mod npm;
pub mod step;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use start::toolchain::{cargo, rustup};

pub use deny::cargo_deny;
pub use helper::{Helper, unbrotli};
pub use npm::{npm_for_build, npm_for_peers, npm_for_tests, read_json};
use step::step;

/// Runs a command to its end, with its output on this terminal.
///
/// # Errors
/// When it cannot be started or fails; the error shows the command.
pub fn run(command: &mut Command) -> Result<()> {
    let shown = format!("{command:?}");
    let status = command.status().with_context(|| format!("starting {shown}"))?;
    if !status.success() {
        bail!("{shown} ended with {status}");
    }
    Ok(())
}

/// Writes a file that is whole whenever it is there: an interrupted run leaves no half of one to be found by the next.
///
/// # Errors
/// When it cannot be written.
pub fn write_whole(file: &Path, bytes: &[u8]) -> Result<()> {
    let mut part = file.as_os_str().to_owned();
    part.push(format!(".{}.part", std::process::id()));
    fs_err::write(&part, bytes)?;
    Ok(fs_err::rename(&part, file)?)
}

/// The first of these programs that stands on the search path.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    names.iter().find_map(|name| which::which(name).ok())
}

/// Node.js, which runs npm's packages.
///
/// # Errors
/// When there is none.
pub fn node() -> Result<PathBuf> {
    which::which("node").context("Node.js is missing: install version 18 or later, then run this again")
}

/// Sees to it that a part of the toolchain answers to `cargo <command>`.
///
/// # Errors
/// When rustup cannot bring it; the error names the piece and the command.
pub fn component(name: &str, command: &str) -> Result<()> {
    let answers = || {
        let asked = cargo().args([command, "--version"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
        asked.is_ok_and(|status| status.success())
    };
    if answers() || (rustup("component", name) && answers()) {
        return Ok(());
    }
    bail!("{name} is missing: `rustup component add {name}`, or your system's package of it")
}

/// Sees to it that there are Poppler's programs, which say what stands in a PDF.
///
/// # Errors
/// When they are missing and cannot be brought; the error names the command that brings them.
pub fn pdf_readers() -> Result<()> {
    if find(&["pdftotext"]).is_none() || find(&["pdfinfo"]).is_none() {
        debian("poppler-utils")?;
    }
    Ok(())
}

/// Installs a Debian package that is missing.
///
/// # Errors
/// When this is no Debian, or not root, or it cannot be had; the error names the command that brings it.
pub fn debian(package: &str) -> Result<()> {
    let by_hand = format!("apt-get update && apt-get install -y {package}");
    if find(&["apt-get"]).is_none() || !is_root() {
        bail!("{package} is missing: `sudo sh -c '{by_hand}'`, or your system's own package of it");
    }
    step(&format!("apt-get install {package}"), || {
        let apt = |arguments: &[&str]| {
            let mut command = Command::new("apt-get");
            command.args(["-qq", "-o", "Dpkg::Use-Pty=0"]).args(arguments);
            run(command.env("DEBIAN_FRONTEND", "noninteractive").stdout(Stdio::null()))
        };
        apt(&["update"])?;
        apt(&["install", "-y", "--no-install-recommends", package])
    })
    .with_context(|| format!("bring it by hand: {by_hand}"))
}

#[cfg(unix)]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}
#[cfg(not(unix))]
fn is_root() -> bool {
    false
}
