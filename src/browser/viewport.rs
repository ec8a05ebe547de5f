//! How wide the page is, in the steps of its style sheet.

use web_sys::window;

/// How many of the rising `steps` (in em, as media queries count) the viewport reaches. It asks the media query
/// itself, so that program and style sheet never disagree about a width between two of them.
pub fn steps_reached(steps: &[&str]) -> usize {
    let reached = |step: &&&str| {
        let query = ["(min-width: ", step, "em)"].concat();
        window().and_then(|it| it.match_media(&query).ok().flatten()).is_some_and(|it| it.matches())
    };
    steps.iter().take_while(reached).count()
}
