//! The browser's entry: read the embedded data, take over the prerendered page, and say so when that fails.

use std::sync::Arc;

use wasm_bindgen::prelude::wasm_bindgen;
use yew::Renderer;

use crate::app::{Shell, ShellProps};
use crate::components::{Origin, View};
use crate::pages::drawing;
use i18n::Lang;
use model::Source;
use report::Error;
use report::{fingerprint, load};
use web::browser::{Element, attribute, by_id, clear, fail, page_language, part_files, pause, spawn};

/// Lighter than the one that comes with the standard library.
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Starts the page. Called by the glue as soon as the program is loaded.
#[wasm_bindgen(start)]
pub fn start() {
    // A panic has no words here: it stops the program, and the page's scripts say so (assets/scripts/boot/program.js).
    spawn(async {
        if let Err(wrong) = take_over().await {
            fail(&wrong.to_string());
        }
    });
}

/// In tasks of their own, so that whoever taps meanwhile is answered in between.
async fn take_over() -> Result<(), Error> {
    let root = element("app")?;
    let json = text_of("report-data")?;
    let report = load(&json)?;
    pause().await;
    let lang = attribute(&root, "lang").or_else(page_language).map_or_else(Lang::default, |it| Lang::from_tag(&it));
    let offline = attribute(&root, "data-offline").is_some();
    let make = match part_files() {
        Some(_) => Source::core,
        None if offline => Source::in_one,
        None => Source::new,
    };
    let source = Arc::new(make(report, &text_of("report-text")?));
    pause().await;
    let same = root.has_child_nodes() && attribute(&root, "data-report").is_some_and(|it| it == fingerprint(&json));
    if !same {
        // Someone changed the data in the finished page or took what was prerendered out of it, or the one-file edition
        // opens in another language: what stands there has to go.
        clear(&root);
    }
    let origin = if same { Origin::Adopted } else { Origin::Drawn };
    let renderer =
        Renderer::<Shell>::with_root_and_props(root, ShellProps { source, lang, offline, origin, view: View::Static });
    if same {
        renderer.hydrate();
    } else {
        // Everything is drawn at once.
        if !drawing::load().await {
            return Err(Error::Page(String::from("what draws the page is missing")));
        }
        renderer.render();
    }
    Ok(())
}

fn element(id: &str) -> Result<Element, Error> {
    by_id(id).ok_or_else(|| Error::Page(["no #", id].concat()))
}

fn text_of(id: &str) -> Result<String, Error> {
    Ok(element(id)?.text_content().unwrap_or_default())
}
