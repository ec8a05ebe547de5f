//! Scripts and style sheets without what only people read. Comments, long names and spaces are a third of the glue after
//! brotli. And scripts as the one-file edition needs them: no module can be loaded from a disk.

use anyhow::{Context, Result, ensure};
use duct::cmd;
use start::paths::root;
use tools::{node, npm_for_build};

/// Run by Node.js: the package's own interface works however npm installed its program.
const SCRIPT: &str = "process.stdout.write(require('esbuild').transformSync(require('fs').readFileSync(0, 'utf8'), \
    { minify: true, format: 'esm', target: 'es2019' }).code)";
const CLASSIC: &str = "process.stdout.write(require('esbuild').transformSync(require('fs').readFileSync(0, 'utf8'), \
    { minify: true, format: 'iife', globalName: process.argv[1], target: 'es2019' }).code)";
const BUNDLE: &str = "process.stdout.write(require('esbuild').buildSync({ entryPoints: [process.argv[1]], \
    bundle: true, write: false, minify: true, format: 'iife', target: 'es2019', logLevel: 'error' })\
    .outputFiles[0].text)";
const JOINED: &str = "process.stdout.write(require('esbuild').buildSync({ entryPoints: [process.argv[1]], \
    bundle: true, write: false, minify: true, format: 'esm', target: 'es2019', logLevel: 'error' })\
    .outputFiles[0].text)";
/// Whatever a sheet names but other sheets is left as it is written. A warning is a rule that no browser will follow.
const SHEET: &str = "const { outputFiles, warnings } = require('esbuild').buildSync({ entryPoints: [process.argv[1]], \
    bundle: true, write: false, minify: true, logLevel: 'warning', external: ['*.woff2', '*.svg', '*.png'], \
    target: ['chrome80', 'safari13.1', 'ios13.4', 'firefox79'] });\
    if (warnings.length) process.exitCode = 1; else process.stdout.write(outputFiles[0].text)";

/// The module script at its smallest, in the syntax of the oldest supported engines.
///
/// # Errors
/// When Node.js or the package is missing, or the script does not parse.
pub fn minify(script: &str) -> Result<Vec<u8>> {
    esbuild(SCRIPT, "", script)
}

/// A module script as a classic one, whose exports are the properties of a global object: `programs.report`.
///
/// # Errors
/// When Node.js or the package is missing, or the script does not parse.
pub fn classic(script: &str, global: &str) -> Result<String> {
    String::from_utf8(esbuild(CLASSIC, global, script)?).context("esbuild's script is not UTF-8")
}

/// A script with all that it imports as one classic script. `entry` is its path within the project.
///
/// # Errors
/// When Node.js or a package is missing, or a script does not parse.
pub fn bundle(entry: &str) -> Result<String> {
    String::from_utf8(esbuild(BUNDLE, entry, "")?).context("esbuild's script is not UTF-8")
}

/// A module script with all that it imports as one module. `entry` is its path within the project.
///
/// # Errors
/// When Node.js or a package is missing, or a script does not parse.
pub fn joined(entry: &str) -> Result<Vec<u8>> {
    esbuild(JOINED, entry, "")
}

/// A style sheet with all that it imports, for the oldest engines that the page promises to work on. `entry` is its path
/// within the project.
///
/// # Errors
/// When Node.js or a package is missing, or a sheet does not parse.
pub fn sheet(entry: &str) -> Result<String> {
    String::from_utf8(esbuild(SHEET, entry, "")?).context("esbuild's style sheet is not UTF-8")
}

fn esbuild(run: &str, argument: &str, input: &str) -> Result<Vec<u8>> {
    npm_for_build()?;
    let wrong = || format!("esbuild could not minify {}", if argument.is_empty() { "the glue" } else { argument });
    let done = cmd!(node()?, "-e", run, argument).dir(root()).stdin_bytes(input).stdout_capture().run();
    let made = done.with_context(wrong)?.stdout;
    ensure!(!made.is_empty(), wrong());
    Ok(made)
}
