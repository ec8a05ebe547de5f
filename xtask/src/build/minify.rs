//! Scripts and style sheets without what only people read. Comments, long names and spaces are a third of the glue after
//! brotli. And scripts as the one-file edition needs them: no module can be loaded from a disk.

use std::ffi::OsStr;

use anyhow::{Context, Result, ensure};
use start::paths::root;
use tools::{node, npm_for_build};

/// Run by Node.js: the package's own interface works however npm installed its program.
const SCRIPT: &str = "process.stdout.write(require('esbuild').transformSync(require('fs').readFileSync(0, 'utf8'), \
    { minify: true, format: 'esm', target: 'es2019' }).code)";
const CLASSIC: &str = "process.stdout.write(require('esbuild').transformSync(require('fs').readFileSync(0, 'utf8'), \
    { minify: true, format: 'iife', globalName: process.argv[1], target: 'es2019' }).code)";
/// Without the configuration of the checks of types, which would put a word about strictness before each module. A warning is
/// a script that would not do what is written: what a module knows of itself, for one, is newer than 2019, but every engine
/// that is promised knows it.
const BUNDLE: &str = "const [, entry, format, target] = process.argv; \
    const { outputFiles, warnings } = require('esbuild').buildSync({ entryPoints: [entry], bundle: true, write: false, \
    minify: true, format, target, supported: { 'import-meta': true }, tsconfigRaw: '{}', legalComments: 'inline', \
    logLevel: 'warning' }); if (warnings.length) process.exitCode = 1; else process.stdout.write(outputFiles[0].text)";
/// Whatever a sheet names but other sheets is left as it is written. A warning is a rule that no browser will follow.
const SHEET: &str = "const { outputFiles, warnings } = require('esbuild').buildSync({ entryPoints: [process.argv[1]], \
    bundle: true, write: false, minify: true, logLevel: 'warning', external: ['*.woff2', '*.svg', '*.png'], \
    target: ['chrome80', 'safari13.1', 'ios13.4', 'firefox79'] });\
    if (warnings.length) process.exitCode = 1; else process.stdout.write(outputFiles[0].text)";

/// The module script at its smallest, in the syntax of the oldest supported engines.
///
/// # Errors
/// When Node.js or the package is missing, or the script does not parse.
pub fn minify(script: &str) -> Result<String> {
    esbuild(SCRIPT, &[], script)
}

/// A module script as a classic one, whose exports are the properties of a global object: `programs.report`.
///
/// # Errors
/// When Node.js or the package is missing, or the script does not parse.
pub fn classic(script: &str, global: &str) -> Result<String> {
    esbuild(CLASSIC, &[global], script)
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
/// When Node.js or a package is missing, or a script does not parse or needs newer syntax than its kind allows.
pub fn script(name: &str, kind: Kind) -> Result<String> {
    let (format, target) = match kind {
        Kind::Module => ("esm", "es2019"),
        Kind::Classic => ("iife", "es2019"),
        Kind::Embedded => ("iife", "es2015"),
        Kind::Everywhere => ("iife", "es5"),
    };
    esbuild(BUNDLE, &[&format!("assets/scripts/{name}.js"), format, target], "")
}

/// A style sheet with all that it imports, for the oldest engines that the page promises to work on. `entry` is its path
/// within the project.
///
/// # Errors
/// When Node.js or a package is missing, or a sheet does not parse.
pub fn sheet(entry: &str) -> Result<String> {
    esbuild(SHEET, &[entry], "")
}

fn esbuild(run: &str, arguments: &[&str], input: &str) -> Result<String> {
    npm_for_build()?;
    let words = ["-e", run].map(OsStr::new).into_iter().chain(arguments.iter().map(OsStr::new));
    let wrong = || format!("esbuild could not minify {}", arguments.first().unwrap_or(&"the glue"));
    let done = duct::cmd(node()?, words).dir(root()).stdin_bytes(input).stdout_capture().run();
    let made = done.with_context(wrong)?.stdout;
    ensure!(!made.is_empty(), wrong());
    String::from_utf8(made).with_context(wrong)
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    use super::{Kind, script};

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
}
