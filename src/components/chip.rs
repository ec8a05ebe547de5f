//! A choice among few: a button that stays pressed.

use yew::prelude::*;

/// A chip. Without `onclick` it is off: either the page is not interactive yet, or the choice leads nowhere.
pub fn chip(label: Html, pressed: bool, onclick: Option<Callback<MouseEvent>>) -> Html {
    let mut class = String::from("chip");
    if pressed {
        class.push_str(" chip-on");
    }
    html! {
        <button type="button" {class} aria-pressed={if pressed { "true" } else { "false" }} disabled={onclick.is_none()} {onclick}>
            { label }
        </button>
    }
}

/// A named group of chips.
pub fn chip_group(label: &'static str, shown: bool, chips: Html) -> Html {
    html! {
        <div class="chips" role="group" aria-label={label}>
            if shown { <span class="chips-l">{ label }</span> }
            { chips }
        </div>
    }
}
