//! What a page has transferred since its last navigation, and when: the bytes on the wire, headers included. Workers are
//! not among it; they are targets of their own.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::page::Page;

/// Bytes that arrived together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arrival {
    /// Milliseconds since 1970, as in the page's own `performance.timeOrigin`.
    pub at: f64,
    /// Bytes of a response, headers included.
    pub bytes: f64,
}

impl Page {
    /// Everything that came over the network, in the order of its coming.
    pub fn arrivals(&self) -> Vec<Arrival> {
        self.log.read(arrivals)
    }
}

/// A request whose answer is under way.
struct Running {
    /// From the browser's own clock, which the events tell, to that of the page.
    offset: f64,
    bytes: f64,
}

fn arrivals(events: &[Value]) -> Vec<Arrival> {
    let mut running = BTreeMap::<&str, Running>::new();
    let mut found = Vec::new();
    for event in events {
        let params = &event["params"];
        let number = |value: &Value| value.as_f64().unwrap_or(0.0);
        let Some(id) = params["requestId"].as_str() else { continue };
        let clock = number(&params["timestamp"]) * 1000.0;
        if event["method"] == "Network.requestWillBeSent" {
            let address = params["request"]["url"].as_str().unwrap_or_default();
            if address.starts_with("http") {
                let offset = number(&params["wallTime"]) * 1000.0 - clock;
                running.insert(id, Running { offset, bytes: 0.0 });
            }
            continue;
        }
        let Some(request) = running.get_mut(id) else { continue };
        let bytes = match event["method"].as_str() {
            // Its headers; what the body weighs is told piece by piece, and once more as a whole at the end.
            Some("Network.responseReceived") => number(&params["response"]["encodedDataLength"]),
            Some("Network.dataReceived") => number(&params["encodedDataLength"]),
            Some("Network.loadingFinished") => number(&params["encodedDataLength"]) - request.bytes,
            _ => continue,
        };
        request.bytes += bytes;
        found.push(Arrival { at: clock + request.offset, bytes });
    }
    found
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Arrival, arrivals};

    fn event(method: &str, timestamp: f64, more: &Value) -> Value {
        let mut params = more.clone();
        params["requestId"] = json!("1");
        params["timestamp"] = json!(timestamp);
        json!({ "method": format!("Network.{method}"), "params": params })
    }

    #[test]
    fn the_end_of_a_request_adds_what_its_pieces_did_not_tell() {
        let sent = |url: &str| json!({ "request": { "url": url }, "wallTime": 1000.0 });
        let events = [
            event("requestWillBeSent", 5.0, &sent("http://127.0.0.1/")),
            event("responseReceived", 5.1, &json!({ "response": { "encodedDataLength": 200 } })),
            event("dataReceived", 5.2, &json!({ "encodedDataLength": 700 })),
            event("loadingFinished", 5.5, &json!({ "encodedDataLength": 1000 })),
        ];
        let found = arrivals(&events);
        assert_eq!(found.iter().map(|it| it.bytes).collect::<Vec<_>>(), [200.0, 700.0, 100.0]);
        assert_eq!(found.last(), Some(&Arrival { at: 1_000_500.0, bytes: 100.0 }));
        assert_eq!(arrivals(&[event("requestWillBeSent", 5.0, &sent("data:,")), events[3].clone()]), []);
    }
}
