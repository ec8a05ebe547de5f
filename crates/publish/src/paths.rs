//! Site paths of the files that have one name in every build.

/// The manifest's name in the folder of each language.
pub const MANIFEST: &str = "manifest.webmanifest";
/// The one file.
pub const OFFLINE: &str = "offline.html";
/// What a server sends where there is no such file.
pub const MISSING: &str = "404.html";
/// What browsers ask for where a page names no icon.
pub const FAVICON: &str = "favicon.ico";
/// The page that the slides' codes lead to, as `crates/deck` names it.
pub const GO: &str = "go.html";
/// Which version the site was made from, and the fingerprint of the one file.
pub const VERSION: &str = "version.txt";
/// The editor of reports.
pub const EDIT: &str = "edit.html";
/// The same in one file.
pub const EDIT_OFFLINE: &str = "edit-offline.html";
/// What the site is made of, with licences, for programs and for people.
pub const BOM: &str = "bom.json";
/// The texts of the licences.
pub const NOTICE: &str = "NOTICE.txt";
/// The worker. It works for the pages of its own folder.
pub const WORKER: &str = "sw.js";

/// Folders of the root that are not a report's, so that no report can have their names.
pub const TAKEN: &[&str] = &["assets", "cards", "charts", "data", "de", "embed", "en", "years"];
