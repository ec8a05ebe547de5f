//! How wide the page is, in the steps of its style sheet.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::window;

/// How many of the rising `steps` (in em, as media queries count) the viewport reaches. It asks the media query
/// itself, so that program and style sheet never disagree about a width between two of them.
pub fn steps_reached(steps: &[f64]) -> usize {
    let reached = |step: &&f64| {
        let query = ["(min-width: ", &step.to_string(), "em)"].concat();
        window().and_then(|it| it.match_media(&query).ok().flatten()).is_some_and(|it| it.matches())
    };
    steps.iter().take_while(reached).count()
}

/// A listener on the window's size; it leaves with its owner, as every listener here does.
pub struct ResizeListener {
    closure: Closure<dyn Fn()>,
}

impl ResizeListener {
    /// Listens from now on; `then` runs at every change of size, as often as the browser reports one.
    pub fn new(then: impl Fn() + 'static) -> Self {
        let closure = Closure::wrap(Box::new(then) as Box<dyn Fn()>);
        if let Some(window) = window() {
            let _ = window.add_event_listener_with_callback("resize", closure.as_ref().unchecked_ref());
        }
        Self { closure }
    }
}

impl Drop for ResizeListener {
    fn drop(&mut self) {
        if let Some(window) = window() {
            let _ = window.remove_event_listener_with_callback("resize", self.closure.as_ref().unchecked_ref());
        }
    }
}
