//! Windows: full screen, the console's own, messages between the two, printing and leaving.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MessageEvent, Window};

use super::{root, window};

/// Name of the console's window, so that there is one.
const CONSOLE: &str = "report-console";

/// Full screen on, or off; `refused` is called where the browser does not allow it.
pub fn full_screen(refused: impl FnOnce() + 'static) {
    let Some(document) = window().and_then(|it| it.document()) else { return };
    let root = document.document_element().map(JsValue::from).unwrap_or_default();
    let has = |name: &str| Reflect::get(&document, &name.into()).is_ok_and(|it| it.is_truthy());
    let call = |on: &JsValue, names: [&str; 2]| {
        let found = names.iter().find_map(|it| Reflect::get(on, &(*it).into()).ok()?.dyn_into::<Function>().ok());
        found.and_then(|it| it.call0(on).ok())
    };
    if has("fullscreenElement") || has("webkitFullscreenElement") {
        call(&document, ["exitFullscreen", "webkitExitFullscreen"]);
        return;
    }
    match call(&root, ["requestFullscreen", "webkitRequestFullscreen"]) {
        None => refused(),
        Some(asked) => {
            if let Ok(promise) = asked.dyn_into::<Promise>() {
                let refused = Closure::once_into_js(move |_: JsValue| refused());
                let catch = Reflect::get(&promise, &"catch".into()).ok().and_then(|it| it.dyn_into::<Function>().ok());
                let _ = catch.map(|it| it.call1(&promise, &refused));
            }
        }
    }
}

/// Opens the console's window, or brings it to the front; `None` where it is blocked.
pub fn open_console() -> Option<Window> {
    let window = window()?;
    let address = window.location().href().ok()?;
    let address = [address.split('#').next().unwrap_or_default(), "#console"].concat();
    window.open_with_url_and_target_and_features(&address, CONSOLE, "popup,width=1280,height=800").ok()?
}

/// Puts a window on the screen that this one is not on, where the browser tells of screens and may: it asks first.
/// Elsewhere the window stays where it came, and says that it can be dragged.
pub fn place_on_other_screen(opened: &Window) {
    let Some(own) = window() else { return };
    let member = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap_or_default();
    if !member(&member(&own, "screen"), "isExtended").is_truthy() {
        return;
    }
    let Ok(ask) = member(&own, "getScreenDetails").dyn_into::<Function>() else { return };
    let Some(answer) = ask.call0(&own).ok().and_then(|it| it.dyn_into::<Promise>().ok()) else { return };
    let opened = opened.clone();
    let put_there = Closure::once_into_js(move |details: JsValue| {
        let screens = js_sys::Array::from(&member(&details, "screens"));
        let here = member(&details, "currentScreen");
        let Some(other) = screens.iter().find(|it| *it != here) else { return };
        let side = |name: &str| member(&other, name).as_f64().map(|it| it as i32);
        if let (Some(left), Some(top)) = (side("availLeft"), side("availTop")) {
            let _ = opened.move_to(left, top);
        }
        if let (Some(width), Some(height)) = (side("availWidth"), side("availHeight")) {
            let _ = opened.resize_to(width, height);
        }
    });
    // Refused, the window stays where it is.
    let ignore = Closure::once_into_js(|_: JsValue| ());
    if let Ok(then) = member(&answer, "then").dyn_into::<Function>() {
        let _ = then.call2(&answer, &put_there, &ignore);
    }
}

/// The window that opened this one.
pub fn opener() -> Option<Window> {
    opener_of(&window()?)
}

/// Whether this window opened the other. The other one knows its opener however often either is loaded again; a frame has none.
pub fn has_opened(other: &Window) -> bool {
    window().zip(opener_of(other)).is_some_and(|(own, opener)| same(&own, &opener))
}

/// Every page may ask any window for this, whatever their origins.
fn opener_of(window: &Window) -> Option<Window> {
    as_window(window.opener().ok()?)
}

fn as_window(value: JsValue) -> Option<Window> {
    (!value.is_null() && !value.is_undefined()).then(|| value.unchecked_into())
}

/// Whether two windows are the same.
pub fn same(one: &Window, other: &Window) -> bool {
    JsValue::from(one) == JsValue::from(other)
}

/// The window that a message comes from, and what it says. A message from another origin is none. Pages from a disk all have
/// the origin "null", as have frames that are not trusted: whose window it is must be asked as well.
pub fn message(event: &Event) -> Option<(Window, JsValue)> {
    let message: &MessageEvent = event.dyn_ref()?;
    if message.origin() != window()?.origin() {
        return None;
    }
    Some((as_window(Reflect::get(message, &"source".into()).ok()?)?, message.data()))
}

/// Tells another window.
pub fn tell(other: &Window, what: &JsValue) {
    // From a disk, no origin can be named; nothing that is told is a secret.
    let _ = other.post_message(what, "*");
}

/// Whether a window was closed.
pub fn is_closed(other: &Window) -> bool {
    other.closed().unwrap_or(true)
}

/// Prints.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Ends presenting: the page's own script sees it and shows the page.
pub fn leave() {
    if let (Some(root), Ok(event)) = (root(), Event::new("deck-left")) {
        let _ = root.dispatch_event(&event);
    }
}
