//! A choice among few: a button that stays pressed.

use yew::{Callback, MouseEvent};

use super::Markup;

/// A chip around its label. Without `onclick` it is off: either the page is not interactive yet, or the choice leads
/// nowhere.
#[inline(always)]
pub fn chip(m: &mut Markup, pressed: bool, onclick: Option<Callback<MouseEvent>>, label: impl FnOnce(&mut Markup)) {
    m.el("button type='button'", |m| {
        choice(m, pressed, onclick);
        label(m);
    });
}

/// A chip with nothing but a word on it.
#[inline(never)]
pub fn word_chip(m: &mut Markup, pressed: bool, onclick: Option<Callback<MouseEvent>>, word: &str) {
    chip(m, pressed, onclick, |m| m.text(word));
}

#[inline(never)]
fn choice(m: &mut Markup, pressed: bool, onclick: Option<Callback<MouseEvent>>) {
    m.attr("class", if pressed { "chip chip-on" } else { "chip" });
    m.attr("aria-pressed", if pressed { "true" } else { "false" });
    m.flag("disabled", onclick.is_none());
    m.on_click(onclick);
}

/// A named group of chips; its name stands before them where it is `shown`.
#[inline(always)]
pub fn chip_group(m: &mut Markup, label: &str, shown: bool, chips: impl FnOnce(&mut Markup)) {
    m.el("div class='chips' role='group'", |m| {
        m.attr("aria-label", label);
        if shown {
            m.leaf("span class='chips-l'", label);
        }
        chips(m);
    });
}
