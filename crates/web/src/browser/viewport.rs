//! How wide the page is, in the steps of its style sheet.

use web_sys::window;

use super::element::document;

/// How many of the rising `steps` (in em, as media queries count) the viewport reaches. It asks the media query
/// itself, so that program and style sheet never disagree about a width between two of them.
pub fn steps_reached(steps: &[&str]) -> usize {
    let reached = |step: &&&str| {
        let query = ["(min-width: ", step, "em)"].concat();
        window().and_then(|it| it.match_media(&query).ok().flatten()).is_some_and(|it| it.matches())
    };
    let reached = steps.iter().take_while(reached).count();
    // Drawn for less width and stretched, a chart's words grow as the page's own have been made to.
    reached.saturating_sub(usize::from(has_large_text()))
}

/// Whether the reader has chosen one of the two largest sizes of text (assets/scripts/settings.js).
fn has_large_text() -> bool {
    let size = document().and_then(|it| it.document_element()?.get_attribute("data-text"));
    size.is_some_and(|it| it == "3" || it == "4")
}
