//! The program's entry: the page's script calls it when somebody presents, and again to end it.

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use i18n::Lang;
use model::Source;
use report::{load, load_part};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web::browser::{Element, attribute, by_id, page_language, part_files, spawn};
use web::whole;
use yew::{AppHandle, Renderer};

use crate::deck::{Deck, WindowProps};
use crate::link::Peer;

/// Lighter than the one that comes with the standard library.
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

thread_local! {
    /// Goes up whenever slides are opened or closed, so that data that arrives too late is noticed.
    static TURN: Cell<u32> = const { Cell::new(0) };
    static SHOWN: RefCell<Option<AppHandle<Deck>>> = const { RefCell::new(None) };
    static SOURCE: RefCell<Option<Arc<Source>>> = const { RefCell::new(None) };
}

/// Draws slides, or the presenter's console, into `#deck`, from the data that the page carries. A panic ends in
/// `failed`, which is called with what was wrong.
///
/// # Errors
/// When the page lacks its data, its words or the place for slides.
#[wasm_bindgen]
pub fn present(console: bool, failed: &js_sys::Function) -> Result<(), JsValue> {
    let (failed, missing) = (failed.clone(), failed.clone());
    yew::set_custom_panic_hook(Box::new(move |panic| {
        let _ = failed.call1(&JsValue::NULL, &JsValue::from_str(&panic.to_string()));
    }));
    dismiss();
    let root = by_id("deck").ok_or_else(|| JsValue::from_str("no #deck"))?;
    let lang = attribute(&root, "lang").or_else(page_language).map_or_else(Lang::default, |it| Lang::from_tag(&it));
    let source = source()?;
    let own = if console { Peer::Console } else { Peer::Stage };
    if !source.is_core() {
        show(root, WindowProps { source, lang, own });
        return Ok(());
    }
    let turn = TURN.get();
    spawn(async move {
        let whole = whole(&source).await.map(Arc::new);
        // Whoever has left meanwhile wants no slides.
        if TURN.get() != turn {
            return;
        }
        match whole {
            Some(source) => {
                SOURCE.with(|it| *it.borrow_mut() = Some(source.clone()));
                show(root, WindowProps { source, lang, own });
            }
            None => {
                let _ = missing.call1(&JsValue::NULL, &JsValue::from_str("a part of the report did not come"));
            }
        }
    });
    Ok(())
}

fn show(root: Element, props: WindowProps) {
    root.set_text_content(None);
    let app = Renderer::<Deck>::with_root_and_props(root, props).render();
    SHOWN.with(|it| *it.borrow_mut() = Some(app));
}

/// Takes the slides away.
#[wasm_bindgen]
pub fn dismiss() {
    TURN.set(TURN.get() + 1);
    if let Some(app) = SHOWN.with(|it| it.borrow_mut().take()) {
        app.destroy();
    }
}

/// The report as far as the page carries it; read once.
fn source() -> Result<Arc<Source>, JsValue> {
    if let Some(source) = SOURCE.with(|it| it.borrow().clone()) {
        return Ok(source);
    }
    let text = |id: &str| {
        let found = by_id(id).and_then(|it| it.text_content());
        found.ok_or_else(|| JsValue::from_str(&["no #", id].concat()))
    };
    let wrong = |it: report::Error| JsValue::from_str(&it.to_string());
    let mut report = load(&text("report-data")?).map_err(wrong)?;
    // The one-file edition carries all of the report in one piece.
    if let Ok(slides) = text("report-slides") {
        report.slides = load_part(&slides).map_err(wrong)?.slides;
    }
    let make = if part_files().is_some() { Source::core } else { Source::new };
    let source = Arc::new(make(report, &text("report-text")?));
    SOURCE.with(|it| *it.borrow_mut() = Some(source.clone()));
    Ok(source)
}
