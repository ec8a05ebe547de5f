//! Programs of the build tool that only a whole site needs. They are processes instead of libraries, so that a page can be
//! served before they are compiled; `prepare` compiles them while other steps wait for something else.

use std::ffi::OsString;
use std::path::Path;
use std::process::{Child, Stdio};

use anyhow::{Context, Result, ensure};
use duct::Expression;
use start::paths::root;
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

    /// The program with these arguments.
    fn command(self, arguments: &[OsString]) -> Expression {
        let run = ["run", "--quiet", "--package", self.package(), "--"].map(OsString::from);
        duct::cmd(cargo().get_program(), run.iter().chain(arguments)).dir(root()).stdout_capture()
    }

    /// Gives the program its input, which for most is a list of jobs, and waits until all is done. What goes wrong, it has
    /// printed; what it has written is the answer.
    ///
    /// # Errors
    /// When it does not compile, or fails.
    pub fn run(self, arguments: &[OsString], input: &str) -> Result<Vec<u8>> {
        let name = self.package();
        let command = self.command(arguments).stdin_bytes(input).stderr_capture().unchecked();
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
        command.args(["build", "--quiet"]).args(Self::ALL.iter().flat_map(|it| ["--package", it.package()]));
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().ok()
    }
}

/// What a file that was compressed with brotli holds.
///
/// # Errors
/// When it is not such a file, or the program for it does not compile.
pub fn unbrotli(packed: &Path) -> Result<Vec<u8>> {
    let done = Helper::Compress.command(&["unpack".into()]).stdin_path(packed).run();
    done.map(|it| it.stdout).with_context(|| format!("unpacking {}", packed.display()))
}
