//! Numbers in the page's own words: each is the report's, a fact's, or computed from facts. A slip of the finger (595
//! for 559) is none of these. A translation may also write in digits what its Chinese has in Chinese numerals.

use super::figures::{Figures, formula};
use super::findings::{Findings, short};
use super::node::{Node, Word};
use super::reading::{half_width, plain, read};
use super::report_text::ReportText;
use super::table::{Kind, REPORT, visit};

/// Judges the digits in every text of the file.
pub(super) fn judge(root: &Node, text: &ReportText, figures: &Figures, findings: &mut Findings) {
    let computed: Vec<Computed> = root.list("derived").filter_map(|it| Computed::of(&it, figures)).collect();
    let mut values: Vec<f64> = figures.values().collect();
    // Years and the size of a block are the file's own data, and checked or drawn as such.
    values.extend(["covers", "plans"].into_iter().filter_map(|it| root.field("report")?.field(it)?.number()));
    values.extend(root.list("charts").filter_map(|it| it.field("block")?.number()));
    let known = |number: &str| {
        let Some(value) = plain(number) else { return false };
        text.has_number(number) || values.contains(&value) || computed.iter().any(|it| it.prints_as(number, value))
    };
    visit(root, &REPORT, &mut |node, kind| {
        let Kind::Object(table) = kind else { return };
        if !table.iter().any(|it| it.name == "zh") {
            return;
        }
        let spelt = node.text("zh").map(spelt).unwrap_or_default();
        for (language, word) in ["zh", "en", "de"].into_iter().filter_map(|it| Some((it, node.word(it)?))) {
            let written = if language == "de" {
                numbers(&word.text.chars().map(swapped).collect::<String>())
            } else {
                numbers(word.text)
            };
            for number in written {
                let translated = language != "zh" && plain(&number).is_some_and(|it| spelt.contains(&it));
                if !translated && !known(&number) {
                    report(&word, &number, findings);
                }
            }
        }
    });
}

fn report(word: &Word, number: &str, findings: &mut Findings) {
    let (number, shown) = (short(number), short(word.text));
    findings.add(
        word.node.place(),
        format!("“{shown}”里的 {number} 既不是报告里的数，也不是算出来的数；请核对。"),
        format!("the number {number} in \"{shown}\" is neither the report's nor computed from it; check it."),
    );
}

/// German points and commas the English way.
fn swapped(sign: char) -> char {
    match sign {
        '.' => ',',
        ',' => '.',
        _ => sign,
    }
}

/// What a text spells in Chinese numerals, in whole or in part: 十四五 means 14 and 5.
fn spelt(text: &str) -> Vec<f64> {
    const LONGEST: usize = 8;
    let signs: Vec<char> = text.chars().collect();
    let numeral = |it: &char| "〇零一二两三四五六七八九十百千万亿".contains(*it);
    let mut found = Vec::new();
    for run in signs.split(|it| !numeral(it)) {
        for start in 0..run.len() {
            let rest = run.get(start..).unwrap_or(&[]);
            let ends = 1..=rest.len().min(LONGEST);
            let parts = ends.filter_map(|end| rest.get(..end)).map(|part| part.iter().collect::<String>());
            found.extend(parts.filter_map(|part| read(&part)).map(|it| it.value));
        }
    }
    found
}

/// A derived number's result.
struct Computed {
    value: f64,
    rounded: bool,
}

impl Computed {
    fn of(derived: &Node, figures: &Figures) -> Option<Self> {
        Some(Self { value: figures.compute(derived)?, rounded: formula(derived)?.0 == "ratio" })
    }

    /// Whether a printed number is this result, a ratio rounded to as many decimals as are printed.
    fn prints_as(&self, number: &str, value: f64) -> bool {
        let decimals = number.split_once('.').map_or(0, |(_, it)| it.len());
        let unit = 10_f64.powi(i32::try_from(decimals).unwrap_or(i32::MAX));
        let result = if self.rounded { (self.value * unit).round() / unit } else { self.value };
        (result - value).abs() < 1e-9
    }
}

/// The numbers in a text as plain digits: half-width, without thousands separators and leading zeros.
pub(super) fn numbers(text: &str) -> Vec<String> {
    // A full-width comma or stop sets numbers apart; only digits are made half-width.
    let narrow = |it| if matches!(it, '０'..='９') { half_width(it) } else { it };
    let signs: String = text.chars().map(narrow).collect();
    let mut found = Vec::new();
    for run in signs.split(|it: char| !(it.is_ascii_digit() || matches!(it, '.' | ','))) {
        let run = run.trim_matches(['.', ',']);
        if plain(run).is_some() {
            found.push(run.replace(',', ""));
        } else {
            // Not one number but several, such as 1,2 or 2024.1.10.
            found.extend(run.split(['.', ',']).filter(|it| !it.is_empty()).map(str::to_owned));
        }
    }
    for number in &mut found {
        let stripped = number.trim_start_matches('0');
        if stripped.len() < number.len() {
            *number = if stripped.is_empty() || stripped.starts_with('.') {
                format!("0{stripped}")
            } else {
                stripped.to_owned()
            };
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn numbers_are_found_whatever_their_writing() {
        assert_eq!(numbers("共4,000余人次、98.6%，2021—2035"), ["4000", "98.6", "2021", "2035"]);
        assert_eq!(numbers("１２部，03，0.5，0"), ["12", "3", "0.5", "0"]);
        assert_eq!(numbers("2024.1.10，1,2。"), ["2024", "1", "10", "1", "2"]);
        assert!(numbers("一、二、三.").is_empty());
    }
}
