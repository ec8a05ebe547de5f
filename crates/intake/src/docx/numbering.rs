//! The numbers that Word counts by itself: 一、 before a heading stands in no text of the document, but everybody reads it.

use std::collections::BTreeMap;

use i18n::chinese::numeral;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Levels that Word knows.
const LEVELS: usize = 9;

/// How a document counts.
#[derive(Default)]
pub struct Numbering {
    /// The levels of each list's pattern.
    patterns: BTreeMap<String, [Level; LEVELS]>,
    /// The list and level of each style.
    styles: BTreeMap<String, (String, usize)>,
    /// Which pattern a list has.
    lists: BTreeMap<String, String>,
    /// How far each pattern has been counted.
    counts: BTreeMap<String, [u32; LEVELS]>,
}

/// How a level counts.
#[derive(Clone, Default)]
struct Level {
    format: String,
    /// `%1、`: a number for each level that is named.
    text: String,
    start: Option<u32>,
}

/// An attribute's value.
pub fn attribute(tag: &BytesStart, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|it| it.key.as_ref() == name)?;
    Some(found.value.as_ref().to_owned())
}

impl Numbering {
    /// Reads `word/numbering.xml` and `word/styles.xml`; what is broken counts nothing.
    pub fn read(lists: &str, styles: &str) -> Self {
        let mut all = Self { styles: read_styles(styles), ..Self::default() };
        let mut reader = Reader::from_str(lists);
        let (mut pattern, mut level, mut list) = (String::new(), 0, None);
        while let Ok(event) = reader.read_event() {
            let tag = match &event {
                Event::Start(it) | Event::Empty(it) => it,
                Event::Eof => break,
                _ => continue,
            };
            let value = attribute(tag, "w:val").unwrap_or_default();
            let own = |all: &mut Self, change: &dyn Fn(&mut Level)| {
                if let Some(it) = all.patterns.entry(pattern.clone()).or_default().get_mut(level) {
                    change(it);
                }
            };
            match tag.name().as_ref() {
                "w:abstractNum" => pattern = attribute(tag, "w:abstractNumId").unwrap_or_default(),
                "w:lvl" => level = attribute(tag, "w:ilvl").and_then(|it| it.parse().ok()).unwrap_or(0),
                "w:numFmt" if list.is_none() => own(&mut all, &|it| it.format.clone_from(&value)),
                "w:lvlText" if list.is_none() => own(&mut all, &|it| it.text.clone_from(&value)),
                "w:start" if list.is_none() => own(&mut all, &|it| it.start = value.parse().ok()),
                "w:num" => list = attribute(tag, "w:numId"),
                "w:abstractNumId" => {
                    if let Some(list) = &list {
                        all.lists.insert(list.clone(), value);
                    }
                }
                _ => {}
            }
        }
        all
    }

    /// The list and level by which paragraphs of a style are counted; an empty list where they are not.
    pub fn of_style(&self, style: &str) -> (String, usize) {
        self.styles.get(style).cloned().unwrap_or_default()
    }

    /// The number of the next paragraph of a list at a level; empty where it shows none.
    pub fn next(&mut self, list: &str, level: usize) -> String {
        let Some(pattern) = self.lists.get(list) else { return String::new() };
        let Some(levels) = self.patterns.get(pattern).filter(|_| level < LEVELS) else { return String::new() };
        let counts = self.counts.entry(pattern.clone()).or_insert([0; LEVELS]);
        for (at, count) in counts.iter_mut().enumerate() {
            let start = levels.get(at).and_then(|it| it.start).unwrap_or(1);
            match at.cmp(&level) {
                std::cmp::Ordering::Less if *count == 0 => *count = start,
                std::cmp::Ordering::Less => {}
                std::cmp::Ordering::Equal => *count = if *count == 0 { start } else { count.saturating_add(1) },
                std::cmp::Ordering::Greater => *count = 0,
            }
        }
        let Some(own) = levels.get(level).filter(|it| written(1, &it.format).is_some()) else { return String::new() };
        let mut text = own.text.clone();
        for (at, (it, count)) in levels.iter().zip(counts.iter()).enumerate().take(level + 1) {
            let name = format!("%{}", at + 1);
            if text.contains(&name) {
                let Some(number) = written(*count, &it.format) else { return String::new() };
                text = text.replace(&name, &number);
            }
        }
        text
    }
}

fn read_styles(xml: &str) -> BTreeMap<String, (String, usize)> {
    let mut all: BTreeMap<String, (String, usize)> = BTreeMap::new();
    let mut reader = Reader::from_str(xml);
    let mut style = String::new();
    while let Ok(event) = reader.read_event() {
        let tag = match &event {
            Event::Start(it) | Event::Empty(it) => it,
            Event::Eof => break,
            _ => continue,
        };
        let value = || attribute(tag, "w:val").unwrap_or_default();
        match tag.name().as_ref() {
            "w:style" => style = attribute(tag, "w:styleId").unwrap_or_default(),
            "w:numId" => all.entry(style.clone()).or_default().0 = value(),
            "w:ilvl" => all.entry(style.clone()).or_default().1 = value().parse().unwrap_or(0),
            _ => {}
        }
    }
    all
}

/// A number in a format; `None` in those that are pictures, such as bullets.
fn written(count: u32, format: &str) -> Option<String> {
    Some(match format {
        "decimal" | "decimalFullWidth" | "" => count.to_string(),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" if (1..=20).contains(&count) => {
            char::from_u32('①' as u32 + count - 1)?.to_string()
        }
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "ideographDigital"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand" => numeral(count)?,
        _ => return None,
    })
}
