//! A site of somebody else, on an origin of its own: pages that tests write, for what is embedded in them.

use std::net::SocketAddr;
use std::sync::{Mutex, OnceLock, PoisonError};

use anyhow::{Result, anyhow};
use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

/// A page and its content security policy; an empty one is none.
type Written = (String, String);

static PAGES: Mutex<Vec<Written>> = Mutex::new(Vec::new());

/// The address of a page with this body on the other site.
///
/// # Errors
/// When no port is free.
pub fn host_page(body: &str, policy: &str) -> Result<String> {
    let address = host_address()?;
    let mut pages = PAGES.lock().unwrap_or_else(PoisonError::into_inner);
    let page = format!(
        "<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>某文章</title>\
         <link rel=\"icon\" href=\"data:,\"><body>{body}</body></html>"
    );
    pages.push((page, policy.to_owned()));
    Ok(format!("http://{address}/{}", pages.len() - 1))
}

/// Where the other site is.
///
/// # Errors
/// When no port is free.
pub fn host_address() -> Result<SocketAddr> {
    static ADDRESS: OnceLock<Result<SocketAddr, String>> = OnceLock::new();
    let start = || xtask::serve::spawn(Router::new().route("/{page}", get(answer)));
    let address = ADDRESS.get_or_init(|| start().map_err(|wrong| format!("{wrong:#}")));
    address.as_ref().copied().map_err(|wrong| anyhow!("{wrong}"))
}

async fn answer(Path(page): Path<usize>) -> Response {
    let pages = PAGES.lock().unwrap_or_else(PoisonError::into_inner);
    let Some((page, policy)) = pages.get(page) else { return StatusCode::NOT_FOUND.into_response() };
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    if let (false, Ok(policy)) = (policy.is_empty(), HeaderValue::from_str(policy)) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    (headers, page.clone()).into_response()
}
