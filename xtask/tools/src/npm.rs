//! The npm packages that the commands run: which there are, and that they are there in the locked version.

use std::path::Path;
use std::process::Command;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, bail};
use fs_err as fs;
use serde_json::Value;
use start::paths::root;

use crate::step::step;
use crate::{find, run};

/// The npm packages that the build needs; `package.json` has them under `dependencies`.
const BUILT_WITH: [&str; 3] = ["binaryen", "esbuild", "fflate"];
/// Those that only the tests use, two old browsers among them; `package.json` has them under `devDependencies`.
const TESTED_WITH: [&str; 8] = [
    "@biomejs/biome",
    "@cyclonedx/cyclonedx-library",
    "ajv",
    "axe-core",
    "chromium-80",
    "chromium-88",
    "fast-check",
    "typescript",
];
/// Those that `bench` measures the page against; `xtask/peers/package.json` has them.
const PEERS: [&str; 3] = ["@observablehq/plot", "chart.js", "echarts"];

/// Sees to it that the npm packages of the build are there in the locked version.
///
/// # Errors
/// When npm is missing or does not bring them.
pub fn npm_for_build() -> Result<()> {
    npm(&root(), &BUILT_WITH, &["--omit=dev"])
}

/// The same with those of the tests.
///
/// # Errors
/// When npm is missing or does not bring them.
pub fn npm_for_tests() -> Result<()> {
    npm(&root(), &[BUILT_WITH.as_slice(), &TESTED_WITH].concat(), &[])
}

/// The same with those of the pages that `bench` measures ours against, in their folder.
///
/// # Errors
/// When npm is missing or does not bring them.
pub fn npm_for_peers(folder: &Path) -> Result<()> {
    npm(folder, &PEERS, &[])
}

/// Steps that run at the same time ask for packages, and what is missing is brought once.
static BRINGING: Mutex<()> = Mutex::new(());

/// Brings what the folder's lock names, unless these packages are there.
fn npm(folder: &Path, packages: &[&str], options: &[&str]) -> Result<()> {
    let _alone = BRINGING.lock().unwrap_or_else(PoisonError::into_inner);
    let lock = read_json(&folder.join("package-lock.json"))?;
    if missing(packages, &lock, folder).is_empty() {
        return Ok(());
    }
    step("npm ci (packages that Rust's registry does not carry)", || {
        let npm =
            find(&["npm", "npm.cmd"]).context("npm is missing: install Node.js 18 or later, then run this again")?;
        let mut command = Command::new(npm);
        command.current_dir(folder).args(["ci", "--ignore-scripts", "--loglevel=error"]).args(options);
        run(&mut command).context("`npm ci` could not bring the tools named in package.json")?;
        let missing = missing(packages, &lock, folder);
        if !missing.is_empty() {
            bail!(
                "`npm ci` ended well, and node_modules still lacks {}. Does npm's own configuration leave packages out \
                 (`npm config get omit`)?",
                missing.join(", ")
            );
        }
        Ok(())
    })
}

/// Which of the packages are not in the folder's node_modules in the version that the lock names, each with what is
/// wrong.
fn missing(packages: &[&str], lock: &Value, folder: &Path) -> Vec<String> {
    let state = |name: &&str| {
        let Some(wanted) = lock["packages"][format!("node_modules/{name}")]["version"].as_str() else {
            return Some(format!("{name} (package-lock.json does not name it)"));
        };
        let file = read_json(&folder.join("node_modules").join(name).join("package.json")).ok();
        let present = file.as_ref().and_then(|file| file["version"].as_str());
        (present != Some(wanted)).then(|| format!("{name} {wanted}"))
    };
    packages.iter().filter_map(state).collect()
}

/// Reads a JSON file of a tool.
///
/// # Errors
/// When it cannot be read or is no JSON.
pub fn read_json(path: &Path) -> Result<Value> {
    let text = fs::read_to_string(path)?;
    serde_json::from_str(&text).with_context(|| format!("{} is no JSON", path.display()))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use anyhow::Result;
    use serde_json::json;
    use start::paths::{root, target};

    use super::{BUILT_WITH, TESTED_WITH, missing, read_json};

    /// A build leaves out what the lock marks `dev`, so that nothing it needs may be marked so.
    #[test]
    fn what_the_build_needs_is_no_development_dependency() -> Result<()> {
        let lock = read_json(&root().join("package-lock.json"))?;
        let dev = |name: &str| {
            let entry = &lock["packages"][format!("node_modules/{name}")];
            assert!(entry["version"].is_string(), "package-lock.json does not name {name}");
            entry["dev"] == true
        };
        for name in BUILT_WITH {
            assert!(!dev(name), "{name}: move it to `dependencies` of package.json");
        }
        for name in TESTED_WITH {
            assert!(dev(name), "{name}: move it to `devDependencies` of package.json");
        }
        Ok(())
    }

    #[test]
    fn a_package_that_npm_did_not_bring_is_named() -> Result<()> {
        let folder = target().join("npm-test");
        for (name, version) in [("here", "1.0.0"), ("old", "1.0.0")] {
            let own = folder.join("node_modules").join(name);
            fs::create_dir_all(&own)?;
            fs::write(own.join("package.json"), json!({ "version": version }).to_string())?;
        }
        let lock = json!({ "packages": {
            "node_modules/here": { "version": "1.0.0" },
            "node_modules/old": { "version": "2.0.0" },
            "node_modules/gone": { "version": "3.0.0" },
        } });
        let found = missing(&["here", "old", "gone", "typo"], &lock, &folder);
        assert_eq!(found, ["old 2.0.0", "gone 3.0.0", "typo (package-lock.json does not name it)"]);
        fs::remove_dir_all(&folder)?;
        Ok(())
    }
}
