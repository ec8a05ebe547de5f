//! What is cleaned, what is not, and what can be taken back.

use intake::{Kind, Taken, pasted};
use proptest::prelude::*;

/// Characters as the wording counts them: without white space, each as what it stands for.
fn wording(text: &str) -> Vec<char> {
    let half = |sign: char| match sign {
        '０'..='９' | '％' | '．' => char::from_u32(sign as u32 - 0xfee0).unwrap(),
        '⽉' => '月',
        '⼈' => '人',
        _ => sign,
    };
    text.chars().map(half).filter(|it| !it.is_whitespace()).collect()
}

fn is_subsequence(part: &[char], whole: &[char]) -> bool {
    let mut rest = whole.iter();
    part.iter().all(|sign| rest.any(|it| it == sign))
}

/// What the cleanings leave out, beside white space.
fn left_out(taken: &Taken) -> usize {
    let removed = |before: &str, after: &str| wording(before).len() - wording(after).len();
    taken.cleanings.iter().map(|it| removed(&it.before, &it.after)).sum()
}

/// A PDF's text: lines of so many characters, pages of so many lines, with headers, numbers, radicals and spaced headings.
fn as_pdf(report: &str, line: usize, page: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in report.lines().filter(|it| !it.is_empty()) {
        let signs: Vec<char> = paragraph.replace('月', "⽉").replace('人', "⼈").chars().collect();
        if paragraph.starts_with("一、") && signs.len() < line {
            lines.push(signs.iter().map(char::to_string).collect::<Vec<_>>().join(" "));
            lines.push(signs.iter().collect());
            continue;
        }
        let indented = if paragraph.contains('。') { vec!['\u{3000}'; 2] } else { Vec::new() };
        let signs = [indented, signs].concat();
        lines.extend(signs.chunks(line).map(|it| it.iter().collect::<String>()));
    }
    let pages = lines.chunks(page).enumerate();
    pages.map(|(at, it)| format!("太仓市人大常委会工作报告\n{}\n— {} —\n\u{c}", it.join("\n"), at + 1)).collect()
}

#[test]
fn what_a_pdf_puts_into_a_text_is_taken_out() {
    let report = fixtures::REPORT_2023.text;
    let taken = pasted(&as_pdf(report, 36, 28), None);
    let found: Vec<&str> = taken.text.lines().filter(|it| !it.is_empty()).collect();
    let meant: Vec<&str> = report.lines().filter(|it| !it.is_empty()).collect();
    let same = meant.iter().filter(|it| found.contains(it)).count();
    // Where a paragraph ends in a full line, nothing tells whether the next one is its own.
    assert!(same + 6 >= meant.len(), "{same} of {} paragraphs", meant.len());
    assert!(wording(&taken.text) == wording(report));
    let kinds = [Kind::PageFurniture, Kind::Radical, Kind::BrokenLine, Kind::SpacedHeading, Kind::Doubled];
    assert!(kinds.iter().all(|kind| taken.cleanings.iter().any(|it| it.kind == *kind)));
}

#[test]
fn each_cleaning_can_be_taken_back_by_itself() {
    let taken = pasted("一 、 坚 持 领 导\n\n召开会议１２次。\u{200b}\n— 3 —\n⼈大。", None);
    assert_eq!(taken.text, "一、坚持领导\n\n召开会议12次。\n\n人大。\n");
    let back = |kind| {
        let at = taken.cleanings.iter().position(|it| it.kind == kind).unwrap();
        taken.without(&[at]).text
    };
    assert_eq!(back(Kind::SpacedHeading), "一 、 坚 持 领 导\n\n召开会议12次。\n\n人大。\n");
    assert_eq!(back(Kind::Width), "一、坚持领导\n\n召开会议１２次。\n\n人大。\n");
    assert_eq!(back(Kind::Radical), "一、坚持领导\n\n召开会议12次。\n\n⼈大。\n");
    assert_eq!(back(Kind::PageFurniture), "一、坚持领导\n\n召开会议12次。\u{200b}\n— 3 —\n人大。\n");
    let all: Vec<usize> = (0..taken.cleanings.len()).collect();
    assert_eq!(taken.without(&all).text, taken.original);
    assert_eq!(taken.without(&[99]), taken);
}

#[test]
fn places_are_those_of_the_original() {
    for it in pasted("\u{feff}收到\u{a0}１２ 件\r\n\r\n\r\n— 1 —\r\n意⻅。", None).cleanings {
        assert!(!it.before.is_empty() || !it.after.is_empty());
    }
    let text = "\u{feff}收到\u{a0}１２ 件\r\n意⻅。";
    let taken = pasted(text, None);
    assert!(taken.cleanings.iter().all(|it| text[it.place.clone()] == it.before));
    assert_eq!(taken.text, "收到 12 件\n\n意见。\n");
}

#[test]
fn paragraphs_of_a_word_processor_stay_paragraphs() {
    let text = "某县人大常委会工作报告\n各位代表：\n现在，我向大会报告工作。\n一、2023年工作回顾\n召开会议8次。\n（一）强化监督\n视察3次\n";
    let taken = pasted(text, None);
    assert_eq!(taken.text.lines().filter(|it| !it.is_empty()).collect::<Vec<_>>(), text.lines().collect::<Vec<_>>());
}

#[test]
fn html_is_used_where_it_has_the_same_characters() {
    let html = "<p>一、坚持</p><p>召开<b>会议</b>8次。</p>";
    assert_eq!(pasted("一、坚持 召开会议8次。", Some(html)).text, "一、坚持\n\n召开会议8次。\n");
    assert_eq!(pasted("别的", Some(html)).text, "别的\n");
}

#[test]
fn what_has_no_text_has_none() {
    for text in ["", "\n\n", " \u{200b}\t", "\u{feff}"] {
        assert_eq!(pasted(text, None).text, "", "{text:?}");
    }
    assert!(pasted("— 1 —\n- 2 -", None).text.is_empty());
}

proptest! {
    /// The wording is never changed: only what a cleaning declares is missing, and nothing is added or moved.
    #[test]
    fn the_wording_is_never_changed(text in "([一二人⽉⼈、，。：“”（）第页—0-3１２ \u{3000}\u{200b}\n\r\t．％ab]|召开会议|\n\n|— 1 —){0,80}") {
        let taken = pasted(&text, None);
        let hidden = |it: &char| *it != '\u{200b}';
        let original: Vec<char> = wording(&text).into_iter().filter(hidden).collect();
        let cleaned = wording(&taken.text);
        prop_assert!(is_subsequence(&cleaned, &original), "{:?} of {:?}", taken.text, text);
        prop_assert_eq!(wording(&text).len() - cleaned.len(), left_out(&taken));
        let all: Vec<usize> = (0..taken.cleanings.len()).collect();
        prop_assert_eq!(taken.without(&all).text, text);
    }

    /// A cleaned text is clean.
    #[test]
    fn what_is_clean_stays_so(text in "([一二人、，。：“”第页—0-3 \n]|召开会议|\n\n){0,60}") {
        let once = pasted(&text, None).text;
        let words = |it: &str| it.lines().filter(|it| !it.is_empty()).map(str::to_owned).collect::<Vec<_>>();
        let twice = pasted(&once, None).text;
        prop_assert!(is_subsequence(&wording(&twice), &wording(&once)));
        prop_assert!(words(&twice).len() <= words(&once).len());
    }
}
