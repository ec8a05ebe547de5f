//! The site, and beside it the site once for each thing that goes wrong on real servers and networks.

use std::path::Path;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

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
    /// An editor patched the page and put text where a list belongs.
    DataWrongShape,
    /// An editor patched the page, and well: a label and a title have new words.
    DataPatched,
    /// An editor dated some tasks of the year: one done, one under way, one planned.
    DataDated,
    /// Nothing was prerendered, or somebody took it out: the page is its data alone.
    MountEmpty,
    /// No fault of a server: the page as engines without modules read it. They pass over a script whose type they do
    /// not know, and their scripts know nothing of `noModule`.
    WithoutModules,
}

impl Fault {
    /// Every fault.
    pub const ALL: [Self; 11] = [
        Self::WasmMissing,
        Self::WasmTruncated,
        Self::WasmWrongType,
        Self::GlueWrongType,
        Self::PolicyWithoutWasm,
        Self::DataBroken,
        Self::DataWrongShape,
        Self::DataPatched,
        Self::DataDated,
        Self::MountEmpty,
        Self::WithoutModules,
    ];

    /// What stands in a patched page: the words for the label of the first fact, and for the title of the second chart,
    /// the first with a heading.
    pub const PATCH: [&str; 2] = ["编辑改过的名称", "编辑改过的标题"];

    /// The tasks of a dated page by their place in the list, with status, beginning and end.
    pub const DATES: [(usize, &str, &str, Option<&str>); 3] = [
        (4, "done", "2024-03-01", Some("2024-05-31")),
        (5, "in_progress", "2024-04-15", None),
        (6, "planned", "2024-09-01", Some("2024-10-31")),
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
            Self::DataBroken if path.ends_with('/') => patched(&body, |json| json.replacen('{', "{,", 1)),
            Self::DataWrongShape if path.ends_with('/') => {
                patched(&body, |json| edited(json, |report| report["facts"] = Value::from("五十一个数字")))
            }
            Self::DataPatched if path.ends_with('/') => patched(&body, |json| {
                edited(json, |report| {
                    report["facts"][0]["label"] = Value::from(Self::PATCH[0]);
                    report["charts"][1]["title"] = Value::from(Self::PATCH[1]);
                })
            }),
            Self::DataDated if path.ends_with('/') => patched(&body, |json| {
                edited(json, |report| {
                    for (at, status, starts, ends) in Self::DATES {
                        let task = &mut report["tasks"][at];
                        task["status"] = Value::from(status);
                        task["starts"] = Value::from(starts);
                        task["ends"] = Value::from(ends);
                    }
                })
            }),
            Self::MountEmpty if path.ends_with('/') => emptied(&body),
            Self::WithoutModules if path.ends_with('/') => {
                let page = String::from_utf8_lossy(&body);
                let page = page.replacen("<script type=\"module\"", "<script type=\"unknown\"", 1);
                Bytes::from(page.replacen("<head>", &format!("<head><script src=\"{OLDER}\"></script>"), 1))
            }
            Self::WithoutModules if path.ends_with(OLDER) => {
                parts.status = StatusCode::OK;
                typed(
                    &mut parts.headers,
                    "text/javascript",
                    Bytes::from("delete HTMLScriptElement.prototype.noModule;"),
                )
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

/// The page with its data changed; the fingerprint of what was prerendered stays, as in an editor's hands.
fn patched(page: &[u8], change: impl FnOnce(&str) -> String) -> Bytes {
    let page = String::from_utf8_lossy(page);
    let parts = page.split_once(DATA).and_then(|(before, rest)| Some((before, rest.split_once("</script>")?)));
    let Some((before, (json, after))) = parts else { return Bytes::from("the page carries no data") };
    Bytes::from([before, DATA, &change(json), "</script>", after].concat())
}

/// The page with nothing in its mount element.
fn emptied(page: &[u8]) -> Bytes {
    let page = String::from_utf8_lossy(page);
    let parts = page.split_once("<div id=\"app\"").and_then(|(before, rest)| {
        let (attributes, rest) = rest.split_once('>')?;
        Some((before, attributes, rest.split_once("</div>\n<aside")?.1))
    });
    let Some((before, attributes, after)) = parts else { return Bytes::from("the page has no mount element") };
    Bytes::from([before, "<div id=\"app\"", attributes, "></div>\n<aside", after].concat())
}

/// The script that makes an engine one without modules.
const OLDER: &str = "without-modules.js";

const DATA: &str = "id=\"report-data\">";

fn edited(json: &str, change: impl FnOnce(&mut Value)) -> String {
    let Ok(mut report) = serde_json::from_str(json) else { return String::from("the page's data is not JSON") };
    change(&mut report);
    report.to_string().replace('<', "\\u003c")
}

fn typed(headers: &mut HeaderMap, kind: &'static str, body: Bytes) -> Bytes {
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    body
}
