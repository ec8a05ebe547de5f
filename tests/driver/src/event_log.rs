//! What a page did: the browser's events, kept until the next navigation, and read as lists.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::lock::held;

/// The events of one page since its last navigation.
#[derive(Default)]
pub(crate) struct EventLog {
    events: Mutex<Vec<Value>>,
    grown: Condvar,
}

impl EventLog {
    pub(crate) fn add(&self, event: Value) {
        held(&self.events).push(event);
        self.grown.notify_all();
    }

    pub(crate) fn clear(&self) {
        held(&self.events).clear();
    }

    /// Waits until an event satisfies the condition; `false` when time runs out first.
    pub(crate) fn wait(&self, most: Duration, wanted: impl Fn(&Value) -> bool) -> bool {
        let end = Instant::now() + most;
        let mut events = held(&self.events);
        loop {
            if events.iter().any(&wanted) {
                return true;
            }
            let Some(left) = end.checked_duration_since(Instant::now()) else { return false };
            events = self.grown.wait_timeout(events, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// Console messages, uncaught errors and the browser's own complaints (refused by the policy, not found, …).
    pub(crate) fn console(&self) -> Vec<String> {
        let line = |event: &Value| {
            let params = &event["params"];
            match event["method"].as_str()? {
                "Runtime.consoleAPICalled" => {
                    let arguments = params["args"].as_array().map(Vec::as_slice).unwrap_or_default();
                    let texts = arguments.iter().map(|argument| text(&argument["value"], &argument["description"]));
                    Some(format!(
                        "console.{}: {}",
                        text(&params["type"], &Value::Null),
                        texts.collect::<Vec<_>>().join(" ")
                    ))
                }
                "Runtime.exceptionThrown" => {
                    let details = &params["exceptionDetails"];
                    Some(format!("uncaught: {}", text(&details["exception"]["description"], &details["text"])))
                }
                "Log.entryAdded" => {
                    let entry = &params["entry"];
                    let (text, url) = (text(&entry["text"], &Value::Null), text(&entry["url"], &Value::Null));
                    Some(format!("{}: {text} {url}", entry["level"].as_str().unwrap_or("log")))
                }
                _ => None,
            }
        };
        held(&self.events).iter().filter_map(line).collect()
    }

    /// What a function makes of the events, in the order of their coming.
    pub(crate) fn read<T>(&self, each: impl FnOnce(&[Value]) -> T) -> T {
        each(&held(&self.events))
    }

    /// Addresses of everything that was asked for.
    pub(crate) fn requests(&self) -> Vec<String> {
        let url = |event: &Value| {
            let sent = event["method"] == "Network.requestWillBeSent";
            sent.then(|| event["params"]["request"]["url"].as_str().unwrap_or_default().to_owned())
        };
        held(&self.events).iter().filter_map(url).collect()
    }
}

fn text(first: &Value, second: &Value) -> String {
    let found = [first, second].into_iter().find(|value| !value.is_null());
    found.map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::thread;
    use std::time::Duration;

    use serde_json::{Value, json};

    use super::EventLog;

    fn log(events: &[(&str, Value)]) -> EventLog {
        let log = EventLog::default();
        events.iter().for_each(|(method, params)| log.add(json!({ "method": method, "params": params })));
        log
    }

    #[test]
    fn an_event_is_waited_for_and_one_that_does_not_come_is_not_waited_for_longer() {
        let log = Arc::new(EventLog::default());
        let other = Arc::clone(&log);
        let late = thread::spawn(move || other.add(json!({ "method": "Page.loadEventFired" })));
        assert!(log.wait(Duration::from_secs(60), |it| it["method"] == "Page.loadEventFired"));
        assert!(late.join().is_ok());
        assert!(!log.wait(Duration::from_millis(1), |it| it["method"] == "Page.frameNavigated"));
    }

    #[test]
    fn messages_errors_and_complaints_are_lines_of_the_console_and_nothing_else_is() {
        let said = json!({ "type": "log", "args": [{ "value": "one" }, { "value": 2 }, { "description": "Object" }] });
        let thrown = json!({ "exceptionDetails": { "text": "Uncaught", "exception": { "description": "Error: no" } } });
        let refused = json!({ "entry": { "level": "error", "text": "Refused to load", "url": "http://a/" } });
        let log = log(&[
            ("Runtime.consoleAPICalled", said),
            ("Network.dataReceived", json!({})),
            ("Runtime.exceptionThrown", thrown),
            ("Runtime.exceptionThrown", json!({ "exceptionDetails": { "text": "Uncaught" } })),
            ("Log.entryAdded", refused),
        ]);
        let lines = [
            "console.log: one 2 Object",
            "uncaught: Error: no",
            "uncaught: Uncaught",
            "error: Refused to load http://a/",
        ];
        assert_eq!(log.console(), lines);
        log.clear();
        assert!(log.console().is_empty());
    }

    #[test]
    fn addresses_are_those_that_were_asked_for_in_their_order() {
        let asked = |url: &str| ("Network.requestWillBeSent", json!({ "request": { "url": url } }));
        let answered = ("Network.responseReceived", json!({ "response": { "url": "http://a/2" } }));
        assert_eq!(log(&[asked("http://a/1"), answered, asked("data:,")]).requests(), ["http://a/1", "data:,"]);
    }
}
