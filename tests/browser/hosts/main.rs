//! The site on real servers with the recipes of `deploy/`, at the root and below a path, as it was built last
//! (`cargo xtask build`). A binary of its own, so that a webmaster's recipe can be tried in a minute.

mod answers;
mod caches;
mod proxies;
mod recipes;
mod visits;

use std::path::PathBuf;
use std::sync::OnceLock;

use anyhow::{Result, anyhow, ensure};
use reqwest::blocking::{Client, Response};
use reqwest::redirect::Policy;
use start::paths::dist;
use xtask::hosts::servers::{Kind, Server};

/// The built site.
fn site() -> Result<PathBuf> {
    ensure!(dist().join("404.html").exists(), "there is no site to serve: `cargo xtask build`");
    Ok(dist())
}

/// A server for all tests.
fn server(kind: Kind) -> Result<&'static Server> {
    static STARTED: [OnceLock<Result<Server, String>>; Kind::ALL.len()] = [const { OnceLock::new() }; Kind::ALL.len()];
    let at = Kind::ALL.iter().position(|it| *it == kind).unwrap_or_default();
    let start = || site().and_then(|site| Server::start(kind, &site)).map_err(|wrong| format!("{kind:?}: {wrong:#}"));
    STARTED[at].get_or_init(start).as_ref().map_err(|wrong| anyhow!("{wrong}"))
}

/// Asks for an address; a redirection is an answer.
fn ask(address: &str, headers: &[(&str, &str)]) -> Result<Response> {
    let client = Client::builder().redirect(Policy::none()).build()?;
    let request = headers.iter().fold(client.get(address), |request, (name, value)| request.header(*name, *value));
    Ok(request.send()?)
}

/// A header, its lines joined as HTTP joins them.
fn header(response: &Response, name: &str) -> String {
    let lines = response.headers().get_all(name).iter().filter_map(|it| it.to_str().ok());
    lines.collect::<Vec<_>>().join(", ")
}
