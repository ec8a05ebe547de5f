//! A site that is still being made: its first page lies in one folder, the whole site will lie in another. Until then a
//! missing page says so in every language, and reloads when it is there; a request for any other missing file waits.

use std::io::ErrorKind::{NotADirectory, NotFound, PermissionDenied};
use std::path::{Path, PathBuf};

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use tokio::sync::watch;
use tower_http::services::ServeDir;

/// How far the site is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The first page is there; the rest is being made.
    First,
    /// The first page is there, and the rest cannot be made before something is mended.
    Failed,
    /// Everything is there.
    Whole,
}

/// Where the site is.
#[derive(Clone)]
pub struct Places {
    pub first: PathBuf,
    pub whole: PathBuf,
    pub stage: watch::Receiver<Stage>,
}

impl Places {
    /// The folder that is served at this moment.
    pub fn now(&self) -> &Path {
        if *self.stage.borrow() == Stage::Whole { &self.whole } else { &self.first }
    }
}

/// The site's files, without headers of its own.
pub fn routes(places: Places) -> Router {
    Router::new().fallback(answer).with_state(places)
}

async fn answer(State(mut places): State<Places>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let again = || Request::from_parts(parts.clone(), Body::empty());
    let path = parts.uri.path();
    let response = file(places.now(), again()).await;
    if response.status() != StatusCode::NOT_FOUND || *places.stage.borrow() == Stage::Whole {
        return response;
    }
    if path.ends_with(".html") || path.ends_with('/') {
        return page(*places.stage.borrow());
    }
    // The sender is gone only when the process ends.
    let _ = places.stage.wait_for(|it| *it != Stage::First).await;
    match *places.stage.borrow() {
        Stage::Whole => {}
        stage => return page(stage),
    }
    file(&places.whole, again()).await
}

async fn file(folder: &Path, request: Request) -> Response {
    let mut files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
    match files.try_call(request).await {
        Ok(response) => response.map(Body::new),
        // No such file, or the path goes on behind a file as if that were a folder.
        Err(wrong) if [NotFound, NotADirectory, PermissionDenied].contains(&wrong.kind()) => {
            StatusCode::NOT_FOUND.into_response()
        }
        Err(wrong) => (StatusCode::INTERNAL_SERVER_ERROR, wrong.to_string()).into_response(),
    }
}

/// A page that says why there is no other.
fn page(stage: Stage) -> Response {
    let [zh, en, de] = match stage {
        Stage::First | Stage::Whole => [
            "正在生成，完成后会自动打开。",
            "This is being made, and opens by itself when it is there.",
            "Dies wird gerade erstellt und öffnet sich von selbst, sobald es da ist.",
        ],
        Stage::Failed => [
            "生成失败，原因见终端；改正后会自动打开。",
            "This could not be made: the terminal says why. It opens by itself once that is mended.",
            "Dies konnte nicht erstellt werden; warum, steht im Terminal. Es öffnet sich von selbst, sobald das behoben ist.",
        ],
    };
    let html = format!(
        "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>{zh}</title>\
         <meta name=\"viewport\" content=\"width=device-width\"></head><body><p>{zh}</p><p lang=\"en\">{en}</p>\
         <p lang=\"de\">{de}</p><script type=\"module\" src=\"/__reload.js\"></script></body></html>"
    );
    let kind = (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    (StatusCode::SERVICE_UNAVAILABLE, [kind, (header::RETRY_AFTER, HeaderValue::from_static("5"))], html)
        .into_response()
}
