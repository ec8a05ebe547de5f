//! Work for later: when the browser has nothing else to do, or as soon as it gets to it.

use std::future::Future;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::element::window;

#[wasm_bindgen]
extern "C" {
    // By name, since not every engine has it: then the call fails.
    #[wasm_bindgen(catch, js_name = requestIdleCallback)]
    fn request_idle_callback(callback: &JsValue) -> Result<u32, JsValue>;
}

/// How long engines without idle time are given to answer the reader first, in milliseconds.
const LATER: i32 = 50;

/// Calls `then` once, when the browser is idle.
pub fn when_idle(then: impl FnOnce() + 'static) {
    let callback = once(Box::new(then));
    if request_idle_callback(&callback).is_err()
        && let Some(window) = window()
    {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), LATER);
    }
}

/// A function that the browser calls once. Boxed, so that the program has one wrapper for all of them.
#[inline(never)]
fn once(then: Box<dyn FnOnce()>) -> JsValue {
    Closure::once_into_js(then)
}

/// Gives the browser a turn.
pub async fn pause() {
    let turn = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = window() {
            let _ = window.set_timeout_with_callback(&resolve);
        }
    });
    let _ = wasm_bindgen_futures::JsFuture::from(turn).await;
}

/// Runs what has to wait for the browser's answers.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(work);
}
