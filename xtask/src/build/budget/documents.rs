//! The documents repeat budgets; here they are held to the constants.

use anyhow::{Context, Result};
use fs_err as fs;
use start::paths::root;

use super::{DOCUMENT, ELEMENTS, IN_ALL, INTERACTIVE, PARSED, TRANSLATED};

fn read(path: &str) -> Result<String> {
    Ok(fs::read_to_string(root().join(path))?)
}

/// All numbers of a text, thousands set apart by commas.
fn numbers(text: &str) -> Vec<f64> {
    let runs = text.split(|it: char| !(it.is_ascii_digit() || matches!(it, '.' | ',')));
    runs.filter_map(|it| it.replace(',', "").parse().ok()).collect()
}

#[test]
fn the_readmes_name_the_budgets_as_they_are() -> Result<()> {
    for path in ["README.md", "README.zh-CN.md"] {
        let text = read(path)?;
        let mut points = text.split("\n* ").filter(|it| it.contains("budget.rs"));
        let point = points.next().with_context(|| format!("{path} says nothing about budgets"))?;
        let point = point.split("\n\n").next().unwrap_or(point);
        assert_eq!(numbers(point), [INTERACTIVE, IN_ALL, DOCUMENT, TRANSLATED, PARSED, ELEMENTS], "{path}: {point}");
        assert!(points.next().is_none(), "{path} names the budgets twice");
    }
    Ok(())
}

#[test]
fn the_page_on_performance_measures_against_the_budgets_as_they_are() -> Result<()> {
    let text = read("docs/performance.md")?;
    for (row, most) in
        [("KB until interactive", INTERACTIVE), ("KB in all", IN_ALL), ("elements before the program", ELEMENTS)]
    {
        let named = |it: &&str| it.starts_with(&format!("| {row} ")) && it.ends_with(" kept |");
        let line = text.lines().find(named).with_context(|| format!("no row {row}"))?;
        assert_eq!(numbers(line).get(1), Some(&most), "{line}");
    }
    assert!(text.contains(&format!(" KB of {IN_ALL} are used")), "how much of the budget is used, of another budget");
    Ok(())
}
