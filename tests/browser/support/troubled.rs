//! The site on a server or in a browser with trouble of a test's own making: files that do not come as they are, and a script
//! of somebody else's that runs before those of the page. Faults that several tests share are in `faults`.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio_stream::iter;

use super::{address, dist};

/// What becomes of a file on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// It is not there.
    Missing,
    /// The network is lost in the middle of it.
    Broken,
    /// A page comes in its place, as from a gate to the network that wants to be asked first.
    Gate,
    /// It comes, and takes five seconds.
    Late,
    /// It comes twice over, one after the other.
    Twice,
    /// It is accepted, and never answered.
    Never,
    /// It comes under another encoding's name.
    Renamed,
}

/// The trouble.
#[derive(Clone, Default)]
pub struct Trouble {
    /// What runs before the page's own scripts.
    pub first: String,
    /// Which paths meet the loss: those that contain this.
    pub lost: Option<(&'static str, Loss)>,
    /// What stands in the pages instead of what.
    pub edit: Option<Edit>,
}

/// A change of a page's text.
pub type Edit = Arc<dyn Fn(String) -> String + Send + Sync>;

impl Trouble {
    /// A script that runs before those of the page.
    pub fn first(script: &str) -> Self {
        Self { first: script.to_owned(), ..Self::default() }
    }

    /// Files whose path contains `part` meet a loss.
    pub fn lost(part: &'static str, loss: Loss) -> Self {
        Self { lost: Some((part, loss)), ..Self::default() }
    }

    /// The pages have another text.
    pub fn edited(edit: impl Fn(String) -> String + Send + Sync + 'static) -> Self {
        Self { edit: Some(Arc::new(edit)), ..Self::default() }
    }

    /// The address of the site that has it.
    ///
    /// # Errors
    /// When the build fails or no port is free.
    pub fn site(self) -> Result<String> {
        address()?;
        let first = self.first.clone();
        let script = move || async move { ([(header::CONTENT_TYPE, "text/javascript")], first) };
        let spoilt = xtask::serve::site(&dist()).layer(middleware::from_fn_with_state(self, answer));
        let routes = Router::new().route("/first.js", get(script)).nest_service("/site", spoilt);
        Ok(format!("http://{}/site/", xtask::serve::spawn(routes)?))
    }
}

async fn answer(State(trouble): State<Trouble>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let lost = trouble.lost.filter(|(part, _)| path.contains(part)).map(|(_, loss)| loss);
    let page = path.ends_with('/') || path.ends_with(".html");
    if lost.is_none() && !page {
        return next.run(request).await;
    }
    // Only the file as it is can be cut or changed.
    request.headers_mut().remove(header::ACCEPT_ENCODING);
    let (mut parts, body) = next.run(request).await.into_parts();
    let Ok(bytes) = to_bytes(body, usize::MAX).await else { return StatusCode::BAD_GATEWAY.into_response() };
    parts.headers.remove(header::CONTENT_LENGTH);
    match lost {
        Some(Loss::Missing) => StatusCode::NOT_FOUND.into_response(),
        Some(Loss::Gate) => {
            let kind = [(header::CONTENT_TYPE, "text/html; charset=utf-8")];
            (kind, "<!DOCTYPE html><title>Wi-Fi</title><p>Please log in.").into_response()
        }
        Some(Loss::Broken) => (parts, broken(&bytes)).into_response(),
        Some(Loss::Late) => {
            tokio::time::sleep(Duration::from_secs(5)).await;
            (parts, bytes).into_response()
        }
        Some(Loss::Twice) => (parts, [&bytes[..], b"\n", &bytes[..]].concat()).into_response(),
        Some(Loss::Renamed) => {
            let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or_default();
            let other = format!("{}; charset=gb2312", kind.split(';').next().unwrap_or_default());
            if let Ok(other) = HeaderValue::from_str(&other) {
                parts.headers.insert(header::CONTENT_TYPE, other);
            }
            (parts, bytes).into_response()
        }
        Some(Loss::Never) => std::future::pending().await,
        None => (parts, trouble.page(&bytes)).into_response(),
    }
}

/// The first half, and then the connection ends without a word.
fn broken(bytes: &Bytes) -> Body {
    let half = bytes.slice(..bytes.len() / 2);
    Body::from_stream(iter([Ok(half), Err(io::Error::other("the network is lost"))]))
}

impl Trouble {
    fn page(&self, bytes: &Bytes) -> String {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let text = self.edit.as_ref().map_or(text.clone(), |edit| edit(text));
        if self.first.is_empty() {
            text
        } else {
            text.replacen("<head>", "<head><script src=\"/first.js\"></script>", 1)
        }
    }
}
