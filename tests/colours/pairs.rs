//! Every colour that the style sheets give to words, lines and grounds, in every place and theme. Pairs come from the
//! rules: a text stands on the ground that its own rule gives it, or on that which is named below for it, or else on any
//! ground of the page. What is named below is checked to be there.

use std::collections::BTreeSet;

use crate::sheets::Rule;
use crate::themes::{PLACES, Place, Theme, Tokens};

/// What everything may stand on: page, hovered row and section of the coming year, picked row and inspector.
const GROUNDS: [&str; 3] = ["paper", "paper-2", "paper-3"];

/// Grounds that only their own words stand on, and the words that do. A rule that sets one of them is met by these.
const TINTED: [(&str, &[&str]); 7] = [
    // A sentence or a row that was led to, and notices.
    ("gold-t", &["ink", "ink-2", "ink-3", "verm", "verm-d"]),
    // A number under the pointer, a number in its sentence.
    ("verm-t", &["verm", "verm-d"]),
    ("verm", &["paper", "paper-3"]),
    ("ink", &["paper", "paper-2"]),
    ("ink-2", &["paper", "paper-2"]),
    // The ground of codes, drawn by `crates/slides`.
    ("plate", &["on-plate"]),
    // Time that is left, beside the console's own figures.
    ("rule", &[]),
];

/// Words, lines and shapes on a ground that another rule gives them.
const STANDS_ON: [(&str, &[&str]); 11] = [
    (".chip-on .chip-c", &["ink", "ink-2"]),
    (".chip-on .gl *", &["ink", "ink-2"]),
    (".chip-on .gl [class^=\"s-\"]", &["ink", "ink-2"]),
    (".seal-line", &["verm"]),
    (".seal-t", &["verm"]),
    (".deck .seal-t", &["verm"]),
    (".qr-d", &["plate"]),
    (".deck .plate .f-ink", &["plate"]),
    // Where bars are cut and rings are hollow, the picture's ground shows through its marks.
    (".f-paper", &["verm", "teal", "ink", "ink-2", "ink-3", "gold-m"]),
    (".s-paper", &["verm", "teal", "ink", "ink-2", "ink-3", "gold-m"]),
    (".sec-24 .f-paper", &["verm", "teal", "ink", "ink-2", "ink-3", "gold-m"]),
];

/// Shapes that are grounds themselves: of marks, codes, slides.
const GROUND_SHAPES: [&str; 10] = [
    ".is-on .hit",
    ".mark:hover .hit",
    ".sec-24 .mark:hover .hit",
    ".deck .is-on .hit",
    ".deck .f-paper3",
    ".deck .s-paper3",
    ".deck .plate .f-paper3",
    ".qr-p",
    // The edge of the picked mark, seen with more contrast alone; a test of its own.
    ".dotmark.is-on",
    ".mark.is-on:focus:not(:focus-visible) .hit",
];

/// Hairlines: they set things apart that space and words tell apart as well, and are never a mark or a control's only
/// edge (WCAG 1.4.11 asks nothing of decoration). With more contrast they are held to 3:1 like every line.
const HAIRLINES: [&str; 2] = ["rule", "rule-2"];

fn is_text(property: &str) -> bool {
    matches!(property, "color" | "-webkit-text-fill-color")
}

fn is_ground(property: &str) -> bool {
    matches!(property, "background" | "background-color")
}

fn is_line(property: &str) -> bool {
    property == "fill" || property == "stroke" || property.starts_with("outline") || property.starts_with("border")
}

/// Calls `look` with every rule of every place and theme, and the tokens there.
fn each(mut look: impl FnMut(Place, Theme, &Tokens, &Rule)) {
    for place in PLACES {
        let rules = place.rules();
        for theme in place.themes() {
            let tokens = Tokens::of(place, theme);
            let colours = tokens.colours();
            for rule in rules.iter().filter(|it| theme.shows(&it.media)) {
                // `--on` and `--links` are no colours everywhere.
                if rule.tokens(|_| true).iter().any(|it| colours.contains_key(it.as_str())) {
                    look(place, theme, &tokens, rule);
                }
            }
        }
    }
}

fn grounds(rule: &Rule) -> Vec<String> {
    let own = rule.tokens(is_ground);
    if !own.is_empty() {
        return own;
    }
    let named = STANDS_ON.iter().find(|(selector, _)| *selector == rule.selector);
    named.map_or(&GROUNDS[..], |(_, grounds)| grounds).iter().map(|it| (*it).to_owned()).collect()
}

/// Pairs that are too close, each once.
#[derive(Default)]
struct Close(BTreeSet<String>);

impl Close {
    fn judge(&mut self, tokens: &Tokens, [one, other]: [&str; 2], least: f64, place: &str) {
        let contrast = tokens.contrast(one, other);
        if contrast < least {
            self.0.insert(format!("{place}: {one} on {other} is {contrast:.2}, not {least}"));
        }
    }

    fn none(&self) {
        assert!(
            self.0.is_empty(),
            "{} pairs:\n{}",
            self.0.len(),
            self.0.iter().cloned().collect::<Vec<_>>().join("\n")
        );
    }
}

#[test]
fn every_text_can_be_read_on_every_ground_that_it_stands_on() {
    let mut close = Close::default();
    let mut judged = BTreeSet::new();
    each(|place, theme, tokens, rule| {
        for text in rule.tokens(is_text) {
            for ground in grounds(rule) {
                let place = format!("{place:?} {theme:?} {}", rule.place());
                close.judge(tokens, [&text, &ground], theme.text(), &place);
                judged.insert([text.clone(), ground]);
            }
        }
    });
    close.none();
    assert!(judged.len() > 25, "only {} pairs: {judged:?}", judged.len());
}

#[test]
fn whatever_stands_on_a_tinted_ground_can_be_read_there() {
    let mut close = Close::default();
    each(|place, theme, tokens, rule| {
        for ground in rule.tokens(is_ground).iter().filter(|it| !GROUNDS.contains(&it.as_str())) {
            // The progress of time is a bar on its ground.
            if rule.selector.contains("progress") {
                continue;
            }
            let words = TINTED.iter().find(|(name, _)| name == ground);
            let (_, words) =
                words.unwrap_or_else(|| panic!("{} has the ground --{ground}, unknown here", rule.place()));
            for word in *words {
                close.judge(tokens, [word, ground], theme.text(), &format!("{place:?} {theme:?} {}", rule.place()));
            }
        }
    });
    close.none();
}

#[test]
fn every_line_and_shape_is_told_from_its_ground() {
    let mut close = Close::default();
    each(|place, theme, tokens, rule| {
        if GROUND_SHAPES.contains(&rule.selector.as_str()) {
            return;
        }
        for line in rule.tokens(is_line) {
            let hair = HAIRLINES.contains(&line.as_str());
            if hair && theme.text() < 7.0 {
                continue;
            }
            // Lines of controls stand on the ground around them.
            let within = if rule.declared.iter().any(|(name, _)| name == "fill" || name == "stroke") {
                grounds(rule)
            } else {
                GROUNDS.map(String::from).to_vec()
            };
            for ground in within {
                close.judge(tokens, [&line, &ground], 3.0, &format!("{place:?} {theme:?} {}", rule.place()));
            }
        }
    });
    close.none();
}

#[test]
fn the_focus_ring_is_seen_on_every_ground_and_beside_every_fill() {
    let mut close = Close::default();
    for place in PLACES {
        for theme in place.themes() {
            let tokens = Tokens::of(place, theme);
            let tints: &[&str] = if place.is_deck() { &[] } else { &["gold-t", "verm-t"] };
            for ground in GROUNDS.iter().chain(tints) {
                close.judge(&tokens, ["focus", ground], 3.0, &format!("{place:?} {theme:?}"));
            }
        }
    }
    close.none();
}

#[test]
fn no_control_has_a_hairline_for_its_only_edge() {
    let controls = [".btn", ".chip", ".find", "button", "input", "kbd"];
    for rule in PLACES.into_iter().flat_map(Place::rules) {
        let last = rule.selector.split(' ').next_back().unwrap_or_default();
        let named = |it: &str| last == it || last.strip_prefix(it).is_some_and(|it| it.starts_with([':', '[']));
        // A slide's button in the overview has a picture of its slide.
        if !controls.iter().any(|it| named(it)) || rule.selector.starts_with(".deck .grid") {
            continue;
        }
        for line in rule.tokens(is_line) {
            assert!(!HAIRLINES.contains(&line.as_str()), "{}: --{line} is its edge", rule.place());
        }
    }
}

#[test]
fn what_is_named_here_stands_in_the_style_sheets() {
    let all: Vec<Rule> = PLACES.into_iter().flat_map(Place::rules).collect();
    for selector in STANDS_ON.iter().map(|it| it.0).chain(GROUND_SHAPES) {
        assert!(all.iter().any(|it| it.selector == selector), "no rule has the selector `{selector}`");
    }
    for (ground, _) in TINTED {
        let stands = |it: &Rule| it.tokens(|name| is_ground(name) || name == "fill").iter().any(|it| it == ground);
        assert!(all.iter().any(stands), "--{ground} is no ground");
    }
}
