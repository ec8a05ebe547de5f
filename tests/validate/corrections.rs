//! Corrections: the report beside the one that was published, and the entries that tell what is between both.

use validate::{Code, Problem, check, check_beside};

use crate::expect::{changed, in_every_language, reviewed};
use fixtures::SMALL;

/// A slip in the published report: figure, value and quote.
const SLIP: [(&str, &str); 3] = [
    ("\"raw\": \"15次\"", "\"raw\": \"51次\""),
    ("\"value\": 15,", "\"value\": 51,"),
    ("\"主任会议15次\"", "\"主任会议51次\""),
];
const MENDED: &str = r#"{ "of": "facts/chair-meetings", "field": "raw", "old": "51次", "new": "15次", "date": "2024-03-05", "reason": { "zh": "录入时数字颠倒" } }"#;

/// The small report with these corrections.
fn with(corrections: &[&str]) -> String {
    let rest = SMALL.json.trim_end().trim_end_matches('}').trim_end();
    format!("{rest},\n  \"corrections\": [\n    {}\n  ]\n}}\n", corrections.join(",\n    "))
}

fn found(now: &str, published: &str) -> Vec<Problem> {
    check_beside(now.as_bytes(), SMALL.text.as_bytes(), published.as_bytes())
}

/// Expects one problem of that kind at a place.
#[track_caller]
fn one(now: &str, published: &str, path: &str, code: Code) -> Problem {
    let found = found(now, published);
    let [problem] = found.as_slice() else { panic!("{} problems: {found:#?}", found.len()) };
    assert_eq!((&*problem.path, problem.code()), (path, code), "{problem:#?}");
    in_every_language(problem);
    reviewed(problem);
    problem.clone()
}

/// The entry that a message offers, its day and reason filled in.
fn offered(problem: &Problem) -> String {
    let message = problem.message(i18n::Lang::En);
    let entry = &message[message.find('{').unwrap()..=message.rfind('}').unwrap()];
    entry
        .replace("\"date\": \"\"", "\"date\": \"2024-03-05\"")
        .replace("\"zh\": \"\", \"en\": \"\", \"de\": \"\"", "\"zh\": \"更正\"")
}

#[test]
fn what_is_as_it_was_published_needs_nothing() {
    assert_eq!(found(SMALL.json, SMALL.json), []);
    // Translations, names and the order of entries are no corrections, and neither is what came new.
    let other = changed(
        SMALL.json,
        &[("\"Committee sessions\"", "\"Sessions\""), ("\"zh\": \"专题视察\"", "\"zh\": \"视察\"")],
    );
    assert_eq!(found(&other, SMALL.json), []);
    let fewer = changed(
        SMALL.json,
        &[
            (
                "{ \"year\": 2024, \"label\": { \"zh\": \"人民代表大会制度建立{anniversary}\", \"en\": \"{#anniversary} years of congresses\" }, \"quote\": \"2024年是人民代表大会制度建立70周年\", \"fact\": \"anniversary\" }",
                "",
            ),
            ("会议上\" },", "会议上\" }"),
        ],
    );
    assert_eq!(found(SMALL.json, &fewer), []);
}

#[test]
fn a_changed_figure_needs_one_correction_which_is_offered() {
    let published = changed(SMALL.json, &SLIP);
    let problem = one(SMALL.json, &published, "facts[1].raw", Code::ChangedWithoutCorrection);
    assert_eq!(found(&with(&[&offered(&problem)]), &published), []);
    // As it is offered, day and reason are missing.
    let blank = offered(&problem).replace("2024-03-05", "").replace("更正", "");
    let wrong: Vec<_> =
        found(&with(&[&blank]), &published).into_iter().map(|it| (it.path.clone(), it.code())).collect();
    let expected = ["corrections[0].date", "corrections[0].reason.zh"].map(|it| (it.to_owned(), Code::EmptyWord));
    assert_eq!(wrong, expected);
}

#[test]
fn each_kind_of_content_is_compared() {
    for (published, path) in [
        (("\"quote\": \"先后召开常委会会议8次\"", "\"quote\": \"常委会会议8次\""), "facts[0].quote"),
        (("\"value\": 15,", "\"value\": 51,"), "facts[1].value"),
        (("\"quote\": \"听取信访工作报告\"", "\"quote\": \"信访工作报告\""), "activities[1].quote"),
        (("\"status\": \"done\"", "\"status\": \"in_progress\""), "tasks[1].status"),
        (("\"2024-10-31\"", "\"2024-09-30\""), "tasks[3].ends"),
        (("{ \"sum\": [\"sessions\", \"chair-meetings\"] }", "{ \"sum\": [\"sessions\"] }"), "derived[1].formula"),
        (("\"year\": 2024", "\"year\": 2023"), "milestones[1].year"),
        (("\"covers\": 2023", "\"covers\": 2022"), "report.covers"),
    ] {
        let published = changed(SMALL.json, &[published]);
        let problem = one(SMALL.json, &published, path, Code::ChangedWithoutCorrection);
        assert_eq!(found(&with(&[&offered(&problem)]), &published), [], "{path}");
    }
}

#[test]
fn what_was_taken_out_is_corrected_under_its_name() {
    let before = "{ \"id\": \"rivers-once\", \"area\": \"livelihood\", \"method\": \"hear\", \"subject\": { \"zh\": \"河道\" }, \"quote\": \"听取河道报告\" },\n    ";
    let first = "{ \"id\": \"education\"";
    let published = changed(SMALL.json, &[(first, &[before, first].concat())]);
    let problem = one(SMALL.json, &published, "activities", Code::TakenOutWithoutCorrection);
    let entry = offered(&problem);
    assert!(entry.contains("\"label\": { \"zh\": \"河道\" }"), "{entry}");
    assert_eq!(found(&with(&[&entry]), &published), []);
    let unnamed = entry.replace("\"label\": { \"zh\": \"河道\" }, ", "");
    one(&with(&[&unnamed]), &published, "corrections[0].label", Code::CorrectionWithoutLabel);
    // Only its id is another.
    let renamed = changed(SMALL.json, &[("\"id\": \"petitions\"", "\"id\": \"letters\"")]);
    assert!(found(&renamed, SMALL.json).iter().all(|it| it.code() == Code::UnknownId), "a new id is no correction");
}

#[test]
fn corrections_lead_from_what_was_published_to_what_the_report_says() {
    let published = changed(SMALL.json, &SLIP);
    let once = [MENDED.replace("15次", "5次").replace("03-05", "03-01"), MENDED.replace("51次", "5次")];
    let [first, second] = [&*once[0], &*once[1]];
    assert_eq!(found(&with(&[first, second]), &published), []);
    one(&with(&[first]), &published, "corrections[0].new", Code::CorrectionIsNotSaid);
    one(&with(&[second]), &published, "corrections[0].old", Code::CorrectionOfUnpublished);
    let apart = second.replace("\"5次\"", "\"6次\"");
    one(&with(&[first, &apart]), &published, "corrections[1].old", Code::CorrectionDoesNotFollow);
    let early = second.replace("03-05", "02-28");
    one(&with(&[first, &early]), &published, "corrections[1].date", Code::CorrectionsOutOfOrder);
    let still = MENDED.replace("51次", "15次");
    one(&with(&[MENDED, &still]), &published, "corrections[1].new", Code::CorrectionChangesNothing);
}

#[test]
fn a_correction_corrects_what_is_there_after_the_report_was_given() {
    let published = changed(SMALL.json, &SLIP);
    let last_year = MENDED.replace("2024-03-05", "2023-12-31");
    one(&with(&[&last_year]), &published, "corrections[0].date", Code::CorrectionBeforeReport);
    for of in ["facts/chair-meeting", "chair-meetings", "facts/nothing-of-the-kind"] {
        let other = MENDED.replace("facts/chair-meetings", of);
        one(&with(&[MENDED, &other]), &published, "corrections[1].of", Code::CorrectionOfNothing);
    }
    let field = MENDED.replace("\"raw\"", "\"status\"");
    one(&with(&[MENDED, &field]), &published, "corrections[1].field", Code::CorrectionOfOtherField);
}

#[test]
fn only_what_was_published_can_be_taken_out() {
    let gone = MENDED.replace("facts/chair-meetings", "facts/never-there").replace("15次", "");
    let gone = gone.replace("\"field\"", "\"label\": { \"zh\": \"旧数\" }, \"field\"");
    one(&with(&[&gone]), SMALL.json, "corrections[0].of", Code::CorrectionOfNothing);
    // It was, before the copy was made.
    assert_eq!(found(&with(&[&gone]), &with(&[&gone])), []);
    assert_eq!(check(with(&[&gone]).as_bytes(), SMALL.text.as_bytes()), [], "without a copy nobody knows");
}

#[test]
fn what_was_told_once_stays_told() {
    let published = with(&[MENDED]);
    one(SMALL.json, &published, "corrections", Code::CorrectionWithdrawn);
    let worded = MENDED.replace("录入时数字颠倒", "录入有误，原文为15次");
    assert_eq!(found(&with(&[&worded]), &published), [], "its reason may be worded better");
}

#[test]
fn without_a_copy_corrections_are_still_held_to_the_report() {
    let check = |json: &str| check(json.as_bytes(), SMALL.text.as_bytes());
    assert_eq!(check(&with(&[MENDED])), []);
    let other = MENDED.replace("\"15次\"", "\"16次\"");
    assert_eq!(check(&with(&[&other])).iter().map(Problem::code).collect::<Vec<_>>(), [Code::CorrectionIsNotSaid]);
}

#[test]
fn a_copy_that_cannot_be_read_is_a_problem_of_its_own() {
    for copy in ["", "{", "[]", "{}"] {
        let problem = one(SMALL.json, copy, "", Code::PublishedBroken);
        assert_eq!(problem.file, "published.json");
    }
}
