//! The mouse, the finger and the keyboard.

use anyhow::{Context, Result};
use serde_json::json;

use crate::page::Page;

/// Keys that are not letters, with the number that old event handlers read.
const KEYS: [(&str, u32, &str); 14] = [
    ("Enter", 13, "\r"),
    ("Tab", 9, ""),
    ("Escape", 27, ""),
    (" ", 32, " "),
    ("Backspace", 8, ""),
    ("Delete", 46, ""),
    ("ArrowLeft", 37, ""),
    ("ArrowUp", 38, ""),
    ("ArrowRight", 39, ""),
    ("ArrowDown", 40, ""),
    ("PageUp", 33, ""),
    ("PageDown", 34, ""),
    ("Home", 36, ""),
    ("End", 35, ""),
];

impl Page {
    /// Presses and releases a key by its `KeyboardEvent.key`: a name such as `ArrowRight`, or one letter. With `Shift+` before it,
    /// shift is held.
    ///
    /// # Errors
    /// When the key is not known here.
    pub fn press(&self, key: &str) -> Result<()> {
        let (key, modifiers) = key.strip_prefix("Shift+").map_or((key, 0), |it| (it, 8));
        let known = KEYS.iter().find(|(name, ..)| *name == key).map(|(name, code, text)| (*name, *code, *text));
        let letter = || {
            let only = key.chars().next().filter(|_| key.chars().count() == 1)?;
            Some((key, only.to_ascii_uppercase() as u32, key))
        };
        let (name, number, text) = known.or_else(letter).with_context(|| format!("`{key}` is no key known here"))?;
        let code = match name {
            " " => "Space".to_owned(),
            _ if name.len() == 1 && name.chars().all(|letter| letter.is_ascii_alphabetic()) => {
                format!("Key{}", name.to_ascii_uppercase())
            }
            _ => name.to_owned(),
        };
        for kind in [if text.is_empty() { "rawKeyDown" } else { "keyDown" }, "keyUp"] {
            let mut params = json!({
                "type": kind, "key": name, "code": code, "windowsVirtualKeyCode": number, "modifiers": modifiers,
            });
            if kind == "keyDown" {
                params["text"] = json!(text);
            }
            self.call("Input.dispatchKeyEvent", params)?;
        }
        self.settled()
    }

    /// Presses a key so many times, as fast as they come; nothing is waited for in between.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn hammer(&self, key: &str, times: usize) -> Result<()> {
        for _ in 0..times {
            for kind in ["rawKeyDown", "keyUp"] {
                self.call(
                    "Input.dispatchKeyEvent",
                    json!({ "type": kind, "key": key, "windowsVirtualKeyCode": number(key) }),
                )?;
            }
        }
        self.settled()
    }

    /// Holds a key down until it has repeated so many times.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn hold(&self, key: &str, times: usize) -> Result<()> {
        for at in 0..=times {
            let (number, again) = (number(key), at > 0);
            let params =
                json!({ "type": "rawKeyDown", "key": key, "windowsVirtualKeyCode": number, "autoRepeat": again });
            self.call("Input.dispatchKeyEvent", params)?;
        }
        self.call("Input.dispatchKeyEvent", json!({ "type": "keyUp", "key": key }))?;
        self.settled()
    }

    /// Types text into whatever has the focus, as an input method would.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn write(&self, text: &str) -> Result<()> {
        self.call("Input.insertText", json!({ "text": text }))?;
        self.settled()
    }

    /// Gives the page a touch screen instead of a mouse, from the next navigation on.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn set_touch(&self) -> Result<()> {
        self.call("Emulation.setTouchEmulationEnabled", json!({ "enabled": true, "maxTouchPoints": 1 })).map(drop)
    }

    /// A finger that comes down and goes up again.
    pub(crate) fn touch(&self, x: f64, y: f64) -> Result<()> {
        for (kind, points) in [("touchStart", json!([{ "x": x, "y": y }])), ("touchEnd", json!([]))] {
            self.call("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points }))?;
        }
        self.settled()
    }

    pub(crate) fn mouse(&self, kind: &str, x: f64, y: f64) -> Result<()> {
        let button = if kind == "mouseMoved" { "none" } else { "left" };
        let params = json!({ "type": kind, "x": x, "y": y, "button": button, "clickCount": 1 });
        self.call("Input.dispatchMouseEvent", params).map(drop)
    }
}

/// The number that old event handlers read for a named key.
fn number(key: &str) -> u32 {
    KEYS.iter().find(|(name, ..)| *name == key).map_or(0, |it| it.1)
}
