//! What is told of a text's numbers, with the report as the page of a language carries it.

use i18n::Lang;
use report_check::{Answer, answers, in_its_language};

fn told(pasted: &str, lang: Lang) -> Vec<Answer> {
    let report = in_its_language(report::load(fixtures::REPORT_2023.json).unwrap(), lang);
    answers(fixtures::REPORT_2023.text, &report, pasted, (0, usize::MAX), lang).0
}

#[test]
fn a_number_is_shown_among_its_own_words() {
    let text = "上一行3次\n据说，去年市人大常委会先后召开常委会会议8次，其余不详，以后再说，就到这里。\n下一行";
    let found = told(text, Lang::Zh);
    assert_eq!(
        found[1].place,
        ["…常委会先后召开常委会会议".to_owned(), "8次".to_owned(), "，其余不详，以后再说，就…".to_owned()]
    );
    assert_eq!(found[1].facts, [("committee-meetings".to_owned(), "常委会会议：8次".to_owned())]);
}

#[test]
fn words_of_letters_stay_whole_and_numbers_are_written_as_the_language_does() {
    let text =
        "Nach Angaben der Stadt: 8 Sitzungen des Ständigen Ausschusses im vergangenen Jahr, Erledigungsquote 98,6 %";
    let found = told(text, Lang::De);
    assert_eq!(found[0].place[2], " Sitzungen des Ständigen…");
    assert_eq!(found[0].facts[0].1, "Sitzungen des Ständigen Ausschusses: 8");
    assert_eq!(found[1].working.as_deref(), Some("551 : 559 = 98,6\u{a0}%"));
}

#[test]
fn a_year_is_shown_with_the_sentence_that_has_it() {
    let [it] = &told("2023年", Lang::De)[..] else { panic!("one number") };
    assert_eq!(it.verdict, Lang::De.checking().in_text);
    assert!(it.quotes[0].contains("2023年") && it.facts.is_empty(), "{it:?}");
}

#[test]
fn names_that_a_page_carries_in_its_own_language_alone_are_compared_with_its_texts() {
    let mut report = report::load(fixtures::REPORT_2023.json).unwrap();
    for fact in &mut report.facts {
        fact.label.zh = fact.label.de.take().unwrap_or_else(|| fact.label.zh.clone());
        fact.label.en = None;
    }
    let report = in_its_language(report, Lang::De);
    let found =
        answers(fixtures::REPORT_2023.text, &report, "1.406 Wählerbesuche wurden empfangen.", (0, 1), Lang::De).0;
    assert_eq!(found[0].verdict, Lang::De.checking().stated);
}

#[test]
fn numbers_are_told_of_so_many_at_a_time_and_none_twice_or_never() {
    let report = report::load(fixtures::REPORT_2023.json).unwrap();
    let pasted = "召开会议8次、主任会议15次。\n\n作出决定11项，听取报告35项，接待选民1406人次。".repeat(3);
    let (all, end) = answers(fixtures::REPORT_2023.text, &report, &pasted, (0, usize::MAX), Lang::Zh);
    assert_eq!((all.len(), end), (15, None));
    for most in [1, 4, 15] {
        let (mut told, mut next) = (Vec::new(), Some(0));
        while let Some(from) = next {
            let (some, behind) = answers(fixtures::REPORT_2023.text, &report, &pasted, (from, most), Lang::Zh);
            assert!(!some.is_empty() && some.len() <= most);
            told.extend(some);
            next = behind;
        }
        assert_eq!(told, all, "{most} at a time");
    }
}

#[test]
fn a_computed_number_is_written_as_the_page_writes_it() {
    let mut report = report::load(fixtures::REPORT_2023.json).unwrap();
    for fact in &mut report.facts {
        match &*fact.id {
            "micro-suggestions" => (fact.value, fact.raw) = (5590.0, "5590件".into()),
            "micro-suggestions-closed" => (fact.value, fact.raw) = (5510.0, "5510件".into()),
            _ => {}
        }
    }
    let page = model::Source::new(report.clone(), fixtures::REPORT_2023.text);
    let of_page = |lang| page.compute(page.derived("micro-rate").unwrap(), lang).unwrap().line();
    for (lang, text, said) in [
        (Lang::Zh, "“微建议”办结率98.6%", "5510 ÷ 5590 = 98.6%"),
        (Lang::En, "The settlement rate was 98.6%.", "5,510 ÷ 5,590 = 98.6%"),
        (Lang::De, "Erledigungsquote: 98,6 %", "5.510 : 5.590 = 98,6\u{a0}%"),
    ] {
        let report = in_its_language(report.clone(), lang);
        let (found, _) = answers(fixtures::REPORT_2023.text, &report, text, (0, 1), lang);
        assert_eq!(found[0].working.as_deref(), Some(said), "{lang:?}");
        assert_eq!(of_page(lang), said, "{lang:?}");
    }
}
