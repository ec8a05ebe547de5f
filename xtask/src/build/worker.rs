//! The worker that keeps the site for readers without a network: its script with the list of this build's files. What it
//! does with them is in `assets/scripts/worker/`.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::{Value, json};

use super::links::{OFFLINE, WORKER};
use super::minify::{Kind, script, with_constants};
use super::site::{Entry, Site};
use crate::stamp;

/// Where files lie beside the page that are kept only once they have been asked for: hundreds, of which a reader wants a few.
/// What pages of other sites embed is among them, since this site's worker does not serve those pages.
const BESIDE: [&str; 4] = ["assets/element.", "charts/", "data/", "embed/"];

/// Puts the worker into a site; nothing may be added to the site afterwards.
///
/// # Errors
/// When its script cannot be made or written.
pub fn write(site: &mut Site) -> Result<()> {
    let script = script("worker/worker", Kind::Classic)?;
    let (kept, asked) = (list(site, is_kept), list(site, |entry| !is_kept(entry)));
    let version = stamp::digest([&*script, &*kept.to_string(), &*asked.to_string()].concat().as_bytes());
    let constants = [("VERSION", version.into()), ("KEPT", kept), ("ASKED", asked)];
    site.add(WORKER, with_constants(&constants, &script).into_bytes())
}

/// Whether a reader's browser keeps a file without having been asked for it.
pub fn is_kept(entry: &Entry) -> bool {
    // The static slides are for browsers that do not start the program, and the one file is for places without a site. The pages
    // of a long text are many, and each is opened by itself.
    let name = entry.path.rsplit('/').next().unwrap_or_default();
    let rare = name == "slides.html" || name == OFFLINE || (name.starts_with("text-") && name.ends_with(".html"));
    entry.path != WORKER && !rare && !BESIDE.iter().any(|folder| entry.path.starts_with(folder))
}

/// The chosen files by their path, a page by its folder as links name it, each with its digest. In the order of their
/// paths, so that it does not matter when each was added.
fn list(site: &Site, chosen: impl Fn(&Entry) -> bool) -> Value {
    let files = site.files().iter().filter(|entry| chosen(entry));
    let named = files.map(|entry| {
        let page = entry.path.strip_suffix("index.html").filter(|it| it.is_empty() || it.ends_with('/'));
        (page.unwrap_or(&entry.path), &entry.digest)
    });
    json!(named.collect::<BTreeMap<_, _>>())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use anyhow::Result;
    use start::paths::target;

    use super::write;
    use crate::build::site::Site;

    /// The worker of a site with these files.
    fn worker(name: &str, files: &[(&str, &str)]) -> Result<String> {
        let folder = target().join("worker-test").join(name);
        let mut site = Site::begin(folder.clone())?;
        for (path, text) in files {
            site.add(path, text.as_bytes().to_vec())?;
        }
        write(&mut site)?;
        let script = fs::read_to_string(folder.join("sw.js"))?;
        fs::remove_dir_all(folder)?;
        Ok(script)
    }

    fn line<'a>(script: &'a str, start: &str) -> &'a str {
        script.lines().find(|it| it.starts_with(start)).unwrap_or_default()
    }

    const FILES: [(&str, &str); 5] = [
        ("index.html", "abc"),
        ("de/index.html", "abc"),
        ("assets/a.0.js", ""),
        ("charts/a.png", "abc"),
        ("assets/element.0.js", ""),
    ];

    #[test]
    fn pages_and_assets_are_fetched_at_once_and_pictures_when_they_are_asked_for() -> Result<()> {
        let script = worker("lists", &FILES)?;
        // SHA-256 of nothing and of `abc`, from FIPS 180-2.
        let kept = r#"const KEPT = {"":"ba7816bf8f01","assets/a.0.js":"e3b0c44298fc","de/":"ba7816bf8f01"};"#;
        assert_eq!(line(&script, "const KEPT"), kept);
        assert_eq!(
            line(&script, "const ASKED"),
            r#"const ASKED = {"assets/element.0.js":"e3b0c44298fc","charts/a.png":"ba7816bf8f01"};"#
        );
        Ok(())
    }

    #[test]
    fn the_version_is_that_of_the_whole_build_and_of_nothing_else() -> Result<()> {
        let version = |script: &str| line(script, "const VERSION").to_owned();
        let first = worker("first", &FILES)?;
        let mut files = FILES;
        files.reverse();
        assert_eq!(worker("reversed", &files)?, first, "the order in which files were made is in the worker");
        for at in 0..FILES.len() {
            let mut changed = FILES;
            changed[at].1 = "another";
            let other = worker("changed", &changed)?;
            assert_ne!(version(&other), version(&first), "{} is not in the version", FILES[at].0);
        }
        Ok(())
    }
}
