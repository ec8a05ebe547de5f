//! cargo for the browser: std is rebuilt for the first WebAssembly feature set, so that engines back to Chromium 80
//! start the page, and for size. Where rust-src cannot be had, the prebuilt std serves newer engines only.

use std::io;
use std::process::Command;

use crate::paths::wasm_target;
use crate::toolchain::{cargo, rustup, sysroot};

/// What the programs are compiled for.
pub const TRIPLE: &str = "wasm32-unknown-unknown";

/// The first feature set. What is a little longer than LLVM copies to its callers when it builds for size is still copied:
/// the program grows less than its calls shrink, and 1.2 KB are saved (brotli).
const FLAGS: &str = "-Ctarget-cpu=mvp -Ctarget-feature=+mutable-globals -Cllvm-args=-inline-threshold=5";

/// What a program says of its panics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panics {
    /// Nothing: the program stops at once. Words would be a twentieth of all that the page loads; the scripts that have called
    /// it see the stop and say so in the reader's language.
    Stop,
    /// What has happened, and not where in the source: no reader can use that, and the paths and lines weigh 3 KB.
    Tell,
    /// Both, for whoever looks for the cause.
    TellWhere,
}

impl Panics {
    fn flags(self) -> &'static str {
        match self {
            Self::Stop => " -Zlocation-detail=none -Zfmt-debug=none -Zunstable-options -Cpanic=immediate-abort",
            Self::Tell => " -Zlocation-detail=none -Zfmt-debug=none",
            Self::TellWhere => "",
        }
    }
}

/// Keeps what tells where functions and data refer to each other, by which the program is parted.
const PARTED: &str = "-Clink-args=--emit-relocs --export-table";

/// A program for the browser: a package of the workspace, and the stem of its files in the site.
pub struct Program {
    pub package: &'static str,
    pub stem: &'static str,
    /// Whether its source marks a part that is loaded later.
    pub parted: bool,
    pub panics: Panics,
    /// Whether readers wait for it, so that a minute of the build is well spent on a twentieth of its weight.
    pub tuned: bool,
}

/// The page's own.
pub const PAGE: Program =
    Program { package: "report-figures", stem: "report", parted: true, panics: Panics::Stop, tuned: true };
/// The same, which says what stops it and where.
pub const TOLD_PAGE: Program = Program { panics: Panics::TellWhere, ..PAGE };
/// What embedded figures need; loaded by pages of other sites.
pub const ELEMENT: Program =
    Program { package: "report-element", stem: "element", parted: false, panics: Panics::Stop, tuned: true };
/// What QR codes need; loaded when somebody asks for one.
pub const QR: Program = Program { package: "report-qr", stem: "qr", parted: false, panics: Panics::Stop, tuned: true };
/// What looks the numbers of a text up; loaded when somebody checks one.
pub const CHECK: Program =
    Program { package: "report-check", stem: "check", parted: false, panics: Panics::Stop, tuned: true };
/// Slides and console; loaded when somebody presents.
pub const DECK: Program =
    Program { package: "report-deck", stem: "deck", parted: false, panics: Panics::Tell, tuned: true };
/// The editor of reports; loaded by `edit.html` alone.
pub const EDIT: Program =
    Program { package: "report-edit", stem: "edit", parted: false, panics: Panics::Tell, tuned: false };
/// Makes sites of reports; loaded by who downloads one from the editor.
pub const PUBLISHER: Program =
    Program { package: "report-publisher", stem: "publisher", parted: false, panics: Panics::Stop, tuned: false };

/// The command that compiles a program, with std from its source if that is `rebuilt`.
pub fn command(program: &Program, rebuilt: bool) -> Command {
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
            .env("RUSTFLAGS", [FLAGS, program.panics.flags()].concat());
    }
    command
}

/// Whether std's source is there, after trying to bring it.
///
/// # Errors
/// When rustc cannot be asked.
pub fn has_std_source() -> io::Result<bool> {
    let source = sysroot()?.join("lib/rustlib/src/rust/library/std/Cargo.toml");
    Ok(source.is_file() || (rustup("component", "rust-src") && source.is_file()))
}
