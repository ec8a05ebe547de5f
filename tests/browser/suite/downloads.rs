//! What a reader takes along: every link leads to a finished file, and works without scripts.

use anyhow::{Context, Result};
use browser_tests::{open, open_without_scripts, report};
use driver::Page;
use i18n::Lang;
use serde_json::Value;

/// Asks for every file that the page links, from the page itself, and says what came: path, status, type, first bytes.
const ASK: &str = "\
    (async () => JSON.stringify(await Promise.all([...new Set([...document.querySelectorAll('a')] \
      .map((it) => it.href).filter((it) => /\\/(charts|data)\\//.test(it)))].map(async (url) => { \
        const answer = await fetch(url); \
        const bytes = new Uint8Array(await answer.arrayBuffer()); \
        return [url, answer.status, answer.headers.get('content-type'), [...bytes.slice(0, 4)]]; }))))()";

fn answers(page: &Page) -> Result<Vec<Value>> {
    let text = page.text(ASK)?;
    serde_json::from_str(&text).context("the page's own list of its files")
}

#[test]
fn every_link_under_a_figure_leads_to_a_file_of_its_type() -> Result<()> {
    let charts = report()?.charts.len();
    for lang in Lang::ALL {
        let page = open(lang, 390)?;
        let answers = answers(&page)?;
        // Picture, drawing, table and data of every chart, two files for each of three lists, and a workbook.
        assert_eq!(answers.len(), charts * 4 + 7);
        for answer in answers {
            let url = answer[0].as_str().unwrap_or_default();
            assert_eq!(answer[1], 200, "{url}");
            let (kind, start): (&str, &[u8]) = match url.rsplit('.').next() {
                Some("png") => ("image/png", b"\x89PNG"),
                Some("svg") => ("image/svg+xml; charset=utf-8", b"<svg"),
                Some("csv") => ("text/csv; charset=utf-8", b"\xef\xbb\xbf"),
                Some("xlsx") => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK\x03\x04"),
                _ => ("application/json; charset=utf-8", b"{\n  "),
            };
            assert_eq!(answer[2], kind, "{url}");
            let mut same = answer[3].as_array().context("bytes")?.iter().zip(start);
            // The tables of threads begin with another column.
            assert!(same.all(|(one, other)| one == *other) || url.ends_with(".csv"), "{url}: {}", answer[3]);
        }
    }
    Ok(())
}

#[test]
fn files_are_linked_and_cited_without_scripts_and_buttons_wait_for_them() -> Result<()> {
    let charts = report()?.charts;
    let page = open_without_scripts(Lang::De, 390)?;
    for chart in charts {
        for extension in ["png", "svg", "csv", "json"] {
            let link = format!("document.querySelector('a[download][href$=\"/{}.de.{extension}\"]')", chart.id);
            assert_eq!(page.eval(&format!("{link}.download"))?, "", "{}.{extension}", chart.id);
        }
        let cited = page.text(&format!("document.getElementById('cite-{}').textContent", chart.id))?;
        assert!(cited.contains("[R]. Taicang, 2024-01-10.\n"), "{cited}");
        let seen = format!(
            "[...document.getElementById('cite-{}').closest('.take').querySelectorAll('button')].length",
            chart.id
        );
        assert_eq!(page.eval(&seen)?, 0, "a button that nothing answers");
    }
    Ok(())
}

#[test]
fn the_cards_of_all_numbers_are_a_link_away_from_the_page() -> Result<()> {
    let facts = report()?.facts.len();
    for lang in Lang::ALL {
        let page = open(lang, 390)?;
        page.find_by_role("link", lang.shared().cards)?.eval("(link) => link.click()")?;
        page.wait("the cards are there", "document.querySelector('ul.cards') && document.readyState === 'complete'")?;
        assert_eq!(page.text("document.documentElement.lang")?, lang.tag());
        assert_eq!(page.text("document.querySelector('h1').textContent")?, lang.shared().cards);
        assert_eq!(page.eval("document.querySelectorAll('.cards img').length")?, facts);
    }
    Ok(())
}

#[test]
fn what_opens_a_table_or_the_downloads_stays_where_it_is_and_closes_it_again() -> Result<()> {
    for (lang, width) in [(Lang::Zh, 390), (Lang::De, 390), (Lang::Zh, 1440), (Lang::En, 768)] {
        let page = open(lang, width)?;
        // Where its words stand in the page, whether it is open, and whether what it opened is below it.
        let told = |at: &str| {
            format!(
                "(() => {{ const fold = document.querySelector('#fig-paths {at}'), it = fold.firstElementChild, \
                 box = it.getBoundingClientRect(), inner = it.nextElementSibling.getBoundingClientRect(); \
                 return JSON.stringify([fold.open, Math.round(box.x), Math.round(box.y + scrollY), \
                 !fold.open || (inner.height > 0 && inner.y >= box.bottom - 1)]); }})()"
            )
        };
        // While both are closed they are one row, where the window has room for it.
        let row = "(() => { const [source, table, take] = ['.src-a', '.tbl > summary', '.take > summary'] \
            .map((it) => Math.round(document.querySelector('#fig-paths ' + it).getBoundingClientRect().top)); \
            return source === table && table === take; })()";
        assert_eq!(page.eval(row)?, true, "{lang:?} {width}");
        for at in [".tbl", ".take"] {
            let closed = page.text(&told(at))?;
            page.find(&format!("#fig-paths {at} > summary"))?.click()?;
            page.wait("it is open", &format!("document.querySelector('#fig-paths {at}').open"))?;
            let open = page.text(&told(at))?;
            assert_eq!(open, closed.replacen("false", "true", 1), "{lang:?} {width} {at}");
            // What stood behind it in the row comes below what was opened.
            let below = "(() => { const [table, take] = ['.tbl > table', '.take > summary'] \
                .map((it) => document.querySelector('#fig-paths ' + it).getBoundingClientRect()); \
                return take.top >= table.bottom - 1; })()";
            assert!(at == ".take" || page.eval(below)? == true, "{lang:?} {width}");
            page.find(&format!("#fig-paths {at} > summary"))?.click()?;
            page.wait("it is closed", &format!("!document.querySelector('#fig-paths {at}').open"))?;
        }
    }
    Ok(())
}
