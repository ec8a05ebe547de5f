//! QR codes of addresses: which modules are dark, and how they stand in the page. Error correction M, a quiet zone of
//! four modules; the style sheet has the colours.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use crate::dom::Place;

/// Light modules around the code, without which readers do not find it.
const QUIET: i32 = 4;

/// The dark modules of a code.
pub struct Modules(QrCode);

/// The modules that say `text`; `None` when it is longer than any code, which are 2331 bytes.
pub fn modules(text: &str) -> Option<Modules> {
    let segments = QrSegment::make_segments(text);
    // The level stays M where a higher one would fit as well: the same address always looks the same.
    let code =
        QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, Version::MIN, Version::MAX, None, false).ok()?;
    Some(Modules(code))
}

impl Modules {
    /// Width and height with the quiet zone, in modules.
    pub fn size(&self) -> i32 {
        self.0.size() + 2 * QUIET
    }

    /// Whether a module is dark; columns and rows count from the quiet zone's corner.
    pub fn is_dark(&self, column: i32, row: i32) -> bool {
        self.0.get_module(column - QUIET, row - QUIET)
    }

    /// The dark modules as path data, one module a unit: each run of a row is a rectangle, so that no hairline shows
    /// between neighbours.
    fn path(&self) -> String {
        let mut data = String::new();
        for row in 0..self.size() {
            let mut column = 0;
            while column < self.size() {
                let run = (column..self.size()).take_while(|it| self.is_dark(*it, row)).count() as i32;
                if run > 0 {
                    let (x, y, run) = (column.to_string(), row.to_string(), run.to_string());
                    data.push_str(&["M", &x, " ", &y, "h", &run, "v1h-", &run, "z"].concat());
                }
                column += run.max(1);
            }
        }
        data
    }
}

/// Puts the code of `text` into an element, in the place of what stands there, under the name `name` for those who do
/// not see it.
///
/// # Errors
/// When the text is too long for a code; the element is then as it was.
#[wasm_bindgen(js_name = qr)]
pub fn draw_qr(into: &Element, text: &str, name: &str) -> Result<(), JsValue> {
    let modules = modules(text).ok_or_else(|| JsValue::from_str("too long for a QR code"))?;
    let size = modules.size().to_string();
    let view = ["0 0 ", &size, " ", &size].concat();
    let place = Place::of(into)?;
    place.clear();
    let attributes = [
        ("class", "qr-c"),
        ("role", "img"),
        ("aria-label", name),
        ("viewBox", &view),
        ("shape-rendering", "crispEdges"),
    ];
    let svg = place.svg("svg", &attributes)?;
    svg.svg("rect", &[("class", "qr-p"), ("width", &size), ("height", &size)])?;
    svg.svg("path", &[("class", "qr-d"), ("d", &modules.path())])?;
    Ok(())
}
