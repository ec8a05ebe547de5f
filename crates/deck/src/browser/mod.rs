//! The browser's interfaces: the only code here that names web-sys. The host compiles it and never calls it. What an
//! engine lacks or refuses is left undone; where a presenter must know, the caller is told.

use js_sys::Date;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web::browser::{by_id, closest, query, set_address};
use web_sys::{
    AddEventListenerOptions, Element, Event, EventTarget, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent,
    WheelEvent, Window,
};

mod windows;

pub use web::browser::typed;
pub use web_sys::{Event as BrowserEvent, Window as BrowserWindow};
pub use windows::{
    full_screen, has_opened, is_closed, leave, message, open_console, opener, place_on_other_screen, print, same, tell,
};

/// Under this name the position is kept for a reload of the same tab.
const KEPT: &str = "report-deck";

fn window() -> Option<Window> {
    web_sys::window()
}

/// The element `<html>`.
fn root() -> Option<Element> {
    window()?.document()?.document_element()
}

/// The time, in milliseconds since 1970.
pub fn now() -> f64 {
    Date::now()
}

/// Hour and minute of the presenter's own clock.
pub fn hour() -> (u32, u32) {
    let date = Date::new_0();
    (date.get_hours(), date.get_minutes())
}

/// Width and height of the window.
pub fn size() -> (f64, f64) {
    let side = |it: Option<JsValue>| it.and_then(|it| it.as_f64()).unwrap_or(0.0);
    window().map_or((1920.0, 1080.0), |it| (side(it.inner_width().ok()), side(it.inner_height().ok())))
}

/// A listener on the window, before any other of the page; it is removed when it is dropped.
pub struct Listener {
    target: Option<EventTarget>,
    kind: &'static str,
    closure: Closure<dyn Fn(Event)>,
}

impl Listener {
    /// Calls `then` on every event of that kind.
    pub fn on(kind: &'static str, then: impl Fn(Event) + 'static) -> Self {
        let target = window().map(EventTarget::from);
        let closure: Closure<dyn Fn(Event)> = Closure::wrap(Box::new(then));
        if let Some(target) = &target {
            let options = AddEventListenerOptions::new();
            options.set_capture(true);
            let _ = target.add_event_listener_with_callback_and_add_event_listener_options(
                kind,
                closure.as_ref().unchecked_ref(),
                &options,
            );
        }
        Self { target, kind, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(target) = &self.target {
            let closure = self.closure.as_ref().unchecked_ref();
            let _ = target.remove_event_listener_with_callback_and_bool(self.kind, closure, true);
        }
    }
}

/// Calls `then` again and again, until it is dropped.
pub struct Interval {
    handle: i32,
    _closure: Closure<dyn Fn()>,
}

impl Interval {
    /// Every so many milliseconds.
    pub fn every(milliseconds: i32, then: impl Fn() + 'static) -> Option<Self> {
        let closure: Closure<dyn Fn()> = Closure::wrap(Box::new(then));
        let callback = closure.as_ref().unchecked_ref();
        let handle = window()?.set_interval_with_callback_and_timeout_and_arguments_0(callback, milliseconds).ok()?;
        Some(Self { handle, _closure: closure })
    }
}

impl Drop for Interval {
    fn drop(&mut self) {
        if let Some(window) = window() {
            window.clear_interval_with_handle(self.handle);
        }
    }
}

/// The key of a press that is for the presentation: none while somebody types into a field, nor together with Ctrl, Alt or
/// Meta, which make it the browser's. A key that is held down presses once.
pub fn pressed(event: &Event) -> Option<String> {
    let key: &KeyboardEvent = event.dyn_ref()?;
    let other = key.ctrl_key() || key.meta_key() || key.alt_key() || key.is_composing();
    (!other && !key.repeat() && closest(event, "input").is_none()).then(|| key.key())
}

/// The browser does nothing of its own with the event.
pub fn prevent_default(event: &Event) {
    event.prevent_default();
}

/// The page below does not hear of it.
pub fn keep_to_itself(event: &Event) {
    event.stop_propagation();
}

/// The value of an attribute of the nearest element around an event's target that has it.
pub fn told(event: &Event, name: &str) -> Option<String> {
    let mut selector = String::from("[");
    selector.push_str(name);
    selector.push(']');
    closest(event, &selector)?.get_attribute(name)
}

/// Whether the event comes from such an element.
pub fn within(event: &Event, selector: &str) -> bool {
    closest(event, selector).is_some()
}

/// Where a pointer is, as shares of the window, and whether it is a mouse.
pub fn pointed(event: &Event) -> Option<(f64, f64, bool)> {
    let pointer: &MouseEvent = event.dyn_ref()?;
    let mouse = event.dyn_ref::<PointerEvent>().is_none_or(|it| it.pointer_type() == "mouse");
    let (width, height) = size();
    Some((f64::from(pointer.client_x()) / width.max(1.0), f64::from(pointer.client_y()) / height.max(1.0), mouse))
}

/// Which way a wheel turns: down or right is forwards.
pub fn wheeled(event: &Event) -> f64 {
    event.dyn_ref::<WheelEvent>().map_or(0.0, |it| if it.delta_y() == 0.0 { it.delta_x() } else { it.delta_y() })
}

/// Tells an element's style sheet a point, as shares of the window's width and height.
pub fn set_point(id: &str, x: f64, y: f64) {
    let Some(found) = by_id(id) else { return };
    let style = found.unchecked_ref::<HtmlElement>().style();
    for (name, share) in [("--x", x), ("--y", y)] {
        // In tenths of a percent: numbers with a point would bring their writing into the program.
        let _ = style.set_property(name, &((share.clamp(0.0, 1.0) * 1000.0) as i32).to_string());
    }
}

/// Sets an attribute of `<html>` without a value, or removes it.
pub fn flag(name: &str, set: bool) {
    if let Some(root) = root() {
        let _ = if set { root.set_attribute(name, "") } else { root.remove_attribute(name) };
    }
}

/// The presentation answers to keys: styles and tests read it from `<html>`.
pub fn ready() {
    if let Some(root) = root() {
        let _ = root.set_attribute("data-deck", "ready");
    }
}

/// The id of the mark that has the focus.
pub fn focused_mark() -> Option<String> {
    window()?.document()?.active_element()?.get_attribute("data-mark")
}

/// Moves the focus to the element of an id, if there is one.
pub fn focus(id: &str) {
    if let Some(found) = by_id(id) {
        web::browser::focus(&found);
    }
}

/// The fragment without its number sign.
pub fn fragment() -> String {
    web::browser::fragment().trim_start_matches('#').to_owned()
}

/// Gives the address another fragment without another entry of the history.
pub fn set_fragment(fragment: &str) {
    set_address(&query(), &["#", fragment].concat(), false);
}

/// The page's address on the web, without what is chosen: what the build was told, or where the page stands; none for
/// a file on a disk.
pub fn address() -> Option<String> {
    let window = window()?;
    let document = window.document()?;
    let told = |selector: &str, name: &str| document.query_selector(selector).ok()??.get_attribute(name);
    let site = told("script[data-site]", "data-site").filter(|it| !it.is_empty());
    let told = told("meta[property='og:url']", "content").or(site);
    let own = || window.location().href().ok().filter(|it| it.starts_with("http"));
    told.or_else(own).map(|it| it.split(['?', '#']).next().unwrap_or_default().to_owned())
}

/// Keeps a value for a reload.
pub fn keep(text: &str) {
    if let (Some(Ok(Some(storage))), Some(name)) = (window().map(|it| it.session_storage()), kept_name()) {
        let _ = storage.set_item(&name, text);
    }
}

/// What was kept.
pub fn kept() -> Option<String> {
    window()?.session_storage().ok()??.get_item(&kept_name()?).ok()?
}

/// Of this page alone: another year's slides are others.
fn kept_name() -> Option<String> {
    Some([KEPT, " ", &window()?.location().pathname().ok()?].concat())
}
