//! 核一核: what a report says about the numbers of another text.

mod worked;

use propose::{Found, Outcome, lookup};
use worked::worked;

fn found(pasted: &str) -> Vec<Found> {
    let report = report::load(fixtures::REPORT_2023.json).unwrap();
    lookup(fixtures::REPORT_2023.text, &report, pasted)
}

/// One word for each number: what was found, and the fact or the working.
fn told(pasted: &str) -> Vec<String> {
    let report = report::load(fixtures::REPORT_2023.json).unwrap();
    let of = |found: Found| {
        let number = &pasted[found.range];
        let what = match found.outcome {
            Outcome::Stated(it) => format!("stated {}", it.fact),
            Outcome::OtherBound(it, _) => format!("printed {}", it.raw),
            Outcome::Uncertain(_) => "uncertain".to_owned(),
            Outcome::Computed(it) => worked(&report, &it),
            Outcome::InText(_) => "in the text".to_owned(),
            Outcome::Missing => "missing".to_owned(),
        };
        format!("{number}: {what}")
    };
    found(pasted).into_iter().map(of).collect()
}

#[test]
fn a_number_is_found_with_the_fact_that_is_meant() {
    assert_eq!(
        told("去年，市人大常委会召开常委会会议8次，开展专题视察8次，确定重点处理建议8件，表彰先进单位8家。"),
        [
            "8次: stated committee-meetings",
            "8次: stated inspections",
            "8件: stated priority-suggestions",
            "8家: stated model-units"
        ]
    );
    assert_eq!(
        told("代表共提出“微建议”559件，已办结551件"),
        ["559件: stated micro-suggestions", "551件: stated micro-suggestions-closed"]
    );
    assert_eq!(told("江浙沪13地人大共同签署协议"), ["13地: stated hongqiao-congresses"]);
    let it = found("接待选民1406人次");
    let Outcome::Stated(said) = &it[0].outcome else { panic!("{it:?}") };
    assert!(said.sentence.contains("接待选民1406人次"), "{}", said.sentence);
}

#[test]
fn a_bound_that_was_dropped_added_or_changed_is_told() {
    assert_eq!(told("全年参训代表1000人次"), ["1000人次: printed 1000余人次"]);
    assert_eq!(told("近千名人大代表进车间"), ["近千名: stated deputies-on-site"]);
    assert_eq!(told("走访重点民营企业600家"), ["600家: printed 600多家"]);
    assert_eq!(told("接待选民超过1406人次"), ["超过1406人次: printed 1406人次"]);
}

#[test]
fn numbers_of_other_languages_are_read_as_they_write_them() {
    assert_eq!(told("In all, 1,406 visits by voters were received."), ["1,406: stated voters-received"]);
    assert_eq!(told("1.406 Wählerbesuche wurden empfangen."), ["1.406: stated voters-received"]);
    assert_eq!(told("Over 4,000 attendances on neighbourhood duty"), ["4,000: stated grid-duty"]);
    assert_eq!(told("4,000 attendances on neighbourhood duty"), ["4,000: printed 4000余人次"]);
    assert_eq!(
        told("559 micro-suggestions, of which 551 were settled"),
        ["559: stated micro-suggestions", "551: stated micro-suggestions-closed"]
    );
}

#[test]
fn what_the_reports_numbers_come_to_is_told_with_its_working() {
    assert_eq!(told("“微建议”办结率98.6%"), ["98.6%: 551 ÷ 559 = 98.6%"]);
    assert_eq!(told("“微建议”办结率近99%").len(), 1);
    assert_eq!(told("还有8件“微建议”没有写明办结"), ["8件: 559 − 551 = 8"]);
    assert_eq!(told("各类会议、视察、检查、询问共35次"), ["35次: 8 + 15 + 8 + 2 + 2 = 35"]);
    assert_eq!(told("执法检查、专题询问共4次"), ["4次: 2 + 2 = 4"]);
    assert_eq!(told("The settlement rate was 98.6 %."), ["98.6: 551 ÷ 559 = 98.6%"]);
}

#[test]
fn what_may_be_something_else_is_not_claimed() {
    assert_eq!(told("新建学校8所"), ["8所: uncertain"]);
    assert_eq!(told("种树559棵"), ["559棵: uncertain"]);
    assert_eq!(told("召开新闻发布会777次"), ["777次: missing"]);
    assert_eq!(told("走访企业601家"), ["601家: missing"]);
    // What another year had is not what this report says.
    assert_eq!(told("2022年召开常委会会议8次"), ["2022年: in the text", "8次: uncertain"]);
    assert_eq!(told("2023年召开常委会会议8次"), ["2023年: in the text", "8次: stated committee-meetings"]);
    assert_eq!(told("In 2022, 1,406 visits by voters were received."), ["2022: in the text", "1,406: uncertain"]);
    // A digit stands somewhere in every text.
    assert_eq!(told("3 Gesetzesprüfungen, 4 Vorsitzendensitzungen"), ["3: missing", "4: missing"]);
    // Small numbers could be computed from anything; nobody said so.
    assert_eq!(told("修建公园10座，架桥17座"), ["10座: missing", "17座: missing"]);
}

#[test]
fn years_and_names_are_only_looked_for_in_the_text() {
    assert_eq!(told("2023年，常委会召开会议"), ["2023年: in the text"]);
    assert_eq!(told("2019年"), ["2019年: missing"]);
    assert_eq!(told("坚持“两个确立”，一心一意"), [""; 0]);
}
