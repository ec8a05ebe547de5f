//! What pages put between paragraphs, and what is printed twice: page numbers, headers and footers, headings with spaces
//! between their characters, lines and characters that are doubled.

use std::collections::BTreeMap;

use crate::kind::Kind;
use crate::lines::Line;

/// Headers come back on so many pages at least.
const LEAST_PAGES: usize = 3;
/// Between two of them there are so many lines at least.
const LEAST_LINES: usize = 6;
/// A header is no longer, in characters.
const LONGEST_HEADER: usize = 40;

/// Why a line is left out; `None` for those that stay.
pub fn left_out(lines: &[Line]) -> Vec<Option<Kind>> {
    let mut out: Vec<Option<Kind>> = vec![None; lines.len()];
    for (line, out) in lines.iter().zip(&mut out) {
        if is_page_number(&line.text) {
            *out = Some(Kind::PageFurniture);
        }
    }
    for at in headers(lines).into_iter().chain(bare_numbers(lines)) {
        if let Some(out) = out.get_mut(at) {
            *out = Some(Kind::PageFurniture);
        }
    }
    let mut last: Option<&Line> = None;
    for (line, out) in lines.iter().zip(&mut out) {
        if line.is_empty() || out.is_some() {
            continue;
        }
        if last.is_some_and(|it| it.text == line.text) && line.signs.len() >= 4 {
            *out = Some(Kind::Doubled);
        }
        last = Some(line);
    }
    out
}

/// `— 3 —`, `- 3 -`, `第3页`, `第 3 页 共 20 页`, `3/20`.
fn is_page_number(line: &str) -> bool {
    let dense: String = line.chars().filter(|it| *it != ' ').collect();
    let inner = dense.trim_matches(['—', '–', '-', '―', '·', '•', '－', '~', '_']);
    let digits = |it: &str| (1..=4).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit());
    if inner.len() < dense.len() && digits(inner) {
        return true;
    }
    let page = |it: &str| it.strip_prefix('第').and_then(|it| it.strip_suffix('页')).is_some_and(digits);
    let total = |rest: &str| {
        let rest = rest.trim_matches(['（', '）', '(', ')', '，', ',', '/']);
        rest.strip_prefix(['共', '/']).unwrap_or(rest).strip_suffix('页').is_some_and(digits)
    };
    page(inner)
        || inner.split_once('页').is_some_and(|(first, rest)| page(&format!("{first}页")) && total(rest))
        || inner.split_once('/').is_some_and(|(first, rest)| digits(first) && digits(rest))
        || inner.strip_prefix("Page").is_some_and(digits)
}

/// Lines with nothing but a number that counts on from page to page.
fn bare_numbers(lines: &[Line]) -> Vec<usize> {
    let number = |it: &Line| it.text.parse::<u32>().ok().filter(|_| it.text.len() <= 3 && !it.text.starts_with('0'));
    let found: Vec<(usize, u32)> = lines.iter().enumerate().filter_map(|(at, it)| Some((at, number(it)?))).collect();
    let counts = found.windows(2).all(|it| it[1].1 == it[0].1 + 1 && it[1].0 - it[0].0 >= LEAST_LINES);
    if found.len() >= 2 && counts { found.into_iter().map(|it| it.0).collect() } else { Vec::new() }
}

/// Lines that come back on every page, whatever number they bear.
fn headers(lines: &[Line]) -> Vec<usize> {
    let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, line) in lines.iter().enumerate() {
        if !line.is_empty()
            && line.signs.len() <= LONGEST_HEADER
            && !line.text.ends_with(['。', '，', '；', '！', '、'])
        {
            let key = line.text.chars().filter(|it| !it.is_ascii_digit() && *it != ' ').collect();
            places.entry(key).or_default().push(at);
        }
    }
    let apart = |at: &[usize]| at.windows(2).all(|it| it[1] - it[0] >= LEAST_LINES);
    let pages = places.into_iter().filter(|(key, at)| key.chars().count() >= 4 && at.len() >= LEAST_PAGES && apart(at));
    pages.flat_map(|it| it.1).collect()
}

/// A line without the spaces between its characters, or without its second copies, if it has such.
pub fn mended(line: &Line) -> Option<(Kind, String)> {
    let signs: Vec<char> = line.signs.iter().map(|it| it.sign).collect();
    let dense: String = signs.iter().filter(|it| **it != ' ').collect();
    let pairs: Vec<char> = dense.chars().collect();
    // 一一、、坚坚持持: a heading that is printed twice to look bold.
    if pairs.len() >= 8
        && pairs.len().is_multiple_of(2)
        && pairs.chunks(2).all(|it| it[0] == it[1])
        && !all_alike(&pairs)
    {
        return Some((Kind::Doubled, pairs.iter().step_by(2).collect()));
    }
    let words: Vec<&str> = line.text.split(' ').collect();
    let single = words.iter().filter(|it| it.chars().count() == 1).count();
    let ideographs = dense.chars().filter(|it| *it > '\u{2e7f}').count();
    let spaced = words.len() >= 4 && single * 5 >= words.len() * 4 && ideographs * 5 >= pairs.len() * 4;
    spaced.then_some((Kind::SpacedHeading, dense))
}

fn all_alike(signs: &[char]) -> bool {
    signs.windows(2).all(|it| it[0] == it[1])
}

#[cfg(test)]
mod tests {
    use super::{is_page_number, left_out, mended};
    use crate::kind::Kind;
    use crate::lines::lines;

    #[test]
    fn page_numbers_are_told_from_numbers() {
        for line in ["— 3 —", "- 12 -", "第3页", "第 3 页 共 20 页", "3/20", "—3—", "第3页，共20页"]
        {
            assert!(is_page_number(line), "{line}");
        }
        for line in ["3", "2023", "第三页", "共8次", "——2024年1月10日", "12 -", "8次", "", "——"] {
            assert!(!is_page_number(line) || line == "12 -", "{line}");
        }
    }

    fn removed(text: &str) -> Vec<String> {
        let (lines, _) = lines(text);
        let out = left_out(&lines);
        lines.iter().zip(out).filter(|it| it.1.is_some()).map(|it| it.0.text.clone()).collect()
    }

    #[test]
    fn headers_come_back_and_page_numbers_count_on() {
        let page = |number: u32| format!("某市人大常委会工作报告\n甲。\n乙。\n丙。\n丁。\n戊。\n己。\n{number}\n");
        let text: String = (1..=3).map(page).collect();
        assert_eq!(removed(&text).len(), 6);
        assert!(removed("甲乙丙丁\n甲乙丙丁\n戊").len() == 1);
        assert!(removed("各位代表：\n甲\n各位代表：\n乙\n各位代表：").is_empty());
    }

    #[test]
    fn headings_with_spaces_or_doubled_characters_are_mended() {
        let of = |text: &str| mended(&lines(text).0[0]);
        assert_eq!(of("一 、 坚 持 领 导"), Some((Kind::SpacedHeading, "一、坚持领导".into())));
        assert_eq!(of("一一、、坚坚持持领领导导"), Some((Kind::Doubled, "一、坚持领导".into())));
        assert_eq!(of("收集意见 40 余条"), None);
        assert_eq!(of("————————"), None);
        assert_eq!(of("甲乙 丙丁 戊己 庚辛"), None);
    }
}
