//! Threads as they alone are: two ends that name each other, a row each on a phone, two lists with room.

use std::sync::Arc;

use charts::figures::{LaneView, Parts, WIDTHS, placed};
use charts::forms::{Entry, Threads};
use fixtures::SMALL;
use i18n::Lang;
use model::{Course, Source};
use report::{Chart, Form, load};

fn source() -> Source {
    Source::new(load(SMALL.json).unwrap(), SMALL.text)
}

fn chart(source: &Source) -> &Chart {
    source.report.charts.iter().find(|it| it.form == Form::Threads).unwrap()
}

fn threads(source: &Source, lang: Lang) -> Threads {
    Parts::of(source, chart(source), lang).threads().clone()
}

#[test]
fn an_end_stands_under_its_method_and_a_thread_without_any_is_only_counted() {
    let source = source();
    let threads = threads(&source, Lang::En);
    let marks = |side: &[(Arc<str>, Vec<Entry>)]| -> Vec<(String, String)> {
        side.iter().flat_map(|(head, all)| all.iter().map(|it| (head.to_string(), it.mark.to_string()))).collect()
    };
    let pairs = |all: [(&str, &str); 2]| all.map(|(head, mark)| (head.to_owned(), mark.to_owned()));
    assert_eq!(marks(&threads.left), pairs([("Inspect", "port"), ("Study", "rural")]));
    assert_eq!(marks(&threads.right), pairs([("Inspect", "task-port"), ("Inquire", "task-rural")]));
    assert_eq!(&*threads.rest, "1 more go on; neither year names a method");
    assert_eq!(source.plain_threads().iter().map(|it| &*it.id).collect::<Vec<_>>(), ["thread-grid"]);
}

#[test]
fn each_end_says_what_stands_at_the_other_and_in_which_year() {
    let source = source();
    let threads = threads(&source, Lang::En);
    let spoken = |side: &[(Arc<str>, Vec<Entry>)], at: usize| side[at].1[0].spoken.to_string();
    assert_eq!(spoken(&threads.left, 1), "Rural economy, Studied; 2024: Inquire");
    assert_eq!(spoken(&threads.right, 1), "Rural economy, Inquiry; 2023: Study");
}

#[test]
fn a_tie_tells_another_method_from_the_same_and_what_changes_comes_first() {
    let source = source();
    let ties = threads(&source, Lang::En).ties;
    let told: Vec<_> = ties.iter().map(|it| (&*it.subject, it.course, it.lead)).collect();
    assert_eq!(told, [("Rural economy", Course::Changes, true), ("Port", Course::Stays, false)]);
    assert_eq!((&*ties[0].before.1, &*ties[0].after.1), ("Study", "Inquire"));
}

#[test]
fn a_phone_has_a_row_for_each_thread_and_a_desk_two_lists_that_face_each_other() {
    let source = source();
    for lang in Lang::ALL {
        let marks = |width| placed(&source, chart(&source), lang, width, &LaneView::default()).marks();
        let [narrow, wide] = [WIDTHS[0].0, WIDTHS[3].0];
        let rows = marks(narrow);
        assert_eq!(rows.iter().map(|it| &*it.id).collect::<Vec<_>>(), ["task-rural", "task-port"]);
        assert!(rows.windows(2).all(|it| it[0].area.y + it[0].area.height <= it[1].area.y), "{rows:?}");
        assert!(rows.iter().all(|it| it.area.width == narrow), "{rows:?}");
        let both = marks(wide);
        for thread in source.drawn_threads() {
            let area = |id: &str| both.iter().find(|it| *it.id == *id).unwrap().area;
            let (from, to) = (area(&thread.from[0]), area(&thread.to[0]));
            assert!(from.x + from.width < wide / 2.0 && to.x > wide / 2.0, "{}", thread.id);
            assert_eq!(from.y, to.y, "{}", thread.id);
        }
    }
}
