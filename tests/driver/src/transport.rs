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
