//! A choice among few: a button that stays pressed.

use super::Markup;

/// A chip around its label. Choosing it makes the choices that `set` writes down, in parts. One that is not `on` is off:
/// either the page is not interactive yet, or the choice leads nowhere.
#[inline(always)]
pub fn chip(m: &mut Markup, pressed: bool, on: bool, set: &[&str], label: impl FnOnce(&mut Markup)) {
    m.el("button type='button'", |m| {
        choice(m, pressed, on, set);
        label(m);
    });
}

#[inline(never)]
fn choice(m: &mut Markup, pressed: bool, on: bool, set: &[&str]) {
    m.attr("class", if pressed { "chip chip-on" } else { "chip" });
    m.attr("aria-pressed", if pressed { "true" } else { "false" });
    control(m, on, set);
}

/// Makes the open element a control: it is off or makes its choices when it is activated.
#[inline(never)]
pub fn control(m: &mut Markup, on: bool, set: &[&str]) {
    m.flag("disabled", !on);
    m.join("data-set", set);
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
