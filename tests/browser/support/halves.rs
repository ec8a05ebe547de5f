//! A page that comes in two parts, as over a slow network or through a busy parser: the second when a test lets it go.

use std::convert::Infallible;
use std::net::SocketAddr;

use anyhow::{Context, Result};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;
use tokio::sync::watch;
use tokio_stream::StreamExt as _;
use tokio_stream::wrappers::WatchStream;

use super::address;

/// The page on its way.
pub struct Halves {
    address: SocketAddr,
    path: String,
    gone: watch::Sender<bool>,
}

impl Halves {
    /// A page of the built site, parted before the first `at` in it; its files are where it names them.
    ///
    /// # Errors
    /// When there is no such page, it has no such place, or no port is free.
    pub fn of(file: &str, at: &str) -> Result<Self> {
        address()?;
        let dist = super::dist();
        let page = std::fs::read_to_string(dist.join(file)).with_context(|| format!("reading {file}"))?;
        let (first, _) = page.split_once(at).with_context(|| format!("{file} has no `{at}`"))?;
        let page = Bytes::from(page.clone());
        let parts = [page.slice(..first.len()), page.slice(first.len()..)];
        let (gone, waiting) = watch::channel(false);
        let answer = || async move { flowing(parts, waiting) };
        let path = format!("/site/{file}");
        let routes = Router::new().route(&path, get(answer)).nest_service("/site", xtask::serve::site(&dist));
        Ok(Self { address: xtask::serve::spawn(routes)?, path, gone })
    }

    /// Where the page is.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.path)
    }

    /// Lets the second part go.
    pub fn go(&self) {
        self.gone.send_replace(true);
    }
}

fn flowing([first, second]: [Bytes; 2], waiting: watch::Receiver<bool>) -> impl IntoResponse {
    let rest = WatchStream::new(waiting).filter(|gone| *gone).take(1).map(move |_| second.clone());
    let body = Body::from_stream(tokio_stream::once(first).chain(rest).map(Ok::<_, Infallible>));
    ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], body)
}
