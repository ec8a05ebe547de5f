//! Opens again what was published or kept: an archive of a site, the one-file edition, a page, or the report's two files. Whatever
//! is given, what comes back is a report's two files or the reason why not. Whether the report is in order, `validate` says.

mod html;
mod opened;
mod refused;
#[cfg(test)]
mod tests;

use report::restored;

use crate::download::REPORT;
use crate::given::Given;
use crate::paths::OFFLINE;
use crate::zip_archive::entries_of;
use opened::{ARCHIVE, is_report};
pub use opened::{Completeness, Opened};
pub use refused::Refused;

/// Opens files that were dropped or chosen together, each with its name: one archive or page, or `report.json` with
/// `report.txt`.
///
/// # Errors
/// When there is no report in them, with the reason.
pub fn open(files: &[(&str, &[u8])]) -> Result<Opened, Refused> {
    if files.iter().all(|(_, bytes)| bytes.is_empty()) {
        return Err(Refused::Nothing);
    }
    if let Some((_, archive)) = files.iter().find(|(_, bytes)| bytes.starts_with(b"PK")) {
        return of_archive(archive);
    }
    of_files(files)
}

/// The same without archives: one within another may go on without end.
fn of_files(files: &[(&str, &[u8])]) -> Result<Opened, Refused> {
    let begins = |it: &[u8], sign| text(it).is_ok_and(|it| it.trim_start().starts_with(sign));
    if let Some((_, page)) = files.iter().find(|(_, bytes)| begins(bytes, '<')) {
        return html::of_page(text(page)?);
    }
    let named = |(name, bytes): &&(&str, &[u8])| name.to_lowercase().ends_with(".json") || begins(bytes, '{');
    let (_, given) = files.iter().find(named).ok_or(Refused::NoReport)?;
    let json = text(given)?;
    is_report(json)?;
    let own = json.contains(&format!("\"{ARCHIVE}\"")).then(|| restored(json, &[]).ok()).flatten();
    let words = files.iter().find(|(name, _)| name.to_lowercase().ends_with(".txt"));
    let json = own.map_or_else(|| given.to_vec(), String::into_bytes);
    let report = Given { json, text: words.map_or_else(Vec::new, |it| it.1.to_vec()) };
    Ok(Opened { report, kept: if words.is_some() { Completeness::All } else { Completeness::Data } })
}

/// A file without the mark that some editors put before the text.
fn text(bytes: &[u8]) -> Result<&str, Refused> {
    std::str::from_utf8(bytes).map(|it| it.trim_start_matches('\u{feff}')).map_err(|_| Refused::Encoding)
}

/// The outermost report of an archive: beside the site are the editor's files; in it, the one file has kept more than the published
/// data. Who packs a site anew may put it into a folder of any name.
fn of_archive(bytes: &[u8]) -> Result<Opened, Refused> {
    let last = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let wanted = |path: &str| REPORT.contains(&&*last(path)) || last(path) == OFFLINE;
    let mut found = entries_of(bytes, wanted).map_err(|_| Refused::Damaged)?;
    found.sort_by_key(|(path, _)| (path.matches('/').count(), path.clone()));
    let data = found.iter().find(|(path, _)| last(path) == REPORT[0]);
    let folder = data.and_then(|(path, _)| path.strip_suffix(REPORT[0])).unwrap_or("data/");
    let published = folder.ends_with("data/");
    if let Some((_, page)) = found.iter().find(|(path, _)| published && last(path) == OFFLINE) {
        return of_files(&[(OFFLINE, page)]);
    }
    let (_, json) = data.ok_or(Refused::NoReport)?;
    let text = found.iter().find(|(path, _)| *path == format!("{folder}{}", REPORT[1]));
    let both: Vec<(&str, &[u8])> = [(REPORT[0], json)]
        .into_iter()
        .chain(text.map(|it| (REPORT[1], &it.1)))
        .map(|(name, bytes)| (name, bytes.as_slice()))
        .collect();
    let opened = of_files(&both)?;
    Ok(Opened {
        kept: if published && opened.kept == Completeness::All { Completeness::Published } else { opened.kept },
        ..opened
    })
}
