//! The list of a folder's SHA-256 sums, read and made. What is compared with it, `verify` says.

use std::path::Path;

use anyhow::{Context, Result};
use fs_err as fs;
pub use publish::sums::{SUMS, Sums, fingerprint, sum, to_text};

/// The sums of all files in a folder but its list.
///
/// # Errors
/// When something in it cannot be read.
pub fn of_folder(folder: &Path) -> Result<Sums> {
    let mut sums = Sums::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name =
                    path.strip_prefix(folder)?.iter().map(|it| it.to_string_lossy()).collect::<Vec<_>>().join("/");
                sums.insert(name, sum(&fs::read(&path)?));
            }
        }
    }
    sums.remove(SUMS);
    Ok(sums)
}

/// What a list says.
///
/// # Errors
/// When a line is none of such a list.
pub fn parse(text: &str) -> Result<Sums> {
    let line = |line: &str| {
        let (sum, path) = line.split_once("  ").with_context(|| format!("`{line}` is no line of a list of sums"))?;
        Ok((path.to_owned(), sum.to_owned()))
    };
    text.lines().map(line).collect()
}

#[cfg(test)]
mod tests {
    use anyhow::Result;
    use start::paths::target;

    use super::{SUMS, of_folder, parse, to_text};

    #[test]
    fn the_list_is_one_that_sha256sum_checks() -> Result<()> {
        let folder = target().join("sums-test");
        fs_err::create_dir_all(folder.join("de"))?;
        fs_err::write(folder.join("a b.txt"), "abc")?;
        fs_err::write(folder.join("de/leer.txt"), "")?;
        let text = to_text(&of_folder(&folder)?);
        fs_err::write(folder.join(SUMS), &text)?;
        // The sum of `abc` is from FIPS 180-2.
        assert!(
            text.starts_with("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a b.txt\n"),
            "{text}"
        );
        assert_eq!(to_text(&parse(&text)?), text);
        assert_eq!(to_text(&of_folder(&folder)?), text, "the list names itself");
        let check = || duct::cmd!("sha256sum", "-c", SUMS).dir(&folder).stdout_null().stderr_null().unchecked().run();
        assert!(check()?.status.success());
        fs_err::write(folder.join("de/leer.txt"), "1")?;
        assert!(!check()?.status.success());
        Ok(())
    }
}
