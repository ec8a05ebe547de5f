//! What each key does: one table for the keyboard, for clickers, and for the help that lists it.

use i18n::Deck;

/// Something that a key, a button or the other window asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// The next step, or the next slide.
    Next,
    /// The step before, or the slide before with all of its steps.
    Previous,
    /// To the first slide.
    First,
    /// To the last slide.
    Last,
    /// A digit of a slide's number.
    Digit(u8),
    /// To the slide whose number was typed.
    Go,
    /// Nothing but black, and back.
    Black,
    /// Nothing but white, and back.
    White,
    /// The whole screen, and back.
    Full,
    /// All slides in small.
    Overview,
    /// The presenter's window.
    Console,
    /// Starts and halts the time.
    Timer,
    /// Dark slides or light ones.
    Light,
    /// The way to what the slide shows, as a code; then to its large version; and away.
    Code,
    /// The report's sentence for the selected mark, or for the slide's first.
    Sentence,
    /// Twice as large about the pointer, and back.
    Zoom,
    /// A circle of light about the pointer, and back.
    Pointer,
    /// What the keys do.
    Help,
    /// Closes what lies on top, and leaves at last.
    Escape,
}

/// What buttons ask for, as their `data-do` names it.
const NAMED: [(&str, Command); 11] = [
    ("next", Command::Next),
    ("previous", Command::Previous),
    ("black", Command::Black),
    ("timer", Command::Timer),
    ("overview", Command::Overview),
    ("console", Command::Console),
    ("full", Command::Full),
    ("light", Command::Light),
    ("code", Command::Code),
    ("help", Command::Help),
    ("escape", Command::Escape),
];

impl Command {
    /// Its name in a button's `data-do`; empty for those that no button asks for.
    pub fn name(self) -> &'static str {
        NAMED.iter().find(|it| it.1 == self).map_or("", |it| it.0)
    }

    /// The one of a name.
    pub fn of_name(name: &str) -> Option<Self> {
        NAMED.iter().find(|it| it.0 == name).map(|it| it.1)
    }
}

/// Keys that do one thing.
pub struct Binding {
    /// Values of `KeyboardEvent.key`; letters are matched whatever their case.
    pub keys: &'static [&'static str],
    /// How the help names them.
    pub shown: &'static [&'static str],
    /// What they do.
    pub command: Command,
    /// How the help calls that.
    pub words: fn(&Deck) -> &'static str,
}

/// All keys. Clickers send PageUp and PageDown, some arrows or Enter; their third button a full stop, and the fourth F5.
#[rustfmt::skip]
pub static BINDINGS: [Binding; 18] = [
    Binding { keys: &["PageDown", "ArrowRight", "ArrowDown", " ", "Spacebar"], shown: &["PageDown", "→", "↓", "Space"], command: Command::Next, words: |it| it.next },
    Binding { keys: &["PageUp", "ArrowLeft", "ArrowUp", "Backspace"], shown: &["PageUp", "←", "↑"], command: Command::Previous, words: |it| it.previous },
    Binding { keys: &["Home"], shown: &["Home"], command: Command::First, words: |it| it.first },
    Binding { keys: &["End"], shown: &["End"], command: Command::Last, words: |it| it.last },
    Binding { keys: &["Enter"], shown: &["1", "2", "…", "Enter"], command: Command::Go, words: |it| it.go_to },
    Binding { keys: &["b", "."], shown: &["B", "."], command: Command::Black, words: |it| it.black },
    Binding { keys: &["w", ","], shown: &["W", ","], command: Command::White, words: |it| it.white },
    Binding { keys: &["f", "F5"], shown: &["F", "F5"], command: Command::Full, words: |it| it.full },
    Binding { keys: &["o"], shown: &["O"], command: Command::Overview, words: |it| it.overview },
    Binding { keys: &["s"], shown: &["S"], command: Command::Console, words: |it| it.console },
    Binding { keys: &["t"], shown: &["T"], command: Command::Timer, words: |it| it.timer },
    Binding { keys: &["c"], shown: &["C"], command: Command::Code, words: |it| it.code_keys },
    Binding { keys: &["q"], shown: &["Q"], command: Command::Sentence, words: |it| it.sentence },
    Binding { keys: &["z"], shown: &["Z"], command: Command::Zoom, words: |it| it.zoom },
    Binding { keys: &["l"], shown: &["L"], command: Command::Pointer, words: |it| it.pointer },
    Binding { keys: &["d"], shown: &["D"], command: Command::Light, words: |it| it.light },
    Binding { keys: &["?", "？", "F1"], shown: &["?"], command: Command::Help, words: |it| it.help },
    Binding { keys: &["Escape", "Esc"], shown: &["Esc"], command: Command::Escape, words: |it| it.leave },
];

/// What a key asks for; `None` for keys that are the browser's.
pub fn command(key: &str) -> Option<Command> {
    if let [digit @ b'0'..=b'9'] = key.as_bytes() {
        return Some(Command::Digit(digit - b'0'));
    }
    // What stands in the table is lower case where it is a letter.
    let folded = if key.len() == 1 { key.to_ascii_lowercase() } else { key.to_owned() };
    BINDINGS.iter().find(|it| it.keys.contains(&&*folded)).map(|it| it.command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_stands_in_the_table_once() {
        let mut all: Vec<&str> = BINDINGS.iter().flat_map(|it| it.keys).copied().collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn each_name_of_a_button_stands_in_the_table_once() {
        for (name, command) in NAMED {
            assert_eq!((command.name(), Command::of_name(name)), (name, Some(command)));
        }
        assert_eq!(Command::of_name("leave"), None);
    }

    #[test]
    fn what_clickers_send_is_known() {
        for (key, wanted) in [
            ("PageDown", Command::Next),
            ("PageUp", Command::Previous),
            ("ArrowDown", Command::Next),
            ("ArrowUp", Command::Previous),
            (".", Command::Black),
            ("b", Command::Black),
            ("F5", Command::Full),
            ("Escape", Command::Escape),
            ("Enter", Command::Go),
        ] {
            assert_eq!(command(key), Some(wanted), "{key}");
        }
    }

    #[test]
    fn letters_are_known_in_both_cases_and_other_keys_are_left_to_the_browser() {
        assert_eq!(command("B"), command("b"));
        assert_eq!(command("7"), Some(Command::Digit(7)));
        for key in ["Tab", "F11", "r", "Shift", "", "é", "12"] {
            assert_eq!(command(key), None, "{key}");
        }
    }
}
