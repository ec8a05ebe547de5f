//! Chinese terms that no line may part, whatever the report's own pairs of characters suggest: names of bodies and of what they
//! deal with (docs/glossary.csv), and words that mean something else in halves.

/// The terms.
const WHOLE: [&str; 40] = [
    "人大",
    "数字人大",
    "一府一委两院",
    "常委会",
    "主任会议",
    "党组会议",
    "计划",
    "预算",
    "代表",
    "选区",
    "选民",
    "群众",
    "建议",
    "微建议",
    "议案",
    "法院",
    "检察院",
    "检察官",
    "负责人",
    "全生命周期",
    "主体责任",
    "质效",
    "定力",
    "履职",
    "述职",
    "民生实事",
    "人民代表大会",
    "委员会",
    "常务委员会",
    "国家机关",
    "工作人员",
    "重点",
    "板块",
    "车间",
    "提质增效",
    "封口",
    "农民工",
    "管理",
    "发展",
    "新城",
];

/// For each sign of a text whether a line that ends before it would part a term.
pub fn within_terms(text: &str) -> Vec<bool> {
    let mut within = Vec::with_capacity(text.len());
    let (mut rest, mut end) = (text.chars(), 0);
    loop {
        let here = rest.as_str();
        let at = text.len() - here.len();
        let Some(sign) = rest.next() else { break };
        within.push(at < end);
        for term in WHOLE {
            if here.starts_with(term) {
                end = end.max(at + term.len());
            }
        }
        // 第十七届: what is numbered. The sign behind it begins with the fourth byte.
        if sign == '第' {
            end = end.max(at + 4);
        }
    }
    within
}

/// Names up to this length have one line; up to twice as much, two.
const LINE: usize = 10;
/// How far from the middle of a name, or its thirds, a line may end that is evened out.
const NEAR: usize = 2;

/// A name whose lines the page evens out, with the terms joined in which one of them would end: about its middle, and about its
/// thirds where it is long.
pub fn joined(name: &str) -> String {
    let within = within_terms(name);
    let count = within.len();
    let ends = |at: usize| {
        let near = |share: usize| at.abs_diff(share) <= NEAR;
        count > LINE && (near(count / 2) || count > 2 * LINE && (near(count / 3) || near(2 * count / 3)))
    };
    let mut out = String::with_capacity(name.len() + 6);
    for (at, sign) in name.chars().enumerate() {
        if within[at] && ends(at) {
            out.push('\u{2060}');
        }
        out.push(sign);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{joined, within_terms};

    #[test]
    fn terms_are_joined_where_a_line_would_end() {
        let shown = |name: &str| joined(name).replace('\u{2060}', "+");
        assert_eq!(shown("政府组成部门负责人履职报告和测评"), "政府组成部门负+责+人履+职报告和测评");
        assert_eq!(shown("首次听取高新区人大代表联席会议工作汇报"), "首次听取高新区人+大代+表联席会议工作汇报");
        assert_eq!(shown("代表履职"), "代表履职");
        assert_eq!(shown("计划执行情况和明年安排"), "计划执行情况和明年安排");
    }

    #[test]
    fn a_break_within_a_term_parts_it_and_one_at_its_edge_does_not() {
        let parted = |text: &str| -> Vec<usize> {
            within_terms(text).iter().enumerate().filter(|it| *it.1).map(|it| it.0).collect()
        };
        assert_eq!(parted("建设数字人大平台"), [3, 4, 5]);
        assert_eq!(parted("在第十七届"), [2]);
        assert!(parted("第").is_empty());
    }
}
