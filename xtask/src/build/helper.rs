//! Programs of the build tool that only a whole site needs. They are processes instead of libraries, so that a page can be
//! served before they are compiled; `prepare` compiles them while other steps wait for something else.

use std::fs::File;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Child, Stdio};

use anyhow::{Context, Result, bail};

use crate::tools::cargo;

/// A package of the workspace with a program of its name.
#[derive(Clone, Copy)]
pub enum Helper {
    /// Draws pictures; `xtask/pictures`.
    Pictures,
    /// Compresses files; `xtask/compress`.
    Compress,
}

impl Helper {
    const ALL: [Self; 2] = [Self::Pictures, Self::Compress];

    fn package(self) -> &'static str {
        match self {
            Self::Pictures => "pictures",
            Self::Compress => "compress",
        }
    }

    /// Gives the program a list of jobs, and waits until all are done. What goes wrong, it has printed.
    ///
    /// # Errors
    /// When it does not compile, or a job fails.
    pub fn run(self, arguments: &[PathBuf], jobs: &str) -> Result<()> {
        let name = self.package();
        let mut command = cargo();
        command.args(["run", "--quiet", "--package", name, "--"]).args(arguments).stdin(Stdio::piped());
        let mut child = command.stderr(Stdio::piped()).spawn().with_context(|| format!("starting {name}"))?;
        // Dropped at the end of the statement, which ends the list. A program that has ended says below why.
        let _ = child.stdin.take().with_context(|| format!("{name} takes no list"))?.write_all(jobs.as_bytes());
        let done = child.wait_with_output().with_context(|| format!("waiting for {name}"))?;
        let said = String::from_utf8_lossy(&done.stderr);
        if !done.status.success() {
            bail!("{name} ended with {}: {}", done.status, said.trim());
        }
        eprint!("{said}");
        Ok(())
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
pub fn unbrotli(packed: File) -> Result<Vec<u8>> {
    let mut command = cargo();
    command.args(["run", "--quiet", "--package", Helper::Compress.package(), "--", "unpack"]);
    let done = command.stdin(packed).stderr(Stdio::inherit()).output().context("starting compress")?;
    if !done.status.success() {
        bail!("compress ended with {}", done.status);
    }
    Ok(done.stdout)
}
