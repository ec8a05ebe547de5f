//! Numbers as Chinese reads them, asked of the page's own script in the browser: a table of what occurs and what is easily
//! got wrong, and every whole number, which must read back as itself.

use anyhow::{Context, Result};
use browser_tests::{open, source};
use driver::Page;
use i18n::Lang;
use proptest::collection::vec;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use serde_json::json;

/// A page with the script's function as `spokenZh`.
fn speaker() -> Result<Page> {
    let page = open(Lang::Zh, 390)?;
    page.eval(
        "import(new URL(document.querySelector('[data-glue][data-voice]').dataset.voice, document.baseURI).href)\
         .then((it) => { window.spokenZh = it.spokenZh; })",
    )?;
    Ok(page)
}

/// What is said for each of the texts.
fn spoken(page: &Page, texts: &[String]) -> Result<Vec<String>> {
    let said = page.eval(&format!("{}.map(spokenZh)", json!(texts)))?;
    let said = said.as_array().context("no list")?;
    Ok(said.iter().map(|it| it.as_str().unwrap_or_default().to_owned()).collect())
}

const TABLE: [(&str, &str); 68] = [
    // Bounds
    ("1000余人次", "一千余人次"),
    ("近千名", "近千名"),
    ("70多次", "七十多次"),
    ("2000余人次", "两千余人次"),
    // Counted
    ("559件", "五百五十九件"),
    ("19次", "十九次"),
    ("2次", "两次"),
    ("2项", "两项"),
    ("2个", "两个"),
    ("2件建议", "两件建议"),
    ("2 件", "两 件"),
    ("2期", "两期"),
    ("2年", "两年"),
    ("2个月", "两个月"),
    ("12件", "十二件"),
    ("20件", "二十件"),
    ("22次", "二十二次"),
    ("2.5倍", "二点五倍"),
    ("3—5次", "三至五次"),
    ("5大模块", "五大模块"),
    // In a row
    ("第2", "第二"),
    ("第2次会议", "第二次会议"),
    ("第14届", "第十四届"),
    ("2月", "二月"),
    ("2日", "二日"),
    ("2级", "二级"),
    ("2年级", "二年级"),
    ("二十", "二十"),
    ("十四五", "十四五"),
    ("“八五”普法", "“八五”普法"),
    ("十四届六次全会", "十四届六次全会"),
    // Years and days
    ("2023年", "二零二三年"),
    ("2023 年", "二零二三 年"),
    ("2022年度", "二零二二年度"),
    ("2024年1月10日", "二零二四年一月十日"),
    ("2024-01-10", "二零二四年一月十日"),
    ("2021—2035", "二零二一至二零三五"),
    ("（2021—2035）编制", "（二零二一至二零三五）编制"),
    ("30周年", "三十周年"),
    ("1000年", "一千年"),
    ("——2024年", "——二零二四年"),
    // Shares and sums
    ("98.6%", "百分之九十八点六"),
    ("100%", "百分之百"),
    ("2%", "百分之二"),
    ("5%—10%", "百分之五至百分之十"),
    ("3‰", "千分之三"),
    ("551 ÷ 559 = 98.6%", "五百五十一除以五百五十九等于百分之九十八点六"),
    ("空心8件，即559−551，", "空心八件，即五百五十九减五百五十一，"),
    ("80 + 5 = 85", "八十加五等于八十五"),
    ("≥ 100", "大于等于一百"),
    ("−5", "负五"),
    // Sizes
    ("0", "零"),
    ("10", "十"),
    ("100", "一百"),
    ("101", "一百零一"),
    ("110", "一百一十"),
    ("1,000", "一千"),
    ("10000", "一万"),
    ("20000", "两万"),
    ("100010", "十万零一十"),
    ("1234567", "一百二十三万四千五百六十七"),
    ("100000000", "一亿"),
    // Codes
    ("007", "零零七"),
    ("0512-53521234", "零五一二五三五二一二三四"),
    ("13812345678", "一三八一二三四五六七八"),
    // No numbers
    ("《人民与权力》、扫码", "《人民与权力》、扫码"),
    ("a - b", "a - b"),
    ("", ""),
];

#[test]
fn numbers_are_read_as_chinese_reads_them() -> Result<()> {
    let page = speaker()?;
    let said = spoken(&page, &TABLE.map(|(written, _)| written.to_owned()))?;
    for ((written, expected), said) in TABLE.into_iter().zip(said) {
        assert_eq!(said, expected, "{written}");
    }
    Ok(())
}

#[test]
fn no_digit_and_no_sign_of_the_report_is_left_to_the_voice() -> Result<()> {
    let page = speaker()?;
    let source = source()?;
    let report = &source.report;
    let facts = report.facts.iter().flat_map(|it| [it.label.zh.to_string(), it.raw.to_string(), it.quote.to_string()]);
    let charts = report.charts.iter().flat_map(|it| [Some(&it.title), Some(&it.subtitle), it.note.as_ref()]);
    let texts: Vec<String> = facts.chain(charts.flatten().map(|it| it.zh.to_string())).collect();
    for (written, said) in texts.iter().zip(spoken(&page, &texts)?) {
        let left = |it: char| it.is_ascii_digit() || "÷=≥−%".contains(it);
        assert!(!said.contains(left), "{written}: {said}");
    }
    Ok(())
}

#[test]
fn every_whole_number_reads_back_as_itself() -> Result<()> {
    let page = speaker()?;
    let check = |numbers: &[u64]| -> Result<()> {
        let texts: Vec<String> = numbers.iter().map(u64::to_string).collect();
        for (number, said) in numbers.iter().zip(spoken(&page, &texts)?) {
            anyhow::ensure!(read(&said) == Some(*number), "{number} is said {said}, which is {:?}", read(&said));
        }
        Ok(())
    };
    let small: Vec<u64> = (0..=20_000).collect();
    check(&small)?;
    let near: Vec<u64> = (4..=8).flat_map(|it| (-20_i64..=20).map(move |by| (10_i64.pow(it) + by) as u64)).collect();
    check(&near)?;
    let mut runner = TestRunner::new(Config { cases: 64, failure_persistence: None, ..Config::default() });
    runner.run(&vec(0..=100_000_000_u64, 500), |numbers| {
        check(&numbers).map_err(|wrong| TestCaseError::fail(wrong.to_string()))
    })?;
    Ok(())
}

/// The number that Chinese words say, by the rules of schoolbooks: each place once and in order, 零 where places are
/// passed over and nowhere else. `None` for what is no such number.
fn read(words: &str) -> Option<u64> {
    if words == "零" {
        return Some(0);
    }
    let mut rest = words;
    let mut total = 0;
    let mut first = true;
    for (unit, size) in [("亿", 100_000_000), ("万", 10_000), ("", 1)] {
        let group = if unit.is_empty() {
            std::mem::take(&mut rest)
        } else if let Some((before, after)) = rest.split_once(unit) {
            rest = after;
            before
        } else {
            continue;
        };
        if !group.is_empty() {
            total += four(group, first)? * size;
            first = false;
        }
    }
    Some(total)
}

/// A group of up to four places; one that is not the first begins with 零 unless it has a thousand.
fn four(words: &str, first: bool) -> Option<u64> {
    let mut letters = words.chars().peekable();
    let mut value = 0;
    let mut last = if first { None } else { Some(4) };
    while letters.peek().is_some() {
        let passed = letters.next_if_eq(&'零').is_some();
        let digit = match letters.peek()? {
            // Only a number's first ten goes without its one, and only its first two is another word.
            '十' if last.is_none() => 1,
            '两' if last.is_none() => letters.next().map(|_| 2)?,
            it => {
                let at = "一二三四五六七八九".chars().position(|other| other == *it)?;
                letters.next();
                at as u64 + 1
            }
        };
        let place = letters.peek().and_then(|it| "十百千".chars().position(|other| other == *it));
        let place = place.map_or(0, |at| at as u32 + 1);
        if place > 0 {
            letters.next();
        }
        if last.is_some_and(|it| place >= it) || passed != last.is_some_and(|it| place + 1 < it) {
            return None;
        }
        value += digit * 10_u64.pow(place);
        last = Some(place);
    }
    Some(value)
}
