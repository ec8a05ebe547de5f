//! What each package of the project says that it needs, for tests of the house. Nothing is judged here.

use std::path::PathBuf;

use super::files::{File, files};

/// A package of the project.
pub struct Manifest {
    pub name: String,
    /// Its folder within the project; empty for the page's.
    pub folder: PathBuf,
    pub needs: Vec<Need>,
}

/// A package that another one needs.
pub struct Need {
    pub name: String,
    #[allow(dead_code, reason = "each test program uses its own part")]
    pub only_in_tests: bool,
}

/// Every package, in the order of their folders.
pub fn manifests() -> Vec<Manifest> {
    let all = files(&[""], &["toml"]).into_iter().filter(|it| it.path.ends_with("Cargo.toml"));
    all.map(|File { path, text }| Manifest {
        name: text.split_once("\nname = \"").and_then(|it| it.1.split_once('"')).unwrap().0.to_owned(),
        folder: path.parent().unwrap().to_path_buf(),
        needs: needs(&text),
    })
    .collect()
}

fn needs(text: &str) -> Vec<Need> {
    let mut found = Vec::new();
    let mut section = "";
    for line in text.lines() {
        let name = match line.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
            Some(header) => {
                section = header;
                // A table of its own, such as [dependencies.web-sys].
                header.rsplit_once("dependencies.").map_or("", |it| it.1)
            }
            None if section.ends_with("dependencies") => {
                let name = line.split(|it: char| !it.is_ascii_alphanumeric() && !matches!(it, '-' | '_'));
                name.into_iter().next().unwrap_or_default()
            }
            None => "",
        };
        if !name.is_empty() && !section.starts_with("workspace") {
            found.push(Need { name: name.to_owned(), only_in_tests: section.contains("dev-dependencies") });
        }
    }
    found
}
