//! What the page's scripts do for the editor (assets/scripts/edit/): a worker renders pages and makes sites, a frame shows them.

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlIFrameElement;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = renderPage, catch)]
    async fn render_page_there(json: &str, text: &str, lang: &str, layout: u32) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = renderSlides, catch)]
    async fn render_slides_there(json: &str, text: &str, lang: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = showPage)]
    fn show_page_there(frame: &HtmlIFrameElement, html: &str, lang: &str, slides: bool);
    #[wasm_bindgen(js_name = makeSite, catch)]
    async fn make_site_there(json: &str, text: &str, progress: &Function) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = openSite, catch)]
    async fn open_site_there(names: Array, contents: Array, lang: &str) -> Result<JsValue, JsValue>;
}

/// What a frame shows: the page by its layout, or the slides without one.
pub async fn render(json: &str, text: &str, lang: &str, layout: Option<u32>) -> Result<String, String> {
    let html = match layout {
        Some(layout) => render_page_there(json, text, lang, layout).await,
        None => render_slides_there(json, text, lang).await,
    };
    html.map(|it| it.as_string().unwrap_or_default()).map_err(|it| words_of(&it))
}

/// Shows it in a frame.
pub fn show_in(frame: &web_sys::Element, html: &str, lang: &str, slides: bool) {
    if let Some(frame) = frame.dyn_ref::<HtmlIFrameElement>() {
        show_page_there(frame, html, lang, slides);
    }
}

/// What was clicked in a frame's page, as its script tells by an event.
pub fn picked(event: &web_sys::Event) -> Option<String> {
    event.target()?.dyn_into::<HtmlIFrameElement>().ok()?.get_attribute("data-picked")
}

/// A finished site.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    /// All of it, as one archive.
    pub zip: Vec<u8>,
    /// The one-file edition.
    pub offline: Vec<u8>,
    /// Pictures that the browser could not draw.
    pub left: usize,
}

/// Makes the site of a report; `progress` is told the step, how much of it is done, and of how much.
pub async fn make_site(json: &str, text: &str, progress: impl Fn(String, u32, u32) + 'static) -> Result<Made, String> {
    let told = Closure::wrap(Box::new(move |step: JsValue, done: JsValue, of: JsValue| {
        let number = |it: JsValue| it.as_f64().unwrap_or(0.0) as u32;
        progress(step.as_string().unwrap_or_default(), number(done), number(of));
    }) as Box<dyn Fn(JsValue, JsValue, JsValue)>);
    let made = make_site_there(json, text, told.as_ref().unchecked_ref()).await.map_err(|it| words_of(&it))?;
    let bytes =
        |name: &str| Reflect::get(&made, &name.into()).map(|it| Uint8Array::new(&it).to_vec()).unwrap_or_default();
    let left = Reflect::get(&made, &"left".into()).map(|it| Array::from(&it).length()).unwrap_or_default();
    Ok(Made { zip: bytes("zip"), offline: bytes("offline"), left: left as usize })
}

/// The two files of a site that was downloaded.
pub async fn open_site(files: &[(String, Vec<u8>)], lang: &str) -> Result<(Vec<u8>, Vec<u8>), String> {
    let names = files.iter().map(|it| JsValue::from(&*it.0)).collect();
    let contents = files.iter().map(|it| JsValue::from(Uint8Array::from(it.1.as_slice()))).collect();
    let opened = open_site_there(names, contents, lang).await.map_err(|it| words_of(&it))?;
    let bytes =
        |name: &str| Reflect::get(&opened, &name.into()).map(|it| Uint8Array::new(&it).to_vec()).unwrap_or_default();
    Ok((bytes("json"), bytes("text")))
}

/// An error in its own words.
fn words_of(error: &JsValue) -> String {
    let own = error.dyn_ref::<js_sys::Error>().map(|it| String::from(it.message()));
    own.or_else(|| error.as_string()).unwrap_or_default()
}
