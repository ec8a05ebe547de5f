//! What others have made and the project uses: the checks that `test` runs without a network, and `advisories`, which asks
//! those who list known holes. The rules stand in `deny.toml`; how packages are chosen, in docs/dependencies.md.

#[cfg(test)]
mod npm;
mod snapshot;

use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};
use fs_err as fs;
use start::paths::{root, target};
use start::toolchain::cargo;
use tools::step::step;
use tools::{cargo_deny, find, run};

/// The checks that ask nobody, each with its title.
///
/// # Errors
/// When cargo-deny cannot be had, or the snapshot of advisories cannot be laid out for it.
pub fn checks() -> Result<[(&'static str, Command); 2]> {
    // Also what only other systems compile is judged, and has to be there for that.
    step("cargo fetch", || run(cargo().args(["fetch", "--locked", "--quiet"])))?;
    let mut rules = deny()?;
    // A line of the rules that nothing needs any more is to be taken out.
    let unused = ["unnecessary-skip", "unmatched-skip", "license-exception-not-encountered"];
    rules.args(["--offline", "check"]).args(unused.iter().flat_map(|it| ["--deny", it]));
    rules.args(["bans", "licenses", "sources"]);
    snapshot::lay_out()?;
    let mut advisories = deny()?;
    advisories.args(["--offline", "check", "advisories"]);
    Ok([("licences, sources and doubles of packages", rules), ("advisories that are kept here", advisories)])
}

/// Asks RustSec's database and npm's registry for what is known of the locked packages. With a checkout of that database, the
/// snapshot that the tests use is renewed from it first.
///
/// # Errors
/// When a tool is missing.
pub fn advisories(checkout: Option<&Path>) -> Result<ExitCode> {
    let asked = match checkout {
        Some(folder) => {
            step("advisories from a folder", || snapshot::renew(folder))?;
            let [_, (title, mut kept)] = checks()?;
            step(title, || run(&mut kept))
        }
        None => {
            clear()?;
            step("cargo-deny with RustSec's database", || run(deny()?.args(["check", "advisories"])))
        }
    };
    let npm = step("npm audit", || {
        let mut command = Command::new(find(&["npm", "npm.cmd"]).context("npm is missing")?);
        run(command.args(["audit", "--package-lock-only"]).current_dir(root()))
    });
    let mut code = ExitCode::SUCCESS;
    for wrong in [asked, npm].into_iter().filter_map(Result::err) {
        eprintln!("\nxtask: {wrong:#}");
        code = ExitCode::FAILURE;
    }
    Ok(code)
}

fn deny() -> Result<Command> {
    let mut command = Command::new(cargo_deny()?);
    command.arg("--workspace").current_dir(root());
    Ok(command)
}

/// The snapshot is no checkout that could be brought up to date.
fn clear() -> Result<()> {
    let folder = target().join("advisories");
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    Ok(())
}
