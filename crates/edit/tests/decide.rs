//! Decisions at the editor's table, with the text of 2023 alone: what is accepted becomes data that the check has nothing
//! against, what is refused does not come again, and all of it can be taken back.

use std::rc::Rc;

use report_edit::draft::{Draft, LastFiles};
use report_edit::table::{Act, Item, Kind, LastReport, State, Step, Table};

fn table() -> Table {
    let mut table = Table::default();
    table.act(Act::Text(include_str!("../../../tests/fixtures/2023/report.txt").to_owned()));
    table
}

fn facts(table: &Table) -> Vec<Item> {
    table.items().iter().filter(|it| it.kind == Kind::Fact).cloned().collect()
}

#[test]
fn accepting_everything_ends_with_nothing_open_and_no_problem_of_the_facts() {
    let mut table = table();
    let (open, all) = table.open();
    assert!(open > 40 && open == all, "{open} of {all}");
    table.act(Act::Go(true));
    // Threads are proposed once both of their ends are data.
    for _ in 0..2 * all {
        table.act(Act::Accept);
    }
    let open: Vec<_> = table
        .items()
        .iter()
        .filter(|it| it.state == State::Open)
        .map(|it| format!("{:?} {}", it.place, it.entry))
        .collect();
    assert_eq!(open, Vec::<String>::new());
    let count = facts(&table).len();
    assert_eq!(table.draft().list("facts").len(), count);
    let lists = ["facts", "units", "areas", "methods", "themes", "activities", "tasks", "threads"];
    let wrong: Vec<_> =
        table.problems().iter().filter(|it| lists.iter().any(|list| it.path.starts_with(list))).collect();
    assert_eq!(wrong, Vec::<&validate::Problem>::new());
    let order: Vec<_> = facts(&table).iter().map(|it| it.state).collect();
    assert_eq!(order, (0..count).map(State::Accepted).collect::<Vec<_>>(), "facts stand in the order of the text");
    assert!(table.coverage().iter().all(|(_, _, done, all)| done == all), "{:?}", table.coverage());
}

#[test]
fn what_is_refused_stays_refused_when_the_text_around_it_changes() {
    let mut table = table();
    table.act(Act::Go(true));
    let first = table.chosen().unwrap();
    table.act(Act::Refuse);
    assert_ne!(table.chosen().unwrap().key, first.key, "the next open one is chosen");
    let text = format!("又一段。\n{}", table.draft().text);
    table.act(Act::Text(text));
    let again = facts(&table).into_iter().find(|it| it.entry["quote"] == first.entry["quote"]).unwrap();
    assert_eq!(again.state, State::Refused);
    table.act(Act::Choose(again.key));
    table.act(Act::Reconsider);
    assert_eq!(table.chosen().unwrap().state, State::Open);
}

#[test]
fn every_decision_can_be_taken_back_and_done_again() {
    let mut table = table();
    let before = table.draft().clone();
    table.act(Act::Go(true));
    for act in [Act::Accept, Act::Refuse, Act::Accept, Act::Same, Act::Reconsider] {
        table.act(act);
    }
    let after = table.draft().clone();
    let (done, _) = table.history();
    for _ in 1..done {
        table.act(Act::Undo);
    }
    assert_eq!(*table.draft(), before);
    while table.history().1 > 0 {
        table.act(Act::Redo);
    }
    assert_eq!(*table.draft(), after);
}

#[test]
fn what_is_changed_before_it_is_accepted_goes_along() {
    let mut table = table();
    table.act(Act::Go(true));
    let kept = table.draft().clone();
    table.act(Act::Edit(vec!["label".into()], "zh".into(), Some("另外的名称".into())));
    assert_eq!(*table.draft(), kept, "nothing is data before it is accepted");
    table.act(Act::Accept);
    assert_eq!(table.draft().list("facts")[0]["label"]["zh"], "另外的名称");
    let key = facts(&table)[0].key.clone();
    table.act(Act::Choose(key));
    table.act(Act::Edit(vec!["label".into()], "en".into(), Some("Another name".into())));
    assert_eq!(table.draft().list("facts")[0]["label"]["en"], "Another name");
}

#[test]
fn an_opened_report_has_nothing_open_and_no_problem() {
    let mut table = Table::default();
    let report = serde_json::from_str(include_str!("../../../tests/fixtures/2023/report.json")).unwrap();
    let text = include_str!("../../../tests/fixtures/2023/report.txt").into();
    table.act(Act::Open(Draft { text, report, refused: Default::default() }));
    assert_eq!(table.step(), Step::Decide);
    assert_eq!(table.problems().len(), 0, "{:?}", table.problems());
    assert_eq!(facts(&table).iter().filter(|it| matches!(it.state, State::Accepted(_))).count(), 53);
    let open: Vec<_> =
        facts(&table).iter().filter(|it| it.state == State::Open).map(|it| it.entry["raw"].clone()).collect();
    assert!(open.len() < 10, "{open:?}");
}

#[test]
fn charts_from_the_data_make_a_report_that_has_no_problem() {
    let mut table = table();
    table.act(Act::Go(true));
    for _ in 0..2 * table.open().1 {
        table.act(Act::Accept);
    }
    table.act(Act::Charts);
    let forms: Vec<_> = table.draft().list("charts").iter().map(|it| it["form"].as_str().unwrap().to_owned()).collect();
    for form in ["sentence", "dots", "matrix", "lanes", "threads"] {
        assert!(forms.iter().any(|it| it == form), "{form} is not among {forms:?}");
    }
    let problems: Vec<_> =
        table.problems().iter().map(|it| format!("{}: {}", it.path, it.message(i18n::Lang::Zh))).collect();
    assert_eq!(problems, Vec::<String>::new());
    let charts = table.draft().list("charts").len();
    table.act(Act::Charts);
    assert_eq!(table.draft().list("charts").len(), charts, "what has a chart gets no other one");
}

#[test]
fn a_number_that_was_selected_by_hand_becomes_a_fact_like_any_other() {
    let mut table = Table::default();
    table.act(Act::Text("市人大常委会全年开会。\n\n收到来信第12345号热线来电300余件。\n".to_owned()));
    let block = 1;
    let text = table.outline().blocks[block].text.clone();
    let start = text.find("12345号").unwrap();
    table.act(Act::Select(model::Place { block, range: start..start + "12345号".len() }));
    let item = table.chosen().unwrap();
    assert_eq!(
        (item.state, &item.entry["raw"], &item.entry["value"]),
        (State::Open, &"12345号".into(), &12345.0.into())
    );
    assert_eq!(item.entry["unit"], "号");
    table.act(Act::Accept);
    assert_eq!(table.draft().list("facts").len(), 1);
    // What is an item already is not selected over again.
    let taken = text.find("300余件").unwrap();
    table.act(Act::Select(model::Place { block, range: taken..taken + "300余件".len() }));
    assert_ne!(table.chosen().map(|it| it.key).as_deref(), Some("by-hand"));
}

#[test]
fn a_text_that_comes_again_with_more_of_it_keeps_what_was_decided() {
    let mut table = Table::default();
    table.act(Act::Text("全年召开会议8次、主任会议15次。\n作出决".to_owned()));
    table.act(Act::Go(true));
    table.act(Act::Accept);
    let before = table.open();
    table.act(Act::Text("全年召开会议8次、主任会议15次。\n作出决定11项。\n".to_owned()));
    assert_eq!((before, table.open()), ((1, 2), (2, 3)), "{:?}", table.items());
}

#[test]
fn a_report_of_another_body_becomes_a_site_without_a_word_typed() {
    let mut table = Table::default();
    table.act(Act::Text(include_str!("../../propose/tests/fixtures/sample.txt").to_owned()));
    table.act(Act::Go(true));
    for _ in 0..2 * table.open().1 {
        table.act(Act::Accept);
    }
    assert_eq!(table.open().0, 0, "all that is proposed covers all that is open");
    table.act(Act::Charts);
    let problems: Vec<_> =
        table.problems().iter().map(|it| format!("{}: {}", it.path, it.message(i18n::Lang::Zh))).collect();
    assert_eq!(problems, Vec::<String>::new(), "{:#}", table.draft().report["report"]);
    assert!(table.draft().list("charts").len() >= 3);
}

#[test]
fn each_task_of_the_report_before_is_answered_once_all_else_is_decided() {
    let [json, text] = fixtures::sample_year(fixtures::REPORT_2023, 2022);
    let last = LastReport::read(LastFiles { json, text }).unwrap();
    let tasks = last.report.tasks.len();
    let mut table = table();
    table.act(Act::Last(Rc::new(last)));
    let answers =
        |table: &Table| -> Vec<Item> { table.items().iter().filter(|it| it.kind == Kind::Answer).cloned().collect() };
    assert_eq!(answers(&table), []);
    table.act(Act::Go(true));
    while answers(&table).is_empty() {
        table.act(Act::Accept);
    }
    let first = answers(&table);
    assert_eq!(first.len(), tasks);
    let proposed = first.iter().position(|it| it.entry["by"][0].is_string()).unwrap();
    // A proposal that is refused becomes the question whether the report mentions the task at all.
    table.act(Act::Choose(first[proposed].key.clone()));
    table.act(Act::Refuse);
    let again = &answers(&table)[proposed];
    assert_eq!((again.state, again.entry["by"].as_array().map(Vec::len)), (State::Open, Some(0)));
    for it in &first {
        table.act(Act::Choose(it.key.clone()));
        table.act(Act::Accept);
    }
    let made = table.draft().list("answers");
    let named: Vec<_> = made.iter().map(|it| it["task"].as_str().unwrap().to_owned()).collect();
    let wanted: Vec<_> = first.iter().map(|it| it.entry["task"].as_str().unwrap().to_owned()).collect();
    assert_eq!(named, wanted, "in the order of the report before");
    assert_eq!(made[proposed]["by"].as_array().map(Vec::len), Some(0));
    assert!(made.iter().any(|it| it["by"][0].is_string()), "what was proposed is gone");
}

#[test]
fn what_was_decided_comes_back_with_the_two_files() {
    let mut table = table();
    table.act(Act::Go(true));
    table.act(Act::Accept);
    table.act(Act::Refuse);
    let report = serde_json::from_str(table.json()).unwrap();
    let again = Draft::of_files(&table.draft().text, report);
    assert_eq!((again.refused.len(), &*again.json()), (1, &**table.json()));
    let of_refusals: Vec<_> = table.problems().iter().filter(|it| it.path.contains("refused")).collect();
    assert!(of_refusals.is_empty(), "{of_refusals:?}");
}

#[test]
fn a_text_without_the_words_of_what_was_accepted_says_how_many_are_lost_until_it_is_taken_back() {
    let mut table = table();
    table.act(Act::Go(true));
    table.act(Act::Accept);
    table.act(Act::Accept);
    assert_eq!(table.lost(), 0);
    table.act(Act::Text("另一份文件，与报告无关。".to_owned()));
    assert_eq!(table.lost(), 2);
    table.act(Act::Undo);
    assert_eq!(table.lost(), 0);
}

#[test]
fn how_many_say_the_same_is_told_until_something_else_is_done() {
    let text = "召开主任会议8次。\n\n召开主任会议9次。\n\n开展调研10次。";
    let mut table = Table::default();
    table.act(Act::Text(text.to_owned()));
    let labels: Vec<_> = facts(&table).iter().map(|it| it.entry["label"].clone()).collect();
    let others = labels.iter().filter(|it| **it == labels[0]).count() - 1;
    table.act(Act::Choose(facts(&table)[0].key.clone()));
    table.act(Act::Refuse);
    table.act(Act::Choose(facts(&table)[0].key.clone()));
    table.act(Act::Same);
    assert_eq!(table.alike(), Some(others));
    assert!(others > 0, "{labels:?}");
    table.act(Act::Same);
    assert_eq!(table.alike(), Some(0), "none is left");
    table.act(Act::Go(true));
    assert_eq!(table.alike(), None);
}
