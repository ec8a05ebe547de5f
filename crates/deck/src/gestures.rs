//! What pointers, wheels and keys on a button ask for. Pure: a place is a share of the window's width from its left edge, a time
//! is in milliseconds.

use crate::keys::Command;

/// So long after a turn of the wheel the next one counts: a wheel sends many.
const WHEEL_REST: f64 = 450.0;
/// A swipe is longer than this share of the window.
const SWIPE: f64 = 0.06;
/// Left of this share of the window a click goes back.
const BACK_ZONE: f64 = 0.25;

fn turn(forwards: bool) -> Command {
    if forwards { Command::Next } else { Command::Previous }
}

/// What a finger asks for that came down at one place and left at another; nothing where that is no swipe.
pub fn swiped(from: f64, to: f64) -> Option<Command> {
    ((to - from).abs() > SWIPE).then(|| turn(to < from))
}

/// What a click beside all controls asks for.
pub fn clicked(x: f64) -> Command {
    turn(x >= BACK_ZONE)
}

/// What a wheel asks for: it turns forwards above 0 and backwards below, so long after it was last followed. One that runs on
/// after a flick asks for nothing.
pub fn wheeled(way: f64, since: f64) -> Option<Command> {
    (way != 0.0 && since >= WHEEL_REST).then(|| turn(way > 0.0))
}

/// Whether a key presses the button that has the focus, so that it turns no slide. Who types a slide's number ends it with
/// Enter wherever the focus is.
pub fn presses(key: &str, on_button: bool, typing_number: bool) -> bool {
    on_button && !typing_number && matches!(key, "Enter" | " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::BINDINGS;

    #[test]
    fn a_swipe_pulls_the_next_slide_in_and_a_short_way_is_none() {
        assert_eq!([swiped(0.8, 0.5), swiped(0.5, 0.8)], [Some(Command::Next), Some(Command::Previous)]);
        assert_eq!([swiped(0.5, 0.5), swiped(0.5, 0.55), swiped(0.55, 0.5)], [None; 3]);
    }

    #[test]
    fn a_click_goes_back_in_the_left_quarter_and_on_elsewhere() {
        assert_eq!([clicked(0.0), clicked(0.24)], [Command::Previous; 2]);
        assert_eq!([clicked(0.25), clicked(0.5), clicked(1.0)], [Command::Next; 3]);
    }

    #[test]
    fn a_flick_of_the_wheel_turns_one_slide() {
        assert_eq!([wheeled(3.0, 9e9), wheeled(-3.0, 9e9)], [Some(Command::Next), Some(Command::Previous)]);
        assert_eq!([wheeled(3.0, 449.0), wheeled(-120.0, 0.0), wheeled(0.0, 9e9)], [None; 3]);
        assert_eq!(wheeled(3.0, 450.0), Some(Command::Next));
    }

    #[test]
    fn enter_and_space_press_a_button_unless_a_number_is_typed() {
        assert!(presses("Enter", true, false) && presses(" ", true, false));
        assert!(!presses("Enter", true, true) && !presses("Enter", false, false));
        for key in BINDINGS.iter().flat_map(|it| it.keys).filter(|it| !matches!(**it, "Enter" | " ")) {
            assert!(!presses(key, true, false), "{key}");
        }
    }
}
