//! The engines that the page is tried in, and one way to use them all. How the two are spoken to that know no DevTools
//! protocol is in `driven`.

mod driven;

use std::sync::Mutex;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use driver::{Browser, Engine, Page, until};
use serde_json::{Value, json};

use crate::squeezed;
use driven::Driven;

/// Between two looks at a condition.
const PAUSE: Duration = Duration::from_millis(20);

/// Every engine that the suite has scenarios for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The system's Chromium.
    Chromium,
    /// The system's Firefox.
    Firefox,
    /// The engine of Safari.
    WebKit,
    /// From before `'wasm-unsafe-eval'`, with the first WebAssembly feature set and little more.
    Chromium88,
    /// The oldest that the page promises to be interactive on.
    Chromium80,
}

/// One page in one engine.
pub struct Tab {
    kind: Kind,
    over: Over,
}

/// What carries the words to the engine. A page closes before its browser ends.
enum Over {
    Protocol { page: Page, _browser: Browser },
    Driver(Driven),
}

/// Tabs that are waiting for their next scenario: a browser takes seconds to start.
static WAITING: Mutex<Vec<Tab>> = Mutex::new(Vec::new());

/// Runs a scenario in a tab of that engine. A tab in which one has failed is not used again.
///
/// # Errors
/// When the engine cannot be started; else those of the scenario.
pub fn with_tab(kind: Kind, scenario: impl FnOnce(&Tab) -> Result<()>) -> Result<()> {
    let waiting = || WAITING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let free = {
        let mut all = waiting();
        all.iter().position(|tab| tab.kind == kind).map(|at| all.swap_remove(at))
    };
    let tab = match free {
        Some(tab) => tab,
        None => Tab::start(kind, true)?,
    };
    scenario(&tab).with_context(|| format!("in {kind:?}"))?;
    waiting().push(tab);
    Ok(())
}

impl Tab {
    /// A tab in a browser of its own, with an empty profile.
    ///
    /// # Errors
    /// When the browser cannot be found, brought or started.
    pub fn start(kind: Kind, scripts: bool) -> Result<Self> {
        let protocol = |engine| -> Result<Over> {
            let browser = Browser::start(engine)?;
            let page = browser.page()?;
            page.set_scripts(scripts)?;
            Ok(Over::Protocol { page, _browser: browser })
        };
        let over = match kind {
            Kind::Chromium => protocol(Engine::Chromium)?,
            Kind::Chromium88 => protocol(Engine::Chromium88)?,
            Kind::Chromium80 => protocol(Engine::Chromium80)?,
            Kind::Firefox => Over::Driver(Driven::firefox(scripts)?),
            Kind::WebKit => Over::Driver(Driven::webkit(scripts)?),
        };
        Ok(Self { kind, over })
    }

    /// Which engine this is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Goes to an address and waits for the load event.
    ///
    /// # Errors
    /// When it cannot be loaded.
    pub fn goto(&self, url: &str) -> Result<()> {
        match &self.over {
            Over::Protocol { page, .. } => page.goto(url),
            Over::Driver(driven) => driven.goto(url),
        }
    }

    /// Sets the window's inner size, in CSS pixels.
    ///
    /// # Errors
    /// When the window does not take it.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        match &self.over {
            Over::Protocol { page, .. } => page.resize(width, height),
            Over::Driver(driven) => driven.resize(width, height),
        }
    }

    /// The value of a JavaScript expression, or of the promise that it gives.
    ///
    /// # Errors
    /// When it throws.
    pub fn eval(&self, expression: &str) -> Result<Value> {
        match &self.over {
            Over::Protocol { page, .. } => page.eval(expression),
            Over::Driver(driven) => driven.eval(expression),
        }
    }

    /// The value of an expression that gives text.
    ///
    /// # Errors
    /// When it throws or gives something else.
    pub fn text(&self, expression: &str) -> Result<String> {
        let value = self.eval(expression)?;
        value.as_str().map(str::to_owned).ok_or_else(|| anyhow!("{expression} gives {value} instead of text"))
    }

    /// Waits until a JavaScript condition holds; what it waits for is said when it does not.
    ///
    /// # Errors
    /// When time runs out.
    pub fn wait(&self, what: &str, condition: &str) -> Result<()> {
        let shown = || self.eval(SHOWN).unwrap_or_default().to_string();
        until(what, condition, |it| self.eval(it), || std::thread::sleep(PAUSE), shown)
    }

    /// Waits until the program has taken the page over, and has woken its parts where a mouse and keys may come to them.
    ///
    /// # Errors
    /// When it does not.
    pub fn ready(&self) -> Result<()> {
        let awake = "(({ live, woken, laid }) => live === 'true' && laid === 'true' \
            && (woken === 'true' || matchMedia('(pointer: coarse)').matches))(document.documentElement.dataset)";
        self.wait("the program has taken over", awake)
    }

    /// Presses and releases a key by its `KeyboardEvent.key`: a name such as `ArrowRight`, or one letter.
    ///
    /// # Errors
    /// When the key is not known here.
    pub fn press(&self, key: &str) -> Result<()> {
        match &self.over {
            Over::Protocol { page, .. } => page.press(key),
            Over::Driver(driven) => driven.press(key),
        }
    }

    /// Clicks the first element that fits a CSS selector, with the mouse and where it can be seen.
    ///
    /// # Errors
    /// When there is none, or something else lies over it.
    pub fn click(&self, selector: &str) -> Result<()> {
        self.click_what(&format!("document.querySelector({})", json!(selector)))
    }

    /// Clicks the one visible element with this role and name in a part of the page, which a CSS selector names.
    ///
    /// # Errors
    /// When there is none or more than one, or something else lies over it.
    pub fn click_by_role(&self, part: &str, role: &str, name: &str) -> Result<()> {
        let found = named(part, role, name);
        let count = self.eval(&format!("{found}.length"))?;
        if count != 1 {
            bail!("{role} “{name}” in {part}: wanted one, found {count}");
        }
        self.click_what(&format!("{found}[0]"))
    }

    fn click_what(&self, expression: &str) -> Result<()> {
        match &self.over {
            Over::Protocol { page, .. } => page.find_by_script(expression)?.click(),
            Over::Driver(driven) => driven.click(expression),
        }
        .with_context(|| format!("clicking {expression}"))
    }

    /// What the engine itself has said since the last navigation, where it says it to whoever drives it: the Chromiums do.
    pub fn console(&self) -> Vec<String> {
        match &self.over {
            Over::Protocol { page, .. } => page.console(),
            Over::Driver(_) => Vec::new(),
        }
    }

    /// What was asked for since the last navigation, where the engine tells it to whoever drives it: the Chromiums do.
    pub fn requests(&self) -> Vec<String> {
        match &self.over {
            Over::Protocol { page, .. } => page.requests(),
            Over::Driver(_) => Vec::new(),
        }
    }

    /// A PNG of what the window shows.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn picture(&self) -> Result<Vec<u8>> {
        match &self.over {
            // With a clip, Chromium 80 draws what it has not shown before as blank.
            Over::Protocol { page, .. } => {
                let answer = page.call("Page.captureScreenshot", json!({ "format": "png" }))?;
                STANDARD.decode(answer["data"].as_str().unwrap_or_default()).context("the picture is not base64")
            }
            Over::Driver(driven) => driven.picture(),
        }
    }
}

/// Where the page is and what it says of itself, for whoever reads a failure.
const SHOWN: &str = "[location.href, JSON.stringify(document.documentElement.dataset), JSON.stringify(window.recorded), \
    document.activeElement && document.activeElement.outerHTML.slice(0, 120)].join('  ')";

/// An expression for the visible elements with a role and a name. The engines' own answer can be had in the newest Chromium
/// only, so that this reads the few roles that the scenarios ask for, and names where the page has them. Spaces do not
/// count, since layout decides which there are.
fn named(part: &str, role: &str, name: &str) -> String {
    let selector = match role {
        "button" => "button",
        "link" => "a[href]",
        "searchbox" => "input[type=search]",
        other => return format!("(() => {{ throw new Error('no role known here: {other}'); }})()"),
    };
    let of = "(it.getAttribute('aria-label') || (it.labels && it.labels[0] ? it.labels[0] : it).textContent)";
    format!(
        "Array.from(document.querySelectorAll('{part} {selector}')).filter((it) => it.getClientRects().length && \
         {of}.replace(/[\\s\\u00ad]/g, '') === {})",
        json!(squeezed(name))
    )
}
