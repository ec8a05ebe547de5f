//! Derived numbers: what cannot be computed truly, and that check and page compute the same.

use validate::Code;

use i18n::Lang;
use model::{Outcome, Source};
use report::load;

use crate::expect::{both, changed, json, none};
use fixtures::SMALL;

#[test]
fn the_page_prints_the_decimals_that_the_check_accepts() {
    let earlier = "{ \"id\": \"earlier\", \"chapter\": \"deputies\", \"label\": { \"zh\": \"上年满意率\" }, \"raw\": \"90.2%\", \
                   \"value\": 90.2, \"bound\": \"exact\", \"unit\": \"%\", \"quote\": \"上年满意率90.2%\" },\n    ";
    let satisfaction = "{\n      \"id\": \"satisfaction\"";
    let added = [earlier, satisfaction].concat();
    let change = [
        (satisfaction, &*added),
        ("\"raw\": \"100%\", \"value\": 100", "\"raw\": \"98.6%\", \"value\": 98.6"),
        ("总体满意率达100%\"", "总体满意率达98.6%\""),
        ("{ \"sum\": [\"sessions\", \"chair-meetings\"] }", "{ \"difference\": [\"satisfaction\", \"earlier\"] }"),
        ("{covers}年会议次数，一点为一次", "满意率提高{meetings-held}"),
        ("Meetings in {covers}, one dot each", "Up {meetings-held}"),
    ];
    none(&change, &[("总体满意率达100%", "上年满意率90.2%，总体满意率达98.6%")]);
    let report = load(&changed(SMALL.json, &change)).unwrap();
    assert_eq!(&*report.charts[1].subtitle.zh, "满意率提高8.4%");
    assert_eq!(Lang::En.of(&report.charts[1].subtitle), "Up 8.4%");
    let source = Source::new(report, SMALL.text);
    let derived = source.derived("meetings-held").unwrap();
    let printed = |lang| source.compute(derived, lang).map(|it| it.result);
    assert_eq!(printed(Lang::Zh), Some(Outcome::Exact("8.4".to_owned())));
    assert_eq!(printed(Lang::De), Some(Outcome::Exact("8,4".to_owned())));
}

#[test]
fn nothing_is_computed_from_approximate_figures() {
    for (from, to, path) in [
        (
            "{ \"ratio\": [\"settled\", \"suggestions\"] }",
            "{ \"ratio\": [\"opinions\", \"suggestions\"] }",
            "derived[0].formula.ratio[0]",
        ),
        (
            "{ \"sum\": [\"sessions\", \"chair-meetings\"] }",
            "{ \"sum\": [\"voters-met\", \"grid-duties\"] }",
            "derived[1].formula.sum[1]",
        ),
    ] {
        // A title prints the ratio, so it goes with it, and the chart of the ratio draws its inputs.
        let inputs = to.trim_start_matches("{ \"ratio\": ").trim_end_matches(" }");
        let drawn = if to.contains("ratio") { inputs } else { "[\"settled\", \"suggestions\"]" };
        json(
            &[
                (from, to),
                ("\"facts\": [\"settled\", \"suggestions\"]", &format!("\"facts\": {drawn}")),
                ("办结{settled}，占{settled-rate}\", \"en\": \"{#settled} settled, {settled-rate}", "办结{settled}"),
            ],
            "\"",
            path,
            Code::InputIsApproximate,
        );
    }
}

#[test]
fn a_ratio_does_not_divide_by_zero() {
    let change = [
        ("\"raw\": \"2次\", \"value\": 2,", "\"raw\": \"0次\", \"value\": 0,"),
        ("\"quote\": \"组织专题视察2次\"", "\"quote\": \"组织专题视察0次\""),
        ("{ \"ratio\": [\"settled\", \"suggestions\"] }", "{ \"ratio\": [\"sessions\", \"inspections\"] }"),
        ("\"facts\": [\"settled\", \"suggestions\"]", "\"facts\": [\"sessions\", \"inspections\"]"),
        ("办结{settled}，占{settled-rate}\", \"en\": \"{#settled} settled, {settled-rate}", "办结{settled}"),
    ];
    both(
        &change,
        &[("专题视察2次", "专题视察0次")],
        "\"inspections\"",
        "derived[0].formula.ratio[1]",
        Code::DivisionByZero,
    );
}

#[test]
fn a_difference_is_not_below_zero() {
    // A subtitle prints the difference, so it goes with it.
    let change = [
        ("{ \"difference\": [\"suggestions\", \"settled\"] }", "{ \"difference\": [\"settled\", \"suggestions\"] }"),
        ("，空心{unsettled}尚未办结", ""),
    ];
    json(&change, "[\"settled\"", "derived[2].formula.difference", Code::DifferenceBelowZero);
}

#[test]
fn only_like_units_are_added_or_subtracted() {
    let change =
        [("{ \"sum\": [\"sessions\", \"chair-meetings\"] }", "{ \"sum\": [\"sessions\", \"reports-heard\"] }")];
    json(&change, "\"reports-heard\"", "derived[1].formula.sum[1]", Code::InputsOfUnlikeUnits);
    let change = [
        ("{ \"difference\": [\"suggestions\", \"settled\"] }", "{ \"difference\": [\"suggestions\", \"sessions\"] }"),
        ("，空心{unsettled}尚未办结", ""),
    ];
    json(&change, "\"sessions\"", "derived[2].formula.difference[1]", Code::InputsOfUnlikeUnits);
}
