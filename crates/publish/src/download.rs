//! What an editor downloads: an archive of the site, of the two files that it is made from, of what servers are told, and of a
//! page of words about where to put it. Words and sources lie beside the site, so that nobody publishes them by mistake, and
//! the site's folder is the build's to the byte.

use anyhow::Result;

use crate::given::Given;
use crate::kit::Kit;
use crate::site::Site;
use crate::zip_archive::zip;

/// The folder of the recipes for servers, in the archive and in the names of the kit's parts.
pub const SERVERS: &str = "servers/";

/// The names of the report's two files, beside the site and in `data/`.
pub const REPORT: [&str; 2] = ["report.json", "report.txt"];

const WORDS: &str = include_str!("download/README.txt");

/// The archive of a site. The same site gives the same bytes.
///
/// # Errors
/// When it would be larger than the format allows.
pub fn download(site: &Site, kit: &Kit, report: &Given) -> Result<Vec<u8>> {
    // Old editors of Windows know UTF-8 by its mark, and lines by both signs.
    let words = format!("\u{feff}{}", WORDS.replace('\n', "\r\n"));
    let recipes = kit.parts.iter().filter(|(name, _)| name.starts_with(SERVERS));
    let beside = [("README.txt", words.as_bytes()), (REPORT[0], &report.json), (REPORT[1], &report.text)];
    let beside = beside.into_iter().map(|(name, bytes)| (name.to_owned(), bytes));
    let recipes = recipes.map(|(name, text)| (name.clone(), text.as_bytes()));
    let site = site.written().map(|(path, bytes)| (format!("site/{path}"), bytes));
    zip(beside.chain(recipes).chain(site))
}
