//! The few small drawings that are no charts: the seal, and the signs on controls. All are decoration.

use yew::prelude::*;

/// The seal 数读人大. Outlined in the text colour, so that it prints.
pub fn seal(large: bool) -> Html {
    let sign = |x: &'static str, y: &'static str, sign: &'static str| html! { <text {x} {y}>{ sign }</text> };
    html! {
        <svg class={if large { "seal seal-l" } else { "seal" }} viewBox="0 0 80 80" aria-hidden="true">
            <path d="M2 5 5 2l28 1 42-1 3 4-1 30 1 40-3 2-35-1-36 1-2-4 1-34Z" fill="currentColor" />
            <path class="seal-line" d="M7.5 7.5h65v65h-65Z" fill="none" stroke-width="1.6" />
            <g class="seal-t" font-size="29" text-anchor="middle">
                { sign("55.5", "35.5", "数") }
                { sign("55.5", "66.5", "读") }
                { sign("24.5", "35.5", "人") }
                { sign("24.5", "66.5", "大") }
            </g>
        </svg>
    }
}

/// An arrow to the right; `back` turns it round.
pub fn arrow(back: bool) -> Html {
    html! {
        <svg class={if back { "ic ic-b" } else { "ic" }} viewBox="0 0 24 24" aria-hidden="true">
            <path d="M4 12h15M13 5.5 19.5 12 13 18.5" fill="none" stroke="currentColor" stroke-width="1.8" />
        </svg>
    }
}

/// A magnifying glass.
pub fn lens() -> Html {
    html! {
        <svg class="ic" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M15.5 15.5l5 5" fill="none" stroke="currentColor" stroke-width="1.8" />
        </svg>
    }
}

/// A finger's touch.
pub fn tap() -> Html {
    html! {
        <svg class="key-s" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
            <g fill="none" stroke="currentColor" stroke-width="1.8">
                <circle cx="12" cy="12" r="3" />
                <circle cx="12" cy="12" r="8.5" stroke-dasharray="2.6 2.75" />
            </g>
        </svg>
    }
}

/// Five dots, or dots that end open.
pub fn dots(open: bool) -> Html {
    const FULL: [(&str, &str); 5] = [("6", "5"), ("19", "5"), ("32", "5"), ("45", "5"), ("58", "5")];
    const OPEN: [(&str, &str); 5] = [("6", "5"), ("19", "5"), ("32", "3.3"), ("42", "2.2"), ("50", "1.2")];
    let circles = if open { OPEN } else { FULL };
    html! {
        <svg class="key-s" width="66" height="12" viewBox="0 0 66 12" aria-hidden="true">
            { for circles.into_iter().map(|(cx, r)| {
                html! { <circle class={if r == "5" { "d" } else { "d-o" }} {cx} cy="6" {r} /> }
            }) }
        </svg>
    }
}
