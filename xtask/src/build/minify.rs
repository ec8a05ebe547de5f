//! Scripts without what only people read. Comments, long names and spaces are a third of the glue after brotli.

use std::io::Write;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::paths::root;
use crate::tools::{find, npm_for_build};

/// Run by Node.js: the package's own interface works however npm installed its program.
const SCRIPT: &str = "process.stdout.write(require('esbuild').transformSync(require('fs').readFileSync(0, 'utf8'), \
    { minify: true, format: 'esm', target: 'es2019' }).code)";

/// The module script at its smallest, in the syntax of the oldest supported engines.
///
/// # Errors
/// When Node.js or the package is missing, or the script does not parse.
pub fn minify(script: &str) -> Result<Vec<u8>> {
    npm_for_build()?;
    let node = find(&["node", "node.exe"]).context("Node.js is missing: scripts are minified by npm's esbuild")?;
    let mut child = Command::new(node)
        .args(["-e", SCRIPT])
        .current_dir(root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("starting Node.js")?;
    // Dropped at the end of the statement, which ends esbuild's input.
    child.stdin.take().context("Node.js takes no input")?.write_all(script.as_bytes()).context("writing to esbuild")?;
    let done = child.wait_with_output().context("waiting for esbuild")?;
    if !done.status.success() || done.stdout.is_empty() {
        bail!("esbuild could not minify the glue ({})", done.status);
    }
    Ok(done.stdout)
}
