//! Highlights what is selected: its marks in the charts and its words in the text, also where the build has drawn them. A
//! selection draws nothing again, so it shows in the next frame.

use std::cell::RefCell;

use super::element::find_all;

thread_local! {
    static HIGHLIGHTED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// What shows that something is highlighted: a class on the mark and on its chart, and the current one among the words.
const MARK: &str = "is-on";
const CHART: &str = "is-picked";
const WORDS: &str = "aria-current";

/// Highlights the entity of that id and nothing else.
pub fn highlight(id: Option<&str>) {
    for it in find_all(".is-on") {
        let _ = it.class_list().remove_1(MARK);
    }
    for it in find_all(".is-picked") {
        let _ = it.class_list().remove_1(CHART);
    }
    for it in find_all(".tx [aria-current]") {
        let _ = it.remove_attribute(WORDS);
    }
    HIGHLIGHTED.with(|it| *it.borrow_mut() = id.map(str::to_owned));
    highlight_again();
}

/// Highlights what is selected among nodes that were drawn since.
pub fn highlight_again() {
    HIGHLIGHTED.with(|highlighted| {
        let Some(id) = &*highlighted.borrow() else { return };
        // Ids are letters, digits and hyphens. An address may hold other signs, but they name nothing on the page.
        let id = id.replace(['\'', '\\'], "");
        for it in find_all(&["[data-mark='", &id, "'],.tx [id='f-", &id, "']"].concat()) {
            if let Ok(Some(chart)) = it.closest(".chart") {
                let _ = it.class_list().add_1(MARK);
                let _ = chart.class_list().add_1(CHART);
            } else if let Ok(Some(_)) = it.closest(".tx") {
                let _ = it.set_attribute(WORDS, "true");
            }
        }
    });
}
