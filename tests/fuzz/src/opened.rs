//! What an editor opens again: archives, pages and data from anywhere.

use i18n::Lang;
use publish::{Opened, open};
use serde_json::Value;

/// A small one-file edition.
pub const PAGE: &str = "<!doctype html>\n<html lang=\"zh-CN\" data-offline>\n<div id=\"app\" data-offline></div>\n\
    <script type=\"application/json\" id=\"report-data\">{\"report\":{},\"facts\":[]}</script>\n\
    <script type=\"text/plain\" id=\"report-text\">\u{4e00}\u{4e8c}</script>\n";

/// As one file, by a name that says nothing and by that of the data.
pub fn opened(bytes: &[u8]) {
    for name in ["a", "report.json"] {
        match open(&[(name, bytes)]) {
            Ok(Opened { report, .. }) => {
                let json = std::str::from_utf8(&report.json).unwrap_or_else(|wrong| panic!("opened: {wrong}"));
                let read: Result<Value, _> = serde_json::from_str(json.trim_start_matches('\u{feff}'));
                assert!(read.is_ok_and(|it| it.is_object()), "opened: {json}");
            }
            Err(refused) => {
                let message = refused.message(Lang::ALL[bytes.len() % 3]);
                assert!(!message.trim().is_empty() && !message.contains('\n'), "{message}");
            }
        }
    }
}
