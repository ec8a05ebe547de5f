//! cargo for the browser: std is rebuilt for the first WebAssembly feature set, so that engines back to Chromium 80
//! start the page, and for size. Where rust-src cannot be had, the prebuilt std serves newer engines only.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::paths::wasm_target;
use crate::step::step;
use crate::tools::{cargo, run, rustup, sysroot};

const TRIPLE: &str = "wasm32-unknown-unknown";

/// The first feature set. Panics do not say where in the source they happened: no reader of the page can use that, and
/// the paths and lines weigh 3 KB. What is a little longer than LLVM copies to its callers when it builds for size is
/// still copied: the program grows less than its calls shrink, and 1.2 KB are saved (brotli).
const FLAGS: &str = "-Ctarget-cpu=mvp -Ctarget-feature=+mutable-globals -Zlocation-detail=none -Zfmt-debug=none \
    -Cllvm-args=-inline-threshold=30";

/// Keeps what tells where functions and data refer to each other, by which the program is parted.
const PARTED: &str = "-Clink-args=--emit-relocs --export-table";

/// A program for the browser: a package of the workspace, and the stem of its files in the site.
pub struct Program {
    pub package: &'static str,
    pub stem: &'static str,
    /// Whether its source marks a part that is loaded later.
    pub parted: bool,
}

/// The page's own.
pub const PAGE: Program = Program { package: "report-figures", stem: "report", parted: true };
/// What embedded figures need; loaded by pages of other sites.
pub const ELEMENT: Program = Program { package: "report-element", stem: "element", parted: false };
/// What QR codes need; loaded when somebody asks for one.
pub const QR: Program = Program { package: "report-qr", stem: "qr", parted: false };
/// Slides and console; loaded when somebody presents.
pub const DECK: Program = Program { package: "report-deck", stem: "deck", parted: false };

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

/// Compiles a program; cargo itself knows whether anything has changed.
///
/// # Errors
/// When the code does not compile, or neither std can be had.
pub fn compile(program: &Program) -> Result<Compiled> {
    let rebuilt = has_std_source()?;
    let std = if rebuilt { "std for old engines" } else { "prebuilt std" };
    if !rebuilt {
        eprintln!("▸ rust-src cannot be had: engines older than about 2023 will get the static page");
        if !rustup("target", TRIPLE) {
            bail!("the wasm target is missing: `rustup target add {TRIPLE}`, or `rustup component add rust-src`");
        }
    }
    step(&format!("cargo build (wasm, {}, {std})", program.package), || {
        let mut command = cargo();
        command.args(["rustc", "--package", program.package, "--lib", "--crate-type", "cdylib"]);
        command.args(["--profile", "wasm", "--target", TRIPLE]).arg("--target-dir").arg(wasm_target());
        if program.parted {
            command.args(["--", PARTED]);
        }
        // What the host builds were told must not reach this build, and the reverse.
        command.env_remove("CARGO_ENCODED_RUSTFLAGS").env_remove("RUSTFLAGS");
        if rebuilt {
            command
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
                .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
                .env("RUSTFLAGS", FLAGS);
        }
        run(&mut command).with_context(|| format!("{} does not compile for the browser", program.package))
    })?;
    let file = format!("{}.wasm", program.package.replace('-', "_"));
    let path = wasm_target().join(TRIPLE).join("wasm").join(file);
    let bytes = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
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

/// Whether std's source is there, after trying to bring it.
fn has_std_source() -> Result<bool> {
    let source = sysroot()?.join("lib/rustlib/src/rust/library/std/Cargo.toml");
    Ok(source.is_file() || (rustup("component", "rust-src") && source.is_file()))
}
