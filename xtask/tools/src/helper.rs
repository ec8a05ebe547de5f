//! Programs of the build tool that only a whole site needs. They are processes instead of libraries, so that a page can be
//! served before they are compiled; `prepare` compiles them while other steps wait for something else.

use std::env::consts::EXE_SUFFIX;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::sync::OnceLock;

use anyhow::{Context, Result, anyhow, ensure};
use duct::Expression;
use start::paths::{root, target};
use start::toolchain::cargo;

/// A package of the workspace with a program of its name.
#[derive(Clone, Copy)]
pub enum Helper {
    /// Draws pictures; `xtask/pictures`.
    Pictures,
    /// Compresses files; `xtask/compress`.
    Compress,
    /// Writes workbooks; `crates/workbook`.
    Workbook,
}

impl Helper {
    const ALL: [Self; 3] = [Self::Pictures, Self::Compress, Self::Workbook];

    fn package(self) -> &'static str {
        match self {
            Self::Pictures => "pictures",
            Self::Compress => "compress",
            Self::Workbook => "workbook",
        }
    }

    /// What cargo is asked for. Always all of them: alone, each would have other features.
    fn build() -> Vec<&'static str> {
        let packages = Self::ALL.iter().flat_map(|it| ["--package", it.package()]);
        ["build", "--quiet"].into_iter().chain(packages).collect()
    }

    /// The program, compiled once while the build tool runs: cargo takes longer to look than most of its work takes.
    fn compiled(self) -> Result<PathBuf> {
        static COMPILED: OnceLock<Result<(), String>> = OnceLock::new();
        let name = self.package();
        let compile = || {
            let done = duct::cmd(cargo().get_program(), Self::build()).dir(root()).stderr_capture().unchecked().run();
            let done = done.map_err(|wrong| wrong.to_string())?;
            if done.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&done.stderr).into_owned()) }
        };
        let compiled = COMPILED.get_or_init(compile);
        compiled.as_ref().map_err(|wrong| anyhow!("{name} does not compile: {wrong}"))?;
        Ok(target().join("debug").join(format!("{name}{EXE_SUFFIX}")))
    }

    /// The program with these arguments.
    fn command(self, arguments: &[OsString]) -> Result<Expression> {
        Ok(duct::cmd(self.compiled()?, arguments).dir(root()).stdout_capture())
    }

    /// Gives the program its input, which for most is a list of jobs, and waits until all is done. What goes wrong, it has
    /// printed; what it has written is the answer.
    ///
    /// # Errors
    /// When it does not compile, or fails.
    pub fn run(self, arguments: &[OsString], input: &str) -> Result<Vec<u8>> {
        let name = self.package();
        let command = self.command(arguments)?.stdin_bytes(input).stderr_capture().unchecked();
        let done = command.run().with_context(|| format!("starting {name}"))?;
        let said = String::from_utf8_lossy(&done.stderr);
        ensure!(done.status.success(), "{name} ended with {}: {}", done.status, said.trim());
        eprint!("{said}");
        Ok(done.stdout)
    }

    /// Starts to compile them all, at the same time as what follows. Whoever runs one waits for it, and is told what is
    /// wrong with it.
    pub fn prepare() -> Option<Child> {
        let mut command = cargo();
        command.args(Self::build()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().ok()
    }
}

/// What a file that was compressed with brotli holds.
///
/// # Errors
/// When it is not such a file, or the program for it does not compile.
pub fn unbrotli(packed: &Path) -> Result<Vec<u8>> {
    let done = Helper::Compress.command(&["unpack".into()])?.stdin_path(packed).run();
    done.map(|it| it.stdout).with_context(|| format!("unpacking {}", packed.display()))
}
