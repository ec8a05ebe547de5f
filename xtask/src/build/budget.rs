//! The budgets that a build must keep, and the table that shows how near they are: what a reader's phone has to load and
//! to lay out. How long it then takes is measured by `cargo xtask bench`.

use std::fmt;

use anyhow::{Context, Result, bail};
use i18n::Lang;

use super::links::{Links, WORKER};
use super::site::{Entry, Site};
use super::worker::is_kept;

/// A page as it is sent, in KB after brotli: until the last of it has come and been parsed, nothing answers. A phone of
/// 1.6 Mbit/s loads 45 KB in a quarter of a second.
const DOCUMENT: f64 = 45.0;
/// The same in a translation, which also carries the Chinese text and all its quotes.
const TRANSLATED: f64 = 50.0;
/// A page as the parser reads it, in KB: slow phones parse some ten of these in a millisecond.
const PARSED: f64 = 400.0;
/// Elements before the program starts: style and layout take time and memory for each.
pub const ELEMENTS: f64 = 3500.0;
/// Everything that has to be there before a number answers, in KB after brotli: half a second of such a phone's network.
pub const INTERACTIVE: f64 = 100.0;
/// Everything that a page loads by itself on a phone, idle time included, in KB after brotli: 1.2 times the same charts by
/// the parts of ECharts that they need.
pub const IN_ALL: f64 = 200.0;
/// The same where charts are drawn anew for a wide window, or for keys: four fifths of the same charts by the whole of
/// ECharts.
const IN_WIDE_WINDOWS: f64 = 250.0;
/// How much more of each a long report's page may have: it has more charts. What its readers wait for, `bench` measures.
const LONG: f64 = 3.0;
/// The QR codes' wasm and glue, which the first click on such a button waits for, in KB after brotli.
const QR: f64 = 20.0;
/// The element's wasm and glue, which no first view loads, in KB after brotli: a little above what charts without a page
/// weigh, so that nothing of the page slips in.
const ELEMENT: f64 = 80.0;
/// The presentation's wasm and glue, loaded only to present, in KB after brotli.
const DECK: f64 = 170.0;
/// The one-file edition as it is: it is carried on sticks and sent in messages, where nothing compresses it.
const ONE_FILE: f64 = 1200.0;
/// All fonts together, in KB: every numeral stands on them, so that they must be there for the first paint.
const FONTS: f64 = 15.0;

/// What was measured, beside what is allowed.
pub struct Table(Vec<Row>);

struct Row {
    what: String,
    /// Kilobytes, or a number of things.
    amount: f64,
    most: Option<f64>,
}

/// Weighs the finished files.
///
/// # Errors
/// When a page cannot be read.
pub fn measure(site: &Site, links: &Links) -> Result<Table> {
    let weigh = |paths: &[&str]| -> f64 {
        let found = site.files().iter().filter(|entry| paths.contains(&entry.path.as_str()));
        found.map(|entry| entry.brotli as f64 / 1000.0).sum()
    };
    let row = |what: String, amount: f64, most| Row { what, amount, most };
    let often = if links.parts.is_empty() { 1.0 } else { LONG };
    let mut rows = Vec::new();
    for lang in Lang::ALL {
        let path = format!("{}index.html", lang.folder());
        if !site.files().iter().any(|it| it.path == path) {
            continue;
        }
        let html = String::from_utf8(site.read(&path)?).with_context(|| format!("{path} is not UTF-8"))?;
        let (document, tag) = (weigh(&[&path]), lang.tag());
        let most = if lang == Lang::Zh { DOCUMENT } else { TRANSLATED };
        let answers = document + weigh(&[&links.style, &links.boot]);
        let in_all = answers + weigh(&[&links.glue, &links.wasm, &links.icon]);
        rows.push(row(format!("document, {tag}"), document, Some(most * often)));
        rows.push(row(format!("  as it is parsed, {tag}"), html.len() as f64 / 1000.0, Some(PARSED * often)));
        rows.push(row(format!("  elements, {tag}"), elements(&html) as f64, Some(ELEMENTS * often)));
        rows.push(row(format!("until interactive, {tag}"), answers, Some(INTERACTIVE * often)));
        rows.push(row(format!("in all, {tag}"), in_all, Some(IN_ALL * often)));
        let wide = in_all + weigh(&[&links.drawing]);
        rows.push(row(format!("in wide windows, {tag}"), wide, Some(IN_WIDE_WINDOWS * often)));
    }
    let fonts: Vec<&str> = links.fonts.iter().map(String::as_str).collect();
    for (what, paths, most) in [
        ("css", [links.style.as_str()].as_slice(), None),
        ("wasm + glue", &[&links.wasm, &links.glue], None),
        ("drawing", &[&links.drawing], None),
        ("fonts", &fonts, Some(FONTS)),
        ("element wasm + glue", &[&links.element_wasm, &links.element], Some(ELEMENT)),
        ("qr wasm + glue", &[&links.qr_wasm, &links.qr], Some(QR)),
        ("deck wasm + glue", &[&links.deck_wasm, &links.deck], Some(DECK)),
    ] {
        rows.push(row(what.to_owned(), weigh(paths), most));
    }
    // After the first view, when the browser has nothing else to do; what the page has loaded is not loaded again.
    let kept: f64 = site.files().iter().filter(|it| is_kept(it)).map(|it: &Entry| it.brotli as f64 / 1000.0).sum();
    rows.push(row("kept for offline".to_owned(), kept, None));
    rows.push(row("the worker itself".to_owned(), weigh(&[WORKER]), None));
    // That of a long report has no limit.
    let one_file = links.parts.is_empty().then_some(ONE_FILE);
    rows.push(row("offline.html, as it is".to_owned(), links.offline as f64 / 1000.0, one_file));
    Ok(Table(rows))
}

/// How many elements a page's HTML holds. A `<` within scripts and styles begins none.
fn elements(html: &str) -> usize {
    let starts = |text: &str| text.match_indices('<').filter(|(at, _)| is_name(&text[at + 1..])).count();
    let (mut rest, mut count) = (html, 0);
    while let Some((at, end)) = ["script", "style"].iter().filter_map(|it| raw(rest, it)).min() {
        count += starts(&rest[..at]) + 1;
        rest = &rest[end..];
    }
    count + starts(rest)
}

/// Where the next element of this name begins, and where its content ends.
fn raw(html: &str, name: &str) -> Option<(usize, usize)> {
    let at = html.find(&format!("<{name}"))?;
    Some((at, at + html[at..].find(&format!("</{name}>"))?))
}

fn is_name(text: &str) -> bool {
    text.starts_with(|it: char| it.is_ascii_alphabetic())
}

impl Table {
    /// # Errors
    /// When a budget is exceeded; the error names each.
    pub fn judge(&self) -> Result<()> {
        let over = self.0.iter().filter(|row| row.most.is_some_and(|most| row.amount > most));
        let names: Vec<&str> = over.map(|row| row.what.trim_start()).collect();
        if !names.is_empty() {
            bail!("over budget: {}; dist/ was left as it was", names.join("; "));
        }
        Ok(())
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<28}{:>12}{:>12}", "KB, where sent by brotli", "measured", "at most")?;
        for Row { what, amount, most } in &self.0 {
            let most = most.map(|most| format!("{most:.0}")).unwrap_or_default();
            writeln!(f, "{what:<28}{amount:>12.1}{most:>12}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod documents;
#[cfg(test)]
mod tests {
    use anyhow::Result;
    use start::paths::target;

    use super::{elements, measure};
    use crate::build::links::Links;
    use crate::build::site::Site;

    #[test]
    fn the_one_file_edition_is_held_to_twelve_hundred_kilobytes_as_it_is() -> Result<()> {
        let site = Site::begin(target().join("budget-one-file-test"))?;
        for (offline, over) in [(1_200_000, false), (1_200_001, true)] {
            let links = Links { offline, ..Links::default() };
            let said = measure(&site, &links)?.judge().err().map(|it| it.to_string()).unwrap_or_default();
            assert_eq!(said.contains("offline.html"), over, "{offline}: {said}");
        }
        Ok(())
    }

    #[test]
    fn elements_are_counted_and_not_what_stands_in_scripts_and_styles() {
        assert_eq!(elements("<p>1 < 2<br>a<b>c</b></p>"), 3);
        assert_eq!(elements("<style>a<b</style><script>for(;a<b;)c<d</script><script src=x></script><i></i>"), 4);
    }

    #[test]
    fn a_document_is_held_to_its_bytes_and_elements_in_each_language() -> Result<()> {
        for (path, html, over) in [
            ("index.html", "<p>".repeat(3500), ""),
            ("index.html", "<p>".repeat(3501), "elements, zh-CN"),
            ("de/index.html", "<p>".repeat(3501), "elements, de"),
            ("en/index.html", " ".repeat(400_001), "as it is parsed, en"),
        ] {
            let mut site = Site::begin(target().join("budget-document-test"))?;
            site.add(path, html.into_bytes())?;
            site.compress()?;
            let said = measure(&site, &Links::default())?.judge().err().map(|it| it.to_string()).unwrap_or_default();
            assert_eq!(
                said,
                if over.is_empty() { String::new() } else { format!("over budget: {over}; dist/ was left as it was") }
            );
        }
        Ok(())
    }

    #[test]
    fn fonts_are_held_to_fifteen_kilobytes() -> Result<()> {
        let path = |name: &str| format!("assets/{name}");
        let links = Links {
            style: path("main.css"),
            fonts: vec![path("one.woff2"), path("two.woff2")],
            wasm: path("report.wasm"),
            glue: path("report.js"),
            boot: path("boot.js"),
            old: path("old.js"),
            icon: path("icon.svg"),
            ..Links::default()
        };
        let folder = target().join("budget-test");
        for (size, over) in [(7_500, false), (7_501, true)] {
            let mut site = Site::begin(folder.clone())?;
            for font in &links.fonts {
                site.add(font, vec![0; size])?;
            }
            let said = measure(&site, &links)?.judge().err().map(|it| it.to_string()).unwrap_or_default();
            assert_eq!(said.contains("fonts"), over, "{size}: {said}");
        }
        std::fs::remove_dir_all(&folder)?;
        Ok(())
    }
}
