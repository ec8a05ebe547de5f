//! The site, and beside it the site once for each thing that goes wrong on real servers and networks.

use std::path::Path;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};

/// Something that goes wrong between the server and the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The program's file was not uploaded.
    WasmMissing,
    /// The connection broke in the middle of the file, and a proxy closed it properly.
    WasmTruncated,
    /// The server does not know the type, and the page must start all the same.
    WasmWrongType,
    /// The glue comes as plain text, which no browser runs.
    GlueWrongType,
    /// A policy without `'wasm-unsafe-eval'`.
    PolicyWithoutWasm,
    /// An editor patched the page and left a comma too many.
    DataBroken,
}

impl Fault {
    /// Every fault.
    pub const ALL: [Self; 6] = [
        Self::WasmMissing,
        Self::WasmTruncated,
        Self::WasmWrongType,
        Self::GlueWrongType,
        Self::PolicyWithoutWasm,
        Self::DataBroken,
    ];

    /// The folder of the site that has it.
    pub fn folder(self) -> String {
        format!("{self:?}")
    }

    fn spoil(self, path: &str, parts: &mut axum::http::response::Parts, body: Bytes) -> Bytes {
        let glue = path.contains("/assets/report.") && path.ends_with(".js");
        match self {
            Self::WasmMissing if path.ends_with(".wasm") => {
                parts.status = StatusCode::NOT_FOUND;
                Bytes::new()
            }
            Self::WasmTruncated if path.ends_with(".wasm") => body.slice(..body.len() / 2),
            Self::WasmWrongType if path.ends_with(".wasm") => {
                typed(&mut parts.headers, "application/octet-stream", body)
            }
            Self::GlueWrongType if glue => typed(&mut parts.headers, "text/plain", body),
            Self::PolicyWithoutWasm => {
                let policy = parts.headers.get(header::CONTENT_SECURITY_POLICY).and_then(|it| it.to_str().ok());
                let without = policy.unwrap_or_default().replace(" 'wasm-unsafe-eval'", "");
                if let Ok(without) = HeaderValue::from_str(&without) {
                    parts.headers.insert(header::CONTENT_SECURITY_POLICY, without);
                }
                body
            }
            Self::DataBroken if path.ends_with('/') => {
                let page = String::from_utf8_lossy(&body);
                Bytes::from(page.replacen("id=\"report-data\">{", "id=\"report-data\">{,", 1))
            }
            _ => body,
        }
    }
}

/// The sound site under `/site/`, each spoilt one under its fault's folder.
pub(super) fn routes(dist: &Path) -> Router {
    let sound = Router::new().nest_service("/site", xtask::serve::site(dist));
    Fault::ALL.into_iter().fold(sound, |routes, fault| {
        let spoilt = xtask::serve::site(dist).layer(middleware::from_fn_with_state(fault, answer));
        routes.nest_service(&format!("/{}", fault.folder()), spoilt)
    })
}

async fn answer(State(fault): State<Fault>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    // Only the file as it is can be cut or changed.
    request.headers_mut().remove(header::ACCEPT_ENCODING);
    let (mut parts, body) = next.run(request).await.into_parts();
    let Ok(bytes) = to_bytes(body, usize::MAX).await else { return (parts, Body::empty()).into_response() };
    let bytes = fault.spoil(&path, &mut parts, bytes);
    parts.headers.remove(header::CONTENT_LENGTH);
    (parts, bytes).into_response()
}

fn typed(headers: &mut HeaderMap, kind: &'static str, body: Bytes) -> Bytes {
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    body
}
