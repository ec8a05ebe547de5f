//! 核一核, case by case: what is told of each number of a sentence, in Chinese, English and German. `=` is found, `~` has another
//! bound, `?` may be another matter, `x` is not in the report; what is computed shows its working.

mod worked;

use propose::{Outcome, lookup};
use worked::worked;

fn told(pasted: &str) -> Vec<String> {
    let report = report::load(fixtures::REPORT_2023.json).unwrap();
    let found = lookup(fixtures::REPORT_2023.text, &report, pasted).into_iter();
    let told = found.map(|number| {
        let what = match number.outcome {
            Outcome::Stated(it) => format!("= {}", it.fact),
            Outcome::OtherBound(it, _) => format!("~ {}", it.raw),
            Outcome::Uncertain(_) => "?".to_owned(),
            Outcome::Computed(it) => worked(&report, &it),
            Outcome::InText(_) => "in the text".to_owned(),
            Outcome::Missing => "x".to_owned(),
        };
        format!("{} {what}", &pasted[number.range])
    });
    told.collect()
}

/// A text and what is told of its numbers.
const CASES: [(&str, &[&str]); 68] = [
    // The bound was dropped, though the words are not the report's own.
    ("培训1000人次", &["1000人次 ~ 1000余人次"]),
    ("全年培训代表1000人次", &["1000人次 ~ 1000余人次"]),
    ("参加培训的代表1000人次", &["1000人次 ~ 1000余人次"]),
    ("共有1000人次参训", &["1000人次 ~ 1000余人次"]),
    ("培训1000余人次", &["1000余人次 = training-attendances"]),
    ("培训超过1000人次", &["超过1000人次 = training-attendances"]),
    ("培训近1000人次", &["近1000人次 ~ 1000余人次"]),
    ("走访企业600家", &["600家 ~ 600多家"]),
    ("走访企业六百多家", &["六百多家 = companies-visited"]),
    ("走访企业600余家", &["600余家 = companies-visited"]),
    ("网格化履职4000人次", &["4000人次 ~ 4000余人次"]),
    ("接待外地人大考察调研60批次", &["60批次 ~ 60多批次"]),
    ("1000名代表进车间", &["1000名 ~ 近千名"]),
    ("征集立法意见100条", &["100条 ~ 百余条"]),
    // The same figure of something else.
    ("接待游客1000人次", &["1000人次 ?"]),
    ("安全生产知识培训1000人次", &["1000人次 ?"]),
    ("残疾人代表参观1000人次", &["1000人次 ?"]),
    ("植树1000棵", &["1000棵 ?"]),
    ("新建学校8所", &["8所 ?"]),
    ("召开党组会议8次", &["8次 ?"]),
    ("召开座谈会8次", &["8次 ?"]),
    ("查处案件559起", &["559起 ?"]),
    // The same thing under another counter, or in other words.
    ("提出“微建议”559条", &["559条 = micro-suggestions"]),
    ("代表“微建议”五百五十九件", &["五百五十九件 = micro-suggestions"]),
    ("接待选民1406人次", &["1406人次 = voters-received"]),
    ("选民1406人次得到接待", &["1406人次 = voters-received"]),
    ("对12名法官开展评议", &["12名 = judges-appraised"]),
    ("召开主任会议15次", &["15次 = chair-meetings"]),
    ("“微建议”办结率98.6%", &["98.6% 551 ÷ 559 = 98.6%"]),
    ("各类会议、视察、检查、询问共35次", &["35次 8 + 15 + 8 + 2 + 2 = 35"]),
    // What comes to the same by chance.
    ("架桥35座", &["35座 ?"]),
    ("twelve new bridges", &["twelve ?"]),
    // What the report does not have.
    ("召开主任会议16次", &["16次 x"]),
    ("走访企业650家", &["650家 x"]),
    // English.
    ("1,000 training attendances by deputies", &["1,000 ~ 1000余人次"]),
    ("over 1,000 training attendances by deputies", &["1,000 = training-attendances"]),
    ("More than a thousand deputies attended training.", &["thousand = training-attendances"]),
    ("a thousand training attendances", &["thousand ~ 1000余人次"]),
    ("1000+ training attendances", &["1000 = training-attendances"]),
    ("no more than 1,000 training attendances", &["1,000 ~ 1000余人次"]),
    ("nearly 1,000 training attendances", &["1,000 ~ 1000余人次"]),
    ("some 1,000 training attendances", &["1,000 ~ 1000余人次"]),
    ("1,000 trees were planted", &["1,000 ?"]),
    ("more than 600 key private companies were visited", &["600 = companies-visited"]),
    ("600 key private companies were visited", &["600 ~ 600多家"]),
    ("Twelve judges were appraised.", &["Twelve = judges-appraised"]),
    ("Eight thematic inspections were held", &["Eight = inspections"]),
    ("Six normative documents were reviewed", &["Six = documents-reviewed"]),
    ("eleven press conferences", &["eleven ?"]),
    ("four thousand attendances on neighbourhood duty", &["four thousand ~ 4000余人次"]),
    ("1,406 visits by voters", &["1,406 = voters-received"]),
    ("The settlement rate was 98.6%.", &["98.6 551 ÷ 559 = 98.6%"]),
    ("delivered on 10 January 2024", &["10 in the text", "2024 in the text"]),
    ("777 press conferences", &["777 x"]),
    // German.
    ("1.000 Schulungsteilnahmen von Abgeordneten", &["1.000 ~ 1000余人次"]),
    ("über 1.000 Schulungsteilnahmen", &["1.000 = training-attendances"]),
    ("mehr als 1000 Schulungsteilnahmen", &["1000 = training-attendances"]),
    ("mehr als tausend Schulungsteilnahmen", &["tausend = training-attendances"]),
    ("nicht mehr als 1000 Schulungsteilnahmen", &["1000 ~ 1000余人次"]),
    ("knapp 1000 Schulungsteilnahmen", &["1000 ~ 1000余人次"]),
    ("gut 600 wichtige Privatunternehmen wurden besucht", &["600 = companies-visited"]),
    ("zwölf bewertete Richter", &["zwölf = judges-appraised"]),
    ("acht Themeninspektionen", &["acht = inspections"]),
    ("1.406 Wählerbesuche", &["1.406 = voters-received"]),
    ("Erledigungsquote: 98,6 %", &["98,6 551 ÷ 559 = 98.6%"]),
    ("4000 Einsätze der Abgeordneten im Viertel", &["4000 ~ 4000余人次"]),
    ("1.000 Bäume", &["1.000 ?"]),
    ("am 10. Januar 2024", &["10 in the text", "2024 in the text"]),
];

#[test]
fn every_number_is_told_of_as_the_table_says() {
    let wrong: Vec<String> = CASES
        .iter()
        .map(|(text, wanted)| (text, told(text), wanted))
        .filter(|(_, found, wanted)| found != *wanted)
        .map(|(text, found, wanted)| format!("{text}: {found:?}, and not {wanted:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
