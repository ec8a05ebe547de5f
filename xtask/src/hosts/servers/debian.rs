//! The servers' programs, out of Debian's packages. They are unpacked into a folder of ours and not installed: so nothing is
//! started that the system then keeps, no root is needed, and the versions are Debian's whatever else the machine has.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, bail};
use fs_err as fs;
use start::paths::target;
use tools::step::step;
use tools::{find, run};

/// With the libraries that a small machine lacks.
const PACKAGES: [&str; 10] = [
    "apache2-bin",
    "caddy",
    "libapr1",
    "libaprutil1",
    "libluajit2-5.1-2",
    "libnginx-mod-http-brotli-static",
    "libtomcat10-java",
    "nginx",
    "tomcat10-common",
    "wrk",
];

/// Tests ask at the same time, and what is missing is brought once.
static BRINGING: Mutex<()> = Mutex::new(());

/// The folder in which the packages' files lie as they would at `/`.
///
/// # Errors
/// When they cannot be had; the error names what would bring them.
pub fn unpacked() -> Result<PathBuf> {
    let _alone = BRINGING.lock().unwrap_or_else(PoisonError::into_inner);
    let folder = target().join("servers");
    if folder.exists() {
        return Ok(folder);
    }
    if find(&["apt-get"]).is_none() || find(&["dpkg-deb"]).is_none() {
        bail!("real servers are tested as Debian has them, and this is no Debian: run these tests on one");
    }
    let part = target().join(format!("servers.{}.part", std::process::id()));
    step("apt-get download (nginx, Apache, Caddy, Tomcat and wrk, unpacked and not installed)", || {
        fs::create_dir_all(&part)?;
        let apt = |words: &[&str]| {
            let mut command = Command::new("apt-get");
            command.arg("-qq").args(words).args(if words == ["download"] { &PACKAGES[..] } else { &[] });
            run(command.current_dir(&part).stdout(Stdio::null()).stderr(Stdio::null()))
        };
        // On a machine whose lists are old or empty; only root may renew them.
        if apt(&["download"]).is_err() {
            apt(&["update"]).and_then(|()| apt(&["download"]))?;
        }
        unpack(&part)
    })
    .with_context(|| format!("by hand: `apt-get update`, then `apt-get download {}`", PACKAGES.join(" ")))?;
    fs::rename(&part, &folder)?;
    Ok(folder)
}

fn unpack(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let package = entry?.path();
        if package.extension().is_some_and(|it| it == "deb") {
            run(Command::new("dpkg-deb").arg("-x").arg(&package).arg(folder))?;
            fs::remove_file(&package)?;
        }
    }
    Ok(())
}

/// A program of the packages, with their libraries.
///
/// # Errors
/// Those of [`unpacked`].
pub fn program(path: &str) -> Result<Command> {
    let folder = unpacked()?;
    let libraries = folder.join("usr/lib").join(format!("{}-linux-gnu", std::env::consts::ARCH));
    let mut command = Command::new(folder.join(path));
    command.env("LD_LIBRARY_PATH", libraries);
    Ok(command)
}
