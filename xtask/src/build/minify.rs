//! Scripts and style sheets without what only people read. Comments, long names and spaces are a third of the glue after
//! brotli. And scripts as the one-file edition needs them: no module can be loaded from a disk.

use std::env::consts::{ARCH, OS};
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use start::paths::root;
use tools::npm_for_build;

/// What every file is asked for. Without the configuration of the checks of types, which would put a word about strictness before
/// each module.
const ALWAYS: [&str; 4] = ["--minify", "--log-level=warning", "--legal-comments=inline", "--tsconfig-raw={}"];
/// The syntax of the engines that run modules.
const MODULES: &str = "--target=es2019";
/// What a module knows of itself is newer than that, but every engine that is promised knows it.
const META: &str = "--supported:import-meta=true";
const SHEETS: &str = "--target=chrome80,safari13.1,ios13.4,firefox79";

/// The module script at its smallest, in the syntax of the oldest supported engines.
///
/// # Errors
/// When the package is missing, or the script does not parse or does not do what is written.
pub fn minify(script: &str) -> Result<String> {
    esbuild(&["--format=esm", MODULES], script)
}

/// A module script as a classic one, whose exports are the properties of a global object: `programs.report`.
///
/// # Errors
/// When the package is missing, or the script does not parse or does not do what is written.
pub fn classic(script: &str, global: &str) -> Result<String> {
    esbuild(&["--format=iife", &format!("--global-name={global}"), MODULES], script)
}

/// How a script of `assets/scripts/` reaches the engines, with all that it imports in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A module, and so only for engines that run modules: the syntax of 2019.
    Module,
    /// A classic script for the same engines.
    Classic,
    /// A classic script for engines of other sites' readers: the syntax of 2015.
    Embedded,
    /// A classic script for every engine, the oldest included: the syntax of 2009.
    Everywhere,
}

/// A script of `assets/scripts/` by its name there.
///
/// # Errors
/// When the package is missing, or a script does not parse or needs newer syntax than its kind allows.
pub fn script(name: &str, kind: Kind) -> Result<String> {
    let (format, target) = match kind {
        Kind::Module => ("--format=esm", MODULES),
        Kind::Classic => ("--format=iife", MODULES),
        Kind::Embedded => ("--format=iife", "--target=es2015"),
        Kind::Everywhere => ("--format=iife", "--target=es5"),
    };
    esbuild(&[&format!("assets/scripts/{name}.js"), "--bundle", format, target, META], "")
}

/// A style sheet with all that it imports, for the oldest engines that the page promises to work on. `entry` is its path
/// within the project. Whatever a sheet names but other sheets is left as it is written.
///
/// # Errors
/// When the package is missing, or a sheet does not parse.
pub fn sheet(entry: &str) -> Result<String> {
    let left = ["--external:*.woff2", "--external:*.svg", "--external:*.png"];
    esbuild(&[&[entry, "--bundle", SHEETS], left.as_slice()].concat(), "")
}

/// A warning is a script that would not do what is written, or a rule that no browser will follow.
fn esbuild(arguments: &[&str], input: &str) -> Result<String> {
    let run = duct::cmd(program()?, arguments.iter().chain(&ALWAYS)).dir(root()).stdin_bytes(input);
    let done = run.stdout_capture().stderr_capture().unchecked().run().context("esbuild could not be started")?;
    let told = String::from_utf8_lossy(&done.stderr);
    let made = String::from_utf8(done.stdout).context("esbuild wrote what is no text")?;
    let well = done.status.success() && told.trim().is_empty() && !made.is_empty();
    ensure!(well, "esbuild could not minify {}:\n{told}", arguments.join(" "));
    Ok(made)
}

/// The program itself, which lies in a package of its own for each system. The package for Node.js would start that for each file,
/// which takes ten times as long as the file.
fn program() -> Result<PathBuf> {
    npm_for_build()?;
    let (package, file) = (package(OS, ARCH), if OS == "windows" { "esbuild.exe" } else { "bin/esbuild" });
    let program = root().join("node_modules").join(&package).join(file);
    let why = "`npm ci` brings it, unless optional packages are turned off (`npm config get omit`)";
    ensure!(program.is_file(), "esbuild has no program for this system: {} is missing; {why}", program.display());
    Ok(program)
}

/// The package with the program for a system, in Node.js's words.
fn package(system: &str, processor: &str) -> String {
    let system = match system {
        "macos" => "darwin",
        "windows" => "win32",
        other => other,
    };
    let processor = match processor {
        "x86_64" => "x64",
        "aarch64" => "arm64",
        "x86" => "ia32",
        other => other,
    };
    format!("@esbuild/{system}-{processor}")
}

#[cfg(test)]
mod tests {
    use anyhow::{Context, Result};
    use start::paths::root;

    use super::{Kind, package, script};

    /// The display settings went out with `catch {}` once, at which engines before 2018 refuse all of a script.
    #[test]
    fn scripts_for_every_engine_hold_no_syntax_that_an_old_one_refuses() -> Result<()> {
        for name in ["inline", "old-engines"] {
            let text = script(name, Kind::Everywhere)?;
            for newer in ["=>", "catch{", "let ", "const ", "`", "..."] {
                assert!(!text.contains(newer), "{name}: `{newer}` in {text}");
            }
        }
        Ok(())
    }

    #[test]
    fn the_elements_script_knows_where_it_lies() -> Result<()> {
        assert!(script("report-chart", Kind::Module)?.contains("import.meta.url"));
        Ok(())
    }

    #[test]
    fn every_usual_system_has_a_package_with_the_program_in_the_version_of_the_other() -> Result<()> {
        let lock = tools::read_json(&root().join("package-lock.json")).context("the lock cannot be read")?;
        let version = |name: &str| lock["packages"][format!("node_modules/{name}")]["version"].as_str();
        assert!(version("esbuild").is_some());
        for system in ["linux", "macos", "windows"] {
            for processor in ["x86_64", "aarch64"] {
                let package = package(system, processor);
                assert_eq!(version(&package), version("esbuild"), "{package}");
            }
        }
        Ok(())
    }
}
