//! The peers: the same content with other charts, as an author would make it who reaches for a library. Their pages are
//! written from the report and their programs are bundled from `xtask/peers/`, into `target/peers/`.

mod content;
mod page;
mod picture;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use fs_err as fs;
use start::paths::{root, target};
use tools::step::step;
use tools::{node, npm_for_build, npm_for_peers, read_json, run};

use crate::build::beside;
use crate::stamp;
use content::Content;
use page::{Charts, page};

/// A page to be measured beside ours.
pub struct Peer {
    /// Its folder below [`folder`].
    pub name: &'static str,
    pub shown: String,
    /// Whether a script draws its charts, and says when.
    pub scripted: bool,
}

/// A peer's folder, the npm package that draws it, how it is called, and its scripts.
const PEERS: [(&str, Option<&str>, &str, &[&str]); 5] = [
    ("static", None, "static SVG, no script", &[]),
    ("chartjs", Some("chart.js"), "Chart.js", &["app.js"]),
    ("plot", Some("@observablehq/plot"), "Observable Plot", &["app.js"]),
    ("echarts-parts", Some("echarts"), "ECharts, needed parts", &["app.js"]),
    ("echarts-whole", Some("echarts"), "ECharts, whole", &["echarts.min.js", "app.js"]),
];
/// Names of two of them, against which budgets are set.
pub const CHART_JS: &str = "chartjs";
pub const PLOT: &str = "plot";

/// Where the peers' sites are.
pub fn folder() -> PathBuf {
    target().join("peers")
}

/// Builds every peer's site unless nothing has changed since.
///
/// # Errors
/// When the report cannot be read, or npm or the bundler fails.
pub fn build() -> Result<Vec<Peer>> {
    let own = root().join("xtask/peers");
    npm_for_build()?;
    npm_for_peers(&own)?;
    let content = Content::read()?;
    let data = content.data().to_string();
    let pages: Vec<(&str, String)> =
        PEERS.iter().map(|(name, _, _, scripts)| (*name, html(&content, scripts))).collect();
    let key = key(&own, &data, &pages)?;
    let made = || {
        step("the peers' pages, from the report and by the usual libraries", || {
            fs::write(folder().join("data.json"), data.as_bytes())?;
            for (name, html) in &pages {
                let site = folder().join(name);
                fs::create_dir_all(&site)?;
                fs::write(site.join("index.html"), html.as_bytes())?;
            }
            run(Command::new(node()?).arg(own.join("build.mjs")).arg(folder()))?;
            pages.iter().try_for_each(|(name, _)| compress(&folder().join(name)))
        })
    };
    stamp::unless_fresh(&folder(), &key, made)?;
    let lock = read_json(&own.join("package-lock.json"))?;
    Ok(PEERS
        .iter()
        .map(|(name, package, shown, scripts)| {
            let version = package.and_then(|it| lock["packages"][format!("node_modules/{it}")]["version"].as_str());
            let shown = version.map_or_else(|| (*shown).to_owned(), |it| with_version(shown, it));
            Peer { name, shown, scripted: !scripts.is_empty() }
        })
        .collect())
}

/// Writes compressed neighbours beside every file of a folder, as the project's own build does.
///
/// # Errors
/// When a file cannot be read or written.
pub fn compress(site: &Path) -> Result<()> {
    let mut files = Vec::new();
    for entry in fs::read_dir(site)? {
        let path = entry?.path();
        if path.extension().is_some_and(|it| it == "html" || it == "js") {
            files.push(path);
        }
    }
    beside(&files).map(drop)
}

fn html(content: &Content, scripts: &[&str]) -> String {
    let charts = if scripts.is_empty() { Charts::InThePage } else { Charts::Scripts(scripts) };
    page(content, &charts)
}

/// Everything that a peer's site is made from.
fn key(own: &Path, data: &str, pages: &[(&str, String)]) -> Result<String> {
    let mut inputs = vec![data.as_bytes().to_vec()];
    inputs.extend(pages.iter().map(|(_, html)| html.clone().into_bytes()));
    let entries = fs::read_dir(own)?;
    let mut files: Vec<PathBuf> = entries.filter_map(|it| Some(it.ok()?.path())).filter(|it| it.is_file()).collect();
    files.push(root().join("package-lock.json"));
    files.sort();
    for file in files {
        inputs.push(fs::read(&file)?);
    }
    Ok(stamp::hash(inputs.iter().map(Vec::as_slice)))
}

/// `ECharts, whole` and `6.1.0` are `ECharts 6.1.0, whole`.
fn with_version(shown: &str, version: &str) -> String {
    match shown.split_once(',') {
        Some((name, rest)) => format!("{name} {version},{rest}"),
        None => format!("{shown} {version}"),
    }
}
