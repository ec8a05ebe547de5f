//! What an editor writes himself: changes of what is still open, numbers that the machine has left out, and charts of texts whose
//! titles and chapters name years.

use report_edit::draft::{Draft, StoredWorkspace, Workspace};
use report_edit::table::{Act, Item, Kind, State, Table};
use serde_json::json;

fn table(text: &str) -> Table {
    let mut table = Table::default();
    table.act(Act::Text(text.to_owned()));
    table
}

fn accept_all(table: &mut Table) {
    table.act(Act::Go(true));
    for _ in 0..2 * table.open().1 {
        table.act(Act::Accept);
    }
}

fn fact(table: &Table, raw: &str) -> Item {
    let is_it = |it: &&Item| it.kind == Kind::Fact && it.entry["raw"] == raw;
    table.items().iter().find(is_it).cloned().unwrap()
}

fn problems(table: &Table) -> Vec<String> {
    table.problems().iter().map(|it| format!("{}: {}", it.path, it.message(i18n::Lang::Zh))).collect()
}

fn write(table: &mut Table, label: &str) {
    table.act(Act::Edit(vec!["label".into()], "zh".into(), Some(label.into())));
}

#[test]
fn what_is_changed_of_an_open_item_stays_with_it_and_comes_back_with_the_kept_draft() {
    let mut changed = table("全年召开会议8次、主任会议15次，作出决定11项。\n");
    let key = fact(&changed, "8次").key;
    changed.act(Act::Choose(key.clone()));
    let before = changed.revision();
    write(&mut changed, "各种会议");
    assert_ne!(changed.revision(), before, "it is kept as any change is");
    // To the next, which is decided, and to a text with more of it before.
    changed.act(Act::Go(true));
    changed.act(Act::Accept);
    let text = format!("又一段。\n\n{}", changed.draft().text);
    changed.act(Act::Text(text));
    let workspace =
        Workspace { draft: changed.draft().clone(), cleaned: None, last: None, edited: changed.edited().clone() };
    let Workspace { draft, edited, .. } = StoredWorkspace::read(&StoredWorkspace::write(workspace)).unwrap().unwrap();
    let mut again = Table::default();
    again.act(Act::Open(draft));
    again.act(Act::Edited(edited));
    for mut table in [changed, again] {
        table.act(Act::Choose(fact(&table, "8次").key));
        let chosen = table.chosen().unwrap();
        assert_eq!((chosen.state, &chosen.entry["label"]["zh"]), (State::Open, &json!("各种会议")));
        table.act(Act::Accept);
        assert_eq!(table.draft().list("facts")[0]["label"]["zh"], "各种会议");
        table.act(Act::Undo);
        table.act(Act::Choose(fact(&table, "8次").key));
        assert_eq!(table.chosen().unwrap().entry["label"]["zh"], "各种会议", "nor does a step back lose it");
    }
}

#[test]
fn what_was_changed_is_refused_by_the_words_of_the_proposal_and_another_report_knows_nothing_of_it() {
    let mut table = table("全年召开会议8次、主任会议15次。\n");
    let item = fact(&table, "8次");
    table.act(Act::Choose(item.key.clone()));
    table.act(Act::Edit(Vec::new(), "quote".into(), Some("召开会议8次".into())));
    table.act(Act::Refuse);
    assert_eq!(fact(&table, "8次").state, State::Refused);
    table.act(Act::Choose(item.key));
    table.act(Act::Reconsider);
    assert_eq!(table.chosen().unwrap().state, State::Open);
    table.act(Act::Open(Draft { refused: Default::default(), ..table.draft().clone() }));
    assert!(table.edited().is_empty());
}

#[test]
fn a_number_that_was_found_by_hand_brings_the_unit_that_no_list_has() {
    let text = "市人大常委会工作报告\n\n一、2023年主要工作\n\n收到第12面锦旗，收获第5.6亿斤粮食，开行第320列班列。\n";
    for (raw, unit, [en, de]) in
        [("12面", "面", ["", ""]), ("5.6亿斤", "斤", ["jin", "Jin"]), ("320列", "列", ["", ""])]
    {
        let mut table = table(text);
        accept_all(&mut table);
        let before = problems(&table);
        table.act(Act::Find(raw.to_owned()));
        let chosen = table.chosen().unwrap();
        assert_eq!(chosen.key, "by-hand", "the machine finds {raw}: take another");
        assert_eq!(chosen.entry["unit"], unit);
        table.act(Act::Accept);
        let added = table.draft().find("units", unit).map(|at| table.draft().list("units")[at].clone());
        assert_eq!(added, Some(json!({ "id": unit, "label": { "zh": unit, "en": en, "de": de } })));
        let new: Vec<_> = problems(&table).into_iter().filter(|it| !before.contains(it)).collect();
        assert_eq!(new, Vec::<String>::new(), "{raw}");
        table.act(Act::Undo);
        assert_eq!(table.draft().find("units", unit), None, "{unit} goes with its number");
    }
}

const UNION: &str = "临江市总工会2024年工作报告\n\n（2025年1月8日在临江市总工会第四次会议上）\n\n一、2024年主要工作\n\n全年召开会议8次、调研15次、培训11次，走访企业36家。\n\n二、2025年工作安排\n\n2025年，计划新建驿站12个、服务站20个。\n";

#[test]
fn no_typed_year_gets_into_a_suggested_chart_even_where_the_body_has_one() {
    let mut table = table(UNION);
    accept_all(&mut table);
    let body = report_edit::draft::Change::member(vec!["report".into(), "body".into()], "zh", "临江市总工会2024年");
    table.act(Act::Put(body));
    table.act(Act::Charts);
    let charts = table.draft().list("charts");
    let sentence = charts.iter().find(|it| it["form"] == "sentence").unwrap();
    assert_eq!(sentence["title"]["zh"], "临江市总工会的{covers}年，报告里的一句话");
    let of_charts: Vec<_> = problems(&table).into_iter().filter(|it| it.starts_with("charts")).collect();
    assert_eq!(of_charts, Vec::<String>::new());
}

#[test]
fn numbers_of_the_coming_year_are_not_told_of_the_year_that_is_covered() {
    let mut table = table(UNION);
    accept_all(&mut table);
    table.act(Act::Charts);
    let charts = table.draft().list("charts").iter();
    let told: Vec<_> = charts
        .filter(|it| it["form"] == "dots" || it["form"] == "bars")
        .map(|it| (it["chapter"].as_str().unwrap(), it["subtitle"]["zh"].as_str().unwrap()))
        .collect();
    let of = |planned: bool| told.iter().filter(move |it| (it.0 == "plan") == planned);
    assert!(of(true).count() > 0 && of(true).all(|it| !it.1.contains("{covers}")), "{told:?}");
    assert!(of(false).count() > 0 && of(false).all(|it| it.1.contains("{covers}")), "{told:?}");
}
