//! One call after a while, unless its owner changes its mind.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::element::window;

/// A pending call; dropping it before its time cancels it.
pub struct Timer {
    handle: i32,
    // Called by the browser, so it must live as long as the timer.
    _closure: Closure<dyn FnMut()>,
}

impl Timer {
    /// Calls `then` after so many milliseconds.
    pub fn after(milliseconds: i32, then: impl FnMut() + 'static) -> Option<Self> {
        let closure = Closure::wrap(Box::new(then) as Box<dyn FnMut()>);
        let callback = closure.as_ref().unchecked_ref();
        let handle = window()?.set_timeout_with_callback_and_timeout_and_arguments_0(callback, milliseconds).ok()?;
        Some(Self { handle, _closure: closure })
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(window) = window() {
            window.clear_timeout_with_handle(self.handle);
        }
    }
}
