//! A page: opening, asking and waiting. What a person does to it is in `input` and `node`, its pictures are in `picture`.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};
use serde_json::{Value, json};

use crate::READY;
use crate::event_log::EventLog;
use crate::transport::Transport;

/// How long a condition may take to come true, on a slow machine with everything else running.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// Between two looks at a condition.
const PAUSE: Duration = Duration::from_millis(20);

/// Asks for a JavaScript condition again and again, with a pause between, until it holds. When time runs out it says what
/// it was for, and what is `shown` instead.
///
/// # Errors
/// When time runs out.
pub fn until(
    what: &str,
    condition: &str,
    eval: impl Fn(&str) -> Result<Value>,
    pause: impl Fn(),
    shown: impl Fn() -> String,
) -> Result<()> {
    let end = Instant::now() + PATIENCE;
    loop {
        // A condition that throws does not hold yet: what it names may still be missing, or the page be on its way.
        if eval(&format!("Boolean({condition})")).is_ok_and(|held| held == true) {
            return Ok(());
        }
        if Instant::now() > end {
            bail!("{what}: not within {} s; {condition}\n{}", PATIENCE.as_secs(), shown());
        }
        pause();
    }
}

/// One page in a browser; closed when dropped.
pub struct Page {
    transport: Arc<Transport>,
    target: String,
    context: Option<String>,
    session: String,
    pub(crate) log: Arc<EventLog>,
    scripts: AtomicBool,
}

impl Page {
    pub(crate) fn open(transport: Arc<Transport>, own_storage: bool) -> Result<Self> {
        let id = |method: &str, params: Value, name: &str| -> Result<String> {
            let answer = transport.call(None, method, params)?;
            answer[name].as_str().map(str::to_owned).with_context(|| format!("{method} gives no {name}"))
        };
        let (context, target) = if own_storage {
            let context = id("Target.createBrowserContext", json!({}), "browserContextId")?;
            let wanted = json!({ "url": "about:blank", "browserContextId": context });
            let target = id("Target.createTarget", wanted, "targetId")?;
            (Some(context), target)
        } else {
            (None, first_target(&transport)?)
        };
        Self::attach(transport, target, context)
    }

    fn attach(transport: Arc<Transport>, target: String, context: Option<String>) -> Result<Self> {
        let answer = transport.call(None, "Target.attachToTarget", json!({ "targetId": target, "flatten": true }))?;
        let session = answer["sessionId"].as_str().context("Target.attachToTarget gives no session")?.to_owned();
        let log = Arc::new(EventLog::default());
        transport.listen(&session, Arc::clone(&log));
        let page = Self { transport, target, context, session, log, scripts: AtomicBool::new(true) };
        for domain in ["Page", "Runtime", "Log", "Network"] {
            page.call(&format!("{domain}.enable"), json!({}))?;
        }
        Ok(page)
    }

    /// The window that this page has opened, as soon as there is one. With several it is any of them.
    ///
    /// # Errors
    /// When none comes.
    pub fn opened(&self) -> Result<Self> {
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(target) = self.windows()?.into_iter().next() {
                return Self::attach(Arc::clone(&self.transport), target, None);
            }
            if Instant::now() > end {
                bail!("the page has opened no window");
            }
            self.log.wait(PAUSE, |_| false);
        }
    }

    /// Ids of the windows that this page has opened and that are still open.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn windows(&self) -> Result<Vec<String>> {
        let found = self.transport.call(None, "Target.getTargets", json!({}))?;
        let all = found["targetInfos"].as_array().into_iter().flatten();
        let own = all.filter(|it| it["type"] == "page" && it["openerId"] == *self.target);
        Ok(own.filter_map(|it| it["targetId"].as_str().map(str::to_owned)).collect())
    }

    /// Calls a method of the protocol, for what has no name here yet.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn call(&self, method: &str, params: Value) -> Result<Value> {
        self.transport.call(Some(&self.session), method, params)
    }

    /// Sets the window's inner size, in CSS pixels.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.call("Emulation.setDeviceMetricsOverride", size).map(drop)
    }

    /// Lets the page's scripts run, or not, from the next navigation on.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn set_scripts(&self, on: bool) -> Result<()> {
        self.call("Emulation.setScriptExecutionDisabled", json!({ "value": !on }))?;
        self.scripts.store(on, Ordering::Relaxed);
        Ok(())
    }

    /// Sets media features, such as `("prefers-reduced-motion", "reduce")`.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn set_media(&self, features: &[(&str, &str)]) -> Result<()> {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.call("Emulation.setEmulatedMedia", json!({ "features": features })).map(drop)
    }

    /// Goes to an address and waits for the load event; what was recorded before is forgotten.
    ///
    /// # Errors
    /// When the address cannot be loaded.
    pub fn goto(&self, url: &str) -> Result<()> {
        self.log.clear();
        let answer = self.call("Page.navigate", json!({ "url": url }))?;
        if let Some(refusal) = answer["errorText"].as_str() {
            bail!("{url}: {refusal}");
        }
        self.loaded(url)
    }

    /// Loads the page again and waits for its load event: until then conditions would be asked of the page that goes.
    ///
    /// # Errors
    /// When it cannot be loaded.
    pub fn reload(&self) -> Result<()> {
        self.log.clear();
        self.call("Page.reload", json!({}))?;
        self.loaded("the page, again")
    }

    /// Goes back in the history, to another page or to another state of this one; what comes of it is waited for.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn back(&self) -> Result<()> {
        // Later: the page that goes could not answer.
        self.eval("void setTimeout(() => history.back())").map(drop)
    }

    fn loaded(&self, what: &str) -> Result<()> {
        if !self.log.wait(PATIENCE, |event| event["method"] == "Page.loadEventFired") {
            bail!("{what}: the load event did not come within {} s", PATIENCE.as_secs());
        }
        Ok(())
    }

    /// The value of a JavaScript expression, or of the promise that it gives.
    ///
    /// # Errors
    /// When it throws.
    pub fn eval(&self, expression: &str) -> Result<Value> {
        let params = json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let mut answer = self.call("Runtime.evaluate", params)?;
        let details = &answer["exceptionDetails"];
        if !details.is_null() {
            bail!("{expression}\nthrows {}", details["exception"]["description"].as_str().unwrap_or("something"));
        }
        Ok(answer["result"]["value"].take())
    }

    /// The value of an expression that gives text.
    ///
    /// # Errors
    /// When it throws or gives something else.
    pub fn text(&self, expression: &str) -> Result<String> {
        let value = self.eval(expression)?;
        value.as_str().map(str::to_owned).ok_or_else(|| anyhow!("{expression} gives {value} instead of text"))
    }

    /// Waits until a JavaScript condition holds; what it waits for is said when it does not. Asked from here, again and
    /// again, since a page whose scripts are off has no timers, and a navigation ends every promise.
    ///
    /// # Errors
    /// When time runs out; the error has the console's messages.
    pub fn wait(&self, what: &str, condition: &str) -> Result<()> {
        self.wait_until(what, condition, |held| self.eval(held))
    }

    /// As `wait`, for a condition that is a promise.
    ///
    /// # Errors
    /// When time runs out.
    pub fn wait_for_promise(&self, what: &str, condition: &str) -> Result<()> {
        self.wait_until(what, condition, |_| self.eval(&format!("Promise.resolve({condition}).then(Boolean)")))
    }

    fn wait_until(&self, what: &str, condition: &str, eval: impl Fn(&str) -> Result<Value>) -> Result<()> {
        let pause = || {
            self.log.wait(PAUSE, |_| false);
        };
        until(what, condition, eval, pause, || self.console().join("\n"))
    }

    /// Waits until the program has taken the page over, and has woken its parts where a mouse and keys may come to them.
    ///
    /// # Errors
    /// When it does not.
    pub fn ready(&self) -> Result<()> {
        self.wait("the program has taken over", READY)
    }

    /// Waits until whatever was asked of the page has been drawn, or has led to another page.
    ///
    /// # Errors
    /// When the page is gone.
    pub fn settled(&self) -> Result<()> {
        if !self.scripts.load(Ordering::Relaxed) {
            // Such a page draws when it is asked where it is, and tells nobody of its frames.
            return self.eval("document.documentElement.getBoundingClientRect().top").map(drop);
        }
        let drawn = "new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true))))";
        // In the words of today's Chromium, and of the oldest.
        let gone = ["target navigated", "Execution context was destroyed", "Promise was collected"];
        match self.eval(drawn) {
            Err(wrong) if gone.iter().any(|words| wrong.to_string().contains(words)) => Ok(()),
            other => other.map(drop),
        }
    }

    /// Console messages, uncaught errors and the browser's complaints since the last navigation.
    pub fn console(&self) -> Vec<String> {
        self.log.console()
    }

    /// Addresses asked for since the last navigation.
    pub fn requests(&self) -> Vec<String> {
        self.log.requests()
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.transport.forget(&self.session);
        let (method, params) = match &self.context {
            Some(context) => ("Target.disposeBrowserContext", json!({ "browserContextId": context })),
            None => ("Target.closeTarget", json!({ "targetId": self.target })),
        };
        // A browser that is already gone has closed it too.
        let _ = self.transport.call(None, method, params);
    }
}

/// The page that a browser starts with, which is there a moment after it answers. Old browsers are used with this one alone.
fn first_target(transport: &Transport) -> Result<String> {
    let end = Instant::now() + PATIENCE;
    loop {
        let found = transport.call(None, "Target.getTargets", json!({}))?;
        let page = found["targetInfos"].as_array().and_then(|all| all.iter().find(|target| target["type"] == "page"));
        if let Some(id) = page.and_then(|target| target["targetId"].as_str()) {
            return Ok(id.to_owned());
        }
        if Instant::now() > end {
            bail!("the browser started without a page");
        }
        std::thread::sleep(PAUSE);
    }
}
