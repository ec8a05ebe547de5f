//! The glossary (`docs/glossary.csv`) and every translation of report and interface agree: where the Chinese has a
//! term, English and German have one of its renderings, and none that is ruled out.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use i18n::{Deck, Lang, Strings};
use serde_json::Value;

/// A row of the file.
struct Term {
    zh: String,
    /// English and German renderings, in every form that is used.
    allowed: [Vec<String>; 2],
    /// Words that a translator might reach for, and must not.
    ruled_out: [Vec<String>; 2],
    source: String,
    note: String,
}

/// A text in Chinese, English and German, and where it stands.
#[derive(Clone)]
struct Human {
    place: String,
    zh: String,
    translations: [String; 2],
}

/// As texts are compared: without hints where words may be parted, in small letters, with one kind of hyphen and
/// apostrophe.
fn plain(text: &str) -> String {
    let kept = text.chars().filter(|it| !matches!(it, '\u{ad}' | '\u{200b}'));
    kept.map(|sign| match sign {
        '\u{2011}' => '-',
        '\u{a0}' => ' ',
        '’' => '\'',
        other => other,
    })
    .collect::<String>()
    .to_lowercase()
}

fn terms() -> Vec<Term> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/glossary.csv");
    let text = fs::read_to_string(&file).unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let heads: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(heads, ["zh", "en", "de", "not_en", "not_de", "source", "note"]);
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| {
        let cell = |at: usize| row[at].trim().to_owned();
        let list = |at: usize| row[at].split('|').map(plain).filter(|it| !it.is_empty()).collect();
        let [allowed, ruled_out] = [[list(1), list(2)], [list(3), list(4)]];
        Term { zh: cell(0), allowed, ruled_out, source: cell(5), note: cell(6) }
    })
    .collect()
}

/// The report's texts, wherever they stand in its file.
fn of_report() -> Vec<Human> {
    fn walk(value: &Value, place: &str, found: &mut Vec<Human>) {
        match value {
            Value::Object(fields) if fields.get("zh").is_some_and(Value::is_string) => {
                let text = |name: &str| fields.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
                found.push(Human {
                    place: place.to_owned(),
                    zh: text("zh"),
                    translations: ["en", "de"].map(|it| plain(&text(it))),
                });
            }
            Value::Object(fields) => {
                fields.iter().for_each(|(name, it)| walk(it, &format!("{place}.{name}"), found));
            }
            Value::Array(items) => {
                for (at, it) in items.iter().enumerate() {
                    let name = it["id"].as_str().map_or(at.to_string(), str::to_owned);
                    walk(it, &format!("{place}[{name}]"), found);
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    let place = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/reports");
    let folders = std::fs::read_dir(place).unwrap().map(|it| it.unwrap().path()).filter(|it| it.is_dir());
    for file in folders.map(|it| it.join("report.json")) {
        let json = std::fs::read_to_string(&file).unwrap();
        let json = report::published(&json, &report::Archive::default()).unwrap();
        walk(&serde_json::from_str(&json).unwrap(), &file.to_string_lossy(), &mut found);
    }
    found
}

/// Every word of the interface: the page's table, the presentation's, and what is shared beyond the page.
fn of_interface() -> Vec<Human> {
    let lists = Lang::ALL.map(|lang| {
        let strings: &Strings = lang.strings();
        let deck: &Deck = lang.deck();
        [
            strings.all(),
            deck.all(),
            lang.shared().all(),
            lang.long().all(),
            lang.voice().all(),
            lang.checking().all(),
            lang.correcting().all(),
            lang.comparing().all(),
            lang.answering().all(),
            lang.built().all(),
            i18n::notices(lang).to_vec(),
        ]
        .concat()
    });
    let [zh, en, de] = &lists;
    assert!(zh.len() > 150 && zh.len() == en.len() && zh.len() == de.len());
    zh.iter()
        .zip(en.iter().zip(de))
        .map(|((name, zh), ((of_en, en), (of_de, de)))| {
            assert!(name == of_en && name == of_de);
            Human { place: (*name).to_owned(), zh: (*zh).to_owned(), translations: [plain(en), plain(de)] }
        })
        .collect()
}

/// The terms in a Chinese text, the longest first; what is part of a longer one is not found again.
fn found<'t>(zh: &str, terms: &'t [Term]) -> Vec<&'t Term> {
    let mut by_length: Vec<&Term> = terms.iter().collect();
    by_length.sort_by_key(|it| std::cmp::Reverse(it.zh.chars().count()));
    let mut rest = zh.to_owned();
    let mut found = Vec::new();
    for term in by_length {
        if rest.contains(&term.zh) {
            rest = rest.replace(&term.zh, "\n");
            found.push(term);
        }
    }
    found
}

/// What the translations of a text say otherwise than the glossary.
fn breaches(text: &Human, terms: &[Term]) -> Vec<String> {
    let found = found(&text.zh, terms);
    let mut breaches = Vec::new();
    for (at, translation) in text.translations.iter().enumerate() {
        // A name that stays in its own script is not translated.
        if *translation == plain(&text.zh) {
            continue;
        }
        let mut rest = translation.clone();
        let mut renderings: Vec<&String> = found.iter().flat_map(|it| &it.allowed[at]).collect();
        renderings.sort_by_key(|it| std::cmp::Reverse(it.len()));
        renderings.iter().for_each(|it| rest = rest.replace(it.as_str(), "\n"));
        for term in &found {
            if !term.allowed[at].iter().any(|it| translation.contains(it)) {
                breaches
                    .push(format!("{}: {} is none of {:?} in “{translation}”", text.place, term.zh, term.allowed[at]));
            }
            for word in term.ruled_out[at].iter().filter(|it| rest.contains(it.as_str())) {
                breaches.push(format!("{}: {} is “{word}” in “{translation}”", text.place, term.zh));
            }
        }
    }
    breaches
}

#[test]
fn every_translation_of_a_term_is_one_of_the_glossarys() {
    let terms = terms();
    let texts = [of_report(), of_interface()].concat();
    assert!(texts.len() > 500, "{} texts", texts.len());
    let breaches: Vec<String> = texts.iter().flat_map(|it| breaches(it, &terms)).collect();
    assert!(breaches.is_empty(), "{}:\n{}", breaches.len(), breaches.join("\n"));
}

#[test]
fn every_term_is_used_and_says_on_whose_authority() {
    let terms = terms();
    let texts = [of_report(), of_interface()].concat();
    let used: BTreeSet<&str> = texts.iter().flat_map(|it| found(&it.zh, &terms)).map(|it| it.zh.as_str()).collect();
    let mut seen = BTreeSet::new();
    for term in &terms {
        assert!(used.contains(&*term.zh), "{} stands in no text", term.zh);
        assert!(seen.insert(&term.zh), "{} stands in the glossary twice", term.zh);
        assert!(!term.allowed[0].is_empty() && !term.allowed[1].is_empty(), "{} has no rendering", term.zh);
        assert!(term.source.len() + term.note.len() > 10, "{}: on whose authority?", term.zh);
    }
    assert!(terms.len() > 60, "{} terms", terms.len());
}

#[test]
fn a_wrong_word_is_found_and_a_longer_term_hides_the_shorter() {
    let terms = terms();
    let judged = |zh: &str, en: &str, de: &str| {
        let translations = [plain(en), plain(de)];
        breaches(&Human { place: "here".to_owned(), zh: zh.to_owned(), translations }, &terms)
    };
    assert_eq!(judged("专题询问2次", "2 special inquiries", "2 Themen\u{ad}befragungen"), Vec::<String>::new());
    assert_eq!(judged("专题询问2次", "2 interpellations", "2 Themenbefragungen").len(), 2);
    assert_eq!(judged("微建议", "Micro-suggestions", "Klein\u{ad}vorschläge"), Vec::<String>::new());
    assert_eq!(judged("微建议", "Suggestions", "Vorschläge").len(), 2);
    assert_eq!(judged("数读人大", "数读人大", "数读人大"), Vec::<String>::new());
}
