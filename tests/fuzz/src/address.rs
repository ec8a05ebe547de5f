//! The page's address and what is typed into its search: the query, the fragment, and what they choose. Scripts read addresses
//! too; tests/scripts/fuzz.test.js is for those.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::LazyLock;

use fixtures::{decoded, encoded};
use i18n::Lang;
use model::{Choices, Param, Source, fold, hits, holds};
use report::load;
use report_deck::{Peer, Show};
use slides::{Stage, deck};

/// A report with every form of chart.
pub static SMALL: LazyLock<Source> = LazyLock::new(|| {
    let Ok(report) = load(fixtures::SMALL.json) else { unreachable!("the small report is one") };
    Source::new(report, fixtures::SMALL.text)
});

/// A query and, behind `#`, a fragment.
pub fn address(address: &[u8]) {
    let Ok(address) = std::str::from_utf8(address) else { return };
    let (query, fragment) = address.split_once('#').unwrap_or((address, ""));
    let source = &*SMALL;
    let choices = Choices::read(query, source, decoded);
    let written = choices.query(query, encoded);
    // What was understood is written as it is read, and again the same.
    assert_eq!(Choices::read(&written, source, decoded), choices, "{query} became {written}");
    assert_eq!(choices.query(&written, encoded), written, "{query}");
    let mut assigned = choices.clone();
    assigned.assign(query);
    assigned.query(query, encoded);
    for param in Param::ALL {
        assert_eq!(choices.get(param).is_none(), !choices.get(param).is_some_and(|it| choices.is(param, it)));
    }
    choices.tasks();
    choices.group();
    seek(fragment);
}

/// Where a fragment leads among the slides, and that the address of that place leads there again.
fn seek(fragment: &str) {
    thread_local! {
        static SHOW: RefCell<Show> = RefCell::new({
            let stage = Stage::default();
            Show::new(Rc::new(deck(&SMALL, Lang::Zh, stage)), stage, Peer::Stage)
        });
    }
    SHOW.with_borrow_mut(|show| {
        (show.at, show.step) = (0, 0);
        show.seek_fragment(fragment);
        assert!(show.at < show.slides.len() && show.step < show.steps(), "{fragment}");
        let (at, step, own) = (show.at, show.step, show.snapshot().fragment());
        (show.at, show.step) = (0, 0);
        show.seek_fragment(&own);
        assert_eq!((show.at, show.step), (at, step), "{fragment} and {own}");
    });
}

/// Few rows, so that each execution is short.
static FEW: LazyLock<Source> = LazyLock::new(|| {
    let Ok(report) = load(crate::TINY.json) else { unreachable!("the tiny report is one") };
    Source::new(report, crate::TINY.text)
});

/// Words to search for, and behind `#` what is chosen besides, in a language that the first byte says.
pub fn search(input: &[u8]) {
    let Some((first, input)) = input.split_first() else { return };
    let Ok(input) = std::str::from_utf8(input) else { return };
    let (words, rest) = input.split_once('#').unwrap_or((input, ""));
    let lang = Lang::ALL[usize::from(*first) % 3];
    let source = &*FEW;
    let mut choices = Choices::default();
    choices.assign(rest);
    choices.set(Param::Query, Some(words.into()));
    let found = source.rows(&choices, lang);
    for at in &found.fitting {
        let entity = source.entity_at(*at).unwrap_or_else(|| panic!("there is no row {at}"));
        let label = entity.label(lang);
        for hit in hits(&label, words) {
            assert!(!fold(&label[hit]).is_empty(), "{words}");
        }
    }
    assert!(holds(words, words), "{words}");
    let folded = fold(words);
    assert_eq!(fold(&folded), folded, "{words}");
}
