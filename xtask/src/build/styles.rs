//! lightningcss: the style sheets as one, minified and rewritten for the oldest supported engines, with the files that
//! they name put beside it under hashed names.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::dependencies::{Dependency, DependencyOptions};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};
use lightningcss::targets::{Browsers, Targets};

use super::site::Site;
use crate::paths::root;

/// A style sheet of `assets/styles/` with all that it imports, and the site paths of the fonts that it names.
///
/// # Errors
/// When a sheet does not parse, or names a file that is not there or lies on another server.
pub fn bundle(site: &mut Site, name: &str) -> Result<(String, Vec<String>)> {
    let entry = root().join("assets/styles").join(name);
    let files = FileProvider::new();
    // The errors borrow the sources, so they are turned into text here.
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet = bundler.bundle(&entry).map_err(|wrong| anyhow!("assets/styles/{name}: {wrong}"))?;
    let targets = Targets::from(floor());
    sheet
        .minify(MinifyOptions { targets, ..MinifyOptions::default() })
        .map_err(|wrong| anyhow!("minifying assets/styles/{name}: {wrong}"))?;
    let printed = sheet
        .to_css(PrinterOptions {
            minify: true,
            targets,
            analyze_dependencies: Some(DependencyOptions { remove_imports: false }),
            ..PrinterOptions::default()
        })
        .map_err(|wrong| anyhow!("printing assets/styles/{name}: {wrong}"))?;

    let mut css = printed.code;
    let mut fonts = Vec::new();
    for dependency in printed.dependencies.unwrap_or_default() {
        let Dependency::Url(found) = dependency else { bail!("an @import was left in the bundled style sheet") };
        let (url, sheet) = (found.url.as_str(), found.loc.file_path.as_str());
        if url.starts_with("data:") || url.starts_with('#') {
            css = css.replace(&found.placeholder, url);
            continue;
        }
        if url.contains("//") {
            bail!("{sheet}: url({url}) would leave the page; put the file under assets/");
        }
        let path = Path::new(sheet).parent().unwrap_or(Path::new("")).join(url);
        let bytes = fs::read(&path).with_context(|| format!("{sheet}: url({url}), reading {}", path.display()))?;
        let (stem, extension) = parts(&path)?;
        let stored = site.add_hashed(stem, extension, bytes)?;
        // The style sheet lies in the same folder as everything that it names.
        css = css.replace(&found.placeholder, stored.rsplit('/').next().unwrap_or(&stored));
        if extension == "woff2" && !fonts.contains(&stored) {
            fonts.push(stored);
        }
    }
    Ok((css, fonts))
}

/// The oldest engines that the page promises to work on.
fn floor() -> Browsers {
    let version = |major: u32, minor: u32| Some(major << 16 | minor << 8);
    Browsers {
        chrome: version(80, 0),
        android: version(80, 0),
        safari: version(13, 1),
        ios_saf: version(13, 4),
        firefox: version(79, 0),
        ..Browsers::default()
    }
}

fn parts(path: &Path) -> Result<(&str, &str)> {
    let stem = path.file_stem().and_then(|part| part.to_str());
    let extension = path.extension().and_then(|part| part.to_str());
    stem.zip(extension).with_context(|| format!("{}: a file needs a plain name and an extension", path.display()))
}
