//! The budgets that a build must keep, and the table that shows how near they are.

use std::fmt;

use anyhow::{Result, bail};
use report_figures::i18n::Lang;

use super::page::Links;
use super::site::Site;
use super::worker::{self, is_kept};

/// wasm and glue, in KB after brotli: half of what a charting library alone weighs.
const PROGRAM: f64 = 170.0;
/// The QR codes' wasm and glue, which the first click on such a button waits for, in KB after brotli.
const QR: f64 = 20.0;
/// The element's wasm and glue, which no first view loads, in KB after brotli: a little above what charts without a page
/// weigh, so that nothing of the page slips in.
const ELEMENT: f64 = 80.0;
/// The presentation's wasm and glue, which nobody loads but who presents, in KB after brotli.
const DECK: f64 = 165.0;
/// Everything that the first view of a page transfers, in KB after brotli.
const FIRST_VIEW: f64 = 260.0;
/// The one-file edition as it is: it is carried on sticks and sent in messages, where nothing compresses it.
const ONE_FILE: f64 = 1200.0;
/// All fonts together, in KB: every numeral stands on them, so that they must be there for the first paint.
const FONTS: f64 = 15.0;

/// What was measured, beside what is allowed.
pub struct Table(Vec<Row>);

struct Row {
    what: String,
    kilobytes: f64,
    most: Option<f64>,
}

/// Weighs the finished files.
pub fn measure(site: &Site, links: &Links) -> Table {
    let weigh = |paths: &[&str]| -> f64 {
        let found = site.files().iter().filter(|entry| paths.contains(&entry.path.as_str()));
        found.map(|entry| entry.brotli as f64 / 1000.0).sum()
    };
    let row = |what: &str, paths: &[&str], most| Row { what: what.to_owned(), kilobytes: weigh(paths), most };
    let fonts: Vec<&str> = links.fonts.iter().map(String::as_str).collect();
    let mut rows = vec![
        row("wasm", &[&links.wasm], None),
        row("glue", &[&links.glue], None),
        row("wasm + glue", &[&links.wasm, &links.glue], Some(PROGRAM)),
        row("element wasm + glue", &[&links.element_wasm, &links.element], Some(ELEMENT)),
        row("qr wasm + glue", &[&links.qr_wasm, &links.qr], Some(QR)),
        row("deck wasm + glue", &[&links.deck_wasm, &links.deck], Some(DECK)),
        row("css", &[&links.style], None),
        row("fonts", &fonts, Some(FONTS)),
    ];
    let shared =
        [&[links.style.as_str(), &links.boot, &links.glue, &links.wasm, &links.icon], fonts.as_slice()].concat();
    for lang in Lang::ALL {
        let html = format!("{}index.html", lang.folder());
        rows.push(row(&html, &[&html], None));
        rows.push(row(
            &format!("first view, {}", lang.tag()),
            &[&[html.as_str()], shared.as_slice()].concat(),
            Some(FIRST_VIEW),
        ));
    }
    // After the first view, when the browser has nothing else to do; what the page has loaded is not loaded again.
    let kept: Vec<&str> = site.files().iter().filter(|it| is_kept(it)).map(|it| it.path.as_str()).collect();
    rows.push(row("kept for offline", &kept, None));
    rows.push(row("the worker itself", &[worker::FILE], None));
    let kilobytes = links.offline as f64 / 1000.0;
    // That of a long report is as long as the report.
    let most = links.parts.is_empty().then_some(ONE_FILE);
    rows.push(Row { what: String::from("offline.html, as it is"), kilobytes, most });
    Table(rows)
}

impl Table {
    /// # Errors
    /// When a budget is exceeded; the error names each.
    pub fn judge(&self) -> Result<()> {
        let over = self.0.iter().filter(|row| row.most.is_some_and(|most| row.kilobytes > most));
        let names: Vec<&str> = over.map(|row| row.what.as_str()).collect();
        if !names.is_empty() {
            bail!("over budget: {}; dist/ was left as it was", names.join("; "));
        }
        Ok(())
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<24}{:>12}{:>12}", "", "brotli KB", "budget KB")?;
        for Row { what, kilobytes, most } in &self.0 {
            let most = most.map(|most| format!("{most:.0}")).unwrap_or_default();
            writeln!(f, "{what:<24}{kilobytes:>12.1}{most:>12}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    use super::measure;
    use crate::build::page::Links;
    use crate::build::site::Site;
    use crate::paths::target;

    #[test]
    fn the_one_file_edition_is_held_to_twelve_hundred_kilobytes_as_it_is() -> Result<()> {
        let site = Site::begin(target().join("budget-one-file-test"))?;
        for (offline, over) in [(1_200_000, false), (1_200_001, true)] {
            let links = Links { offline, ..Links::default() };
            let said = measure(&site, &links).judge().err().map(|it| it.to_string()).unwrap_or_default();
            assert_eq!(said.contains("offline.html"), over, "{offline}: {said}");
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
            let said = measure(&site, &links).judge().err().map(|it| it.to_string()).unwrap_or_default();
            assert_eq!(said.contains("fonts"), over, "{size}: {said}");
        }
        std::fs::remove_dir_all(&folder)?;
        Ok(())
    }
}
