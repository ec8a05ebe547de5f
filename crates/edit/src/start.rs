//! The program's entry: the editor takes the place of what stands in its page.

use wasm_bindgen::prelude::wasm_bindgen;
use yew::Renderer;

use crate::browser::place;
use crate::editor::Editor;

/// Starts the editor. Called by the glue as soon as the program is loaded.
#[wasm_bindgen(start)]
pub fn start() {
    if let Some(place) = place("edit") {
        Renderer::<Editor>::with_root(place).render();
    }
}
