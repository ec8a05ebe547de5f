//! Firefox and WebKit over the W3C's WebDriver.

use std::fs;
use std::future::Future;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use driver::Fonts;
use driver::drivers;
use driver::{PATIENCE, ProcessGuard, folder, free_port};
use serde_json::{Value, json};
use thirtyfour::{Capabilities, Key, WebDriver};
use tokio::runtime::{Builder, Runtime};

use super::PAUSE;

/// A browser with one window. The fields end in this order: the session's connection, then the browser with its driver,
/// then the screen.
pub(super) struct Driven {
    session: Option<WebDriver>,
    runtime: Runtime,
    _driver: ProcessGuard,
    _screen: Option<ProcessGuard>,
}

/// Windows of browsers have bars, and bars have a least width, which is wider than a phone.
const FIREFOX_CHROME: &str = ":root, body { min-width: 0 !important; min-height: 0 !important; }";
const GTK_CHROME: &str = "window * { min-width: 0; padding: 0; margin: 0; border-width: 0; }\n\
    image { -gtk-icon-transform: scale(0); }";

/// The window's inner size.
const INNER: &str = "[innerWidth, innerHeight]";

impl Driven {
    /// Firefox, without a screen.
    ///
    /// # Errors
    /// When it cannot be brought or started.
    pub(super) fn firefox(scripts: bool) -> Result<Self> {
        let programs = drivers::firefox()?;
        let (folder, port) = (folder()?, free_port()?);
        let profile = folder.join("profile");
        fs::create_dir_all(profile.join("chrome")).context("making Firefox's profile")?;
        fs::write(profile.join("chrome/userChrome.css"), FIREFOX_CHROME).context("writing Firefox's style sheet")?;
        let mut command = Command::new(&programs.driver);
        command.arg("--port").arg(port.to_string()).env("FONTCONFIG_FILE", Fonts::Usual.configure(&folder)?);
        let (driver, _) = ProcessGuard::start(folder, &command, false)?;
        let options = json!({
            "binary": programs.browser,
            "args": ["-headless", "-profile", profile],
            "prefs": {
                "toolkit.legacyUserProfileCustomizations.stylesheets": true,
                "javascript.enabled": scripts,
                // Nothing is asked of its maker's servers.
                "app.normandy.enabled": false,
                "services.settings.server": "data:,",
            },
        });
        Self::connect(driver, None, port, ("moz:firefoxOptions", options))
    }

    /// WebKit's MiniBrowser, on a screen of its own.
    ///
    /// # Errors
    /// When it cannot be brought or started.
    pub(super) fn webkit(scripts: bool) -> Result<Self> {
        let programs = drivers::webkit()?;
        let mut command = Command::new(&programs.screen);
        command.args(["-displayfd", "1", "-screen", "0", "2000x1300x24", "-nolisten", "tcp"]);
        let (screen, display) = ProcessGuard::start(folder()?, &command, true)?;
        let (folder, port) = (folder()?, free_port()?);
        let settings = folder.join("settings/gtk-3.0");
        fs::create_dir_all(&settings).context("making WebKit's settings")?;
        fs::write(settings.join("gtk.css"), GTK_CHROME).context("writing WebKit's style sheet")?;
        let mut command = Command::new(&programs.driver);
        command.arg(format!("--port={port}")).env("DISPLAY", format!(":{display}"));
        command.env("XDG_CONFIG_HOME", folder.join("settings")).env("XDG_CACHE_HOME", folder.join("cache"));
        command.env("XDG_DATA_HOME", folder.join("data")).env("FONTCONFIG_FILE", Fonts::Usual.configure(&folder)?);
        // Neither is to be had as root in a container, nor needed for pages of our own.
        command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1").env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
        let (driver, _) = ProcessGuard::start(folder, &command, false)?;
        // What is switched off are the page's own scripts: those of the test go on.
        let markup = format!("--enable-javascript-markup={scripts}");
        let options = json!({ "binary": programs.browser, "args": ["--automation", markup] });
        Self::connect(driver, Some(screen), port, ("webkitgtk:browserOptions", options))
    }

    fn connect(
        driver: ProcessGuard,
        screen: Option<ProcessGuard>,
        port: u16,
        (key, options): (&str, Value),
    ) -> Result<Self> {
        driver.listens(port)?;
        let runtime = Builder::new_current_thread().enable_all().build().context("starting a runtime")?;
        let mut wanted = Capabilities::new();
        wanted.set(key, options)?;
        let started = runtime.block_on(WebDriver::new(format!("http://127.0.0.1:{port}"), wanted));
        let session = started.with_context(|| format!("starting the browser of {key}; {}", driver.log()))?;
        Ok(Self { session: Some(session), runtime, _driver: driver, _screen: screen })
    }

    /// Asks the browser something and waits for its answer.
    fn ask<T, F: Future<Output = thirtyfour::error::WebDriverResult<T>>>(
        &self,
        what: impl FnOnce(WebDriver) -> F,
    ) -> Result<T> {
        let session = self.session.clone().context("the browser is ending")?;
        self.runtime.block_on(what(session)).map_err(Into::into)
    }

    pub(super) fn goto(&self, url: &str) -> Result<()> {
        self.ask(async |session| session.goto(url).await)
    }

    /// No command sets the inner size, so that what the bars take is added. A page without scripts has no timers, and the
    /// window's new size comes to it when it comes: it is asked from here.
    pub(super) fn resize(&self, width: u32, height: u32) -> Result<()> {
        let wanted = [width, height].map(i64::from);
        let mut bars = self.pair("[outerWidth - innerWidth, outerHeight - innerHeight]")?;
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end {
            let [wide, high] = [0, 1].map(|at| u32::try_from(wanted[at] + bars[at]).unwrap_or_default());
            self.ask(async |session| session.set_window_rect(0, 0, wide, high).await)?;
            let soon = Instant::now() + PATIENCE / 10;
            let mut inner = self.pair(INNER)?;
            while inner != wanted && Instant::now() < soon {
                std::thread::sleep(PAUSE);
                inner = self.pair(INNER)?;
            }
            if inner == wanted {
                return Ok(());
            }
            bars = [0, 1].map(|at| bars[at] + wanted[at] - inner[at]);
        }
        bail!("the window does not become {width} by {height}: {:?}", self.pair(INNER)?)
    }

    fn pair(&self, expression: &str) -> Result<[i64; 2]> {
        let value = self.eval(expression)?;
        let number = |at: usize| value[at].as_i64().with_context(|| format!("{expression} gives {value}"));
        Ok([number(0)?, number(1)?])
    }

    pub(super) fn eval(&self, expression: &str) -> Result<Value> {
        let script = format!("return ({expression});");
        let answer = self.ask(async |session| session.execute(script, Vec::new()).await);
        Ok(answer.with_context(|| expression.to_owned())?.json().clone())
    }

    pub(super) fn click(&self, expression: &str) -> Result<()> {
        let script = format!("return ({expression});");
        self.ask(async |session| session.execute(script, Vec::new()).await?.element()?.click().await)
    }

    pub(super) fn press(&self, key: &str) -> Result<()> {
        let named = [
            ("Enter", Key::Enter),
            ("Tab", Key::Tab),
            ("Escape", Key::Escape),
            ("ArrowLeft", Key::Left),
            ("ArrowUp", Key::Up),
            ("Home", Key::Home),
            ("End", Key::End),
            ("ArrowRight", Key::Right),
            ("ArrowDown", Key::Down),
        ];
        let known = named.into_iter().find(|(name, _)| *name == key).map(|(_, key)| key.value());
        let letter = || key.chars().next().filter(|_| key.chars().count() == 1);
        let sign = known.or_else(letter).with_context(|| format!("`{key}` is no key known here"))?;
        self.ask(async |session| session.action_chain().key_down(sign).key_up(sign).perform().await)
    }

    pub(super) fn picture(&self) -> Result<Vec<u8>> {
        self.ask(async |session| session.screenshot_as_png().await)
    }
}

impl Drop for Driven {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            // The browser ends with its driver, so that nobody needs to say good-bye to it.
            let _ = session.leak();
        }
    }
}
