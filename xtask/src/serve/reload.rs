//! Reload on change under the same policy as a real deployment: an external script, added to pages by this server
//! alone, listens to server-sent events; what is wrong meanwhile stands at the page's foot. Nothing of it reaches `dist/`.
//! There is no worker here either, so that pages always show the last build: they do not name theirs, and a worker that an
//! earlier visit left is sent away.

use std::convert::Infallible;
use std::path::{Path, PathBuf};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header;
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde_json::json;
use tokio::sync::watch;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};

use super::later::Places;
use super::trouble::Trouble;

/// The first event tells which build the page shows; one of another build means that there is a newer one. What is wrong is
/// shown in the page's language until it is mended.
const SCRIPT: &str = r##"let shown;
const box = document.createElement("div");
box.id = "trouble";
box.setAttribute("role", "alert");
Object.assign(box.style, {
  position: "fixed", insetInline: "0", bottom: "0", zIndex: "2147483647", boxSizing: "border-box", maxHeight: "45vh",
  overflow: "auto", padding: "12px 20px", background: "#8c1d15", color: "#fff", font: "16px/1.6 sans-serif",
  whiteSpace: "pre-line", overflowWrap: "anywhere",
});
new EventSource("/__reload").onmessage = ({ data }) => {
  const { build, trouble } = JSON.parse(data);
  if (shown !== undefined && shown !== build) location.reload();
  shown = build;
  box.textContent = trouble && (trouble[document.documentElement.lang] || trouble["zh-CN"]);
  if (trouble) document.body.append(box);
  else box.remove();
};
"##;

/// What pages are told.
#[derive(Clone, Debug)]
pub struct News {
    /// The number of the site's last build.
    pub build: u64,
    /// Why there is no newer one, if there should be.
    pub trouble: Option<Trouble>,
}

/// What a worker gets that looks for a newer one: it takes its place, and takes the caches and itself away.
const LEAVE: &str = r"addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil((async () => {
  const own = (await caches.keys()).filter((name) => name.startsWith(`report-figures ${registration.scope} `));
  await Promise.all(own.map((name) => caches.delete(name)));
  await registration.unregister();
})()));
";
const TAG: &str = "<script type=\"module\" src=\"/__reload.js\"></script>\n</body>";
/// How pages name their worker, up to its address, and how they name it here, where nothing looks for it.
const WORKER: [&str; 2] = [" data-worker=", " data-no-worker="];

/// The site's routes with the reload script, and the sender that announces builds and trouble.
pub fn routes(site: Router, places: Places) -> (watch::Sender<News>, Router) {
    // Builds are numbered from the process's id on, so that a page notices a restarted server too.
    let first = News { build: u64::from(std::process::id()) << 21, trouble: None };
    let (sender, receiver) = watch::channel(first);
    let script = |text: &'static str| move || async move { ([(header::CONTENT_TYPE, "text/javascript")], text) };
    let routes = site
        .route("/__reload", get(events).with_state(receiver))
        .route("/__reload.js", get(script(SCRIPT)))
        .route("/sw.js", get(script(LEAVE)))
        .layer(middleware::from_fn_with_state(places, add_script));
    (sender, routes)
}

async fn events(
    State(news): State<watch::Receiver<News>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>> + use<>> {
    let told = |News { build, trouble }| json!({ "build": build, "trouble": trouble.map(|it: Trouble| it.to_json()) });
    let stream = WatchStream::new(news).map(move |news| Ok(Event::default().data(told(news).to_string())));
    Sse::new(stream).keep_alive(KeepAlive::default())
}

/// Pages are read from disk, since the finished ones are sent compressed.
async fn add_script(State(places): State<Places>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if path.ends_with('/')
        && !path.contains("..")
        && let Ok(page) = std::fs::read_to_string(page_of(places.now(), &path))
    {
        // Only the headers of this answer are used. The body is another, so no header may describe the old one.
        for name in [header::ACCEPT_ENCODING, header::IF_NONE_MATCH, header::IF_MODIFIED_SINCE, header::RANGE] {
            request.headers_mut().remove(name);
        }
        let (mut parts, _) = next.run(request).await.into_parts();
        for name in [header::CONTENT_LENGTH, header::LAST_MODIFIED, header::ETAG] {
            parts.headers.remove(name);
        }
        let page = page.replace(WORKER[0], WORKER[1]).replace("</body>", TAG);
        return (parts, page).into_response();
    }
    next.run(request).await
}

fn page_of(dist: &Path, path: &str) -> PathBuf {
    dist.join(path.trim_start_matches('/')).join("index.html")
}
