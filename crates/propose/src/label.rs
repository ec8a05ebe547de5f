//! What a number counts, in the report's own words: the noun before it, or the one behind its counter.

use std::ops::Range;

/// Words that open a clause and belong to no noun. Longer ones stand before those that they contain.
const OPENINGS: &str = "\
    先后 全年 一年来 五年来 全年共 期间共 期间 共计 累计 总计 合计 分别 已经 依法 组织开展 组织召开 组织引导 组织实施 组织 开展了 开展 召开了 召开 举办了 举办 \
    形成了 形成 提出了 提出 收到了 收到 收集到 收集 征集到 征集 作出了 作出 通过了 建立了 建立 建成了 建成 设立了 设立 新设 配备了 配备 落实 完成了 完成 \
    走访 慰问 接待 参与的 参与 参加 围绕 被 对 就 将 以 与 向 由 共 其中 并 和 及 以及 为 有 也是 是 我市 全市 我县 全县 我区 全区 开设 \
    编发 编印 印发 刊发 报送 选派 推荐 评选表彰 评选 表彰 培训 督办 办理 受理 审议通过 制定 出台 推动 促成 实施";

/// What stands between a noun and its number.
const LINKS: &str = "共计 共达 累计 总计 合计 达到 达 共 约 等 为 了 有 近 超 比例 是 由 增加到 提高到 高达";

/// Verbs behind which stands what they brought in, whoever did it before.
const GATHERED: [&str; 9] = ["收到", "收集到", "征集到", "收集", "征集", "提出", "发表", "形成", "征求"];

/// Where a noun behind a counter ends, and its verb begins.
const VERBS: &str = "向 入选 开展 共同 接受 参加 参与 列席 进 来 对 获 被 提出 围绕 深入 走进 担任 为 在 赴 到 作 与 建成 投入 得到 全部 分别 均     已 增加 实现 完成";

/// Labels are no longer, in characters.
const LONGEST: usize = 24;

/// A label for the number at `raw` within its `segment` of a block.
pub fn label(text: &str, segment: &Range<usize>, raw: &Range<usize>) -> String {
    let before = text.get(segment.start..raw.start).unwrap_or("").trim();
    let behind = text.get(raw.end..segment.end.max(raw.end)).unwrap_or("").trim();
    let noun = first_noun(behind);
    // A noun right behind the counter is what is counted.
    let chosen = if noun.is_empty() { last_noun(before) } else { noun };
    let chosen = if chosen.is_empty() { behind } else { chosen };
    let label: String = chosen.chars().filter(|it| !it.is_whitespace()).take(LONGEST).collect();
    // A label writes no numbers, and least of all the halves of some.
    let digit = |it: char| matches!(it, '0'..='9' | '０'..='９' | '{' | '}');
    label.split(digit).max_by_key(|it| it.len()).unwrap_or("").to_owned()
}

/// The words before a number without verbs and links.
fn last_noun(before: &str) -> &str {
    let mut words = strip_links(before);
    // 同比增加 says what of, 同比 alone does not.
    if ["同比", "环比", "同比分别"].contains(&words) {
        return before;
    }
    for verb in GATHERED {
        let gathered = words.rfind(verb).and_then(|at| words.get(at + verb.len()..));
        words = gathered.filter(|it| it.chars().count() >= 2).unwrap_or(words);
    }
    // “甲”“乙”等各类活动: what follows says what they are.
    let kinds = words.rfind('等').and_then(|at| words.get(at + '等'.len_utf8()..));
    words = kinds.filter(|it| it.chars().count() >= 4).unwrap_or(words);
    let words = strip_openings(without_year(words));
    // The end of a long phrase is its noun.
    let count = words.chars().count();
    let start = words.char_indices().nth(count.saturating_sub(LONGEST)).map_or(0, |it| it.0);
    words.get(start..).unwrap_or(words)
}

/// `2024年是`, which says when and not what.
fn without_year(words: &str) -> &str {
    let rest = words.trim_start_matches(|it: char| it.is_ascii_digit());
    if rest.len() < words.len() { rest.strip_prefix('年').unwrap_or(words) } else { words }
}

fn strip_openings(mut text: &str) -> &str {
    loop {
        let found = OPENINGS.split_whitespace().filter(|it| text.starts_with(it)).max_by_key(|it| it.len());
        let rest = found.and_then(|it| text.get(it.len()..)).unwrap_or(text);
        // A verb alone is better than nothing.
        if rest.len() == text.len() || rest.chars().count() < 2 {
            return text;
        }
        text = rest.trim_start_matches('，');
    }
}

fn strip_links(mut text: &str) -> &str {
    loop {
        let found = LINKS.split_whitespace().filter(|it| text.ends_with(it)).max_by_key(|it| it.len());
        let rest = found.and_then(|it| text.strip_suffix(it)).unwrap_or(text);
        if rest.len() == text.len() || rest.is_empty() {
            return text;
        }
        text = rest;
    }
}

/// The words behind the counter up to the next mark or verb.
fn first_noun(text: &str) -> &str {
    let end = text.find(['，', '、', '。', '；', '：', '（']).unwrap_or(text.len());
    let noun = text.get(..end).unwrap_or("").trim_start_matches('的');
    // 46件132人: two numbers of one thing, which stands before both.
    if begins_clause(noun) || noun.starts_with(|it: char| it.is_ascii_digit()) {
        return "";
    }
    let verbs = VERBS.split_whitespace().filter_map(|it| noun.find(it));
    // The first two characters are a noun, whatever they begin with.
    let verb = verbs.filter(|at| *at >= 6).min().unwrap_or(noun.len());
    noun.get(..verb).unwrap_or(noun)
}

/// 由6个增加到18个: what follows the counter is no noun.
fn begins_clause(text: &str) -> bool {
    ["增加", "减少", "提高", "下降", "缩短", "以上", "左右", "和", "及", "次", "为", "并"]
        .iter()
        .any(|it| text.starts_with(it))
}

#[cfg(test)]
mod tests {
    use super::label;

    fn of(text: &str, raw: &str) -> String {
        let at = text.find(raw).unwrap();
        label(text, &(0..text.len()), &(at..at + raw.len()))
    }

    #[test]
    fn a_label_is_the_noun_that_is_counted() {
        assert_eq!(of("先后召开常委会会议8次", "8次"), "常委会会议");
        assert_eq!(of("7位政府组成部门负责人向常委会作报告", "7位"), "政府组成部门负责人");
        assert_eq!(of("二次会议期间共收到代表建议、批评、意见80件", "80件"), "代表建议、批评、意见");
        assert_eq!(of("举办“甲”“乙”等各类代表讲坛活动31次", "31次"), "各类代表讲坛活动");
        assert_eq!(of("总体满意率达100%", "100%"), "总体满意率");
        assert_eq!(of("联系点由6个增加到18个", "6个"), "联系点");
        assert_eq!(of("形成20余篇质量较高的调研报告", "20余篇"), "质量较高的调研报告");
        assert_eq!(of("办结551件", "551件"), "办结");
        let twice = "其中电信网络诈骗案件46件132人";
        assert_eq!(["46件", "132人"].map(|it| of(twice, it)), ["电信网络诈骗案件", "电信网络诈骗案件"]);
        assert_eq!(of("同比增加8件", "8件"), "同比增加");
        // Which way it went is part of what is said.
        assert_eq!(of("固定资产投资下降3.2%", "3.2%"), "固定资产投资下降");
        assert_eq!(of("税收增长5%", "5%"), "税收增长");
    }
}
