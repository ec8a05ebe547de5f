//! Placing what floats: the tooltip beside its mark, and the mark above the inspector. By CSSOM, since
//! the content security policy refuses style attributes.

use web_sys::{DomRect, Element, HtmlElement};

use wasm_bindgen::JsCast;

use super::element::window;

/// Least distance between a floating box and the window's edge or its mark, in CSS pixels.
const GAP: f64 = 8.0;

/// Height of the bar at the window's head, with a gap below it.
const BAR: f64 = 88.0;

/// Puts a box of fixed position above its mark, or below where there is no room, and never beyond the window's edges.
/// Says whether the mark is in the window at all.
pub fn place_beside(floating: &Element, mark: &Element) -> bool {
    let Some((width, height)) = viewport() else { return false };
    let (mark, size) = (mark.get_bounding_client_rect(), floating.get_bounding_client_rect());
    let below = mark.top() - size.height() - GAP < 0.0;
    let top = if below { mark.bottom() + GAP } else { mark.top() - size.height() - GAP };
    // A mark as wide as the page is pointed at where its label begins.
    let middle = mark.left() + mark.width().min(size.width()) / 2.0;
    let left = (middle - size.width() / 2.0).min(width - size.width() - GAP).max(GAP);
    let top = top.min(height - size.height() - GAP).max(GAP);
    let style = floating.unchecked_ref::<HtmlElement>().style();
    for (name, value) in [("left", left), ("top", top)] {
        let _ = style.set_property(name, &pixels(value));
    }
    mark.bottom() > 0.0 && mark.top() < height
}

/// Keeps the mark in sight above the opened inspector.
pub fn place_rail(rail: &Element, mark: &Element) {
    let Some((_, height)) = viewport() else { return };
    let mark: DomRect = mark.get_bounding_client_rect();
    let foot = height - rail.get_bounding_client_rect().height();
    if mark.bottom() > foot
        && let Some(window) = window()
    {
        // As much above it as below, but not its head under the bar.
        let above = ((foot - mark.height()) / 2.0).max(BAR);
        window.scroll_by_with_x_and_y(0.0, mark.top() - above);
    }
}

/// Whether an element is in the window.
pub fn in_sight(element: &Element) -> bool {
    let place = element.get_bounding_client_rect();
    viewport().is_some_and(|(_, height)| place.bottom() > 0.0 && place.top() < height)
}

/// Whole pixels as CSS writes them, without the machinery for decimals.
pub(super) fn pixels(value: f64) -> String {
    let mut out = (value as i32).to_string();
    out.push_str("px");
    out
}

/// Inner size of the window in CSS pixels.
pub(super) fn viewport() -> Option<(f64, f64)> {
    let window = window()?;
    Some((window.inner_width().ok()?.as_f64()?, window.inner_height().ok()?.as_f64()?))
}
