//! Where a site goes: `dist/`, or what `--out` names. A site takes the place of what is there, so nothing but an older site, or
//! an empty folder, may be.

use std::path::{Path, PathBuf, absolute};

use anyhow::{Context, Result, bail};
use start::paths::dist;

use publish::VERSION;

/// The folder of the finished site.
///
/// # Errors
/// When there is something else.
pub fn place(out: Option<&Path>) -> Result<PathBuf> {
    let Some(out) = out else { return Ok(dist()) };
    let place = absolute(out).with_context(|| format!("finding {}", out.display()))?;
    let empty = std::fs::read_dir(&place).map_or_else(|_| !place.exists(), |mut it| it.next().is_none());
    if place.file_name().is_none() || !(empty || place.join(VERSION).is_file()) {
        bail!(
            "--out {0}：这里已有别的文件，网站会取代整个文件夹；请换一个新的或空的文件夹。\n\
             --out {0}: something else lies there, and a site takes the place of the whole folder; name a new or an empty one.",
            out.display()
        );
    }
    Ok(place)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use anyhow::Result;
    use start::paths::{dist, target};

    use super::{VERSION, place};

    #[test]
    fn a_site_takes_the_place_of_nothing_but_a_site() -> Result<()> {
        let folder = target().join("place-test");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        let named = |name: &str| place(Some(&folder.join(name)));
        for (name, file) in [("site", VERSION), ("letters", "letter.txt")] {
            fs::create_dir_all(folder.join(name))?;
            assert_eq!(named(name)?, folder.join(name), "an empty folder is free");
            fs::write(folder.join(name).join(file), "")?;
        }
        assert_eq!(named("site")?, folder.join("site"));
        assert_eq!(named("new")?, folder.join("new"));
        let refused = format!("{:#}", named("letters").err().unwrap_or_else(|| panic!("letters would be lost")));
        assert!(refused.contains("something else lies there") && refused.contains("换一个"), "{refused}");
        assert!(place(Some(Path::new("/"))).is_err() && named("letters/letter.txt").is_err());
        assert_eq!(place(None)?, dist());
        Ok(())
    }
}
