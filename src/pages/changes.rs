//! What has to follow a change of the state, apart from drawing. Pure: `events` does it.

use super::state::State;
use model::{Choices, Param};

/// What differs between two states.
#[derive(Debug, PartialEq)]
pub struct Changes {
    /// The whole of a long report has come.
    pub grown: bool,
    /// Another tooltip, or none.
    pub hovered: bool,
    /// Another entity in the inspector, or none.
    pub selected: bool,
    /// The address may have to be written, and what it asks for be loaded. Not before the page is live.
    pub address: bool,
}

impl Changes {
    /// Compares with the state `before`; at the start there is none, and everything counts as changed.
    pub fn of(before: Option<&State>, now: &State) -> Self {
        let differs = |of: fn(&State, &State) -> bool| before.is_none_or(|before| of(before, now));
        let address =
            |before: &State, now: &State| before.choices != now.choices || before.view.is_live() != now.view.is_live();
        Self {
            grown: now.grown.is_some() && differs(|before, _| before.grown.is_none()),
            hovered: differs(|before, now| before.hovered != now.hovered),
            selected: differs(|before, now| before.selected() != now.selected()),
            address: now.view.is_live() && differs(address),
        }
    }
}

/// How choices are written into an address that holds those of `before`: as a new entry of the history, in the place of the
/// present one, or not at all. What is typed makes an entry with its first letter, so that the way back leads to what stood
/// there before, and none for each further letter.
pub fn new_entry(mut before: Choices, choices: &Choices) -> Option<bool> {
    (before != *choices).then(|| {
        if before.get(Param::Query).is_some() && choices.get(Param::Query).is_some() {
            before.set(Param::Query, choices.get(Param::Query).cloned());
        }
        before != *choices
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::components::View;
    use model::Source;

    const NONE: Changes = Changes { grown: false, hovered: false, selected: false, address: false };

    fn live() -> State {
        State { view: View::Screen(0), ..State::default() }
    }

    fn chosen(assignments: &str) -> Choices {
        let mut choices = Choices::default();
        choices.assign(assignments);
        choices
    }

    fn whole() -> Option<Arc<Source>> {
        let report = report::load(fixtures::SMALL.json).unwrap_or_else(|wrong| panic!("{wrong}"));
        Some(Arc::new(Source::new(report, fixtures::SMALL.text)))
    }

    #[test]
    fn at_the_start_everything_is_another_but_the_address_of_a_page_that_is_not_live() {
        let all = Changes { grown: false, hovered: true, selected: true, address: false };
        assert_eq!(Changes::of(None, &State::default()), all);
        let grown = State { grown: whole(), ..live() };
        assert_eq!(Changes::of(None, &grown), Changes { grown: true, address: true, ..all });
    }

    #[test]
    fn only_what_differs_is_told() {
        let of = |now: &State| Changes::of(Some(&live()), now);
        assert_eq!(of(&live()), NONE);
        let hovered = State { hovered: Some("meetings".into()), ..live() };
        assert_eq!(of(&hovered), Changes { hovered: true, ..NONE });
        let selected = State { choices: chosen("at=meetings"), ..live() };
        assert_eq!(of(&selected), Changes { selected: true, address: true, ..NONE });
        let filtered = State { choices: chosen("q=58"), ..live() };
        assert_eq!(of(&filtered), Changes { address: true, ..NONE });
    }

    #[test]
    fn the_whole_report_is_told_once() {
        let grown = State { grown: whole(), ..live() };
        assert_eq!(Changes::of(Some(&live()), &grown), Changes { grown: true, ..NONE });
        assert_eq!(Changes::of(Some(&grown), &grown), NONE);
    }

    #[test]
    fn an_address_is_written_once_the_page_is_live() {
        let choices = chosen("at=meetings");
        let still = State { choices: choices.clone(), ..State::default() };
        assert!(!Changes::of(Some(&State::default()), &still).address);
        assert!(Changes::of(Some(&still), &State { choices, ..live() }).address);
    }

    #[test]
    fn choosing_makes_an_entry_of_the_history_and_so_does_the_first_letter_of_a_search() {
        let typed = chosen("q=5");
        assert_eq!(new_entry(typed.clone(), &typed), None);
        assert_eq!(new_entry(typed.clone(), &chosen("q=58")), Some(false));
        assert_eq!(new_entry(chosen(""), &typed), Some(true));
        assert_eq!(new_entry(typed.clone(), &chosen("")), Some(true));
        assert_eq!(new_entry(typed.clone(), &chosen("q=5&at=meetings")), Some(true));
        assert_eq!(new_entry(typed, &chosen("q=58&method=hear")), Some(true));
    }
}
