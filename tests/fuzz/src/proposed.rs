//! What is proposed for any text: right by the rules of the check, and looked up as it was read.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use i18n::Lang;
use model::Outline;
use propose::{Last, lookup, propose};
use report::{Report, load};
use serde_json::{Value, json};
use validate::check;

use crate::TINY;

static LAST: LazyLock<Report> = LazyLock::new(|| load(TINY.json).unwrap_or_else(|wrong| panic!("{wrong}")));

/// A text, and behind a line of `--` another one whose numbers are looked up.
pub fn proposed(input: &[u8]) {
    let Ok(input) = std::str::from_utf8(input) else { return };
    let (text, other) = input.split_once("\n--\n").unwrap_or((input, input));
    let found = propose(text, None);
    let outline = Outline::parse(text);
    let words = |it: &model::Place| outline.blocks[it.block].text.get(it.range.clone());
    let mut ids = BTreeSet::new();
    for it in &found.facts {
        assert_eq!(words(&it.place), Some(&*it.entry.raw), "{text:?}");
        assert_eq!(words(&it.quote_place()), Some(&*it.entry.quote), "{text:?}");
        assert!(ids.insert(&it.entry.id), "{text:?}");
    }
    for (place, id, quote) in found
        .activities
        .iter()
        .map(|it| (&it.place, &it.entry.id, &it.entry.quote))
        .chain(found.tasks.iter().map(|it| (&it.place, &it.entry.id, &it.entry.quote)))
    {
        assert!(words(place).is_some_and(|it| quote.contains(it)) && ids.insert(id), "{text:?}");
    }
    for it in &found.named {
        assert_eq!(words(&it.place), Some(&*it.text), "{text:?}");
        assert!(!it.reason.text(Lang::En).is_empty());
    }
    let json = found.json();
    is_right(&json, text);
    propose(text, Some(Last { report: &LAST, text: TINY.text }));
    for it in lookup(TINY.text, &LAST, other) {
        assert!(other.get(it.range).is_some_and(|it| !it.is_empty()), "{other:?}");
    }
}

/// Nothing that the check says is about an entry that was proposed.
fn is_right(json: &Value, text: &str) {
    let mut json = json.clone();
    for list in ["charts", "derived", "milestones"] {
        json[list] = json!([]);
    }
    let lists = ["facts[", "activities[", "tasks[", "themes[", "threads[", "units[", "areas[", "methods[", "chapters["];
    let problems = check(json.to_string().as_bytes(), text.as_bytes());
    // A text with tabs or signs that show nothing is to be cleaned first.
    if text.contains(|it: char| it.is_control() && it != '\n') || problems.iter().any(|it| it.file.ends_with(".txt")) {
        return;
    }
    for it in problems {
        let proposed = lists.iter().any(|list| it.path.starts_with(list));
        assert!(!proposed, "{} {} of {text:?}", it.path, it.message(Lang::En));
    }
}
