//! The report's headings as chapters of the page. What stands before the first heading of a part is its overview.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use i18n::Text;
use report::{Chapter, Fact};

use crate::Proposed;
use crate::ids::Ids;
use crate::last::Known;
use crate::reading::Reading;

/// What headings speak of: a word of theirs, the chapter's id, and its short title in three languages.
const SUBJECTS: [(&str, &str, [&str; 3]); 16] = [
    ("监督", "supervision", ["监督", "Supervision", "Aufsicht"]),
    ("立法", "legislation", ["立法", "Legislation", "Gesetzgebung"]),
    ("自身建设", "self", ["自身建设", "Institution", "Institution"]),
    ("机关", "self", ["自身建设", "Institution", "Institution"]),
    ("代表", "deputies", ["代表", "Deputies", "Abgeordnete"]),
    ("提案", "proposals", ["提案", "Proposals", "Vorlagen"]),
    ("协商", "consultation", ["协商", "Consultation", "Konsultation"]),
    ("议政", "consultation", ["协商", "Consultation", "Konsultation"]),
    ("委员", "members", ["委员", "Members", "Mitglieder"]),
    ("团结", "unity", ["团结", "Unity", "Zusammenhalt"]),
    ("任免", "decisions", ["决定任免", "Decisions", "Beschlüsse"]),
    ("决定", "decisions", ["决定任免", "Decisions", "Beschlüsse"]),
    ("党的领导", "leadership", ["党的领导", "Party leadership", "Führung durch die Partei"]),
    ("政治", "leadership", ["政治建设", "Political work", "Politische Arbeit"]),
    ("民主", "democracy", ["民主", "Democracy", "Demokratie"]),
    ("民生", "livelihood", ["民生", "Livelihoods", "Lebensverhältnisse"]),
];

/// The chapters, and which of them each block belongs to.
pub struct Chapters {
    /// In reading order.
    pub all: Vec<Chapter>,
    of_section: Vec<Arc<str>>,
    sections: crate::sections::Sections,
}

impl Chapters {
    /// The chapters of a text. A heading that last year's report had, too, keeps the chapter in which its facts were.
    pub fn of(reading: &Reading, known: &Known) -> Self {
        let mut ids = Ids::default();
        let mut all: Vec<Chapter> = Vec::new();
        let mut of_section: Vec<Arc<str>> = Vec::new();
        let mut by_id = BTreeMap::new();
        for section in &reading.sections.all {
            let chapter = known.chapter(&section.title).cloned().unwrap_or_else(|| {
                let (id, title) = named(&section.title, section.plan, section.part);
                let takeaway = takeaway(&section.title, &title);
                Chapter { id: id.unwrap_or_default().into(), title, takeaway }
            });
            // Parts have one chapter each, whatever they are called; sections of one subject are told apart.
            let id = if chapter.id.is_empty() { ids.of_words(&section.title) } else { chapter.id.clone() };
            of_section.push(id.clone());
            by_id.entry(id.clone()).or_insert_with(|| {
                all.push(Chapter { id, ..chapter });
                all.len()
            });
        }
        Self { all, of_section, sections: reading.sections.clone() }
    }

    /// The chapters with those of last year that facts have been put into, in last year's order.
    pub fn with_last(self, facts: &[Proposed<Fact>], known: &Known) -> Vec<Chapter> {
        let own = self.all;
        let last = known.report.map_or(&[][..], |it| &it.chapters);
        let used: BTreeSet<&str> =
            facts.iter().map(|it| &*it.entry.chapter).chain(own.iter().map(|it| &*it.id)).collect();
        let kept: Vec<Chapter> = last.iter().filter(|it| used.contains(&*it.id)).cloned().collect();
        let ids: BTreeSet<&str> = kept.iter().map(|it| &*it.id).collect();
        let new = own.iter().filter(|it| !ids.contains(&*it.id)).cloned();
        kept.iter().cloned().chain(new).collect()
    }

    /// The id of a block's chapter.
    pub fn of_block(&self, block: usize) -> Arc<str> {
        self.of_section.get(self.sections.number(block)).cloned().unwrap_or_else(|| "overview".into())
    }
}

fn named(title: &str, plan: bool, part: bool) -> (Option<&'static str>, Text) {
    if plan {
        return (Some("plan"), text(["{plans-numerals}"; 3]));
    }
    if part {
        return (Some("overview"), text(["总述", "Overview", "Überblick"]));
    }
    let found = SUBJECTS.iter().filter_map(|it| Some((title.rfind(it.0)?, it))).max_by_key(|it| it.0);
    match found {
        Some((_, (_, id, words))) => (Some(id), text(*words)),
        None => {
            let short: String = title.chars().filter(|it| !is_numbering(*it) && !it.is_whitespace()).take(4).collect();
            (None, Text { zh: if short.is_empty() { "总述".into() } else { short.into() }, ..Text::default() })
        }
    }
}

/// The heading as a sentence without digits, which only references may write.
fn takeaway(heading: &str, title: &Text) -> Text {
    let sound = !heading.is_empty() && !heading.contains(is_numbering);
    if sound { Text { zh: heading.into(), ..Text::default() } } else { title.clone() }
}

/// Digits, and the braces of references to numbers.
fn is_numbering(sign: char) -> bool {
    sign.is_ascii_digit() || matches!(sign, '０'..='９' | '{' | '}')
}

/// A text in three languages.
pub fn text([zh, en, de]: [&str; 3]) -> Text {
    Text { zh: zh.into(), en: Some(en.into()), de: Some(de.into()) }
}
