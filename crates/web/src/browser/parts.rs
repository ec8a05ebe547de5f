//! The parts of a long report: which files they are in, fetching one, and saying that they are on their way or missing.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

use super::element::{attribute, by_id};

#[wasm_bindgen]
extern "C" {
    // In assets/scripts/boot/files.js, beside what fetches programs.
    #[wasm_bindgen(catch, js_name = bringPart)]
    fn bring_part(file: &str) -> Result<Promise, JsValue>;
}

/// The files of a long report.
pub struct PartFiles {
    /// With the whole text.
    pub text: String,
    /// With the lists, in their order.
    pub parts: Vec<String>,
}

/// The data that the page itself carries.
pub fn carried_data() -> Option<String> {
    by_id("report-data")?.text_content()
}

/// The files that the page names; `None` for a page that carries everything.
pub fn part_files() -> Option<PartFiles> {
    let root = by_id("app")?;
    let parts = attribute(&root, "data-parts")?;
    let text = attribute(&root, "data-text")?;
    Some(PartFiles { text, parts: parts.split(' ').map(str::to_owned).collect() })
}

/// A file under way: it is asked for at once.
pub struct Under(Result<Promise, JsValue>);

/// Asks for a file of the site.
pub fn ask_for(file: &str) -> Under {
    Under(bring_part(file))
}

impl Under {
    /// The file's text; `None` if it does not come.
    pub async fn arrived(self) -> Option<String> {
        JsFuture::from(self.0.ok()?).await.ok()?.as_string()
    }
}

/// What is to be said of the parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// They are on their way.
    Coming,
    /// One did not come.
    Missing,
    /// All are there: nothing.
    There,
}

/// Says it over the table of all data, in the words that the page has for it.
pub fn say_arrival(it: Arrival) {
    let Some(place) = by_id("parts") else { return };
    let words = match it {
        Arrival::Coming => attribute(&place, "data-coming"),
        Arrival::Missing => attribute(&place, "data-missing"),
        Arrival::There => None,
    };
    place.set_text_content(words.as_deref());
    let _ = match words {
        Some(_) => place.remove_attribute("hidden"),
        None => place.set_attribute("hidden", "hidden"),
    };
}
