//! Which packages the workspace has, as cargo itself says. Lists of packages are made here, so that none is forgotten.

use std::fs;
use std::io;
use std::path::PathBuf;

use crate::paths::root;
use crate::toolchain::cargo;

/// The folders of the build tool and of the tests; all other packages go into the site.
const BESIDE_THE_SITE: [&str; 2] = ["xtask", "tests"];

/// The packages' folders within the workspace; that of the page's package is empty.
///
/// # Errors
/// When cargo cannot be asked, or finds a manifest wrong.
pub fn members() -> io::Result<Vec<PathBuf>> {
    let asked = cargo().args(["metadata", "--no-deps", "--format-version", "1"]).output()?;
    if !asked.status.success() {
        return Err(io::Error::other(String::from_utf8_lossy(&asked.stderr).trim().to_owned()));
    }
    let said = String::from_utf8_lossy(&asked.stdout);
    let manifests = said.split("\"manifest_path\":\"").skip(1).filter_map(|it| it.split('"').next());
    let folders = manifests.map(|it| PathBuf::from(it.replace(r"\\", r"\")).with_file_name(""));
    Ok(folders.filter_map(|it| it.strip_prefix(root()).ok().map(PathBuf::from)).collect())
}

/// What the site is made from: the folders of its packages, of which the page's is `src`, and its other files.
///
/// # Errors
/// As [`members`].
pub fn sources() -> io::Result<Vec<PathBuf>> {
    let own = |folder: &PathBuf| !BESIDE_THE_SITE.iter().any(|it| folder.starts_with(it));
    let packages = members()?.into_iter().filter(own);
    let folders = packages.map(|it| if it.as_os_str().is_empty() { PathBuf::from("src") } else { it });
    Ok(folders.chain(["assets", "index.html", "Cargo.toml"].map(PathBuf::from)).collect())
}

/// The packages that speak to a browser, and so have code that only a compiler for the browser reads.
///
/// # Errors
/// As [`members`], or when a manifest cannot be read.
pub fn for_browsers() -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for folder in members()? {
        let manifest = fs::read_to_string(root().join(&folder).join("Cargo.toml"))?;
        if manifest.lines().any(|it| it.starts_with("wasm-bindgen =") || it.starts_with("wasm-bindgen.")) {
            found.push(folder);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wasm;

    #[test]
    fn every_program_is_among_the_sources_and_is_checked_for_browsers() {
        let (sources, checked) = (sources().unwrap_or_default(), for_browsers().unwrap_or_default());
        for program in [wasm::PAGE, wasm::ELEMENT, wasm::QR, wasm::CHECK, wasm::DECK, wasm::EDIT, wasm::PUBLISHER] {
            let name = format!("\nname = \"{}\"", program.package);
            let is_it = |folder: &&PathBuf| {
                fs::read_to_string(root().join(folder).join("Cargo.toml")).is_ok_and(|it| it.contains(&name))
            };
            let folder = checked.iter().find(is_it).unwrap_or_else(|| panic!("{} is not checked", program.package));
            let watched = if folder.as_os_str().is_empty() { root().join("src") } else { root().join(folder) };
            assert!(sources.iter().any(|it| watched == root().join(it)), "{} is not watched", program.package);
        }
        assert!(!sources.iter().any(|it| it.starts_with("xtask") || it.starts_with("tests")));
    }
}
