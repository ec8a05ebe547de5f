//! What was published comes back, and what is no report is refused for the right reason.

use anyhow::Result;
use i18n::Lang;

use super::{Completeness, Opened, Refused, open};
use crate::given::Given;
use crate::zip_archive::zip;

const JSON: &str = r#"{"report":{"title":{"zh":"a"}},"facts":[]}"#;

fn archive(files: &[(&str, &str)]) -> Result<Vec<u8>> {
    zip(files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes())))
}

fn page(head: &str, json: &str) -> String {
    format!(
        "<!doctype html>\n<html {head}>\n<div id=\"app\"></div>\n\
         <script type=\"application/json\" id=\"report-data\">{json}</script>\n\
         <script type=\"text/plain\" id=\"report-text\">一\n二</script>"
    )
}

fn alone(bytes: &[u8]) -> Result<Opened, Refused> {
    open(&[("a", bytes)])
}

#[test]
fn each_kind_gives_back_what_it_has_kept() -> Result<()> {
    let both = |json: &str| Given { json: json.into(), text: "一\n二".into() };
    let sources = [("report.json", JSON), ("report.txt", "一\n二")];
    let published = [("site/data/report.json", "{\"facts\":[]}"), ("site/data/report.txt", "二")];
    let whole = archive(&[sources.as_slice(), &published].concat())?;
    let folder = archive(&[("x/data/report.json", JSON), ("x/data/report.txt", "一\n二"), ("x/index.html", "")])?;
    let one_file = page("lang=\"zh-CN\" data-offline", JSON);
    for (bytes, kept) in [
        (whole, Completeness::All),
        (folder, Completeness::Published),
        (archive(&[("site/offline.html", &one_file)])?, Completeness::Published),
        (one_file.into_bytes(), Completeness::Published),
    ] {
        assert_eq!(alone(&bytes), Ok(Opened { report: both(JSON), kept }));
    }
    let files = [("Report.TXT", "一\n二".as_bytes()), ("report.json", JSON.as_bytes())];
    assert_eq!(open(&files), Ok(Opened { report: both(JSON), kept: Completeness::All }));
    let data = format!("\u{feff}{JSON}");
    let report = Given { json: data.clone().into(), text: Vec::new() };
    assert_eq!(alone(data.as_bytes()), Ok(Opened { report, kept: Completeness::Data }));
    Ok(())
}

#[test]
fn the_one_file_gives_back_what_was_written_in_the_place_of_what_is_published() -> Result<()> {
    let written = r#"[["charts/0/title/zh","会议{meetings}"]]"#;
    let script = format!("<script type=\"application/json\" id=\"report-written\">{written}</script>");
    let json = r#"{"facts":[],"charts":[{"title":{"zh":"会议8次","en":"8"}}]}"#;
    let Opened { report, kept } = alone((page("data-offline", json) + &script).as_bytes()).map_err(told)?;
    let json = String::from_utf8(report.json)?;
    assert!(kept == Completeness::All && json.contains("会议{meetings}") && json.contains("\"en\": \"8\""), "{json}");
    Ok(())
}

fn told(refused: Refused) -> anyhow::Error {
    anyhow::anyhow!(refused.message(Lang::En))
}

#[test]
fn what_is_no_report_is_refused_with_the_reason() -> Result<()> {
    let whole = archive(&[("report.json", JSON)])?;
    let newer = JSON.replace("facts", "maps");
    let lines = JSON.replace("facts", "two\\nlines");
    for (bytes, reason) in [
        (Vec::new(), Refused::Nothing),
        (b"\x89PNG".to_vec(), Refused::NoReport),
        ("一份报告".into(), Refused::NoReport),
        (b"[]".to_vec(), Refused::NoReport),
        (b"{\"a\":1}".to_vec(), Refused::NoReport),
        (b"<html><p>".to_vec(), Refused::NoReport),
        (archive(&[("a.docx", "")])?, Refused::NoReport),
        // One within another might be its own content, without end.
        (zip([("report.json".to_owned(), whole.as_slice())])?, Refused::Encoding),
        (JSON[..20].into(), Refused::Broken { line: 1, column: 20 }),
        (archive(&[("report.json", &newer)])?, Refused::Newer("maps".to_owned())),
        (page("lang=\"zh-CN\" data-offline", &newer).into(), Refused::Newer("maps".to_owned())),
        (lines.into(), Refused::Newer("two lines".to_owned())),
        (page("lang=\"de\"", JSON).into(), Refused::Page),
    ] {
        assert_eq!(alone(&bytes), Err(reason), "{}", String::from_utf8_lossy(&bytes));
    }
    assert_eq!(alone(&whole[..whole.len() / 2]), Err(Refused::Damaged));
    assert_eq!(open(&[("report.json", b"\xb1\xa8\xb8\xe6")]), Err(Refused::Encoding));
    Ok(())
}

#[test]
fn every_reason_is_told_in_every_language_and_on_one_line() {
    for reason in [
        Refused::Nothing,
        Refused::Damaged,
        Refused::NoReport,
        Refused::Encoding,
        Refused::Broken { line: 3, column: 4 },
        Refused::Newer("maps".to_owned()),
        Refused::Page,
    ] {
        let told = Lang::ALL.map(|it| reason.message(it));
        assert!(told.iter().all(|it| !it.contains("{}") && !it.contains('\n')), "{told:?}");
        assert!(told[0] != told[1] && told[1] != told[2], "{told:?}");
    }
}
