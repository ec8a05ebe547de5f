//! Mends, overlaps and warnings at the editor's table: a mend is a change like any other, overlaps are counted among what the draft
//! has, and a warning keeps nobody from a site.

use report_edit::draft::{Change, Draft, at};
use report_edit::table::{Act, Kind, Table};
use serde_json::{Value, json};

const JSON: &str = include_str!("../../../tests/fixtures/2023/report.json");
const TEXT: &str = include_str!("../../../tests/fixtures/2023/report.txt");

fn opened(change: impl FnOnce(&mut Value)) -> Table {
    let mut report = serde_json::from_str(JSON).unwrap();
    change(&mut report);
    let mut table = Table::default();
    table.act(Act::Open(Draft { text: TEXT.into(), report, refused: Default::default() }));
    table
}

#[test]
fn a_mend_takes_its_problem_away_and_is_taken_back_like_any_change() {
    let mut table = opened(|report| report["facts"][0]["value"] = json!(9));
    let before = table.draft().clone();
    assert_eq!(table.problems().len(), 1);
    assert!(table.mends()[0].is_some());
    table.act(Act::Mend(0));
    assert_eq!((table.problems().len(), &table.draft().report["facts"][0]["value"]), (0, &json!(8)));
    table.act(Act::Undo);
    assert_eq!((table.draft(), table.problems().len()), (&before, 1));
    table.act(Act::Redo);
    assert_eq!(table.problems().len(), 0);
    // What has no mend, or is no problem, changes nothing.
    let revision = table.revision();
    table.act(Act::Mend(7));
    assert_eq!(table.revision(), revision);
}

#[test]
fn mistakes_of_all_kinds_are_mended_one_by_one_until_none_is_left() {
    let mut table = opened(|report| {
        report["facts"][1]["bound"] = json!("exactly");
        report["facts"][5]["raw"] = json!("35 项");
        report["facts"][12]["raw"] = json!("千名");
        report["facts"][12]["bound"] = json!("exact");
        report["facts"][13]["quote"] = json!("走访重点民营企业600多户");
        report["facts"][14]["quote"] = json!("收集问题 153个");
        report["units"].as_array_mut().unwrap().retain(|it| it["id"] != "批次");
        report["activities"][0]["method"] = json!("hear-deliberrate");
        report["charts"][0]["form"] = json!("sentense");
    });
    let mut left = table.problems().len();
    assert!(left >= 8, "{:#?}", table.problems());
    while let Some(at) = table.mends().iter().position(Option::is_some) {
        table.act(Act::Mend(at));
        assert!(table.problems().len() < left, "{:#?}", table.problems());
        left = table.problems().len();
    }
    // Another word in a quote that has its number is a slip of two kinds, and no button's.
    let told: Vec<_> = table.problems().iter().map(|it| it.path.clone()).collect();
    assert_eq!(told, ["facts[13].raw", "facts[13].quote"], "{:#?}", table.problems());
}

#[test]
fn quotes_that_share_words_are_told_once_with_the_words_that_both_have() {
    let mut table = opened(|_| ());
    let told = |table: &Table| {
        let name = |key: &str| {
            let item = table.items().iter().find(|it| it.key == key).unwrap();
            item.entry["id"].as_str().unwrap().to_owned()
        };
        let shared = |it: &model::Place| table.outline().blocks[it.block].text[it.range.clone()].to_owned();
        let all = table.overlaps().iter();
        all.map(|it| (name(&it.one), name(&it.other), shared(&it.place), it.same_number)).collect::<Vec<_>>()
    };
    let pair = |one: &str, other: &str, shared: &str, same| (one.to_owned(), other.to_owned(), shared.to_owned(), same);
    let judges = pair("judges-appraised", "procurators-appraised", "6名员额检察官开展履职评议", false);
    assert_eq!(told(&table), std::slice::from_ref(&judges));
    // Another fact of the same number.
    let mut again = table.draft().report["facts"][0].clone();
    again["id"] = json!("again");
    again["quote"] = json!("先后召开常委会会议8次");
    table.act(Act::Put(Change::append("facts", again)));
    let found = told(&table);
    assert_eq!(found.len(), 2);
    assert!(found[0].3 && found[0].2 == "先后召开常委会会议8次", "{found:?}");
    table.act(Act::Undo);
    assert_eq!(told(&table), [judges]);
    // What is only proposed overlaps nothing.
    assert!(table.items().iter().any(|it| it.kind == Kind::Fact));
    let mut table = Table::default();
    table.act(Act::Text(TEXT.to_owned()));
    assert_eq!(table.overlaps().len(), 0);
}

#[test]
fn a_form_that_does_not_fit_is_warned_of_and_is_no_problem() {
    let mut table = opened(|_| ());
    assert_eq!(table.warnings().len(), 0, "{:#?}", table.warnings());
    let place = table.draft().list("charts").iter().position(|it| it["form"] == "bars").unwrap();
    table.act(Act::Put(Change::member(at("charts", place), "facts", json!(["voters-received", "satisfaction"]))));
    let paths: Vec<_> = table.warnings().iter().map(|it| it.path.clone()).collect();
    assert_eq!(paths, [format!("charts[{place}].facts")]);
    let of_form: Vec<_> = table.problems().iter().filter(|it| it.path.contains("].facts")).collect();
    assert_eq!(of_form, Vec::<&validate::Problem>::new());
}
