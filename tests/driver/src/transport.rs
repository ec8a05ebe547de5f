//! Messages to and from the browser: each is JSON, ended by a zero byte. Calls wait for their answer; events go to the
//! log of the page that they belong to.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, PipeReader, PipeWriter, Write};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use serde_json::{Value, json};

use crate::event_log::EventLog;
use crate::lock::held;

/// No answer of a live browser takes this long.
const ANSWER: Duration = Duration::from_secs(60);

/// The connection to one browser, shared by its pages.
pub(crate) struct Transport {
    out: Mutex<PipeWriter>,
    next: AtomicU64,
    calls: Mutex<HashMap<u64, Sender<Value>>>,
    pages: Mutex<HashMap<String, Arc<EventLog>>>,
}

impl Transport {
    /// Starts listening.
    pub(crate) fn start(out: PipeWriter, input: PipeReader) -> Arc<Self> {
        let transport = Arc::new(Self {
            out: Mutex::new(out),
            next: AtomicU64::new(1),
            calls: Mutex::default(),
            pages: Mutex::default(),
        });
        let listener = Arc::clone(&transport);
        std::thread::spawn(move || {
            let mut input = BufReader::new(input);
            let mut message = Vec::new();
            while input.read_until(0, &mut message).is_ok_and(|length| length > 0) {
                message.pop();
                if let Ok(value) = serde_json::from_slice(&message) {
                    listener.deliver(value);
                }
                message.clear();
            }
            // The browser is gone: whoever still waits for an answer learns it at once.
            held(&listener.calls).clear();
        });
        transport
    }

    /// Calls a method, of a page when its session is given, and waits for the answer.
    ///
    /// # Errors
    /// When the browser is gone or refuses; the error has the method and the browser's words.
    pub(crate) fn call(&self, session: Option<&str>, method: &str, params: Value) -> Result<Value> {
        let id = self.next.fetch_add(1, Ordering::Relaxed);
        let mut message = json!({ "id": id, "method": method, "params": params });
        if let Some(session) = session {
            message["sessionId"] = json!(session);
        }
        let (answered, answer) = mpsc::channel();
        held(&self.calls).insert(id, answered);
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        held(&self.out).write_all(&bytes).with_context(|| format!("{method}: the browser is gone"))?;
        let answer = answer.recv_timeout(ANSWER);
        held(&self.calls).remove(&id);
        let mut answer = answer.map_err(|why| anyhow!("{method}: no answer from the browser ({why})"))?;
        match answer["error"]["message"].as_str() {
            Some(refusal) => Err(anyhow!("{method}: {refusal}")),
            None => Ok(answer["result"].take()),
        }
    }

    /// Sends the events of a page's session to its log from now on.
    pub(crate) fn listen(&self, session: &str, log: Arc<EventLog>) {
        held(&self.pages).insert(session.to_owned(), log);
    }

    /// Forgets a page.
    pub(crate) fn forget(&self, session: &str) {
        held(&self.pages).remove(session);
    }

    fn deliver(&self, message: Value) {
        if let Some(id) = message["id"].as_u64() {
            if let Some(waiting) = held(&self.calls).remove(&id) {
                // A caller that gave up has dropped its end.
                let _ = waiting.send(message);
            }
            return;
        }
        let log = message["sessionId"].as_str().and_then(|session| held(&self.pages).get(session).cloned());
        if let Some(log) = log {
            log.add(message);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader, PipeReader, PipeWriter, Write, pipe};
    use std::sync::Arc;
    use std::thread;
    use std::time::Duration;

    use anyhow::{Context, Result};
    use serde_json::{Value, json};

    use super::{EventLog, Transport};

    /// The other end of both pipes.
    struct Browser {
        asked: BufReader<PipeReader>,
        tells: PipeWriter,
    }

    impl Browser {
        fn start() -> Result<(Self, Arc<Transport>)> {
            let ((asked, out), (input, tells)) = (pipe()?, pipe()?);
            Ok((Self { asked: BufReader::new(asked), tells }, Transport::start(out, input)))
        }

        fn next(&mut self) -> Result<Value> {
            let mut message = Vec::new();
            self.asked.read_until(0, &mut message)?;
            Ok(serde_json::from_slice(message.strip_suffix(&[0]).context("a message without an end")?)?)
        }

        fn tell(&mut self, message: &Value) -> Result<()> {
            Ok(self.tells.write_all(format!("{message}\0").as_bytes())?)
        }
    }

    #[test]
    fn answers_reach_their_own_callers_in_whatever_order_they_come() -> Result<()> {
        let (mut browser, transport) = Browser::start()?;
        let call = |name: &'static str| {
            let transport = Arc::clone(&transport);
            thread::spawn(move || transport.call(Some("page"), name, json!({ "own": name })))
        };
        let callers = ["one", "other"].map(|name| (name, call(name)));
        let asked = [browser.next()?, browser.next()?];
        for it in asked.iter().rev() {
            assert_eq!((&it["sessionId"], &it["params"]["own"]), (&json!("page"), &it["method"]));
            browser.tell(&json!({ "id": it["id"], "result": it["method"] }))?;
        }
        for (name, caller) in callers {
            assert_eq!(caller.join().map_err(|_| anyhow::anyhow!("a caller panicked"))??, name);
        }
        Ok(())
    }

    #[test]
    fn a_refusal_is_an_error_in_the_browsers_words() -> Result<()> {
        let (mut browser, transport) = Browser::start()?;
        let caller = thread::spawn(move || transport.call(None, "Page.fly", json!({})));
        let asked = browser.next()?;
        assert!(asked["sessionId"].is_null());
        browser.tell(&json!({ "id": asked["id"], "error": { "message": "'Page.fly' wasn't found" } }))?;
        let refused = caller.join().map_err(|_| anyhow::anyhow!("the caller panicked"))?;
        assert!(refused.is_err_and(|it| it.to_string() == "Page.fly: 'Page.fly' wasn't found"));
        Ok(())
    }

    #[test]
    fn whoever_waits_learns_at_once_that_the_browser_is_gone() -> Result<()> {
        let (mut browser, transport) = Browser::start()?;
        let waiting = Arc::clone(&transport);
        let caller = thread::spawn(move || waiting.call(None, "Page.enable", json!({})));
        browser.next()?;
        drop(browser);
        let gone = caller.join().map_err(|_| anyhow::anyhow!("the caller panicked"))?;
        assert!(gone.is_err_and(|it| it.to_string().starts_with("Page.enable: no answer from the browser")));
        assert!(transport.call(None, "Page.enable", json!({})).is_err());
        Ok(())
    }

    #[test]
    fn events_go_to_the_log_of_their_page_until_it_is_forgotten() -> Result<()> {
        let (mut browser, transport) = Browser::start()?;
        let logs = ["one", "other"].map(|session| {
            let log = Arc::new(EventLog::default());
            transport.listen(session, Arc::clone(&log));
            log
        });
        let event = |session: &str, number: i32| json!({ "sessionId": session, "method": "Log", "number": number });
        browser.tell(&event("one", 1))?;
        browser.tell(&event("nobody", 2))?;
        browser.tell(&event("other", 3))?;
        let came = |log: &EventLog, number: i32| log.wait(Duration::from_secs(60), |it| it["number"] == number);
        assert!(came(&logs[0], 1) && came(&logs[1], 3));
        transport.forget("one");
        browser.tell(&event("one", 4))?;
        browser.tell(&event("other", 5))?;
        assert!(came(&logs[1], 5));
        assert_eq!(logs.map(|it| it.read(<[Value]>::len)), [1, 2]);
        Ok(())
    }
}
