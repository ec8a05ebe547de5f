//! A browser, a driver or a screen that ends with whoever keeps it, with all that it has started, however this process ends.

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use fs_err::{self as fs, File};
use start::paths::target;

/// How long a driver may take until it listens.
const PATIENCE: Duration = Duration::from_secs(60);

/// Starts what follows as a group of its own and holds none of its pipes, waits until nobody holds the other end of its input
/// any more, which is so whenever this process is gone, and then ends the group and takes its folder away.
const KEEPER: &str = "trap : INT TERM HUP; folder=$1; shift; setsid \"$@\" & exec 3<&- 4>&-; read _; \
    kill -s KILL -- -$!; rm -rf \"$folder\"";

/// A running program with a folder of its own.
pub struct ProcessGuard {
    keeper: Child,
    folder: PathBuf,
}

/// The command that keeps a program: its output and its pipes are still to be said.
pub(crate) fn keeping(folder: &Path, program: &Command) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", KEEPER, "keeper"]).arg(folder).arg(program.get_program()).args(program.get_args());
    command.envs(program.get_envs().filter_map(|(key, value)| Some((key, value?)))).stdin(Stdio::piped());
    command
}

impl ProcessGuard {
    /// Starts a program; what it says is in a log in its folder. With `first_line`, the first line that it writes is waited
    /// for, and is the answer.
    ///
    /// # Errors
    /// When it cannot be started, or says nothing.
    pub fn start(folder: PathBuf, program: &Command, first_line: bool) -> Result<(Self, String)> {
        let name = program.get_program().to_string_lossy().into_owned();
        let log = File::create(folder.join("log"))?.into_file();
        let mut command = keeping(&folder, program);
        command.stderr(log.try_clone().context("sharing a log")?);
        command.stdout(if first_line { Stdio::piped() } else { log.into() });
        let mut guard = Self::of(command, folder).with_context(|| format!("starting {name}"))?;
        let mut line = String::new();
        if let Some(output) = guard.keeper.stdout.take() {
            BufReader::new(output).read_line(&mut line).with_context(|| format!("reading what {name} says"))?;
            if line.is_empty() {
                bail!("{name} does not start: {}", guard.log());
            }
        }
        Ok((guard, line.trim().to_owned()))
    }

    /// Starts what [`keeping`] has made.
    pub(crate) fn of(mut command: Command, folder: PathBuf) -> Result<Self> {
        let keeper = command.spawn().context("starting sh, which keeps it")?;
        Ok(Self { keeper, folder })
    }

    /// What the program has said.
    pub fn log(&self) -> String {
        fs::read_to_string(self.folder.join("log")).unwrap_or_default()
    }

    /// Waits until the program takes connections at a port.
    ///
    /// # Errors
    /// When it does not; the error has what it said.
    pub fn listens(&self, port: u16) -> Result<()> {
        let end = Instant::now() + PATIENCE;
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if Instant::now() > end {
                bail!("nothing listens at port {port}: {}", self.log());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for ProcessGuard {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        // It has ended what it keeps when it ends itself.
        let _ = self.keeper.wait();
    }
}

/// An empty folder for a program.
///
/// # Errors
/// When it cannot be made.
pub fn folder() -> Result<PathBuf> {
    static MADE: AtomicU32 = AtomicU32::new(0);
    let number = MADE.fetch_add(1, Ordering::Relaxed);
    let folder = target().join("profiles").join(format!("{}-{number}", std::process::id()));
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// A port that is free.
///
/// # Errors
/// When there is none.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("looking for a free port")?;
    Ok(listener.local_addr().context("reading the free port")?.port())
}
