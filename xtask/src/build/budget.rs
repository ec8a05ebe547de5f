//! The budgets that a build must keep, and the table that shows how near they are: what a reader's phone has to load and
//! to lay out. How long it then takes is measured by `cargo xtask bench`.

use std::fmt;

use anyhow::{Context, Result, bail};
use i18n::Lang;
use publish::{EDIT_OFFLINE, Links, OFFLINE, Site, WORKER, is_kept};

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
/// the parts of ECharts that they need (170.7), 1 KB for what a site of several years says beside them, and another for telling
/// of a start that stops or never comes, of each part by itself.
pub const IN_ALL: f64 = 207.0;
/// The same where charts are drawn anew for a wide window, or for keys, and dots have moved: seven eighths of the same charts by
/// the whole of ECharts (311.5), which draw neither years side by side nor what became of a plan.
const IN_WIDE_WINDOWS: f64 = 272.0;
/// How much more of each a long report's page may have: it has more charts. What its readers wait for, `bench` measures.
const LONG: f64 = 3.0;
/// How much more a page may have for each correction that it tells, of which there are at most
/// [`CORRECTIONS_SHOWN`](model::CORRECTIONS_SHOWN): an editor who corrects must not be kept from publishing. In KB after brotli.
const CORRECTION: f64 = 0.1;
/// How much more a page may have that tells of any: their section with its words, and the way there. In KB after brotli.
const CORRECTIONS: f64 = 0.3;
/// The same as [`CORRECTION`] in elements.
const CORRECTION_ELEMENTS: f64 = 6.0;
/// The same of the one-file edition, which tells all of them in each language, as it is.
const CORRECTION_WHOLE: f64 = 1.0;
/// How much more a page may have for each year of a series that a chart of it tells, of which there are at most
/// [`YEARS_COMPARED`](model::YEARS_COMPARED): its mark, its row, its sentence. In KB after brotli.
const COMPARED: f64 = 0.2;
/// The same in elements.
const COMPARED_ELEMENTS: f64 = 14.0;
/// The same of the one-file edition, as it is.
const COMPARED_WHOLE: f64 = 2.0;
/// The budgets hold for a report with this many facts, activities and tasks together.
const ENTRIES: f64 = 201.0;
/// The QR codes' wasm and glue, which the first click on such a button waits for, in KB after brotli.
pub const QR: f64 = 20.0;
/// The same of what looks the numbers of a text up: reading a report with its parts, reading numbers as it does and as English and
/// German write them, in words, too, weighing what both are about against the report's own sentences, and telling of long texts in
/// parts.
pub const CHECK: f64 = 86.0;
/// The element's wasm and glue, which no first view loads, in KB after brotli: a little above what charts without a page
/// weigh, so that nothing of the page slips in. Series over the years, with what other reports say of them, are six of these, what
/// became of the plan five.
pub const ELEMENT: f64 = 92.0;
/// The presentation's wasm and glue, loaded only to present, in KB after brotli.
const DECK: f64 = 175.0;
/// The editor's wasm and glue, which no reader loads, in KB after brotli: a page of an office's computer. It has the
/// check with its mends and warnings, and the meaning of every field in three languages.
const EDIT: f64 = 660.0;
/// What makes sites of reports, wasm and glue, loaded by who downloads one from the editor, in KB after brotli. Much of it are
/// the tables of the compressor, with which it makes the same .br files as the build.
const PUBLISHER: f64 = 1060.0;
/// The kit that it makes them with, as it is: two thirds are these two programs, which the new site has again, compressed so that
/// nobody has to do it in a browser. Whoever loads it then works for half a minute.
const KIT: f64 = 2400.0;
/// The editor in one file, as it is: the kit, and the two programs that it needs at once, compressed, all in base85. Whoever
/// edits without a network carries it on a stick.
const EDIT_ONE_FILE: f64 = 6000.0;
/// The one-file edition as it is: it is carried on sticks and sent in messages, where nothing compresses it. Messengers
/// still call it 1.2 MB.
const ONE_FILE: f64 = 1249.0;
/// All fonts together, in KB: every numeral stands on them, so that they must be there for the first paint.
const FONTS: f64 = 15.0;

/// What was measured, beside what is allowed.
pub struct Table(Vec<Row>);

struct Row {
    what: String,
    /// Kilobytes, or a number of things.
    amount: f64,
    most: Option<f64>,
    /// Whether it grows with what an editor writes, and not with our programs alone.
    of_report: bool,
}

/// Weighs the finished files.
///
/// # Errors
/// When a page cannot be read.
pub fn measure(site: &Site, links: &Links) -> Result<Table> {
    measure_of(site, links, 0)
}

/// As [`measure`], for a report with this many facts, activities and tasks: a longer report may weigh more.
///
/// # Errors
/// As [`measure`].
pub fn measure_of(site: &Site, links: &Links, entries: usize) -> Result<Table> {
    let weigh = |paths: &[&str]| -> f64 {
        let found = site.files().filter(|(path, _)| paths.contains(path));
        found.map(|(_, file)| file.sent() as f64 / 1000.0).sum()
    };
    let row = |what: String, amount: f64, most| Row { what, amount, most, of_report: true };
    let often = if links.parts.is_empty() { (entries as f64 / ENTRIES).clamp(1.0, LONG) } else { LONG };
    let mut rows = Vec::new();
    for lang in Lang::ALL {
        let path = format!("{}index.html", lang.folder());
        let Ok(html) = site.read(&path) else { continue };
        let html = std::str::from_utf8(html).with_context(|| format!("{path} is not UTF-8"))?;
        let (document, tag) = (weigh(&[&path]), lang.tag());
        let most = if lang == Lang::Zh { DOCUMENT } else { TRANSLATED };
        let answers = document + weigh(&[&links.style, &links.boot]);
        let in_all = answers + weigh(&[&links.glue, &links.wasm, &links.icon]);
        let told = corrections(html);
        let years = compared(html);
        let section = if told > 0.0 { CORRECTIONS } else { 0.0 };
        let corrected = section + told * CORRECTION + years * COMPARED;
        rows.push(row(format!("document, {tag}"), document, Some(most * often + corrected)));
        rows.push(row(format!("  as it is parsed, {tag}"), html.len() as f64 / 1000.0, Some(PARSED * often)));
        rows.push(row(
            format!("  elements, {tag}"),
            elements(html) as f64,
            Some(ELEMENTS * often + told * CORRECTION_ELEMENTS + years * COMPARED_ELEMENTS),
        ));
        rows.push(row(format!("until interactive, {tag}"), answers, Some(INTERACTIVE * often + corrected)));
        rows.push(row(format!("in all, {tag}"), in_all, Some(IN_ALL * often + corrected)));
        let wide = in_all + weigh(&[&links.drawing, &links.steps]);
        rows.push(row(format!("in wide windows, {tag}"), wide, Some(IN_WIDE_WINDOWS * often + corrected)));
    }
    let fonts: Vec<&str> = links.fonts.iter().map(String::as_str).collect();
    for (what, paths, most) in [
        ("css", [links.style.as_str()].as_slice(), None),
        ("wasm + glue", &[&links.wasm, &links.glue], None),
        ("drawing", &[&links.drawing], None),
        ("fonts", &fonts, Some(FONTS)),
        ("element wasm + glue", &[&links.element_wasm, &links.element], Some(ELEMENT)),
        ("qr wasm + glue", &[&links.qr_wasm, &links.qr], Some(QR)),
        ("check wasm + glue", &[&links.check_wasm, &links.check], Some(CHECK)),
        ("deck wasm + glue", &[&links.deck_wasm, &links.deck], Some(DECK)),
        ("edit wasm + glue", &[&links.edit_wasm, &links.edit], Some(EDIT)),
        ("publisher wasm + glue", &[&links.publisher_wasm, &links.publisher], Some(PUBLISHER)),
        ("kit", &[&links.kit], Some(KIT)),
    ] {
        rows.push(Row { of_report: false, ..row(what.to_owned(), weigh(paths), most) });
    }
    let edit_file = site.read(EDIT_OFFLINE).map_or(0.0, |it| it.len() as f64 / 1000.0);
    rows.push(Row {
        of_report: false,
        ..row("edit-offline.html, as it is".to_owned(), edit_file, Some(EDIT_ONE_FILE))
    });
    // After the first view, when the browser has nothing else to do; what the page has loaded is not loaded again.
    let kept: f64 = site.files().filter(|(path, _)| is_kept(path)).map(|(_, it)| it.sent() as f64 / 1000.0).sum();
    rows.push(row("kept for offline".to_owned(), kept, None));
    rows.push(row("the worker itself".to_owned(), weigh(&[WORKER]), None));
    // That of a long report has no limit.
    let told = site.read(OFFLINE).map_or(0.0, |page| {
        let html = String::from_utf8_lossy(page);
        corrections(&html) * CORRECTION_WHOLE + compared(&html) * COMPARED_WHOLE
    });
    let one_file = links.parts.is_empty().then_some(ONE_FILE * often + told);
    rows.push(row("offline.html, as it is".to_owned(), links.offline as f64 / 1000.0, one_file));
    Ok(Table(rows))
}

/// How many corrections a page tells.
fn corrections(html: &str) -> f64 {
    html.matches("<del").count() as f64
}

/// How many years of series a page tells.
fn compared(html: &str) -> f64 {
    html.matches("<td class=\"td-q\"").count() as f64
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
    pub fn check(&self) -> Result<()> {
        held(&self.over(|_| true))
    }

    /// Holds the programs to their budgets, and tells an editor whose report is longer than a page's: a report that is in order
    /// is published, and what its readers wait for is the editor's to weigh.
    ///
    /// # Errors
    /// When a program exceeds its budget.
    pub fn check_programs(&self) -> Result<()> {
        held(&self.over(|row| !row.of_report))?;
        let long = self.over(|row| row.of_report);
        if !long.is_empty() {
            let long = long.join("; ");
            eprintln!(
                "  网页比预算重，手机要多等一会儿；网站照样生成。可以少配几张图，或把长的名称和说明改短：{long}\n  \
                 The page is heavier than its budget, and phones wait longer for it; the site is made all the same. Fewer charts, or \
                 shorter names and notes, make it lighter: {long}"
            );
        }
        Ok(())
    }

    /// The names of the rows that exceed their budgets.
    fn over(&self, wanted: impl Fn(&Row) -> bool) -> Vec<&str> {
        let over = self.0.iter().filter(|row| wanted(row) && row.most.is_some_and(|most| row.amount > most));
        over.map(|row| row.what.trim_start()).collect()
    }
}

fn held(over: &[&str]) -> Result<()> {
    if !over.is_empty() {
        bail!("over budget: {}; dist/ was left as it was", over.join("; "));
    }
    Ok(())
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<28}{:>12}{:>12}", "KB, where sent by brotli", "measured", "at most")?;
        for Row { what, amount, most, .. } in &self.0 {
            let most = most.map(|most| format!("{most:.0}")).unwrap_or_default();
            writeln!(f, "{what:<28}{amount:>12.1}{most:>12}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod documents;
#[cfg(test)]
mod tests;
