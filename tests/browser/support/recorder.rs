//! The site with a listener before everything else in its pages: not every engine tells whoever drives it what goes wrong
//! in a page, but every engine tells the page.

use std::path::Path;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

/// The folder of the site that has it.
pub(super) const FOLDER: &str = "recorded";

/// Where a page keeps what it has heard: errors, promises that nobody heard of, what its policy refused, and what was said
/// on the console as an error or a warning.
pub const RECORDED: &str = "window.recorded";

/// Loading by address, since the pages' policy lets no other script in. That an engine may compile WebAssembly and not
/// strings, some report as a refusal although the program runs.
const RECORDER: &str = r#"window.recorded = [];
addEventListener("error", ({ message, target, error }) => {
  recorded.push(`error: ${message || target.outerHTML} ${(error && error.stack) || ""}`);
}, true);
addEventListener("unhandledrejection", ({ reason }) => recorded.push(`unhandled: ${reason} ${(reason && reason.stack) || ""}`));
document.addEventListener("securitypolicyviolation", (event) => {
  if (!/eval$/.test(event.blockedURI)) recorded.push(`refused: ${event.violatedDirective} ${event.blockedURI}`);
});
for (const name of ["error", "warn"]) {
  const say = console[name];
  console[name] = (...words) => (recorded.push(`${name}: ${words.join(" ")}`), say.apply(console, words));
}
"#;

/// The site with the recorder in its pages, and the recorder.
pub(super) fn routes(dist: &Path) -> Router {
    let script = || async { ([(header::CONTENT_TYPE, "text/javascript")], RECORDER) };
    let heard = xtask::serve::site(dist).layer(middleware::from_fn(answer));
    Router::new().route("/recorder.js", get(script)).nest_service(&format!("/{FOLDER}"), heard)
}

async fn answer(mut request: Request, next: Next) -> Response {
    let page = request.uri().path().ends_with('/') || request.uri().path().ends_with(".html");
    if !page {
        return next.run(request).await;
    }
    // Only the file as it is can be changed.
    request.headers_mut().remove(header::ACCEPT_ENCODING);
    let (mut parts, body) = next.run(request).await.into_parts();
    let Ok(bytes) = to_bytes(body, usize::MAX).await else { return (parts, Body::empty()).into_response() };
    let text = String::from_utf8_lossy(&bytes).replacen("<head>", "<head><script src=\"/recorder.js\"></script>", 1);
    parts.headers.remove(header::CONTENT_LENGTH);
    (parts, text).into_response()
}
