//! `reproduce`: builds the last commit a second time, in a clone in another folder and as if on another machine, and compares
//! both sites byte for byte. Nothing that the first build has compiled or kept is used again; it takes as long as a build on a
//! fresh machine. What of it is tried in every run of the tests, `tests` has.

mod elsewhere;
#[cfg(test)]
mod tests;

use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use fs_err as fs;
use start::paths::{dist, root, target};
use tools::run as run_command;
use tools::step::step;

use crate::build;
use crate::verify::compare;
pub use elsewhere::{Elsewhere, with_own_packages};

/// Builds twice and prints what differs; fails if anything does.
///
/// # Errors
/// When the tree holds what was not committed, or a build fails.
pub fn run() -> Result<ExitCode> {
    let changed = duct::cmd!("git", "status", "--porcelain").dir(root()).read().context("asking git")?;
    if !changed.is_empty() {
        bail!("the tree is not what was committed, and a clone would be another: commit first\n{changed}");
    }
    build::run()?;
    let place = target().join("reproduce");
    if place.exists() {
        fs::remove_dir_all(&place)?;
    }
    fs::create_dir_all(&place)?;
    // With a space, which scripts of build tools like to stumble over.
    let clone = place.join("another folder");
    duct::cmd!("git", "clone", "--quiet", root(), &clone).run().context("cloning")?;
    let mut elsewhere = Elsewhere::new(&place)?;
    with_own_packages(&mut elsewhere, &place)?;
    let mut again = elsewhere.command("cargo", ["xtask", "build"]);
    again.current_dir(&clone).env_remove("CARGO").env_remove("CARGO_TARGET_DIR");
    step("the same commit, elsewhere", || run_command(&mut again))?;
    let findings = compare(&dist(), &clone.join("dist").to_string_lossy())?;
    println!("{findings}");
    Ok(if findings.wrong.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
