//! What is proposed as answers to the tasks of the report before.

use propose::answers;
use report::{Report, load};
use serde_json::{Value, json};

fn report(change: impl FnOnce(&mut Value)) -> Report {
    let mut report: Value = serde_json::from_str(fixtures::SMALL.json).unwrap();
    change(&mut report);
    load(&report.to_string()).unwrap()
}

fn subject(id: &str, zh: &str) -> Value {
    json!({ "id": id, "subject": { "zh": zh } })
}

/// What answers the tasks, without those that nothing answers.
fn found(last: &Report, activities: &[Value]) -> Vec<(String, Vec<String>)> {
    let words = |it: &Value, name: &str| it[name].as_str().unwrap_or_default().to_owned();
    let entries: Vec<_> = activities.iter().map(|it| (words(it, "id"), words(&it["subject"], "zh"))).collect();
    let entries: Vec<_> = entries.iter().map(|(id, words)| (&**id, &**words)).collect();
    let all = answers(last, &entries);
    assert_eq!(
        all.iter().map(|it| &it.task).collect::<Vec<_>>(),
        last.tasks.iter().map(|it| &it.id).collect::<Vec<_>>()
    );
    let told = all.into_iter().filter(|it| !it.by.is_empty());
    told.map(|it| (it.task.to_string(), it.by.iter().map(ToString::to_string).collect())).collect()
}

#[test]
fn an_activity_of_the_same_words_is_proposed_and_every_other_task_has_an_empty_answer() {
    let last = report(|it| it["threads"] = json!([]));
    let activities = [subject("rural-1", "全市农村集体经济运行"), subject("rivers", "河道整治")];
    assert_eq!(found(&last, &activities), [("task-rural".to_owned(), vec!["rural-1".to_owned()])]);
}

#[test]
fn a_thread_that_leads_to_a_task_lends_it_its_words() {
    let last = report(|report| {
        report["threads"] =
            json!([{ "id": "t", "subject": { "zh": "长江岸线港口" }, "from": ["port"], "to": ["task-port"] }]);
    });
    let activities = [subject("shore", "长江岸线整治")];
    assert_eq!(found(&last, &activities), [("task-port".to_owned(), vec!["shore".to_owned()])]);
}

#[test]
fn words_that_many_entries_share_answer_nothing() {
    let last = report(|it| it["threads"] = json!([]));
    let many: Vec<Value> = (0..8).map(|at| subject(&format!("rural-{at}"), "农村集体经济")).collect();
    assert_eq!(found(&last, &many), []);
}
