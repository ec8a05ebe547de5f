//! The worker that keeps the site for readers without a network: its script with the list of this build's files. What it
//! does with them is in `assets/scripts/worker/`.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::{Value, json};

use crate::kit::Kit;
use crate::paths::{BOM, EDIT, EDIT_OFFLINE, FAVICON, GO, MISSING, NOTICE, OFFLINE, VERSION, WORKER};
use crate::site::{File, Site};
use crate::sums::{SUMS, digest};

/// Where files lie beside the page that are kept only once they have been asked for: hundreds, of which a reader wants a few.
/// What pages of other sites embed is among them, since this site's worker does not serve those pages.
const BESIDE: [&str; 12] = [
    "assets/cards.",
    "assets/check.",
    "assets/edit",
    "assets/element.",
    "assets/kit.",
    "assets/publisher.",
    "assets/search.",
    "assets/year.",
    "assets/years.",
    "charts/",
    "data/",
    "embed/",
];
/// What it leaves to the network: the cards are to be passed on, and naming them all would double its size; the editor is for who
/// looks after the site; the others are for whoever does not come from a page of ours.
const LEFT: [&str; 5] = ["cards/", EDIT, EDIT_OFFLINE, FAVICON, MISSING];

/// Puts the worker into a site; nothing may be added to the site afterwards.
///
/// # Errors
/// When the kit has no script for it.
pub fn write(site: &mut Site, kit: &Kit) -> Result<()> {
    let files = site.clone();
    write_for(site, &files, kit, "")
}

/// The same for the root of a site of several years, whose pages need files that lie in the newest one's `folder`.
///
/// # Errors
/// As [`write`].
pub fn write_for(site: &mut Site, files: &Site, kit: &Kit, folder: &str) -> Result<()> {
    let script = kit.part("worker")?;
    let own = |path: &str| path.strip_prefix(folder).map_or(path, |it| it.trim_start_matches('/')).to_owned();
    let kept = list(files, |path| is_kept(&own(path)));
    let asked = list(files, |path| !LEFT.iter().any(|it| own(path).starts_with(it)) && !is_kept(&own(path)));
    let version = digest([script, &*kept.to_string(), &*asked.to_string()].concat().as_bytes());
    let constants = [("VERSION", version.into()), ("KEPT", kept), ("ASKED", asked)];
    site.add(WORKER, kit.script("worker", &constants)?);
    Ok(())
}

/// Whether a reader's browser keeps a file without having been asked for it.
pub fn is_kept(path: &str) -> bool {
    // The static slides are for browsers that do not start the program, the codes' page is for phones in a hall, and the one
    // file is for places without a site. The pages of a long text are many, and each is opened by itself.
    let name = path.rsplit('/').next().unwrap_or_default();
    // What tells of the build is for who looks after the site.
    let rare = ["slides.html", GO, OFFLINE, VERSION, BOM, NOTICE, SUMS].contains(&name)
        || (name.starts_with("text-") && name.ends_with(".html"));
    path != WORKER && !rare && !BESIDE.iter().chain(&LEFT).any(|it| path.starts_with(it))
}

/// The chosen files by their path, a page by its folder as links name it, each with its digest. In the order of their
/// paths, so that it does not matter when each was added.
fn list(site: &Site, chosen: impl Fn(&str) -> bool) -> Value {
    let files = site.files().filter(|(path, _)| chosen(path));
    let named = files.map(|(path, File { digest, .. })| {
        let page = path.strip_suffix("index.html").filter(|it| it.is_empty() || it.ends_with('/'));
        (page.unwrap_or(path), digest)
    });
    json!(named.collect::<BTreeMap<_, _>>())
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    use super::write;
    use crate::kit::Kit;
    use crate::site::Site;

    /// The worker of a site with these files.
    fn worker(files: &[(&str, &str)]) -> Result<String> {
        let mut site = Site::default();
        for (path, text) in files {
            site.add(path, *text);
        }
        let kit = Kit { parts: [("worker".to_owned(), "keep()".to_owned())].into(), ..Kit::default() };
        write(&mut site, &kit)?;
        Ok(String::from_utf8(site.read("sw.js")?.to_vec())?)
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
        let script = worker(&FILES)?;
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
        let first = worker(&FILES)?;
        let mut files = FILES;
        files.reverse();
        assert_eq!(worker(&files)?, first, "the order in which files were made is in the worker");
        for at in 0..FILES.len() {
            let mut changed = FILES;
            changed[at].1 = "another";
            let other = worker(&changed)?;
            assert_ne!(version(&other), version(&first), "{} is not in the version", FILES[at].0);
        }
        Ok(())
    }
}
