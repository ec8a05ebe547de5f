//! The one table of what a server says of the site's files: the type of each, whether it says its charset, whether compressed
//! files lie beside it, and what holds for a place in the site. The recipes in `deploy/`, `serve` and the tests of real servers
//! read it. How a server is told is not said here.

use crate::paths::{EDIT, EDIT_OFFLINE, MISSING, OFFLINE, TAKEN};

/// What a file of an extension is.
#[derive(Debug)]
pub struct Kind {
    /// Without its dot.
    pub extension: &'static str,
    /// Its type, as a header names it.
    pub media: &'static str,
    /// Readers that are told no charset guess one.
    pub charset: bool,
    /// Whether `.br` and `.gz` lie beside it; pictures and fonts are compressed already.
    pub packed: bool,
}

const fn text(extension: &'static str, media: &'static str) -> Kind {
    Kind { extension, media, charset: true, packed: true }
}

const fn bytes(extension: &'static str, media: &'static str) -> Kind {
    Kind { extension, media, charset: false, packed: false }
}

/// Every kind of file that the site has.
pub const KINDS: [Kind; 15] = [
    text("css", "text/css"),
    text("csv", "text/csv"),
    text("html", "text/html"),
    text("js", "text/javascript"),
    text("json", "application/json"),
    text("svg", "image/svg+xml"),
    text("txt", "text/plain"),
    text("webmanifest", "application/manifest+json"),
    text("xml", "application/atom+xml"),
    Kind { packed: true, ..bytes("wasm", "application/wasm") },
    bytes("ico", "image/vnd.microsoft.icon"),
    bytes("png", "image/png"),
    bytes("woff2", "font/woff2"),
    bytes("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    bytes("zip", "application/zip"),
];

impl Kind {
    /// The kind of a file, or of the page that a folder's address leads to.
    pub fn of(path: &str) -> Option<&'static Self> {
        let name = path.rsplit('/').next().unwrap_or_default();
        let extension = if name.is_empty() { "html" } else { name.rsplit_once('.')?.1 };
        KINDS.iter().find(|it| it.extension == extension)
    }

    /// As the header says it.
    pub fn content_type(&self) -> String {
        format!("{}{}", self.media, if self.charset { "; charset=utf-8" } else { "" })
    }
}

/// Whether `.br` and `.gz` lie beside a file. Most of the editor in one file is compressed already: what little is gained is not
/// worth the time that it takes in a browser.
pub fn is_packed(path: &str) -> bool {
    path != EDIT_OFFLINE && Kind::of(path).is_some_and(|it| it.packed)
}

/// Figures for frames of other sites, and the scripts for them.
pub const FIGURES: &str = "embed/";
/// Names here carry a hash of the content, so that what was loaded once is right for good.
pub const ASSETS: &str = "assets/";
/// What the custom element reads on other sites, which ask without cookies.
pub const SHARED: [&str; 3] = [ASSETS, "data/", FIGURES];
/// Pages that bring a policy of their own: of three everything is inline, and runs by its hashes; the editor shows pages in a
/// frame.
pub const SELF_CONTAINED: [&str; 4] = [OFFLINE, MISSING, EDIT, EDIT_OFFLINE];

/// The pages, for servers that cannot say “all but the figures”; the root of the site is one too.
pub const PAGES: [&str; 6] = ["index.html", "en/*", "de/*", "cards/*", "slides.html", "go.html"];

/// Never asked for again.
pub const FOR_GOOD: &str = "public, max-age=31536000, immutable";
/// Kept, and asked for anew each time: by this, browsers notice a new build.
pub const ASK_AGAIN: &str = "no-cache";

/// What is said of every file.
pub const ALWAYS: [(&str, &str); 2] = [("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer")];

/// Vary of a page whose policy depends on the engine.
pub const BY_ENGINE: &str = "User-Agent, Accept-Encoding";
/// Vary of everything else that is compressed.
pub const BY_ENCODING: &str = "Accept-Encoding";

/// A path as the site of the one report has it in which it lies: in a site of several, each has a folder.
pub fn within(path: &str) -> &str {
    path.split_once('/').filter(|(folder, _)| !TAKEN.contains(folder)).map_or(path, |it| it.1)
}

#[cfg(test)]
mod tests {
    use super::{Kind, within};

    #[test]
    fn a_year_has_the_places_of_a_site_of_its_own() {
        for (path, own) in [
            ("2023/assets/a.js", "assets/a.js"),
            ("2023/", ""),
            ("en/", "en/"),
            ("embed/a.html", "embed/a.html"),
            ("a.txt", "a.txt"),
        ] {
            assert_eq!(within(path), own);
        }
    }

    #[test]
    fn a_folder_is_a_page_and_a_name_without_an_extension_is_nothing_known() {
        for (path, extension) in [("", "html"), ("en/", "html"), ("data/a.zh-CN.csv", "csv"), ("sw.js", "js")] {
            assert_eq!(Kind::of(path).map(|it| it.extension), Some(extension), "{path}");
        }
        assert!(Kind::of("en").is_none() && Kind::of("a.exe").is_none());
    }
}
