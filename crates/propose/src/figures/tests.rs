//! Numbers as reports write them, and what only looks like one.

use report::Bound::{self, About, AtLeast, AtMost, Exact, Nearly};

use super::figures;
use crate::Reason;

fn said(text: &str) -> Vec<(String, f64, Bound, String)> {
    let found = figures(text).into_iter();
    found
        .filter_map(|it| it.says.ok().map(|said| (text[it.range].to_owned(), said.value, said.bound, said.unit)))
        .collect()
}

#[test]
fn a_number_has_its_bound_from_its_words_and_its_unit_from_its_counter() {
    for (text, raw, value, bound, unit) in [
        ("召开常委会会议8次、", "8次", 8.0, Exact, "次"),
        ("全市近千名五级人大代表", "近千名", 1000.0, Nearly, "名"),
        ("走访企业600多家，", "600多家", 600.0, AtLeast, "家"),
        ("意见建议百余条，", "百余条", 100.0, AtLeast, "条"),
        ("议案5 件，", "5 件", 5.0, Exact, "件"),
        ("满意率达100%。", "100%", 100.0, Exact, "%"),
        ("满意率超过百分之九十五。", "超过百分之九十五", 95.0, AtLeast, "%"),
        ("等5大模块，", "5大模块", 5.0, Exact, "大模块"),
        ("与江浙沪十三地人大", "十三地", 13.0, Exact, "地"),
        ("核减支出1.2亿元，", "1.2亿元", 120_000_000.0, Exact, "元"),
        ("惠及居民40万人左右。", "40万人左右", 400_000.0, About, "人"),
        ("缩短到不超过15天", "不超过15天", 15.0, AtMost, "天"),
        ("接待群众6万余人次", "6万余人次", 60_000.0, AtLeast, "人次"),
        ("上千人参加", "上千人", 1000.0, AtLeast, "人"),
        ("开展视察三次，", "三次", 3.0, Exact, "次"),
        ("共183项（次）", "183项（次）", 183.0, Exact, "项（次）"),
        ("收到１２件", "１２件", 12.0, Exact, "件"),
        ("提高4.5个百分点", "4.5个百分点", 4.5, Exact, "个百分点"),
        ("编辑文史资料两辑，", "两辑", 2.0, Exact, "辑"),
        ("争取资金2亿5000万元，", "2亿5000万元", 250_000_000.0, Exact, "元"),
        ("争取资金3亿2千万元，", "3亿2千万元", 320_000_000.0, Exact, "元"),
        ("整改1万3千处，", "1万3千处", 13_000.0, Exact, "处"),
        ("争取资金三亿二千万元，", "三亿二千万元", 320_000_000.0, Exact, "元"),
        ("争取资金１，３８０万元，", "１，３８０万元", 13_800_000.0, Exact, "元"),
        ("服务1 200人次，", "1 200人次", 1200.0, Exact, "人次"),
        ("悬挂锦旗12面，", "12面", 12.0, Exact, "面"),
        ("收粮5.6亿斤，", "5.6亿斤", 560_000_000.0, Exact, "斤"),
        ("满意率达百分之百。", "百分之百", 100.0, Exact, "%"),
        ("八成以上群众", "八成以上", 8.0, AtLeast, "成"),
        ("参会不足千人，", "不足千人", 1000.0, Nearly, "人"),
        ("用时不到30天，", "不到30天", 30.0, Nearly, "天"),
        ("开行班列320列，", "320列", 320.0, Exact, "列"),
    ] {
        assert_eq!(said(text), [(raw.to_owned(), value, bound, unit.to_owned())], "{text}");
    }
}

#[test]
fn what_is_no_statement_is_named_with_its_reason() {
    for (text, reason) in [
        ("2023年，", Reason::Date),
        ("2022年度环境", Reason::Date),
        ("1月召开", Reason::Date),
        ("（2021—2035）", Reason::Date),
        ("第一议题", Reason::Ordinal),
        ("市十七届", Reason::Ordinal),
        ("人大二次会议", Reason::Ordinal),
        ("十四届六次全会", Reason::Ordinal),
        ("“一府一委两院”", Reason::Name),
        ("“四个意识”", Reason::Name),
        ("《法律3次修改》", Reason::Name),
        ("落实四个意识", Reason::Name),
        ("三年行动项目", Reason::Name),
        ("平台3.0上线", Reason::NoCounter),
        ("党的二十大精神", Reason::Name),
        ("五级人大代表", Reason::NoCounter),
        ("召开一个座谈会", Reason::Article),
        ("过去的一年，", Reason::Article),
        ("两三次", Reason::Vague),
        ("每季度2至3次", Reason::Range),
        ("三分之二", Reason::Fraction),
        ("联系千家万户", Reason::Name),
        ("省十四届人大一次会议", Reason::Ordinal),
    ] {
        let found = figures(text);
        assert!(!found.is_empty() && found.iter().all(|it| it.says.is_err()), "{text}: {found:?}");
        assert!(found.iter().any(|it| it.says == Err(reason)), "{text}: {found:?}");
    }
}

#[test]
fn numerals_within_words_are_no_numbers() {
    for text in ["统一思想", "一致", "百姓", "进一步", "万众一心", "一体推进"] {
        assert_eq!(figures(text), [], "{text}");
    }
}
