//! A choice among few: a button that stays pressed.

use web::Markup;

/// Whether a control answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answers {
    /// Its choice leads somewhere, and the program is there.
    Yes,
    /// It will, once there is something that answers or keeps what is asked (assets/scripts/boot/pending.js).
    Later,
    /// Its choice leads nowhere.
    No,
}

impl Answers {
    /// On a page that is `ready`, for a choice that `leads` somewhere.
    pub fn new(ready: bool, leads: bool) -> Self {
        match (ready, leads) {
            (_, false) => Self::No,
            (true, true) => Self::Yes,
            (false, true) => Self::Later,
        }
    }
}

/// A chip around its label. Choosing it makes the choices that `set` writes down, in parts.
pub fn chip(m: &mut Markup, pressed: bool, answers: Answers, set: &[&str], label: impl FnOnce(&mut Markup)) {
    m.el("button type='button'", |m| {
        m.attr("class", if pressed { "chip chip-on" } else { "chip" });
        m.attr("aria-pressed", if pressed { "true" } else { "false" });
        control(m, answers, set);
        label(m);
    });
}

/// Makes the open element a control: it is off or makes its choices when it is activated.
pub fn control(m: &mut Markup, answers: Answers, set: &[&str]) {
    answering(m, answers);
    m.join("data-set", set);
}

/// Whether the open element answers.
pub fn answering(m: &mut Markup, answers: Answers) {
    m.flag("disabled", answers != Answers::Yes);
    m.flag("data-waits", answers == Answers::Later);
}

/// A named group of chips; its name stands before them where it is `shown`.
pub fn chip_group(m: &mut Markup, label: &str, shown: bool, chips: impl FnOnce(&mut Markup)) {
    m.el("div class='chips' role='group'", |m| {
        m.attr("aria-label", label);
        if shown {
            m.leaf("span class='chips-l'", label);
        }
        chips(m);
    });
}
