//! What a clause names as done or planned: by which method, and which subjects.

use std::ops::Range;

use report::CARRY_OUT;

use crate::clauses::Clause;
use crate::deeds::{deed, without_adverbs};
use crate::figures::Figure;
use crate::lists::subjects;
use crate::methods::{Way, by_noun, by_verb};
use crate::reading::Reading;

/// One thing that a clause names.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// Index of its block.
    pub block: usize,
    /// The clause, in bytes of the block.
    pub quote: Range<usize>,
    /// The words for what is dealt with, within the quote.
    pub subject: Range<usize>,
    /// Id of the method.
    pub method: &'static str,
}

/// Verbs before the noun of a method: 开展甲执法检查.
const DOING: [&str; 8] = ["组织开展", "开展好", "开展", "组织", "进行", "实施", "接受", "作"];
/// Words before what a method deals with.
const ABOUT: [&str; 6] = ["围绕", "聚焦", "针对", "就", "对", "以"];

/// Verbs of papers, and the ends of those titles that are decisions.
const PAPERS: [&str; 8] = ["作出", "出版", "审议通过", "通过", "出台", "制定", "修订", "签署"];
const DECISIONS: [&str; 6] = ["决定》", "决议》", "条例》", "规定》", "议事规则》", "办法》"];
const DECIDE: &str = "decide";

/// A subject has so many characters at least where it is all that stands before a verb.
const LEAST: usize = 6;

/// Everything that a block names, in reading order.
pub fn works(reading: &Reading, block: usize, deeds: bool) -> Vec<Work> {
    let Some(of_block) = reading.blocks.get(block) else { return Vec::new() };
    let mut found = Vec::new();
    for (at, clause) in of_block.clauses.iter().enumerate() {
        let before =
            at.checked_sub(1).and_then(|it| of_block.clauses.get(it)).filter(|it| it.sentence == clause.sentence);
        let reader = ClauseReader { reading, block, clause, before };
        let supervised = reader.by_noun().or_else(|| reader.by_verb()).or_else(|| reader.by_paper());
        found.extend(supervised.or_else(|| if deeds { reader.by_deed() } else { None }).unwrap_or_default());
    }
    found
}

struct ClauseReader<'a> {
    reading: &'a Reading,
    block: usize,
    clause: &'a Clause,
    before: Option<&'a Clause>,
}

impl ClauseReader<'_> {
    fn words(&self, range: &Range<usize>) -> &str {
        self.reading.words(self.block, range)
    }

    /// `听取和审议甲、乙等报告`.
    fn by_verb(&self) -> Option<Vec<Work>> {
        let range = &self.clause.range;
        let words = self.words(range);
        let own = without_adverbs(without_people(words));
        let (way, verb) = by_verb(own)?;
        let start = range.end - own.len() + verb.len();
        if self.counts(way, &(start..range.end)) || !fits(way, own.get(verb.len()..)?) {
            return None;
        }
        Some(self.each(way.id, range.clone(), start..self.end_of_object(start)))
    }

    /// `围绕甲开展专题询问`, `开展《乙》执法检查`; also `围绕甲，开展专题调研`.
    fn by_noun(&self) -> Option<Vec<Work>> {
        let range = &self.clause.range;
        // 开展专题调研、组织讨论: the first of several things done decides.
        let doing = range.start + DOING.iter().filter_map(|it| self.words(range).find(it)).min()?;
        let first = self.clause.parts.iter().find(|it| it.end > doing && by_noun(self.words(it)).is_some())?;
        let words = self.words(&(range.start..first.end));
        let (way, noun) = by_noun(words)?;
        let inner = words.strip_suffix(noun)?;
        let (doing, verb) =
            DOING.iter().filter_map(|it| Some((inner.rfind(it)?, *it))).max_by_key(|it| (it.0, it.1.len()))?;
        let between = doing + verb.len()..inner.len();
        if inner.get(between.clone()).is_some_and(|it| it.chars().count() >= 2) {
            let about = range.start + between.start..range.start + between.end;
            return Some(self.named(way, range.clone(), about));
        }
        let head = inner.get(..doing)?;
        if let Some((word, at)) = ABOUT.iter().filter_map(|it| Some((*it, head.find(it)?))).min_by_key(|it| it.1) {
            let start = range.start + at + word.len();
            return Some(self.named(way, range.clone(), start..range.start + doing));
        }
        if way.id == "appraise" && head.chars().count() >= LEAST {
            return Some(self.whole(way, range.clone(), range.start..range.start + doing));
        }
        let before = self.before?;
        let topic = self.words(&before.range);
        let word = ABOUT.iter().find(|it| topic.starts_with(**it))?;
        Some(self.whole(way, before.range.start..range.end, before.range.start + word.len()..before.range.end))
    }

    /// `率先出台《…的决定》`: a paper that is made, wherever its verb stands.
    fn by_paper(&self) -> Option<Vec<Work>> {
        let range = &self.clause.range;
        let words = self.words(range);
        let (verb, at) = PAPERS.iter().find_map(|it| Some((*it, words.find(&format!("{it}《"))?)))?;
        let start = range.start + at + verb.len();
        let title = self.words(&(start..range.end));
        let end = start + title.rfind('》')? + '》'.len_utf8();
        let decides = DECISIONS.iter().any(|it| self.words(&(start..end)).ends_with(it));
        let method = if decides { DECIDE } else { CARRY_OUT };
        let subject = if decides { start } else { range.start + at };
        Some(vec![Work { block: self.block, quote: range.clone(), subject: subject..end, method }])
    }

    /// `强化思想政治引领`.
    fn by_deed(&self) -> Option<Vec<Work>> {
        let range = &self.clause.range;
        let end = self.end_of_object(range.start);
        let deed = deed(self.words(&(range.start..end)), end < range.end)?;
        // 评选甲20件、乙10家 counts two things, and each is a fact.
        let inside = |it: &Figure| it.says.is_ok() && it.range.start > range.start && it.range.end < end;
        if end < range.end && self.figures().iter().any(inside) {
            return None;
        }
        let subject = range.start + deed.subject.start..range.start + deed.subject.end;
        Some(if deed.lists {
            self.each(CARRY_OUT, range.clone(), subject)
        } else {
            vec![Work { block: self.block, quote: range.clone(), subject, method: CARRY_OUT }]
        })
    }

    /// What one inquiry or inspection of laws deals with is one subject, though the words list several.
    fn named(&self, way: &'static Way, quote: Range<usize>, object: Range<usize>) -> Vec<Work> {
        if matches!(way.id, "hear" | "hear-deliberate" | "inspect" | "research" | "consult" | "oversee-handling") {
            self.each(way.id, quote, object)
        } else {
            self.whole(way, quote, object)
        }
    }

    fn whole(&self, way: &'static Way, quote: Range<usize>, subject: Range<usize>) -> Vec<Work> {
        vec![Work { block: self.block, quote, subject, method: way.id }]
    }

    fn each(&self, method: &'static str, quote: Range<usize>, object: Range<usize>) -> Vec<Work> {
        let found = subjects(self.words(&object)).into_iter();
        let work = |range: Range<usize>| Work {
            block: self.block,
            quote: quote.clone(),
            subject: object.start + range.start..object.start + range.end,
            method,
        };
        found.map(work).collect()
    }

    fn figures(&self) -> &[Figure] {
        self.reading.blocks.get(self.block).map_or(&[], |it| &it.figures)
    }

    /// Without the number at its end: 备案审查规范性文件6件.
    fn end_of_object(&self, start: usize) -> usize {
        let end = self.clause.range.end;
        let figures = self.figures();
        let last = figures.get(figures.partition_point(|it| it.range.end < end));
        let last = last.filter(|it| it.says.is_ok() && it.range.end == end && it.range.start > start);
        last.map_or(end, |it| it.range.start)
    }

    /// 听取和审议专项工作报告35项 is a total, and names nothing that was dealt with.
    fn counts(&self, way: &Way, object: &Range<usize>) -> bool {
        self.end_of_object(object.start) < object.end && !way.is_by_paper()
    }
}

impl Way {
    /// Whether its objects are papers that may be counted and are still what was dealt with.
    fn is_by_paper(&self) -> bool {
        self.id == "record-review"
    }
}

/// `组织人大代表视察…`: what follows those who were brought along.
fn without_people(words: &str) -> &str {
    if !["组织", "邀请", "安排"].iter().any(|it| words.starts_with(it)) {
        return words;
    }
    let people = ["代表", "委员"].iter().filter_map(|it| Some(words.find(it)? + it.len())).min();
    people.and_then(|at| words.get(at..)).filter(|it| by_verb(it).is_some()).unwrap_or(words)
}

/// What follows a method's verb where nothing is dealt with: 视察工作, 视察后, 视察中发现, 视察机制.
const NO_OBJECT: [&str; 8] = ["机制", "后", "了", "时", "中发现", "工作", "活动", "员"];

/// Whether what follows a verb can be its object: 检查 is a common word, and means a law only with one behind it.
fn fits(way: &Way, object: &str) -> bool {
    let object = object.trim();
    if object.chars().count() < 2 || NO_OBJECT.iter().any(|it| object.starts_with(it)) {
        return false;
    }
    match way.id {
        "law-check" => object.contains('《') || object.contains('法') || object.contains("条例"),
        DECIDE | "consult" | "appraise" => false,
        _ => true,
    }
}
