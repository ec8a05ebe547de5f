//! How a code stands in the page: elements made by the browser's own calls, which no policy on markup refuses. The style
//! sheet has the colours. Under the code of a number stands the way to its card.

use i18n::Lang;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Document, Element};

use crate::code::{Correction, Modules};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Puts the code of `text` into an element, in the place of what stands there, under the name `name` for those who do
/// not see it.
///
/// # Errors
/// When the text is too long for a code, or the element belongs to no document; it is then as it was.
#[wasm_bindgen(js_name = qr)]
pub fn draw_qr(into: &Element, text: &str, name: &str) -> Result<(), JsValue> {
    let modules = Modules::of(text, Correction::Medium).ok_or_else(|| JsValue::from_str("too long for a QR code"))?;
    let size = modules.width().to_string();
    let view = ["0 0 ", &size, " ", &size].concat();
    let document = into.owner_document().ok_or_else(|| JsValue::from_str("an element without a document"))?;
    let element = |tag: &str, attributes: &[(&str, &str)]| {
        let made = document.create_element_ns(Some(SVG), tag)?;
        for (name, value) in attributes {
            made.set_attribute(name, value)?;
        }
        Ok::<_, JsValue>(made)
    };
    let attributes = [
        ("class", "qr-c"),
        ("role", "img"),
        ("aria-label", name),
        ("viewBox", &view),
        ("shape-rendering", "crispEdges"),
    ];
    let svg = element("svg", &attributes)?;
    let ground = element("rect", &[("class", "qr-p"), ("width", &size), ("height", &size)])?;
    let dark = element("path", &[("class", "qr-d"), ("d", &modules.path())])?;
    svg.append_child(&ground)?;
    svg.append_child(&dark)?;
    into.set_text_content(None);
    into.append_child(&svg)?;
    card(&document, into, text)
}

/// A link to the card of the number that the inspector shows (`crates/publish/src/cards.rs`). A long report has no card for
/// every number.
fn card(document: &Document, into: &Element, address: &str) -> Result<(), JsValue> {
    let number = into.closest("#inspector")?.and_then(|it| it.query_selector(".insp-n").ok().flatten());
    let Some((page, rest)) = address.split_once("?at=").filter(|_| number.is_some()) else { return Ok(()) };
    if document.query_selector("[data-parts]")?.is_some() {
        return Ok(());
    }
    let tag = document.document_element().and_then(|it| it.get_attribute("lang")).unwrap_or_default();
    let lang = Lang::from_tag(&tag);
    let folder = page.rfind('/').map_or("", |at| &page[..=at]);
    let id = rest.split(['#', '&']).next().unwrap_or_default();
    let link = document.create_element("a")?;
    link.set_attribute("class", "btn btn-s")?;
    link.set_attribute("href", &[folder, lang.up(), "cards/", id, lang.ending(), ".html"].concat())?;
    link.set_text_content(Some(lang.shared().card));
    into.append_child(&link)?;
    Ok(())
}
