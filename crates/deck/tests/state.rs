//! Whatever keys are pressed and whatever the other window says: there is always a slide, a step of it, and a time.

use std::rc::Rc;

use i18n::Lang;
use model::Source;
use proptest::prelude::*;
use report_deck::{Act, BINDINGS, BlankScreen, Clock, CodeShown, Command, Peer, Show, Snapshot, Trouble, command};
use slides::{Slide, Stage, deck};
use yew::Reducible;

thread_local! {
    static SLIDES: [Rc<Vec<Slide>>; 3] = {
        let report = report::load(fixtures::REPORT_2023.json).unwrap_or_else(|wrong| panic!("{wrong}"));
        let source = Source::new(report, fixtures::REPORT_2023.text);
        [1920.0, 1440.0, 608.0].map(|width| Rc::new(deck(&source, Lang::Zh, Stage { width })))
    };
}

fn slides(at: usize) -> Rc<Vec<Slide>> {
    SLIDES.with(|it| it[at].clone())
}

fn show() -> Rc<Show> {
    Rc::new(Show::new(slides(0), Stage { width: 1920.0 }, Peer::Stage))
}

fn after(acts: impl IntoIterator<Item = Act>) -> Rc<Show> {
    acts.into_iter().fold(show(), |it, act| it.reduce(act))
}

fn press(keys: &str) -> Rc<Show> {
    after(keys.split(' ').map(|it| Act::Do(command(it).unwrap_or_else(|| panic!("{it} is no key")), 0.0)))
}

fn any_act() -> impl Strategy<Value = Act> {
    let keys: Vec<&'static str> = BINDINGS.iter().flat_map(|it| it.keys).copied().chain(["0", "7"]).collect();
    let number = prop_oneof![any::<f64>(), 0.0..2e12];
    prop_oneof![
        6 => (prop::sample::select(keys), 0.0..1e12)
            .prop_map(|(it, now)| Act::Do(command(it).unwrap_or(Command::Next), now)),
        1 => (any::<usize>(), 0.0..1e12).prop_map(|(at, now)| Act::GoTo(at, now)),
        1 => prop::sample::select(vec![0_usize, 1]).prop_map(|at| {
            Act::Reshape(Stage { width: [1920.0, 1440.0][at] }, slides(at))
        }),
        1 => any::<f64>().prop_map(Act::Plan),
        1 => Just(Act::Reset(5.0)),
        2 => (number.clone(), "[a-z.0-9]{0,8}", any::<u32>(), number, any::<bool>()).prop_filter_map(
            "no message",
            |(changes, slide, step, time, light)| {
                let clock = Clock { since: Some(time), before: time, planned: time, slide: time };
                let told = Snapshot {
                    mark: Snapshot::MARK.to_owned(), changes, slide, step, blank: Some(BlankScreen::Black),
                    code: None, light,
                    sentence: None, clock, stage: time, from: Peer::Console,
                };
                Some(Act::Hear(Box::new(told.sound()?), 1.0))
            },
        ),
    ]
}

proptest! {
    #[test]
    fn there_is_always_a_slide_a_step_and_a_time(acts in prop::collection::vec(any_act(), 0..60)) {
        let show = after(acts);
        let slide = show.slide().ok_or_else(|| TestCaseError::fail("no slide"))?;
        prop_assert!(show.step < slide.steps());
        prop_assert!(show.clock.elapsed(1e12).is_finite() && show.clock.left(1e12).is_finite());
        prop_assert!((1.0..=600.0).contains(&show.clock.planned));
        prop_assert!(show.digits.len() <= 3);
    }
}

#[test]
fn next_goes_through_the_steps_and_previous_back_through_them() {
    let steps: usize = slides(0).iter().map(Slide::steps).sum();
    let end = after((1..steps).map(|_| Act::Do(Command::Next, 0.0)));
    assert_eq!((end.at, end.step), (slides(0).len() - 1, 0));
    let back = (1..steps).fold(end, |it, _| it.reduce(Act::Do(Command::Previous, 0.0)));
    assert_eq!((back.at, back.step), (0, 0));
}

#[test]
fn whoever_turns_on_takes_the_blank_screen_away_first() {
    let covered = press("PageDown b");
    assert_eq!((covered.at, covered.blank), (1, Some(BlankScreen::Black)));
    let seen = covered.reduce(Act::Do(Command::Next, 0.0));
    assert_eq!((seen.at, seen.step, seen.blank), (1, 0, None));
}

#[test]
fn a_number_and_enter_lead_to_a_slide_and_too_large_a_one_to_the_last() {
    assert_eq!(press("1 2 Enter").at, 11);
    assert_eq!(press("9 9 9 9 Enter").at, slides(0).len() - 1);
    assert_eq!(press("7 Escape Enter").at, 1);
    // Where a slide has several sheets, its number leads to the first of them.
    let narrow = press("PageDown").reduce(Act::Reshape(Stage { width: 1440.0 }, slides(1)));
    for number in 1..=14 {
        let keys = number.to_string();
        let digits = keys.bytes().map(|it| Command::Digit(it - b'0')).chain([Command::Go]);
        let there = digits.fold(narrow.clone(), |it, command| it.reduce(Act::Do(command, 0.0)));
        assert_eq!(there.slide().map(|it| (it.number, it.sheet.0)), Some((number, 0)));
    }
}

#[test]
fn the_watch_starts_when_the_cover_is_left_and_is_then_the_presenters() {
    assert_eq!(press("o ? c").clock.since, None);
    let begun = after([Act::Do(Command::Next, 5_000.0)]);
    assert_eq!((begun.at, begun.clock.since), (1, Some(5_000.0)));
    // Halted, it stays so, also from the cover on.
    let halted = begun.reduce(Act::Do(Command::Timer, 9_000.0)).reduce(Act::Do(Command::First, 9_000.0));
    let on = halted.reduce(Act::Do(Command::Next, 10_000.0));
    assert_eq!((on.at, on.clock.since, on.clock.elapsed(20_000.0)), (1, None, 4_000.0));
    // Who starts it on the cover has started it.
    let early = after([Act::Do(Command::Timer, 1_000.0), Act::Do(Command::Next, 7_000.0)]);
    assert_eq!(early.clock.elapsed(8_000.0), 7_000.0);
}

#[test]
fn what_could_not_be_done_is_forgotten_with_the_next_slide() {
    for trouble in [Trouble::Blocked, Trouble::NoFull, Trouble::NoCode] {
        let told = after([Act::Trouble(Some(trouble))]);
        assert_eq!(told.trouble, Some(trouble));
        assert_eq!(told.reduce(Act::Do(Command::Next, 0.0)).trouble, None);
    }
}

#[test]
fn one_key_shows_the_code_then_that_of_the_large_version_and_takes_it_away_and_it_stays_from_slide_to_slide() {
    let states = ["c", "c c", "c c c", "c PageDown PageDown"].map(|it| press(it).code);
    assert_eq!(states, [Some(CodeShown::Page), Some(CodeShown::Large), None, Some(CodeShown::Page)]);
    let told = Act::Hear(Box::new(Snapshot { changes: 9.0, ..press("c c").snapshot() }), 1.0);
    assert_eq!(show().reduce(told).code, Some(CodeShown::Large));
}

#[test]
fn escape_closes_one_thing_at_a_time_and_leaves_at_last() {
    let open = press("z l b ?");
    let closed = ["help", "blank", "zoom"].iter().fold(open, |it, _| it.reduce(Act::Do(Command::Escape, 0.0)));
    assert_eq!((closed.overlay, closed.blank, closed.zoom, closed.left), (None, None, false, false));
    assert!(closed.reduce(Act::Do(Command::Escape, 0.0)).left);
}

#[test]
fn of_two_snapshots_the_one_with_more_changes_holds() {
    let ahead = press("PageDown PageDown PageDown");
    let told = |changes| Act::Hear(Box::new(Snapshot { changes, ..press("End").snapshot() }), 9.0);
    assert_eq!(ahead.clone().reduce(told(1.0)).at, ahead.at);
    let later = ahead.reduce(told(50.0));
    assert_eq!((later.at, later.changes, later.heard), (slides(0).len() - 1, 50.0, 9.0));
}

#[test]
fn the_timer_is_set_to_nothing_only_by_a_second_request_in_a_row() {
    let mut show = press("t").reduce(Act::Reset(9_000.0));
    assert_eq!(show.clock.elapsed(9_000.0), 9_000.0);
    show = show.reduce(Act::Do(Command::Next, 9_000.0)).reduce(Act::Reset(9_000.0));
    assert_eq!(show.clock.elapsed(9_000.0), 9_000.0);
    assert_eq!(show.reduce(Act::Reset(9_000.0)).clock.elapsed(9_000.0), 0.0);
}

#[test]
fn another_shape_of_stage_keeps_the_slides_number() {
    // From a sheet that the other stage lacks, to the first of its slide.
    let narrow = show().reduce(Act::Reshape(Stage { width: 608.0 }, slides(2)));
    for at in 0..slides(2).len() {
        let before = narrow.clone().reduce(Act::GoTo(at, 0.0));
        let wide = before.clone().reduce(Act::Reshape(Stage { width: 1920.0 }, slides(0)));
        assert_eq!(wide.slide().map(|it| it.number), before.slide().map(|it| it.number));
    }
    for at in 0..slides(0).len() {
        let before = after([Act::GoTo(at, 0.0)]);
        let number = |it: &Show| it.slide().map(|it| it.number);
        let other = before.clone().reduce(Act::Reshape(Stage { width: 608.0 }, slides(2)));
        assert_eq!(number(&other), number(&before));
    }
}
