//! The lanes in what they alone have: dates, today, groups, and a choice of tasks.

use charts::figures::{LaneView, WIDTHS, figure, placed};
use charts::forms::PALETTE;
use charts::scene::{Shape, to_svg};
use i18n::Lang;
use model::{Facet, Source};
use report::{Form, Status, load};

use super::source;

/// The report as its editors may have it in the middle of the year: some tasks dated, begun or done, in every way that
/// there is.
pub fn dated() -> Source {
    let mut report = load(fixtures::REPORT_2023.json).unwrap();
    let dates: [(usize, Status, Option<&str>, Option<&str>); 7] = [
        (0, Status::Done, Some("2024-03-01"), Some("2024-05-31")),
        (5, Status::InProgress, Some("2024-04-15"), None),
        (6, Status::Planned, Some("2024-09-01"), Some("2024-10-31")),
        (8, Status::Planned, None, Some("2024-06-30")),
        (10, Status::Done, Some("2024-02-29"), None),
        (12, Status::InProgress, Some("2024-12-20"), None),
        (14, Status::Done, Some("2024-01-02"), Some("2024-12-31")),
    ];
    for (at, status, starts, ends) in dates {
        let task = &mut report.tasks[at];
        (task.status, task.starts, task.ends) = (status, starts.map(Into::into), ends.map(Into::into));
    }
    Source::new(report, fixtures::REPORT_2023.text)
}

/// A day of that year.
pub const TODAY: [u16; 3] = [2024, 6, 1];

#[test]
fn dated_tasks_and_other_groups_are_drawn_as_they_were_looked_at() {
    let source = dated();
    let chart = source.report.charts.iter().find(|it| it.form == Form::Lanes).unwrap();
    for (width, name) in [WIDTHS[0], WIDTHS[2], WIDTHS[3]] {
        for (group, called) in [(Facet::Theme, "dated"), (Facet::Method, "methods")] {
            let view = LaneView { group, today: Some(TODAY), ..LaneView::default() };
            let scene = figure(&source, chart, Lang::Zh, width, &view);
            insta::with_settings!({ snapshot_path => "../snapshots" }, {
                insta::assert_snapshot!(format!("plan-{called}-{name}"), to_svg(&scene, &PALETTE, &chart.title.zh));
            });
        }
    }
}

#[test]
fn months_and_today_need_a_dated_task() {
    for (source, there) in [(source(), false), (dated(), true)] {
        let chart = source.report.charts.iter().find(|it| it.form == Form::Lanes).unwrap();
        for lang in Lang::ALL {
            let drawn = |today| {
                let view = LaneView { today, ..LaneView::default() };
                let placed = placed(&source, chart, lang, 880.0, &view);
                placed.words().map(|it| it.text.clone()).collect::<Vec<_>>()
            };
            let said = |texts: &[String], word: &str| texts.iter().any(|it| it == word);
            let april = i18n::month(4, lang);
            assert_eq!(said(&drawn(Some(TODAY)), &april), there, "{april}");
            assert_eq!(said(&drawn(Some(TODAY)), lang.strings().today), there, "{lang:?}");
            assert_eq!(said(&drawn(Some(TODAY)), lang.strings().done), there, "{lang:?}");
            for none in [None, Some([2023, 12, 31]), Some([2025, 1, 1])] {
                assert!(!said(&drawn(none), lang.strings().today), "{lang:?}: a line for {none:?}");
            }
        }
    }
}

#[test]
fn no_date_that_anyone_may_write_stops_the_drawing() {
    let garbage =
        ["", "某日", "2024-13-40", "0000-00-00", "9999-12-31", "2024-02-30", "-1", "2024-12-31", "1954-09-20"];
    for starts in garbage {
        for ends in garbage {
            let mut source = dated();
            for (at, task) in source.report.tasks.iter_mut().enumerate() {
                task.status = [Status::Planned, Status::InProgress, Status::Done][at % 3];
                (task.starts, task.ends) = (Some(starts.into()), Some(ends.into()));
            }
            source.report.report.plans = if ends.is_empty() { 0 } else { 2024 };
            source.report.report.delivered = starts.into();
            source.report.milestones.clear();
            let chart = source.report.charts.iter().find(|it| it.form == Form::Lanes).unwrap();
            let scene =
                figure(&source, chart, Lang::Zh, 358.0, &LaneView { today: Some(TODAY), ..LaneView::default() });
            for shape in scene.shapes() {
                if let Shape::Rect { min, max, .. } = shape {
                    assert!(min.0 <= max.0 && min.0 >= -10 && max.0 <= scene.width + 40, "{starts} {ends}: {shape:?}");
                }
            }
        }
    }
}

#[test]
fn a_band_alone_is_drawn_larger() {
    let source = source();
    let chart = source.report.charts.iter().find(|it| it.form == Form::Lanes).unwrap();
    for theme in &source.report.themes {
        let tasks = source.report.tasks.iter().filter(|it| it.theme == theme.id).map(|it| it.id.clone()).collect();
        let placed = placed(&source, chart, Lang::Zh, 1084.0, &LaneView { tasks: Some(tasks), ..LaneView::default() });
        assert!(placed.width < 900.0, "{}: {} for 1084", theme.id, placed.width);
    }
}

#[test]
fn lanes_draw_only_the_tasks_that_pass_the_filter() {
    let source = source();
    let chart = source.report.charts.iter().find(|it| it.form == Form::Lanes).unwrap();
    let view = LaneView { tasks: Some([source.report.tasks[5].id.clone()].into()), ..LaneView::default() };
    let mut marks = placed(&source, chart, Lang::Zh, 880.0, &view).marks();
    marks.retain(|mark| source.report.tasks.iter().any(|it| it.id == mark.id));
    assert_eq!(marks.iter().map(|it| &it.id).collect::<Vec<_>>(), [&source.report.tasks[5].id]);
}
