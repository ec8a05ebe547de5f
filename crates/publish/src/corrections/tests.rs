//! The feed as a reader of XML reads it, and no file where nothing was corrected.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use fixtures::SMALL;
use i18n::Lang;
use roxmltree::{Document, Node};

use super::{add, feed};
use crate::given::{Given, Read};
use crate::site::Site;

const ATOM: &str = "http://www.w3.org/2005/Atom";
const CORRECTIONS: &str = r#""corrections": [
    { "of": "facts/chair-meetings", "field": "raw", "old": "51次", "new": "15次", "date": "2024-03-05", "reason": { "zh": "录入 < 有误 & \"颠倒\"", "en": "A slip" } },
    { "of": "tasks/task-reporting", "field": "starts", "old": "", "new": "2024-03-01", "date": "2024-04-02", "reason": { "zh": "补充" } },
    { "of": "facts/gone", "label": { "zh": "旧数" }, "field": "raw", "old": "3次", "new": "", "date": "2024-03-20", "reason": { "zh": "重复" } }
  ]"#;

fn read(corrections: &str) -> Result<Read> {
    let rest = SMALL.json.trim_end().trim_end_matches('}').trim_end();
    Given { json: format!("{rest}{corrections}}}").into(), text: SMALL.text.into() }.read()
}

fn files(address: Option<&str>) -> Result<Site> {
    let mut site = Site::default();
    add(&mut site, &read(&format!(",{CORRECTIONS}"))?, address)?;
    Ok(site)
}

fn text<'a>(node: Node<'a, '_>, name: &str) -> &'a str {
    let child = node.children().find(|it| it.has_tag_name((ATOM, name)));
    child.and_then(|it| it.text()).unwrap_or_default()
}

fn link<'a>(node: Node<'a, '_>, rel: &str) -> Option<&'a str> {
    let links = node.children().filter(|it| it.has_tag_name((ATOM, "link")));
    links.filter(|it| it.attribute("rel") == Some(rel)).find_map(|it| it.attribute("href"))
}

#[test]
fn a_feed_has_what_atom_asks_for_and_tells_the_last_correction_first() -> Result<()> {
    let mut ids = BTreeSet::new();
    for (address, page) in [(None, "../"), (Some("https://example.org/report"), "https://example.org/report/")] {
        let site = files(address)?;
        for lang in Lang::ALL {
            let path = format!("data/corrections.{}.xml", lang.tag());
            let xml = std::str::from_utf8(site.read(&path)?)?;
            let document = Document::parse(xml)?;
            let feed = document.root_element();
            let entries: Vec<_> = feed.children().filter(|it| it.has_tag_name((ATOM, "entry"))).collect();
            let days: Vec<_> = entries.iter().map(|it| text(*it, "updated")).collect();
            assert_eq!(days, ["2024-04-02T00:00:00Z", "2024-03-20T00:00:00Z", "2024-03-05T00:00:00Z"]);
            assert_eq!(text(feed, "updated"), days[0]);
            let author = feed.children().find(|it| it.has_tag_name((ATOM, "author"))).context("an author")?;
            assert!(!text(author, "name").is_empty() && !text(feed, "title").is_empty());
            assert_eq!(link(feed, "self"), address.map(|it| format!("{it}/{path}")).as_deref());
            assert_eq!(link(feed, "alternate"), Some(&*format!("{page}{}#corrections", lang.folder())));
            assert_eq!(link(entries[2], "alternate"), Some(&*format!("{page}{}#f-chair-meetings", lang.folder())));
            assert!(text(entries[2], "title").ends_with("51次 → 15次"), "{xml}");
            let all = entries.iter().chain([&feed]).map(|it| text(*it, "id").to_owned()).collect::<Vec<_>>();
            let is_uuid = |it: &String| it.len() == 45 && it.starts_with("urn:uuid:") && it.as_bytes()[23] == b'8';
            assert!(all.iter().all(is_uuid), "{all:?}");
            ids.extend(all);
        }
        // The address changes no id.
        assert_eq!(ids.len(), 4 * Lang::ALL.len());
        let xml = std::str::from_utf8(site.read("data/corrections.zh-CN.xml")?)?;
        let document = Document::parse(xml)?;
        assert!(document.descendants().any(|it| it.text() == Some("录入 < 有误 & \"颠倒\"")), "{xml}");
    }
    Ok(())
}

#[test]
fn all_corrections_are_data_as_they_were_written() -> Result<()> {
    let site = files(None)?;
    let data: serde_json::Value = serde_json::from_slice(site.read("data/corrections.json")?)?;
    let written: serde_json::Value = serde_json::from_str(&format!("{{{CORRECTIONS}}}"))?;
    for (row, own) in data["corrections"]
        .as_array()
        .into_iter()
        .flatten()
        .zip(written["corrections"].as_array().into_iter().flatten())
    {
        for field in ["of", "field", "old", "new", "date"] {
            assert_eq!(row[field], own[field]);
        }
        assert_eq!(row["reason"]["zh"], own["reason"]["zh"]);
    }
    assert_eq!(
        (data["corrections"].as_array().map(Vec::len), &data["report"]["delivered"]),
        (Some(3), &"2024-01-10".into())
    );
    Ok(())
}

#[test]
fn a_report_without_corrections_has_no_file_and_no_feed() -> Result<()> {
    let read = read("")?;
    let mut site = Site::default();
    add(&mut site, &read, None)?;
    assert_eq!(site.files().count(), 0);
    assert!(feed(&read.source, Lang::Zh).is_none());
    Ok(())
}
