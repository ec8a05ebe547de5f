//! Two builds, one after the other on one address, which can also fall silent: what a browser meets that has kept the site.
//! Each test has an address of its own, so that none silences another's.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use axum::Router;
use serde_json::{Value, json};
use start::paths::target;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};

use super::{Fault, Page, address, blank, dist, sources};

/// The folder of the suite's own build.
///
/// # Errors
/// When the build fails.
pub fn first_build() -> Result<PathBuf> {
    address()?;
    Ok(dist())
}

/// The folder of a later one: a title has other words, and the programs have other names.
///
/// # Errors
/// When the build fails.
pub fn later_build() -> Result<&'static Path> {
    static BUILT: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let build = || -> Result<PathBuf> {
        address()?;
        let mut sources = sources();
        let mut report: Value = serde_json::from_slice(&sources.json)?;
        report["charts"][1]["title"] = json!({ "zh": Fault::PATCH[1] });
        sources.json = report.to_string().into_bytes();
        let folder = target().join("later-build").join("dist");
        fs::create_dir_all(folder.parent().context("a folder without a parent")?)?;
        xtask::build::run_later(&sources, "a later build", &folder)?;
        Ok(folder)
    };
    let built = BUILT.get_or_init(|| build().map_err(|wrong| format!("{wrong:#}")));
    built.as_deref().map_err(|wrong| anyhow!("{wrong}"))
}

/// An address where there is a site, another one, or nothing.
pub struct Place {
    address: SocketAddr,
    served: Option<Runtime>,
}

impl Place {
    /// An address with these routes.
    ///
    /// # Errors
    /// When no port is free.
    pub fn with(routes: Router) -> Result<Self> {
        let mut place = Self { address: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)), served: None };
        place.serve(routes)?;
        Ok(place)
    }

    /// Serves these routes instead of what is there. Every connection ends.
    ///
    /// # Errors
    /// When the port has been taken meanwhile.
    pub fn serve(&mut self, routes: Router) -> Result<()> {
        self.fall_silent();
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let listener = runtime.block_on(TcpListener::bind(self.address)).context("binding the place's port")?;
        self.address = listener.local_addr()?;
        runtime.spawn(async { axum::serve(listener, routes).await });
        self.served = Some(runtime);
        Ok(())
    }

    /// From now on nothing answers here.
    pub fn fall_silent(&mut self) {
        if let Some(served) = self.served.take() {
            // Until the port is free again; only a file that is being read can hold that up.
            served.shutdown_timeout(Duration::from_secs(5));
        }
    }

    /// The address of a path.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

impl Drop for Place {
    // A runtime that is simply dropped waits for its tasks.
    fn drop(&mut self) {
        self.fall_silent();
    }
}

/// That a page is in the hands of a worker, which has everything then.
pub const KEPT: &str = "(navigator.serviceWorker.controller || {}).state === 'activated'";

/// Where the site lies on its server.
pub const SITE: &str = "/some/dir/";

/// A build in that folder.
pub fn site(build: &Path) -> Router {
    Router::new().nest_service(SITE.trim_end_matches('/'), xtask::serve::site(build))
}

/// Takes away what the browser keeps for itself for a while, so that only what the worker keeps is left.
///
/// # Errors
/// When the browser refuses.
pub fn forget_answers(page: &Page) -> Result<()> {
    page.call("Network.clearBrowserCache", json!({})).map(drop)
}

/// Opens the page, and waits until all of it is kept.
///
/// # Errors
/// When it does not come to that.
pub fn visited(place: &Place, folder: &str) -> Result<Page> {
    let page = blank(390)?;
    page.goto(&place.url(folder))?;
    page.ready()?;
    page.wait("the page is kept", KEPT)?;
    Ok(page)
}

/// Whether the page in a window is of the later build: its words, its program and what it says of its parts agree.
///
/// # Errors
/// When it does not come to that.
pub fn is_later(page: &Page, window: &str) -> Result<bool> {
    page.wait("it is ready", &format!("{window}.document.documentElement.dataset.live"))?;
    let title = page.eval(&format!("{window}.document.body.textContent.includes('{}')", Fault::PATCH[1]))?;
    let loaded = "WINDOW.performance.getEntriesByType('resource').map((it) => it.name).join(' ')";
    let loaded = page.text(&loaded.replace("WINDOW", window))?;
    let of = |build: &Path| -> Result<bool> {
        let files = fs::read_dir(build.join("assets"))?.filter_map(Result::ok);
        let mut names = files.filter_map(|it| it.file_name().into_string().ok());
        let glue = names.find(|it| it.starts_with("report.") && it.ends_with(".js")).context("no glue")?;
        Ok(loaded.contains(&glue))
    };
    let (first, later) = (of(&first_build()?)?, of(later_build()?)?);
    assert!(first != later, "the programs of both builds, or of none: {loaded}");
    assert_eq!(title, later, "words of one build with the program of the other");
    Ok(later)
}

/// Has a QR code drawn, which takes the other program.
///
/// # Errors
/// When it is not.
pub fn draw_code(page: &Page) -> Result<()> {
    page.eval("document.querySelector('.take').open = true")?;
    page.eval("document.querySelector('.take [data-qr]').click()")?;
    page.wait("the code is drawn", "document.querySelector('.qr svg path')")
}
