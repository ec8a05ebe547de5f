//! What was measured, as Markdown: the same tables are printed and written into the document.

use super::actions::{LOADS, Times};
use super::load::Load;
use super::numbers::{Spread, median, percentile};
use super::profile::Profile;
use super::rounds::{Series, find};
use super::sites::{OURS, Site};

/// A measure of a load, as a column.
struct Column {
    title: &'static str,
    of: fn(&Load) -> Option<f64>,
    decimals: usize,
}

/// 1 KB is 1000 bytes and 1 MB 1000 KB, as everywhere in the project's budgets.
const COLUMNS: [Column; 11] = [
    Column { title: "first paint ms", of: |it| Some(it.first_paint), decimals: 0 },
    Column { title: "interactive ms", of: |it| Some(it.interactive), decimals: 0 },
    Column { title: "all alive ms", of: |it| it.alive, decimals: 0 },
    Column { title: "blocking ms", of: |it| Some(it.blocking), decimals: 0 },
    Column { title: "KB until interactive", of: |it| Some(it.bytes_interactive / 1e3), decimals: 1 },
    Column { title: "KB in all", of: |it| Some(it.bytes / 1e3), decimals: 1 },
    Column { title: "elements parsed", of: |it| Some(it.parsed_elements), decimals: 0 },
    Column { title: "elements", of: |it| Some(it.elements), decimals: 0 },
    Column { title: "layout shift", of: |it| Some(it.shift), decimals: 3 },
    Column { title: "heap MB", of: |it| Some(it.heap / 1e6), decimals: 1 },
    Column { title: "wasm MB", of: |it| Some(it.wasm / 1e6), decimals: 1 },
];
const NOTHING: &str = "–";

/// Medians with their spread, and ratios of medians, for one profile.
pub fn loads(sites: &[Site], series: &[Series], profile: Profile) -> String {
    let found = || sites.iter().filter_map(|site| Some((site, find(series, site.name, profile)?)));
    let spreads = found().map(|(site, own)| row(site, |it| spread(values(own, it), it.decimals))).collect();
    let ours = find(series, OURS, profile);
    let of = |own: Option<&Series>, it: &Column| own.map_or(f64::NAN, |own| median(values(own, it)));
    let others = found().filter(|(site, _)| site.name != OURS);
    let ratios = others.map(|(site, own)| row(site, |it| ratio(of(ours, it), of(Some(own), it)))).collect();
    let titles: Vec<String> =
        ["page"].into_iter().chain(COLUMNS.iter().map(|it| it.title)).map(str::to_owned).collect();
    format!(
        "### {}\n\nMedians of {} loads (least–most):\n\n{}\n\nThis page's medians, divided by those of\n\n{}\n",
        profile.title(),
        ours.map_or(0, |it| it.loads.len()),
        without_empty(titles.clone(), spreads),
        without_empty(titles, ratios)
    )
}

fn row(site: &Site, cell: impl Fn(&Column) -> String) -> Vec<String> {
    [site.shown.clone()].into_iter().chain(COLUMNS.iter().map(cell)).collect()
}

/// A table without the columns that say nothing of any page.
fn without_empty(head: Vec<String>, rows: Vec<Vec<String>>) -> String {
    let said: Vec<bool> = (0..head.len()).map(|at| rows.iter().any(|row| row[at] != NOTHING)).collect();
    let kept = |row: Vec<String>| -> Vec<String> {
        row.into_iter().zip(&said).filter_map(|(cell, said)| said.then_some(cell)).collect()
    };
    table(&kept(head), &rows.into_iter().map(kept).collect::<Vec<_>>())
}

/// Actions on our page.
pub fn actions(all: &[Times]) -> String {
    let head = ["action", "median ms", "95 % ms", "most ms", "times", "by frame"].map(str::to_owned);
    let row = |name: &str, times: &[f64], by_frame: usize| {
        let number = |value: f64| format!("{value:.0}");
        let values = || times.iter().copied();
        let (middle, slow, most) = (median(values()), percentile(0.95, values()), percentile(1.0, values()));
        vec![name.to_owned(), number(middle), number(slow), number(most), times.len().to_string(), by_frame.to_string()]
    };
    let mut rows: Vec<Vec<String>> = all.iter().map(|it| row(it.name, &it.times, it.by_frame)).collect();
    let every: Vec<f64> = all.iter().flat_map(|it| it.times.iter().copied()).collect();
    rows.push(row("all", &every, all.iter().map(|it| it.by_frame).sum()));
    format!(
        "### Actions: phone, processor 4 times slower\n\nFrom the input to the next paint, in {LOADS} fresh loads:\n\n{}\n",
        table(&head, &rows)
    )
}

fn values<'a>(series: &'a Series, column: &'a Column) -> impl Iterator<Item = f64> {
    series.loads.iter().filter_map(column.of)
}

fn spread(values: impl IntoIterator<Item = f64>, decimals: usize) -> String {
    let Some(Spread { median, least, most }) = Spread::of(values) else { return NOTHING.to_owned() };
    let number = |value: f64| format!("{value:.decimals$}");
    let (least, most) = (number(least), number(most));
    if least == most { least } else { format!("{} ({least}–{most})", number(median)) }
}

fn ratio(ours: f64, theirs: f64) -> String {
    let ratio = ours / theirs;
    if ratio.is_finite() { format!("{ratio:.2}") } else { NOTHING.to_owned() }
}

/// A Markdown table. Its columns line up also when printed; all but the first are set to the right.
pub fn table(head: &[String], rows: &[Vec<String>]) -> String {
    let width = |at: usize| {
        let cells = rows.iter().filter_map(|row| row.get(at)).chain(head.get(at));
        cells.map(|it| it.chars().count()).max().unwrap_or(0).max(3)
    };
    let widths: Vec<usize> = (0..head.len()).map(width).collect();
    let line = |cells: &[String]| {
        let padded = cells.iter().zip(&widths).enumerate().map(|(at, (cell, width))| match at {
            0 => format!("{cell:<width$}"),
            _ => format!("{cell:>width$}"),
        });
        format!("| {} |", padded.collect::<Vec<_>>().join(" | "))
    };
    let rule = widths.iter().enumerate().map(|(at, width)| match at {
        0 => "-".repeat(*width),
        _ => format!("{}:", "-".repeat(width - 1)),
    });
    let rule = format!("| {} |", rule.collect::<Vec<_>>().join(" | "));
    let body = rows.iter().map(|it| line(it));
    [line(head), rule].into_iter().chain(body).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{ratio, spread, table, without_empty};

    #[test]
    fn a_spread_of_equal_numbers_is_one_number() {
        assert_eq!(spread([1.0, 9.0, 2.0], 0), "2 (1–9)");
        assert_eq!(spread([52.04, 52.01], 1), "52.0");
        assert_eq!(spread([], 1), "–");
        assert_eq!((ratio(3.0, 2.0), ratio(3.0, 0.0)), ("1.50".to_owned(), "–".to_owned()));
    }

    #[test]
    fn a_column_that_says_nothing_is_left_out() {
        let cells = |all: [&str; 3]| all.map(str::to_owned).to_vec();
        let rows = vec![cells(["ours", "–", "1"]), cells(["a", "–", "–"])];
        let head = without_empty(cells(["page", "alive", "ms"]), rows);
        assert_eq!(head.lines().next(), Some("| page |  ms |"));
    }

    #[test]
    fn columns_line_up() {
        let head = ["page", "ms"].map(str::to_owned);
        let rows = [vec!["ours".to_owned(), "1234".to_owned()], vec!["a".to_owned(), "5".to_owned()]];
        assert_eq!(table(&head, &rows), "| page |   ms |\n| ---- | ---: |\n| ours | 1234 |\n| a    |    5 |");
    }
}
