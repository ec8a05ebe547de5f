//! Which charts let their dots come together and part: those whose parts are known to add up to the whole, and no others.

use charts::figures::{Steps, steps};
use i18n::Lang;
use model::Source;
use report::{Report, load};
use serde_json::{Value, json};

/// The report with what `change` makes of it.
fn changed(change: impl FnOnce(&mut Value)) -> Report {
    let mut report: Value = serde_json::from_str(fixtures::REPORT_2023.json).unwrap();
    change(&mut report);
    load(&report.to_string()).unwrap()
}

/// The entry of that id in a list.
fn entry<'a>(report: &'a mut Value, list: &str, id: &str) -> &'a mut Value {
    report[list].as_array_mut().unwrap().iter_mut().find(|it| it["id"] == id).unwrap()
}

/// Every chart that offers steps, with what they say.
fn offered(report: Report, lang: Lang) -> Vec<(String, Steps)> {
    let source = Source::new(report, fixtures::REPORT_2023.text);
    let charts = source.report.charts.iter();
    charts.filter_map(|it| Some((it.id.to_string(), steps(&source, it, lang)?))).collect()
}

#[test]
fn the_suggestions_are_the_one_whole_of_the_report_whose_parts_are_known() {
    for lang in Lang::ALL {
        let found = offered(changed(|_| ()), lang);
        let [(chart, steps)] = &*found else { panic!("{lang:?}: {found:?}") };
        assert_eq!(chart, "micro");
        assert!(steps.whole.contains("559") && steps.whole_said.contains("559"), "{lang:?}: {steps:?}");
        for number in ["551", "8"] {
            assert!(steps.parts.contains(number) && steps.parts_said.contains(number), "{lang:?}: {steps:?}");
        }
    }
}

#[test]
fn steps_speak_in_the_words_of_the_data() {
    let (_, steps) = offered(changed(|_| ()), Lang::Zh).remove(0);
    assert_eq!(steps.whole, "全部 559");
    assert_eq!(steps.parts, "办结“微建议” 551 · 尚未写明办结 8");
    assert_eq!(steps.parts_said, "分作两处：551件，办结“微建议”；8件，尚未写明办结");
}

#[test]
fn nothing_is_parted_that_does_not_add_up() {
    type Change = fn(&mut Value);
    let changes: [(&str, Change); 6] = [
        ("an approximate whole", |it| entry(it, "facts", "micro-suggestions")["bound"] = json!("at_least")),
        ("an approximate part", |it| entry(it, "facts", "micro-suggestions-closed")["bound"] = json!("nearly")),
        ("a rest without a name", |it| entry(it, "charts", "micro")["derived"] = json!(["micro-rate"])),
        ("the difference of others", |report| {
            entry(report, "derived", "micro-open")["formula"] =
                json!({ "difference": ["micro-suggestions", "law-checks"] });
        }),
        ("another form", |it| entry(it, "charts", "micro")["form"] = json!("bars")),
        ("no rest", |it| entry(it, "facts", "micro-suggestions-closed")["value"] = json!(559)),
    ];
    for (what, change) in changes {
        assert_eq!(offered(changed(change), Lang::Zh), [], "{what}");
    }
}

#[test]
fn dots_that_fill_no_row_are_no_field_to_part() {
    let of = |part: u32| {
        offered(changed(|it| entry(it, "facts", "micro-suggestions-closed")["value"] = json!(part)), Lang::De).len()
    };
    assert_eq!([of(12), of(50), of(51), of(400)], [0, 0, 1, 1]);
}
