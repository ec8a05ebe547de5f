//! The report's headings and what stands under them: the parts of the past year and of the plan, and their sections.

use std::sync::Arc;

use i18n::chinese::{behind_numeral, half_width};
use model::{BlockKind, Outline};

/// A stretch of the report under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The heading without its number; empty for what stands before the first.
    pub title: Arc<str>,
    /// Whether it speaks of the coming year.
    pub plan: bool,
    /// Whether the heading is one of a whole part (2023年主要工作).
    pub part: bool,
}

/// All sections.
#[derive(Clone, Debug, PartialEq)]
pub struct Sections {
    /// In reading order; the first has no heading.
    pub all: Vec<Section>,
    /// The section of each block.
    of_block: Vec<usize>,
    /// Whether the block is a heading and no running text.
    heading: Vec<bool>,
}

/// Words of a heading under which a report looks back.
const REVIEW: [&str; 5] = ["回顾", "主要工作", "工作情况", "总结", "以来"];
/// Words of a heading under which it plans.
const PLAN: [&str; 13] = [
    "任务",
    "安排",
    "打算",
    "思路",
    "部署",
    "展望",
    "要点",
    "今后",
    "下一步",
    "下一年",
    "新的一年",
    "明年",
    "工作建议",
];
/// A heading is no longer, in characters.
const LONGEST: usize = 50;

impl Sections {
    /// Reads the headings of a text.
    pub fn of(outline: &Outline) -> Self {
        let mut all = vec![Section { title: "".into(), plan: false, part: true }];
        let (mut of_block, mut heading) = (Vec::new(), Vec::new());
        // 一、 heads parts where the parts have no headings of their own.
        let mut plan = false;
        for block in &outline.blocks {
            let found = head(&block.text, block.kind);
            if let Some(Head { title, numbered, .. }) = &found {
                let reviews = REVIEW.iter().any(|it| title.contains(it));
                let plans = !reviews && PLAN.iter().any(|it| title.contains(it));
                let part = (reviews || plans) && (!numbered || names_year(title) || plans && !plan);
                if part {
                    plan = plans;
                }
                all.push(Section { title: title.as_str().into(), plan, part });
            }
            of_block.push(all.len() - 1);
            heading.push(found.is_some_and(|it| it.alone) || block.kind != BlockKind::Paragraph);
        }
        Self { all, of_block, heading }
    }

    /// The number of a block's section.
    pub fn number(&self, block: usize) -> usize {
        self.of_block.get(block).copied().unwrap_or(0)
    }

    /// A block's section.
    pub fn section(&self, block: usize) -> Option<&Section> {
        self.all.get(self.number(block))
    }

    /// Whether a block speaks of the coming year.
    pub fn is_plan(&self, block: usize) -> bool {
        self.section(block).is_some_and(|it| it.plan)
    }

    /// Whether a block is a heading, a title or a line of names.
    pub fn is_heading(&self, block: usize) -> bool {
        self.heading.get(block).copied().unwrap_or(false)
    }
}

/// A heading that a block is or begins with.
struct Head {
    title: String,
    numbered: bool,
    /// Whether the block holds nothing else.
    alone: bool,
}

fn head(text: &str, kind: BlockKind) -> Option<Head> {
    if kind == BlockKind::Byline {
        return None;
    }
    let (line, rest) = text.split_once('。').unwrap_or((text, ""));
    if line.chars().count() > LONGEST {
        return None;
    }
    let alone = rest.trim().is_empty() && !text.ends_with(['！', '？', '：', '；', '，']);
    if let Some(title) = without_number(line) {
        return Some(Head { title: title.to_owned(), numbered: true, alone: alone && !text.ends_with('。') });
    }
    let words = REVIEW.iter().chain(&PLAN).any(|it| line.contains(it));
    let plain = kind == BlockKind::Part && !line.contains('，') && words && !line.ends_with("工作报告");
    plain.then(|| Head { title: line.to_owned(), numbered: false, alone: true })
}

/// `一、`, `（一）`, `1.`: the title behind the number.
pub fn without_number(line: &str) -> Option<&str> {
    let inner = line.strip_prefix(['（', '(']);
    let words = inner.unwrap_or(line);
    let numeral = behind_numeral(words);
    let behind = numeral.or_else(|| behind_digits(words))?;
    let close: &[char] = if inner.is_some() { &['）', ')'] } else { &['、', '．', '.'] };
    // 2.3亿元 is a number, and no title.
    let title = |it: &&str| numeral.is_some() || !it.starts_with(|it: char| half_width(it).is_ascii_digit());
    behind.strip_prefix(close).map(str::trim).filter(title)
}

/// What stands behind one or two digits.
fn behind_digits(words: &str) -> Option<&str> {
    let behind = words.trim_start_matches(|it: char| half_width(it).is_ascii_digit());
    let digits = words[..words.len() - behind.len()].chars().count();
    (1..=2).contains(&digits).then_some(behind)
}

/// Whether a year of four digits stands in a title.
pub fn names_year(title: &str) -> bool {
    year(title).is_some()
}

/// The first year that a text names with 年.
pub fn year(text: &str) -> Option<u16> {
    text.match_indices('年').find_map(|(at, _)| {
        let digits: Vec<char> = text.get(..at)?.chars().rev().take(4).collect();
        let year: String = digits.into_iter().rev().map(half_width).collect();
        year.parse().ok().filter(|it| (1900..2200).contains(it))
    })
}

#[cfg(test)]
mod tests {
    use super::{Sections, without_number, year};
    use model::Outline;

    fn shown(text: &str) -> Vec<(String, bool, bool)> {
        let sections = Sections::of(&Outline::parse(text));
        sections.all.iter().map(|it| (it.title.to_string(), it.plan, it.part)).collect()
    }

    #[test]
    fn parts_and_sections_are_told_by_their_headings() {
        let text = "各位代表：\n2023年主要工作\n开会8次。\n一、坚持领导，把牢方向\n甲。\n2024年主要任务\n乙。\n某县工作报告\n——2024年1月";
        let found = shown(text);
        let titles: Vec<_> = found.iter().map(|it| (&*it.0, it.1, it.2)).collect();
        assert_eq!(
            titles,
            [
                ("", false, true),
                ("2023年主要工作", false, true),
                ("坚持领导，把牢方向", false, false),
                ("2024年主要任务", true, true)
            ]
        );
    }

    #[test]
    fn numbered_parts_have_sections_of_their_own() {
        let text = "一、2023年工作回顾\n（一）提升监督实效。全年视察3次。\n（二）服务代表\n二、2024年工作安排\n（一）强化监督\n甲。";
        let found = shown(text);
        let titles: Vec<_> = found.iter().map(|it| (&*it.0, it.1, it.2)).skip(1).collect();
        assert_eq!(
            titles,
            [
                ("2023年工作回顾", false, true),
                ("提升监督实效", false, false),
                ("服务代表", false, false),
                ("2024年工作安排", true, true),
                ("强化监督", true, false)
            ]
        );
    }

    #[test]
    fn digits_number_sections_too_and_a_decimal_point_does_not() {
        let titles = ["1.突出监督", "２．突出监督", "（3）突出监督", "一、2023年工作回顾", "2.3亿元", "2024年"]
            .map(without_number);
        let title = Some("突出监督");
        assert_eq!(titles, [title, title, title, Some("2023年工作回顾"), None, None]);
    }

    #[test]
    fn years_are_read_in_any_width() {
        assert_eq!(year("２０２３年工作"), Some(2023));
        assert_eq!(year("三年行动"), None);
    }
}
