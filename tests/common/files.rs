//! The project's own files, for tests of the house. Nothing is judged here.

use std::fs;
use std::path::{Path, PathBuf};

/// A file of the project.
pub struct File {
    /// Path within the project.
    pub path: PathBuf,
    pub text: String,
}

/// The files below one of the folders with one of the endings, in the order of their paths; `""` is the whole project.
pub fn files(folders: &[&str], endings: &[&str]) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in folders {
        walk(&root.join(folder), &mut found);
    }
    found.retain(|path| path.extension().is_some_and(|it| endings.iter().any(|ending| it == *ending)));
    found.sort();
    assert!(!found.is_empty());
    let read = |path: PathBuf| File {
        text: fs::read_to_string(&path).unwrap(),
        path: path.strip_prefix(root).unwrap().to_path_buf(),
    };
    found.into_iter().map(read).collect()
}

/// One file of the project.
#[allow(dead_code, reason = "each test program uses its own part")]
pub fn text(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap_or_default();
        // What is made or brought, as .gitignore has it, and what is hidden.
        let name = name.to_string_lossy();
        let own = !["target", "node_modules", "dist", ""].contains(&name.split('.').next().unwrap_or_default());
        if path.is_dir() && own {
            walk(&path, found);
        } else if path.is_file() {
            found.push(path);
        }
    }
}
