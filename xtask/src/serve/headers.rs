//! Puts the headers of a real deployment on each answer of `serve`. What they say is decided in `hosts/`.

use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::build::MISSING;
use crate::hosts::Answer;
use crate::hosts::table::ALWAYS;

/// Adds them to an answer.
pub(super) async fn apply(request: Request, next: Next) -> Response {
    let user_agent = request.headers().get(header::USER_AGENT).and_then(|it| it.to_str().ok()).unwrap_or_default();
    let user_agent = user_agent.to_owned();
    let path = request.uri().path().trim_start_matches('/').to_owned();
    let mut response = next.run(request).await;
    let missing = response.status() == StatusCode::NOT_FOUND;
    let Answer { content_type, policy, cache, readers, vary } =
        Answer::to(if missing { MISSING } else { &path }, &user_agent);
    let sent = [
        // A page that this server makes itself says what it is.
        (header::CONTENT_TYPE, content_type.filter(|_| response.status().is_success())),
        (header::CONTENT_SECURITY_POLICY, Some(policy)),
        (header::CACHE_CONTROL, Some(cache.to_owned())),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, readers.map(str::to_owned)),
        (header::VARY, vary.map(str::to_owned)),
    ];
    let headers = response.headers_mut();
    headers.remove(header::VARY);
    for (name, value) in sent {
        if let Some(value) = value.and_then(|it| HeaderValue::from_str(&it).ok()) {
            headers.insert(name, value);
        }
    }
    for (name, value) in ALWAYS {
        if let Ok(name) = HeaderName::from_bytes(name.as_bytes()) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
    response
}
