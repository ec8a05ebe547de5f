//! Derived numbers that cannot be computed truly.

use crate::expect::{both, json};

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
                ("办结551件，占98.6%\", \"en\": \"551 settled, 98.6%", "办结551件"),
            ],
            "\"",
            path,
            "是约数",
            "is approximate",
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
        ("办结551件，占98.6%\", \"en\": \"551 settled, 98.6%", "办结551件"),
    ];
    both(
        &change,
        &[("专题视察2次", "专题视察0次")],
        "\"inspections\"",
        "derived[0].formula.ratio[1]",
        "是 0，不能作除数",
        "is 0",
    );
}

#[test]
fn a_difference_is_not_below_zero() {
    // A subtitle prints the difference, so it goes with it.
    let change = [
        ("{ \"difference\": [\"suggestions\", \"settled\"] }", "{ \"difference\": [\"settled\", \"suggestions\"] }"),
        ("，空心8件尚未办结", ""),
    ];
    json(&change, "[\"settled\"", "derived[2].formula.difference", "551 − 559 小于 0", "below 0");
}

#[test]
fn only_like_units_are_added_or_subtracted() {
    let change =
        [("{ \"sum\": [\"sessions\", \"chair-meetings\"] }", "{ \"sum\": [\"sessions\", \"reports-heard\"] }")];
    json(&change, "\"reports-heard\"", "derived[1].formula.sum[1]", "单位是“项”，前面的是“次”", "the unit \"项\"");
    let change = [
        ("{ \"difference\": [\"suggestions\", \"settled\"] }", "{ \"difference\": [\"suggestions\", \"sessions\"] }"),
        ("，空心8件尚未办结", ""),
    ];
    json(&change, "\"sessions\"", "derived[2].formula.difference[1]", "不能相加减", "only like units");
}
