//! The style sheets as one, with the files that they name put beside it under hashed names.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use publish::Site;
use start::paths::root;

use super::minify;

/// Where all style sheets are. The files that they name are looked up from here, also for an imported sheet.
const FOLDER: &str = "assets/styles";

/// A style sheet of `assets/styles/` with all that it imports, and the site paths of the fonts that it names.
///
/// # Errors
/// When a sheet does not parse, or names a file that is not there or lies on another server.
pub fn bundle(site: &mut Site, name: &str) -> Result<(String, Vec<String>)> {
    let entry = format!("{FOLDER}/{name}");
    let sheet = minify::sheet(&entry)?;
    if sheet.contains("@import") {
        bail!("{entry}: an @import was left in the bundled style sheet; put the sheet under assets/styles/");
    }
    let mut fonts = Vec::new();
    let css = with_urls(&sheet, |url| {
        if url.starts_with("data:") || url.starts_with('#') {
            return Ok(url.to_owned());
        }
        if url.contains("//") {
            bail!("{entry}: url({url}) would leave the page; put the file under assets/");
        }
        let path = root().join(FOLDER).join(url);
        let bytes = fs::read(&path).with_context(|| format!("{entry}: url({url}), reading {}", path.display()))?;
        let (stem, extension) = parts(&path)?;
        let stored = site.add_hashed(stem, extension, bytes);
        // The style sheet lies in the same folder as everything that it names.
        let beside = stored.rsplit('/').next().unwrap_or(&stored).to_owned();
        if extension == "woff2" && !fonts.contains(&stored) {
            fonts.push(stored);
        }
        Ok(beside)
    })?;
    Ok((css, fonts))
}

/// A minified sheet with other addresses in it.
fn with_urls(sheet: &str, mut address: impl FnMut(&str) -> Result<String>) -> Result<String> {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("url(") {
        // esbuild writes quotes only around what holds brackets, quotes or spaces.
        let quote = after.chars().next().filter(|it| ['"', '\''].contains(it));
        let end = quote.map_or_else(|| ")".to_owned(), |it| format!("{it})"));
        let inside = &after[quote.map_or(0, char::len_utf8)..];
        let (url, after) = inside.split_once(&*end).context("a url( is never closed")?;
        let quote = quote.map_or_else(String::new, String::from);
        out += &format!("{before}url({quote}{}{end}", address(url)?);
        rest = after;
    }
    Ok(out + rest)
}

fn parts(path: &Path) -> Result<(&str, &str)> {
    let stem = path.file_stem().and_then(|part| part.to_str());
    let extension = path.extension().and_then(|part| part.to_str());
    stem.zip(extension).with_context(|| format!("{}: a file needs a plain name and an extension", path.display()))
}

#[cfg(test)]
mod tests {
    use anyhow::{Result, bail};

    use super::with_urls;

    #[test]
    fn every_address_is_asked_for_and_nothing_else_is_changed() -> Result<()> {
        let sheet = "a{src:url(../a.woff2) format(\"woff2\"),url(\"data:b,(c)\");b:url('#d e')}";
        let mut asked = Vec::new();
        let same = with_urls(sheet, |url| {
            asked.push(url.to_owned());
            Ok(url.to_owned())
        })?;
        assert_eq!(same, sheet);
        assert_eq!(asked, ["../a.woff2", "data:b,(c)", "#d e"]);
        assert_eq!(with_urls("a{b:url(c)}", |_| Ok("d".to_owned()))?, "a{b:url(d)}");
        assert!(with_urls("a{b:url(c", |_| Ok(String::new())).is_err());
        assert!(with_urls("url(x)", |_| bail!("it is not there")).is_err());
        Ok(())
    }
}
