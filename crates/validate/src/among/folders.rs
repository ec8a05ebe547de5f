//! Which report lies where: a folder has its report's name, and a year has one report.

use super::Year;
use crate::message::say;
use crate::shown::short;

/// Validates the names of the reports, the oldest first.
pub(super) fn validate(years: &mut [Year], taken: &[&str]) {
    let mut before: Option<(u16, &str)> = None;
    for Year { folder, root, covers, diagnostics } in years {
        let Some(about) = root.field("report") else { continue };
        if let Some(id) = about.word("id").filter(|it| it.text != *folder) {
            diagnostics.add(&id.node, say!(FolderOfOtherName, folder = short(folder), id = short(id.text)));
        }
        if taken.contains(folder) {
            diagnostics.add(about.place_of("id"), say!(FolderIsTaken, folder = short(folder)));
        }
        let Some(covers) = *covers else { continue };
        if let Some((_, other)) = before.filter(|it| it.0 == covers) {
            let said = say!(YearReportedTwice, year = covers.to_string(), other = short(other));
            diagnostics.add(about.place_of("covers"), said);
        }
        before = Some((covers, folder));
    }
}
