//! The headers that differ from answer to answer: which scripts may run, and how long a file may be kept.
//! `deploy/nginx.conf` says the same for a real server.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

/// The first Chromium that knows `'wasm-unsafe-eval'`.
const KNOWS_WASM_KEYWORD: u32 = 97;

/// The strict policy, for the engine that names itself so. Older Chromium starts WebAssembly only with `'unsafe-eval'`;
/// Trusted Types go on refusing the evaluation of strings there.
pub fn content_security_policy(user_agent: &str) -> String {
    let more = if chromium(user_agent).is_some_and(|major| major < KNOWS_WASM_KEYWORD) { " 'unsafe-eval'" } else { "" };
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{more}; style-src 'self'; img-src 'self' data: blob:; \
         font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
         form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
}

/// Adds the policy and the caching rule to an answer.
pub(super) async fn apply(request: Request, next: Next) -> Response {
    let user_agent = text(request.headers()).to_owned();
    let hashed = request.uri().path().contains("/assets/");
    let mut response = next.run(request).await;
    let found = response.status().is_success();
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&content_security_policy(&user_agent)) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    let keep = if hashed && found { "public, max-age=31536000, immutable" } else { "no-cache" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    headers.insert(header::VARY, HeaderValue::from_static("User-Agent, Accept-Encoding"));
    response
}

fn text(headers: &HeaderMap) -> &str {
    headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// The major version of a Chromium, or of what is built on one.
fn chromium(user_agent: &str) -> Option<u32> {
    let (_, version) = user_agent.split_once("Chrome/").or_else(|| user_agent.split_once("Chromium/"))?;
    version.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::content_security_policy;

    #[test]
    fn only_old_chromium_gets_unsafe_eval() {
        let of = |engine: &str| content_security_policy(&format!("Mozilla/5.0 (X11) AppleWebKit/537.36 {engine}"));
        assert!(of("Chrome/80.0.3987.0 Safari/537.36").contains(" 'unsafe-eval'"));
        assert!(of("HeadlessChrome/96.0.1 Safari/537.36").contains(" 'unsafe-eval'"));
        assert!(!of("Chrome/97.0.1 Safari/537.36").contains(" 'unsafe-eval'"));
        assert!(!of("Chrome/156.0.1 Safari/537.36").contains(" 'unsafe-eval'"));
        assert!(!of("Firefox/79.0").contains(" 'unsafe-eval'"));
    }
}
