//! What is measured, and the one server of all of it: our page, the same page without scripts, and the peers.

use std::path::{Path, PathBuf};

use anyhow::Result;
use axum::Router;
use axum::http::{HeaderValue, header};
use fs_err as fs;
use start::paths::{dist, target};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use super::load::Ready;
use super::peers::{self, Peer};
use crate::build::beside;
use crate::serve;

/// A page to be measured.
pub struct Site {
    /// How budgets name it.
    pub name: &'static str,
    /// How tables name it.
    pub shown: String,
    /// Its path on the server.
    pub path: String,
    pub ready: Ready,
}

pub const OURS: &str = "ours";
pub const BARE: &str = "bare";
/// Our page of ten thousand facts.
pub const MANY: &str = "many";

/// All sites, ours first.
pub fn sites(peers: Vec<Peer>) -> Vec<Site> {
    let own =
        |name, shown: &str, path: &str, ready| Site { name, shown: shown.to_owned(), path: path.to_owned(), ready };
    let mut all = vec![
        own(OURS, "this page", "/", Ready::Attribute),
        own(MANY, "this page with 10,000 facts", "/many/", Ready::Attribute),
        own(BARE, "this page without scripts", "/bare/", Ready::Parsed),
    ];
    all.extend(peers.into_iter().map(|Peer { name, shown, scripted }| {
        let ready = if scripted { Ready::Stamp } else { Ready::Parsed };
        Site { name, shown, path: format!("/peers/{name}/"), ready }
    }));
    all
}

/// Everything from one server: finished brotli files, and nothing kept by the browser. `many` is the folder of the site of
/// ten thousand facts.
///
/// # Errors
/// When the page without scripts cannot be made.
pub fn routes(sites: &[Site], many: &Path) -> Result<Router> {
    let bare = without_scripts()?;
    let mut routes = Router::new().nest_service("/bare", serve::site(&bare)).nest_service("/many", serve::site(many));
    for site in sites.iter().filter(|it| it.path.starts_with("/peers/")) {
        let files = ServeDir::new(peers::folder().join(site.name)).precompressed_br();
        routes = routes.nest_service(site.path.trim_end_matches('/'), files);
    }
    let fresh = SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(routes.fallback_service(serve::site(&dist())).layer(fresh))
}

/// A copy of our page that has no program: its script elements with an address are taken out.
fn without_scripts() -> Result<PathBuf> {
    let folder = target().join("bench").join("bare");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    copy(&dist(), &folder)?;
    copy(&dist().join("assets"), &folder.join("assets"))?;
    let page = folder.join("index.html");
    fs::write(&page, bare(&fs::read_to_string(&page)?))?;
    // In the place of those of the page with scripts.
    beside(&[page])?;
    Ok(folder)
}

fn bare(html: &str) -> String {
    html.split_inclusive('\n').filter(|line| !(line.starts_with("<script") && line.contains(" src="))).collect()
}

/// Copies the files of a folder, not those below it.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        if let Some(name) = path.file_name().filter(|_| path.is_file()) {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn scripts_with_an_address_are_taken_out_and_data_stays() {
        let html = "<head>\n<script src=\"a.js\"></script>\n<script type=\"module\" src=\"b.js\"></script>\n\
                    <script type=\"application/json\">{}</script>\n</head>\n";
        assert_eq!(bare(html), "<head>\n<script type=\"application/json\">{}</script>\n</head>\n");
    }
}
