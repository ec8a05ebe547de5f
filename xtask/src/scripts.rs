//! What `test` does with the scripts in `assets/scripts/`: TypeScript checks their types, Biome their habits, and Node.js
//! runs the tests of those that need no browser (`tests/scripts/`). The build is not concerned.

use std::process::Command;

use anyhow::Result;
use fs_err as fs;
use start::paths::root;

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
    for entry in fs::read_dir(root().join("tests/scripts"))? {
        // By name: versions of Node.js differ in what they make of a folder.
        command.arg(entry?.path());
    }
    Ok(command)
}

/// The tests that give scripts random inputs.
///
/// # Errors
/// When Node.js is missing.
pub fn fuzzing() -> Result<Command> {
    node(&["--test", "--test-reporter=spec", "tests/scripts/fuzz.test.js"])
}

fn node(arguments: &[&str]) -> Result<Command> {
    let mut command = Command::new(tools::node()?);
    command.args(arguments).current_dir(root());
    Ok(command)
}
