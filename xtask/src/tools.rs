//! What the pipeline needs from outside Rust's registry: npm packages, toolchain components, Debian packages.
//! Each is brought when missing; when that is impossible, the error names the piece and the command.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::paths::root;
use crate::step::step;

/// The cargo that runs this tool, so that its toolchain builds everything.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

/// Runs a command to its end, with its output on this terminal.
///
/// # Errors
/// When it cannot be started or fails; the error shows the command.
pub fn run(command: &mut Command) -> Result<()> {
    let shown = format!("{command:?}");
    let status = command.status().with_context(|| format!("starting {shown}"))?;
    if !status.success() {
        bail!("{shown} ended with {status}");
    }
    Ok(())
}

/// The first of these programs that stands on the search path.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names.iter().find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|file| file.is_file()))
}

/// Sees to it that these npm packages are there in the locked version. Without `tests`, the ones that only the tests
/// use (two old browsers among them) stay out.
///
/// # Errors
/// When npm is missing or cannot bring them.
pub fn npm(packages: &[&str], tests: bool) -> Result<()> {
    let lock = root().join("package-lock.json");
    let locked = read_json(&lock)?;
    let missing = packages.iter().any(|name| {
        let wanted = locked["packages"][format!("node_modules/{name}")]["version"].as_str();
        let present = read_json(&root().join("node_modules").join(name).join("package.json")).ok();
        wanted.is_none() || present.as_ref().and_then(|file| file["version"].as_str()) != wanted
    });
    if !missing {
        return Ok(());
    }
    step("npm ci (packages that Rust's registry does not carry)", || {
        let npm =
            find(&["npm", "npm.cmd"]).context("npm is missing: install Node.js 18 or later, then run this again")?;
        let mut command = Command::new(npm);
        command.current_dir(root()).args(["ci", "--ignore-scripts", "--loglevel=error"]);
        if !tests {
            command.arg("--omit=dev");
        }
        run(&mut command).context("`npm ci` could not bring the tools named in package.json")
    })
}

/// Adds a rustup component or target; `false` when there is no rustup or it cannot.
pub fn rustup(kind: &str, name: &str) -> bool {
    let mut command = Command::new("rustup");
    command.args([kind, "add", name]).stdout(Stdio::null());
    run(&mut command).is_ok()
}

/// Where this toolchain keeps its libraries.
///
/// # Errors
/// When rustc cannot be asked.
pub fn sysroot() -> Result<PathBuf> {
    let asked = Command::new("rustc").args(["--print", "sysroot"]).current_dir(root()).output();
    let answer = asked.context("asking rustc for its sysroot")?;
    Ok(PathBuf::from(String::from_utf8_lossy(&answer.stdout).trim()))
}

/// Sees to it that Debian packages are there, judged by a file that each brings.
///
/// # Errors
/// When one is missing and this is no Debian, or not root; the error names the command that brings it.
pub fn debian(packages: &[(&str, &str)]) -> Result<()> {
    let missing: Vec<&str> =
        packages.iter().filter(|(_, file)| !Path::new(file).exists()).map(|(name, _)| *name).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let by_hand = format!("apt-get update && apt-get install -y {}", missing.join(" "));
    if find(&["apt-get"]).is_none() || !is_root() {
        bail!("missing: {}. Bring it with `sudo sh -c '{by_hand}'` or your system's own packages", missing.join(", "));
    }
    step(&format!("apt-get install {}", missing.join(" ")), || {
        let apt = |arguments: &[&str]| {
            let mut command = Command::new("apt-get");
            command.args(["-qq", "-o", "Dpkg::Use-Pty=0"]).args(arguments);
            run(command.env("DEBIAN_FRONTEND", "noninteractive").stdout(Stdio::null()))
        };
        apt(&["update"])?;
        apt(&[&["install", "-y", "--no-install-recommends"], missing.as_slice()].concat())
    })
    .with_context(|| format!("bring them by hand: {by_hand}"))
}

/// Reads a JSON file of a tool.
///
/// # Errors
/// When it cannot be read or is no JSON.
pub fn read_json(path: &Path) -> Result<Value> {
    let text = fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is no JSON", path.display()))
}

#[cfg(unix)]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}
#[cfg(not(unix))]
fn is_root() -> bool {
    false
}
