//! Warnings: a form that would be drawn truly, and read wrongly. Each once, on the synthetic report with one thing changed, in all
//! languages; a report as it should be has none, and none is a problem.

use validate::{Code, check, warnings};

use crate::expect::{changed, in_every_language, reviewed};
use fixtures::{OTHER, REPORT_2023, SMALL};

/// Expects one warning, and no problem.
#[track_caller]
fn warned(changes: &[(&str, &str)], text: &[(&str, &str)], path: &str, code: Code) {
    let (json, text) = (changed(SMALL.json, changes), changed(SMALL.text, text));
    assert_eq!(check(json.as_bytes(), text.as_bytes()), []);
    let found = warnings(json.as_bytes());
    let [warning] = found.as_slice() else { panic!("{} warnings: {found:#?}", found.len()) };
    assert_eq!((&*warning.path, warning.code()), (path, code));
    in_every_language(warning);
    reviewed(warning);
}

#[test]
fn reports_whose_forms_fit_have_no_warning() {
    for it in [SMALL, REPORT_2023] {
        assert_eq!(warnings(it.json.as_bytes()), []);
    }
    // One bar alone: of a report that was made up to be odd.
    let codes: Vec<Code> = warnings(OTHER.json.as_bytes()).iter().map(|it| it.code()).collect();
    assert_eq!(codes, [Code::FormOfOne]);
    // What is no JSON has problems, and no warnings.
    assert_eq!(warnings(b"{"), []);
}

#[test]
fn bars_of_unlike_units_are_warned_of() {
    let change = [("\"facts\": [\"grid-duties\", \"voters-met\"]", "\"facts\": [\"voters-met\", \"satisfaction\"]")];
    warned(&change, &[], "charts[3].facts", Code::BarsOfUnlikeUnits);
}

#[test]
fn counters_of_things_are_compared_and_what_is_measured_is_not() {
    let bars = |facts: &str| {
        let facts = format!("\"facts\": [{facts}]");
        warnings(changed(SMALL.json, &[("\"facts\": [\"grid-duties\", \"voters-met\"]", &facts)]).as_bytes()).len()
    };
    assert_eq!((bars("\"opinions\", \"companies\""), bars("\"opinions\", \"anniversary\"")), (0, 1));
}

#[test]
fn a_bar_that_is_a_hair_beside_the_longest_is_warned_of() {
    let change = [(
        "\"facts\": [\"grid-duties\", \"voters-met\"]",
        "\"facts\": [\"grid-duties\", \"voters-met\", \"partners\"]",
    )];
    warned(&change, &[], "charts[3].facts[2]", Code::BarTooShort);
}

#[test]
fn dots_that_nobody_counts_are_warned_of() {
    let facts = "\"facts\": [\"sessions\", \"chair-meetings\", \"inspections\"],\n      \"groups\"";
    let dots = |fact: &str| {
        [(facts.to_owned(), facts.replace("\"inspections\"],", &format!("\"inspections\", \"{fact}\"],")))]
    };
    let grouped = ("\"facts\": [\"inspections\"] }", "\"facts\": [\"inspections\", \"suggestions\"] }");
    let many = dots("suggestions");
    warned(&[(&*many[0].0, &*many[0].1), grouped], &[], "charts[1].facts[3]", Code::DotsTooMany);
    let share = dots("satisfaction");
    let grouped = ("\"facts\": [\"inspections\"] }", "\"facts\": [\"inspections\", \"satisfaction\"] }");
    warned(&[(&*share[0].0, &*share[0].1), grouped], &[], "charts[1].facts[3]", Code::DotsOfShare);
}

#[test]
fn a_chart_of_one_number_is_warned_of() {
    let change = [("\"facts\": [\"grid-duties\", \"voters-met\"]", "\"facts\": [\"grid-duties\"]")];
    warned(&change, &[], "charts[3].facts", Code::FormOfOne);
}

#[test]
fn a_matrix_of_one_method_is_warned_of() {
    let json =
        ["hear", "inspect", "study", "enforce", "inquire", "other"].iter().fold(SMALL.json.to_owned(), |json, id| {
            let (before, activities) = json.split_once("\"activities\"").unwrap();
            let (activities, behind) = activities.split_once("\"tasks\"").unwrap();
            let same = activities.replace(&format!("\"method\": \"{id}\""), "\"method\": \"review\"");
            format!("{before}\"activities\"{same}\"tasks\"{behind}")
        });
    let found = warnings(json.as_bytes());
    assert_eq!(
        found.iter().map(|it| (&*it.path, it.code())).collect::<Vec<_>>(),
        [("charts[2].form", Code::MatrixOfOne)]
    );
    in_every_language(&found[0]);
    reviewed(&found[0]);
}

#[test]
fn too_much_for_a_phone_is_warned_of() {
    let facts = [
        "sessions",
        "chair-meetings",
        "inspections",
        "reports-heard",
        "grid-duties",
        "suggestions",
        "settled",
        "companies",
        "deputies-out",
        "opinions",
        "partners",
        "voters-met",
        "more",
    ];
    let list = facts.map(|it| format!("\"{it}\"")).join(", ");
    let more = "    {\n      \"id\": \"more\", \"chapter\": \"plans\", \"label\": { \"zh\": \"更多\" }, \"raw\": \"90项\", \"value\": 90, \"bound\": \"exact\", \"unit\": \"项\", \"quote\": \"更多90项\"\n    },\n    {\n      \"id\": \"sessions\"";
    let change = [
        ("\"facts\": [\"grid-duties\", \"voters-met\"]", &*format!("\"facts\": [{list}]")),
        ("    {\n      \"id\": \"sessions\"", more),
    ];
    let json = changed(SMALL.json, &change);
    let found: Vec<_> = warnings(json.as_bytes()).into_iter().filter(|it| it.code() == Code::TooManyForPhone).collect();
    assert_eq!(found.iter().map(|it| &*it.path).collect::<Vec<_>>(), ["charts[3].form"]);
    in_every_language(&found[0]);
    reviewed(&found[0]);
}
