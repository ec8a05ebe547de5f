//! What `test` does with the scripts in `assets/scripts/`: TypeScript checks their types, Biome their habits, and Node.js
//! runs the tests of those that need no browser (`tests/scripts/`). The build is not concerned.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use crate::paths::root;
use crate::tools::find;

/// The checks, each with its title; one that finds something fails.
///
/// # Errors
/// When Node.js is missing.
pub fn checks() -> Result<[(&'static str, Command); 3]> {
    Ok([
        ("types of scripts", node(&["node_modules/typescript/bin/tsc", "--project", "assets/scripts"])?),
        ("types of the worker", node(&["node_modules/typescript/bin/tsc", "--project", "assets/scripts/worker"])?),
        ("linter of scripts", node(&["node_modules/@biomejs/biome/bin/biome", "lint", "--error-on-warnings"])?),
    ])
}

/// The tests, or those whose name contains the filter. Their closing lines are `ℹ pass 3` and `ℹ fail 0`.
///
/// # Errors
/// When Node.js is missing, or the folder cannot be read.
pub fn tests(filter: Option<&str>) -> Result<Command> {
    let mut command = node(&["--test", "--test-reporter=spec"])?;
    if let Some(filter) = filter {
        command.arg(format!("--test-name-pattern={filter}"));
    }
    let folder = root().join("tests/scripts");
    let read = || format!("reading {}", folder.display());
    for entry in fs::read_dir(&folder).with_context(read)? {
        // By name: versions of Node.js differ in what they make of a folder.
        command.arg(entry.with_context(read)?.path());
    }
    Ok(command)
}

fn node(arguments: &[&str]) -> Result<Command> {
    let mut command = Command::new(find(&["node", "node.exe"]).context("Node.js is missing: install 18 or later")?);
    command.args(arguments).current_dir(root());
    Ok(command)
}
