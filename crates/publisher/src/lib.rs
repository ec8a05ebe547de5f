//! The publisher: a program for a worker of the editor, which makes of a report the site that the build would make, or opens
//! one again. How a site is made, `publish` knows; here is what a browser asks, and what its machine can do.

#![warn(missing_docs)]

mod browser;
mod preview;

use anyhow::Result;
use i18n::Lang;
use js_sys::{Array, Function, Map, Object, Reflect, Uint8Array};
use publish::{Completeness, Given, Kit, Opened, Pages, Published, Rendered, address};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

use browser::Browser;

/// Lighter than the one that comes with the standard library.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// A finished site, with what it was made from.
#[wasm_bindgen]
pub struct Site {
    published: Published,
    kit: Kit,
    report: Given,
}

#[wasm_bindgen]
impl Site {
    /// The paths of all files, compressed ones included.
    pub fn paths(&self) -> Array {
        self.published.site.written().map(|(path, _)| JsValue::from(path)).collect()
    }

    /// A file by its path; undefined if there is none.
    pub fn file(&self, path: &str) -> Option<Uint8Array> {
        self.published.site.written().find(|(it, _)| it == path).map(|(_, bytes)| Uint8Array::from(bytes))
    }

    /// The archive to download: the site, the report's two files, what servers are told, and words about where to put it.
    ///
    /// # Errors
    /// When it would be too large.
    pub fn zip(&self) -> Result<Vec<u8>, JsError> {
        publish::download(&self.published.site, &self.kit, &self.report).map_err(told)
    }

    /// The paths of pictures that were not given, which pages name all the same.
    #[wasm_bindgen(js_name = leftOut)]
    pub fn left_out(&self) -> Array {
        self.published.left_out.iter().map(|it| JsValue::from(it.as_str())).collect()
    }
}

/// Makes a site. `kit` is the content of the kit's file; `pictures`, of type `Map<string, Uint8Array>`, has PNG files by the
/// names that [`pictures`] gives; `progress(step, done, of)` is told what is being done.
///
/// # Errors
/// When the kit or the report is none, or the address is no whole address of the web.
#[wasm_bindgen]
pub async fn publish(
    kit: Vec<u8>,
    json: Vec<u8>,
    text: Vec<u8>,
    site_address: Option<String>,
    pictures: Map,
    progress: Function,
) -> Result<Site, JsError> {
    let browser = Browser { pictures, progress };
    make(&kit, Given { json, text }, site_address.as_deref(), &browser).await.map_err(told)
}

async fn make(kit: &[u8], given: Given, site_address: Option<&str>, browser: &Browser) -> Result<Site> {
    let site_address = site_address.map(address).transpose()?;
    browser.tell("kit", 0, 1);
    let kit = Kit::from_file(kit, |it| pack::unbrotli(it), pack::gzip)?;
    browser.tell("render", 0, 1);
    let rendered = Rendered::new(Pages::render(given.clone()).await?, site_address).await;
    let published = publish::publish(&kit, &rendered, browser)?;
    Ok(Site { published, kit, report: given })
}

/// Opens files that were dropped or chosen together, `contents` of type `Uint8Array[]` in the order of their `names`. Returns
/// `{ json, text, kept }`: the report's two files, and how much of them was there, `all`, `published` or `data`.
///
/// # Errors
/// When there is no report in them; the reason is in the language of this tag.
#[wasm_bindgen]
pub fn open(names: Vec<String>, contents: Array, lang: &str) -> Result<Object, JsError> {
    let contents: Vec<Vec<u8>> = contents.iter().map(|it| Uint8Array::new(&it).to_vec()).collect();
    let files: Vec<(&str, &[u8])> =
        names.iter().zip(&contents).map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let Opened { report, kept } =
        publish::open(&files).map_err(|it| JsError::new(&it.message(Lang::from_tag(lang))))?;
    let kept = match kept {
        Completeness::All => "all",
        Completeness::Published => "published",
        Completeness::Data => "data",
    };
    let bytes = |it: &[u8]| JsValue::from(Uint8Array::from(it));
    Ok(object(&[("json", bytes(&report.json)), ("text", bytes(&report.text)), ("kept", kept.into())]))
}

/// A picture that a canvas has drawn, as a file: `pixels` has red, green, blue and opacity of each, row by row, all of them opaque.
///
/// # Errors
/// When there are not as many pixels as the size says, or none.
#[wasm_bindgen]
pub fn png(width: u32, height: u32, pixels: Vec<u8>) -> Result<Vec<u8>, JsError> {
    ink::png(width, height, &pixels).map_err(told)
}

/// The pictures of a report's site, which are drawn where there is a canvas: a list of `{ name, svg, scale }`, where `scale`
/// is pixels to a unit of the SVG.
///
/// # Errors
/// As [`publish`].
#[wasm_bindgen]
pub fn pictures(json: Vec<u8>, text: Vec<u8>, site_address: Option<String>) -> Result<Array, JsError> {
    let list = || -> Result<Array> {
        let site_address = site_address.as_deref().map(address).transpose()?;
        let source = Given { json, text }.read()?.source;
        let one = |picture: publish::Picture| {
            JsValue::from(object(&[
                ("name", picture.name.into()),
                ("svg", picture.svg.into()),
                ("scale", picture.scale.into()),
            ]))
        };
        Ok(publish::pictures(&source, site_address).into_iter().map(one).collect())
    };
    list().map_err(told)
}

fn object(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        // A plain object takes any field.
        let _ = Reflect::set(&object, &JsValue::from(*name), value);
    }
    object
}

fn told(wrong: anyhow::Error) -> JsError {
    JsError::new(&format!("{wrong:#}"))
}
