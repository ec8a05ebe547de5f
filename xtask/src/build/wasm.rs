//! Compiles the programs for the browser; how, `start::wasm` says.

use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, bail};
use fs_err as fs;
use start::paths::wasm_target;
use start::toolchain::rustup;
use start::wasm::{Program, TRIPLE, command, has_std_source};
use tools::run;
use tools::step::step;

/// A compiled program and the feature set that it may use.
pub struct Compiled {
    /// The stem of its files.
    pub stem: &'static str,
    /// Whether it is to be parted.
    pub parted: bool,
    pub bytes: Vec<u8>,
    /// wasm-opt's options for exactly the features in the build; more would let it emit what browsers refuse.
    pub features: &'static [&'static str],
}

/// cargo compiles one at a time in a folder, and the others would say that they wait.
static COMPILING: Mutex<()> = Mutex::new(());

/// Compiles a program; cargo itself knows whether anything has changed.
///
/// # Errors
/// When the code does not compile, or neither std can be had.
pub fn compile(program: &Program) -> Result<Compiled> {
    let _alone = COMPILING.lock().unwrap_or_else(PoisonError::into_inner);
    let rebuilt = has_std_source().context("asking rustc for its sysroot")?;
    let std = if rebuilt { "std for old engines" } else { "prebuilt std" };
    if !rebuilt {
        eprintln!("▸ rust-src cannot be had: engines older than about 2023 will get the static page");
        if !rustup("target", TRIPLE) {
            bail!("the wasm target is missing: `rustup target add {TRIPLE}`, or `rustup component add rust-src`");
        }
    }
    step(&format!("cargo build (wasm, {}, {std})", program.package), || {
        run(&mut command(program, rebuilt))
            .with_context(|| format!("{} does not compile for the browser", program.package))
    })?;
    let file = format!("{}.wasm", program.package.replace('-', "_"));
    let path = wasm_target().join(TRIPLE).join("wasm").join(file);
    let bytes = fs::read(&path)?;
    let features: &[&str] = if rebuilt { &MVP } else { &PREBUILT };
    Ok(Compiled { stem: program.stem, parted: program.parted, bytes, features })
}

const MVP: [&str; 2] = ["--mvp-features", "--enable-mutable-globals"];
const PREBUILT: [&str; 7] = [
    "--mvp-features",
    "--enable-mutable-globals",
    "--enable-sign-ext",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-multivalue",
    "--enable-reference-types",
];
