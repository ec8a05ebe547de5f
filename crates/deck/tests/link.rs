//! What windows tell each other and what addresses hold: everything that is written is read again, and nothing else is taken.

use std::rc::Rc;

use i18n::Lang;
use model::Source;
use proptest::prelude::*;
use report_deck::{BlankScreen, Clock, CodeShown, Member, Peer, Show, Snapshot};
use slides::{Stage, deck};

/// A snapshot in which no member is empty or nothing.
fn full() -> Snapshot {
    Snapshot {
        mark: Snapshot::MARK.to_owned(),
        changes: 7.0,
        slide: "meetings.2".to_owned(),
        step: 3,
        blank: Some(BlankScreen::White),
        code: Some(CodeShown::Large),
        light: true,
        sentence: Some("training".to_owned()),
        clock: Clock { since: Some(1e12), before: 60_000.0, planned: 30.0, slide: 9_000.0 },
        stage: 1440.0,
        from: Peer::Console,
    }
}

/// What is read from a message in which one member is another one.
fn with(name: &str, member: Member) -> Option<Snapshot> {
    Snapshot::of(&|asked| {
        let own = full().members().into_iter().find(|it| it.0 == asked).map_or(Member::Nothing, |it| it.1);
        if asked == name { member.clone() } else { own }
    })
}

fn any_member() -> impl Strategy<Value = Member> {
    prop_oneof![
        Just(Member::Nothing),
        any::<bool>().prop_map(Member::Flag),
        any::<f64>().prop_map(Member::Number),
        "[a-z]{0,9}".prop_map(Member::Text),
    ]
}

#[test]
fn what_is_told_is_understood_as_it_was_meant() {
    let little = Snapshot {
        blank: None,
        code: None,
        sentence: None,
        light: false,
        clock: Clock::default(),
        from: Peer::Stage,
        ..full()
    };
    for told in [full(), little, Snapshot { blank: Some(BlankScreen::Black), code: Some(CodeShown::Page), ..full() }] {
        let members = told.members();
        let get = |name: &str| members.iter().find(|it| it.0 == name).map_or(Member::Nothing, |it| it.1.clone());
        assert_eq!(Snapshot::of(&get), Some(told.clone()));
    }
}

#[test]
fn a_message_without_one_of_its_members_is_none_but_for_those_that_may_be_nothing() {
    for (name, _) in full().members() {
        let expected = match name {
            "blank" => Some(Snapshot { blank: None, ..full() }),
            "code" => Some(Snapshot { code: None, ..full() }),
            "sentence" => Some(Snapshot { sentence: None, ..full() }),
            "since" => Some(Snapshot { clock: Clock { since: None, ..full().clock }, ..full() }),
            _ => None,
        };
        assert_eq!(with(name, Member::Nothing), expected, "{name}");
    }
}

#[test]
fn a_message_of_another_program_or_window_is_none() {
    for (name, text) in [("mark", "report-deck 2"), ("mark", ""), ("from", "page"), ("from", "")] {
        assert_eq!(with(name, Member::Text(text.to_owned())), None, "{name} {text}");
    }
}

#[test]
fn numbers_beyond_their_range_are_its_end() {
    let number = |name: &str, value: f64| with(name, Member::Number(value)).unwrap_or_else(|| panic!("{name} {value}"));
    assert_eq!([-1.0, f64::NAN, 1e20].map(|it| number("step", it).step), [0, 0, u32::MAX]);
    assert_eq!([0.0, 1e9, f64::NAN].map(|it| number("stage", it).stage), [400.0, 4400.0, 1920.0]);
    assert_eq!([-5.0, 1e30].map(|it| number("changes", it).changes), [0.0, 1e15]);
    assert_eq!(with("changes", Member::Number(f64::INFINITY)), None);
}

proptest! {
    #[test]
    fn whatever_is_told_every_value_that_is_taken_is_in_range(told in prop::collection::vec(any_member(), 14)) {
        for (at, (name, _)) in full().members().into_iter().enumerate() {
            let Some(taken) = with(name, told[at].clone()) else { continue };
            prop_assert_eq!(taken.clone().sound(), Some(taken));
        }
    }
}

fn show() -> Show {
    let report = report::load(fixtures::REPORT_2023.json).unwrap_or_else(|wrong| panic!("{wrong}"));
    let source = Source::new(report, fixtures::REPORT_2023.text);
    let stage = Stage { width: 1920.0 };
    Show::new(Rc::new(deck(&source, Lang::Zh, stage)), stage, Peer::Stage)
}

#[test]
fn the_address_of_every_step_leads_to_it() {
    let start = show();
    let mut there = start.clone();
    for at in 0..start.slides.len() {
        for step in 0..start.slides[at].steps() {
            let fragment = Show { at, step, ..start.clone() }.snapshot().fragment();
            there.seek_fragment(&fragment);
            assert_eq!((there.at, there.step), (at, step), "{fragment}");
        }
    }
}

#[test]
fn an_address_that_names_no_slide_leaves_slide_and_step_and_too_many_steps_are_the_last() {
    let show = show();
    let at = show.slides.iter().position(|it| it.steps() > 1).unwrap_or_else(|| panic!("no slide has steps"));
    let start = Show { at, step: 1, ..show };
    let key = start.slides[at].key.clone();
    let last = start.steps() - 1;
    for (fragment, expected) in [
        ("present".to_owned(), (at, 1)),
        ("present/".to_owned(), (at, 1)),
        ("present/nowhere".to_owned(), (at, 1)),
        // It names the slide alone.
        (format!("present/{key}"), (at, 1)),
        (format!("present/{key}/99"), (at, last)),
        (format!("present/{key}/some"), (at, 1)),
        ("present/cover/5".to_owned(), (0, 0)),
        (String::new(), (at, 1)),
    ] {
        let mut there = start.clone();
        there.seek_fragment(&fragment);
        assert_eq!((there.at, there.step), expected, "{fragment}");
    }
}
