//! `serve`: builds, serves `dist/` on this machine with the headers of a real deployment, and rebuilds on change. Where there
//! is no `dist/` yet, the first page is served as soon as there is one, and everything else follows.
//! The browser suite serves the same routes.

mod headers;
mod later;
mod reload;
#[cfg(test)]
mod tests;
mod trouble;
mod watch;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;

use anyhow::{Context, Result};
use axum::Router;
use axum::middleware;
use tokio::net::TcpListener;
use tokio::sync::watch::{Sender, channel};
use tools::step::table;
use tower_http::services::{ServeDir, ServeFile};

use crate::build;
use crate::input::Input;
use later::{Places, Stage};
pub use reload::News;
pub use trouble::Trouble;
use watch::{Builds, Served};

/// How many ports are tried after the wanted one.
const NEXT_PORTS: u16 = 20;

/// Builds a report's site, then serves it until interrupted.
///
/// # Errors
/// When the first build fails and there is no older site, or no port is free.
pub fn run(input: Option<&Path>, out: Option<&Path>, wanted: u16) -> Result<()> {
    let served = Served { input: Input::of(input)?, dist: build::place(out)? };
    // What lies in `dist/` is of the project's own report.
    let fresh = !served.dist.join("index.html").exists() || (input.is_some() && out.is_none());
    let whole = served.dist.clone();
    let first = if fresh { build::first(&served.input)? } else { whole.clone() };
    let mut trouble = None;
    if !fresh && let Err(wrong) = served.rebuild() {
        eprintln!("\nxtask: {wrong:#}\nThe last good build is served until this is mended.");
        trouble = Some(Trouble::of(&served.input));
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().context("starting the server")?;
    runtime.block_on(async {
        let listener = bind(wanted).await?;
        let address = listener.local_addr().context("asking for the server's address")?;
        let (stage, stages) = channel(if fresh { Stage::First } else { Stage::Whole });
        let (news, routes) = staged(Places { first, whole, stage: stages });
        news.send_modify(|it| it.trouble = trouble);
        watch::start(Builds { news, stage, served })?;
        if fresh {
            println!("\n{}", table());
        }
        println!("\n  http://{address}/  中文\n  http://{address}/en/  English\n  http://{address}/de/  Deutsch\n");
        println!("Changes in what the site is made from are built and shown at once. Ctrl+C ends.");
        if fresh {
            println!("Pictures, tables, embedded charts, QR codes, slides and offline.html are being made; pages then reload.");
        }
        axum::serve(listener, routes).await.context("serving")
    })
}

/// The site's routes with the headers of a real deployment.
pub fn site(folder: &Path) -> Router {
    let missing = ServeFile::new(folder.join(build::MISSING));
    let files = ServeDir::new(folder).precompressed_br().precompressed_gzip().not_found_service(missing);
    with_headers(Router::new().fallback_service(files))
}

/// The same files by a server that says nothing of them but their types, as storage for objects does.
pub fn files(folder: &Path) -> Router {
    Router::new().fallback_service(ServeDir::new(folder))
}

fn with_headers(site: Router) -> Router {
    site.layer(middleware::from_fn(headers::apply))
}

/// The same for work on the site: pages reload when the sender announces a build, and say what it says is wrong; no worker
/// keeps an older one.
pub fn development(folder: &Path) -> (Sender<News>, Router) {
    let (_, stage) = channel(Stage::Whole);
    staged(Places { first: folder.to_owned(), whole: folder.to_owned(), stage })
}

/// The same for a site that may still be in the making.
fn staged(places: Places) -> (Sender<News>, Router) {
    reload::routes(with_headers(later::routes(places.clone())), places)
}

/// Serves routes on a free port from a thread of their own, until the process ends.
///
/// # Errors
/// When no port is free.
pub fn spawn(routes: Router) -> Result<SocketAddr> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().context("starting the server")?;
    let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))).context("binding a free port")?;
    let address = listener.local_addr().context("asking for the server's address")?;
    std::thread::spawn(move || runtime.block_on(async { axum::serve(listener, routes).await }));
    Ok(address)
}

async fn bind(wanted: u16) -> Result<TcpListener> {
    let last = wanted.saturating_add(NEXT_PORTS);
    for port in wanted..=last {
        if let Ok(listener) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
            return Ok(listener);
        }
    }
    anyhow::bail!("ports {wanted} to {last} are all taken; name another with --port")
}
