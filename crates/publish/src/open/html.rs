//! The report in a finished page: what its elements for data hold.

use report::restored;

use super::{Completeness, Opened, Refused, is_report};
use crate::given::Given;

/// # Errors
/// When the page carries no report, or only what it shows of one.
pub fn of_page(page: &str) -> Result<Opened, Refused> {
    let json = held(page, "report-data").ok_or(Refused::NoReport)?;
    let text = held(page, "report-text").ok_or(Refused::NoReport)?;
    // A page of the site carries one language, and of a long report the beginning.
    if !tag(page, "<html").is_some_and(|it| it.contains(" data-offline")) {
        return Err(Refused::Page);
    }
    is_report(json)?;
    let written = held(page, "report-written").and_then(|it| serde_json::from_str(it).ok());
    let restored = written.and_then(|it: Vec<(String, String)>| restored(json, &it).ok());
    let kept = if restored.is_some() { Completeness::All } else { Completeness::Published };
    Ok(Opened { report: Given { json: restored.unwrap_or_else(|| json.to_owned()).into(), text: text.into() }, kept })
}

/// A tag that begins so, up to its end.
fn tag<'a>(page: &'a str, start: &str) -> Option<&'a str> {
    let (_, rest) = page.split_once(start)?;
    rest.split_once('>').map(|it| it.0)
}

/// The content of the script of this id, which no text in it can end.
fn held<'a>(page: &'a str, id: &str) -> Option<&'a str> {
    let (_, rest) = page.split_once(&format!(" id=\"{id}\">"))?;
    rest.split_once("</script").map(|it| it.0)
}
