//! What Firefox and WebKit are tested with: the browsers, the programs that drive them, and a screen for the one that has no
//! mode without. Each is brought when it is missing; nothing is started here.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, bail};
use start::paths::target;
use start::toolchain::cargo;
use tools::step::step;
use tools::{debian, find, run};

/// Firefox and its driver.
pub struct Firefox {
    /// The browser.
    pub browser: PathBuf,
    /// geckodriver.
    pub driver: PathBuf,
}

/// WebKit's small browser, its driver, and the screen that both draw on.
pub struct WebKit {
    /// MiniBrowser, which Debian has for tests.
    pub browser: PathBuf,
    /// WebKitWebDriver.
    pub driver: PathBuf,
    /// Xvfb: an X server that keeps its screen in memory.
    pub screen: PathBuf,
}

/// The one that is tried; another is as good, as long as it knows the browser.
const GECKODRIVER: &str = "0.37.1";

/// Tests ask at the same time, and what is missing is brought once.
static BRINGING: Mutex<()> = Mutex::new(());

/// Firefox, whether its package is Debian's or another system's, and geckodriver, which Debian 12 does not have.
///
/// # Errors
/// When one is missing and cannot be brought; the error names it, and the command that brings it.
pub fn firefox() -> Result<Firefox> {
    let _alone = BRINGING.lock().unwrap_or_else(PoisonError::into_inner);
    Ok(Firefox { browser: program(&["firefox-esr", "firefox"], "firefox-esr")?, driver: geckodriver()? })
}

/// WebKit, Safari's engine, as GNOME's programs have it.
///
/// # Errors
/// When a part is missing and cannot be brought; the error names it, and the command that brings it.
pub fn webkit() -> Result<WebKit> {
    let _alone = BRINGING.lock().unwrap_or_else(PoisonError::into_inner);
    let driver = program(&["WebKitWebDriver"], "webkit2gtk-driver")?;
    let browser = minibrowser().context("webkit2gtk-driver is there, and the MiniBrowser of its library is not")?;
    Ok(WebKit { browser, driver, screen: program(&["Xvfb"], "xvfb")? })
}

/// The first program of these names, brought with a Debian package when there is none.
fn program(names: &[&str], package: &str) -> Result<PathBuf> {
    if let Some(program) = find(names) {
        return Ok(program);
    }
    debian(package)?;
    find(names)
        .with_context(|| format!("no {} is on the search path, though {package} was installed", names.join(", ")))
}

/// geckodriver from the search path, or else compiled from Rust's registry, once for this work tree.
fn geckodriver() -> Result<PathBuf> {
    if let Some(program) = find(&["geckodriver"]) {
        return Ok(program);
    }
    let folder = target().join("tools");
    let program = folder.join("bin/geckodriver");
    if !program.exists() {
        step("cargo install geckodriver (drives Firefox; a minute or two)", || {
            // As its authors locked it, or else with whatever can be had.
            install(&folder, &["--locked"]).or_else(|_| install(&folder, &[]))
        })
        .with_context(|| format!("geckodriver is missing: `cargo install geckodriver@{GECKODRIVER}`"))?;
    }
    if !program.exists() {
        bail!("geckodriver was installed, and {} is not there", program.display());
    }
    Ok(program)
}

fn install(folder: &Path, options: &[&str]) -> Result<()> {
    let mut command = cargo();
    // It waits for the browser nearly all the time, so that what optimising would save is not worth the minutes.
    command.args(["install", "--quiet", "--debug", "--version", GECKODRIVER, "geckodriver"]).args(options);
    command.arg("--root").arg(folder).env("CARGO_PROFILE_DEV_DEBUG", "0").stdout(Stdio::null());
    run(&mut command)
}

/// Where the systems put it, none of which is on the search path.
fn minibrowser() -> Option<PathBuf> {
    let inside = |folder: &Path| fs::read_dir(folder).into_iter().flatten().flatten().map(|it| it.path());
    let mut homes: Vec<PathBuf> = inside(Path::new("/usr/lib")).collect();
    homes.extend(["/usr/lib", "/usr/libexec"].map(PathBuf::from));
    let versions = ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"];
    let all = versions.iter().flat_map(|version| homes.iter().map(move |home| home.join(version).join("MiniBrowser")));
    all.into_iter().find(|file| file.is_file())
}
