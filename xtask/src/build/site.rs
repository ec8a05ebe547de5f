//! The finished site's folder: it is written beside the last one, and takes its place when all of it is there.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use fs_err as fs;
use publish::Site;

/// Writes a site and puts it in the place of the last one.
///
/// # Errors
/// When a file cannot be written, or a folder cannot be renamed; the last site is then put back.
pub fn write(site: &Site, dist: &Path) -> Result<()> {
    replace(dist, |next| {
        for (path, bytes) in site.written() {
            let file = next.join(path);
            if let Some(parent) = file.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(file, bytes)?;
        }
        Ok(())
    })
}

/// Fills a new folder, and puts it in the place of the last site.
///
/// # Errors
/// Those of filling it, or when a folder cannot be renamed; the last site is then put back.
pub fn replace(dist: &Path, fill: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let (next, last) = (neighbour(dist, "next"), neighbour(dist, "previous"));
    cleared(&next)?;
    fs::create_dir_all(&next)?;
    fill(&next)?;
    cleared(&last)?;
    if dist.exists() {
        fs::rename(dist, &last)?;
    }
    if let Err(wrong) = fs::rename(&next, dist) {
        // The older site is better than none; should this fail too, the first error says what happened.
        let _ = fs::rename(&last, dist);
        return Err(wrong.into());
    }
    cleared(&last)
}

fn cleared(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(wrong) if wrong.kind() != std::io::ErrorKind::NotFound => {
            Err(wrong).with_context(|| format!("clearing {}", folder.display()))
        }
        _ => Ok(()),
    }
}

/// A folder's neighbour, named after it: where the next site is made, and where the last one waits.
pub fn neighbour(dist: &Path, ending: &str) -> PathBuf {
    let mut name = dist.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(ending);
    dist.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use anyhow::Result;
    use publish::Site;
    use start::paths::target;

    use super::write;

    #[test]
    fn a_site_replaces_the_last_with_all_its_files() -> Result<()> {
        let folder = target().join("site-test");
        let dist = folder.join("dist");
        for text in ["one", "two"] {
            let mut site = Site::default();
            site.add("en/index.html", text);
            let hashed = site.add_hashed("main", "css", text);
            write(&site, &dist)?;
            assert!(dist.join(hashed).exists());
            assert_eq!(fs::read_to_string(dist.join("en/index.html"))?, text);
            assert_eq!(fs::read_dir(dist.join("assets"))?.count(), 1, "the last site's files are still there");
        }
        fs::remove_dir_all(&folder)?;
        Ok(())
    }
}
