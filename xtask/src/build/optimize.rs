//! wasm-opt, from npm's binaryen: about a tenth smaller, and the slowest step, so that it is skipped when its input is
//! the same.

use std::process::Command;

use anyhow::{Context, Result};
use fs_err as fs;
use start::paths::{root, wasm_target};
use tools::step::step;
use tools::{node, npm_for_build, run};

use crate::stamp;

/// The smallest size. The two statements about memory hold for every module that rustc links: memory starts zeroed, and no
/// pointer is below 1024, since the stack lies there and would have overflowed.
const ARGUMENTS: [&str; 14] = [
    // What functions do not touch is known to all passes.
    "--generate-global-effects",
    "-Oz",
    // Neighbours by name are functions of one module, which look alike to brotli.
    "--reorder-functions-by-name",
    // The control flow is found anew, and made small again: together with the line above 1.3 KB of the page (brotli).
    "--flatten",
    "--rereloop",
    "-Oz",
    "--code-folding",
    "-Oz",
    "--reorder-locals",
    "--zero-filled-memory",
    "--low-memory-unused",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// What takes seconds.
const QUICK: [&str; 4] = ["-O1", "--strip-debug", "--strip-producers", "--strip-target-features"];

/// The module at its smallest, or, if it is not `tuned`, at what is had at once.
///
/// # Errors
/// When Node.js or the package is missing, or wasm-opt refuses the module.
pub fn optimize(wasm: &[u8], stem: &str, tuned: bool, features: &[&str]) -> Result<Vec<u8>> {
    npm_for_build()?;
    let folder = wasm_target().join("optimized").join(stem);
    let result = folder.join("output.wasm");
    let arguments = [if tuned { ARGUMENTS.as_slice() } else { &QUICK }, features].concat();
    let lock = fs::read(root().join("package-lock.json"))?;
    let key = stamp::hash([wasm, arguments.join(" ").as_bytes(), &lock]);
    step(&format!("wasm-opt, {stem}"), || {
        let ran = stamp::unless_fresh(&folder, &key, || {
            let input = folder.join("input.wasm");
            fs::write(&input, wasm)?;
            let mut command = Command::new(node()?);
            command.arg(root().join("node_modules/binaryen/bin/wasm-opt")).args(&arguments);
            run(command.arg(&input).arg("-o").arg(&result)).context("wasm-opt refuses the module")
        })?;
        if !ran {
            eprintln!("  unchanged");
        }
        Ok(fs::read(&result)?)
    })
}
