//! The site of a report of ten thousand facts, and the same on a server that holds its parts back until a test lets them
//! go, or has lost them.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::{Context, Result, anyhow};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use fixtures::{ARCHIVE, archive};
use model::Source;
use start::paths::target;
use tokio::sync::watch;
use xtask::check::Sources;

use super::{Page, Place, blank, site};

/// What becomes of a request for a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parts {
    /// It is answered.
    Come,
    /// It waits.
    Held,
    /// There is no such file.
    Lost,
}

/// A server with the site, in whose hands the parts are.
pub struct Archive {
    place: Place,
    parts: watch::Sender<Parts>,
}

impl Archive {
    /// Serves the site.
    ///
    /// # Errors
    /// When the build fails, or no port is free.
    pub fn serve(parts: Parts) -> Result<Self> {
        let (sender, receiver) = watch::channel(parts);
        let routes = site(built()?).layer(middleware::from_fn_with_state(receiver, answered));
        Ok(Self { place: Place::with(routes)?, parts: sender })
    }

    /// From now on this becomes of the parts.
    pub fn set(&self, parts: Parts) {
        self.parts.send_replace(parts);
    }

    /// The address of a file of the site.
    pub fn url(&self, file: &str) -> String {
        self.place.url(&[super::SITE, file].concat())
    }

    /// The Chinese page with this query, taken over by its program.
    ///
    /// # Errors
    /// When it does not get there.
    pub fn open(&self, query: &str, width: u32) -> Result<Page> {
        let page = blank(width)?;
        page.goto(&self.url(query))?;
        page.ready()?;
        Ok(page)
    }
}

async fn answered(State(mut parts): State<watch::Receiver<Parts>>, request: Request, next: Next) -> Response {
    if !request.uri().path().contains("/part.") {
        return next.run(request).await;
    }
    let settled = parts.wait_for(|it| *it != Parts::Held).await.map(|it| *it);
    match settled {
        Ok(Parts::Come) => next.run(request).await,
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The report of the site.
///
/// # Errors
/// When it is none.
pub fn archive_source() -> Result<Source> {
    let (json, text) = archive(ARCHIVE);
    Ok(Source::new(report::load(&json)?, &text))
}

fn built() -> Result<&'static Path> {
    static BUILT: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let build = || -> Result<PathBuf> {
        let folder = target().join("archive-build").join("dist");
        std::fs::create_dir_all(folder.parent().context("a folder without a parent")?)?;
        xtask::build::run_from(&Sources::of_archive(), &folder)?;
        Ok(folder)
    };
    let built = BUILT.get_or_init(|| build().map_err(|wrong| format!("{wrong:#}")));
    built.as_deref().map_err(|wrong| anyhow!("{wrong}"))
}
