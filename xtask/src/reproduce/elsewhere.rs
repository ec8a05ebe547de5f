//! Another machine, as far as one machine can be it: another home, time zone and language, one core, and files that nobody
//! else may read.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use fs_err as fs;

/// What programs are told there.
pub struct Elsewhere(Vec<(OsString, OsString)>);

impl Elsewhere {
    /// With a home of its own in a place.
    ///
    /// # Errors
    /// When the home cannot be made, or this machine's own is not known.
    pub fn new(place: &Path) -> Result<Self> {
        let home = place.join("home");
        fs::create_dir_all(&home)?;
        let pairs = [
            ("HOME", home.into_os_string()),
            // A day ahead of most, and without daylight saving.
            ("TZ", "Pacific/Kiritimati".into()),
            ("LANG", "C".into()),
            ("LC_ALL", "C".into()),
            ("CARGO_BUILD_JOBS", "1".into()),
            ("RAYON_NUM_THREADS", "1".into()),
            // The toolchain and its packages are looked for at home, unless somebody says where they are.
            ("CARGO_HOME", own("CARGO_HOME", ".cargo")?.into_os_string()),
            ("RUSTUP_HOME", own("RUSTUP_HOME", ".rustup")?.into_os_string()),
        ];
        Ok(Self(pairs.map(|(name, value)| (name.into(), value)).into()))
    }

    /// Another value, or one more.
    pub fn set(&mut self, name: &str, value: impl Into<OsString>) {
        self.0.retain(|it| it.0 != *name);
        self.0.push((name.into(), value.into()));
    }

    /// A program there, on one core where the system can hold it to that.
    pub fn command<A: AsRef<OsStr>>(
        &self,
        program: impl AsRef<OsStr>,
        arguments: impl IntoIterator<Item = A>,
    ) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", "umask 077 && exec \"$@\"", "sh"]);
        // In a container the first core may be somebody else's.
        let one_core = ["taskset", "--cpu-list", "0"];
        if duct::cmd(one_core[0], [&one_core[1..], &["true"]].concat()).stderr_null().run().is_ok() {
            command.args(one_core);
        }
        command.arg(program).args(arguments).envs(self.0.iter().cloned());
        command
    }
}

/// Gives cargo a home in the place, so that the sources of packages have other paths; what has been brought is not brought
/// again.
///
/// # Errors
/// When the link cannot be made.
pub fn with_own_packages(elsewhere: &mut Elsewhere, place: &Path) -> Result<()> {
    let home = place.join("packages");
    fs::create_dir_all(&home)?;
    let registry = own("CARGO_HOME", ".cargo")?.join("registry");
    #[cfg(unix)]
    fs::os::unix::fs::symlink(registry, home.join("registry"))?;
    elsewhere.set("CARGO_HOME", home);
    Ok(())
}

/// One of the toolchain's folders on this machine.
fn own(name: &str, at_home: &str) -> Result<PathBuf> {
    let home = || std::env::var_os("HOME").map(|it| PathBuf::from(it).join(at_home));
    std::env::var_os(name).map(PathBuf::from).or_else(home).context("this machine has no home")
}
