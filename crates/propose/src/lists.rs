//! What a clause lists: 听取甲情况、乙和丙建设情况等报告 deals with several subjects, each of which is one activity or task.

use std::ops::Range;

use crate::quoted::Quoted;

/// Words at the end of an object that say what paper it is, and not what it is about. Longer ones stand first.
const PAPERS: [&str; 14] = [
    "专项工作报告",
    "综合报告",
    "专项报告",
    "专题报告",
    "工作情况报告",
    "工作情况汇报",
    "工作情况",
    "报告",
    "汇报",
    "通报",
    "情况",
    "议案",
    "进展",
    "的",
];

/// The same behind 等.
const REST: [&str; 14] = [
    "报告",
    "情况",
    "工作",
    "情况报告",
    "工作报告",
    "工作情况报告",
    "专项工作报告",
    "专项报告",
    "活动",
    "事项",
    "重点工作",
    "制度",
    "议题",
    "课题",
];

/// Words before a subject that say whose it is.
const OWNERS: [&str; 9] = ["我市", "全市", "我县", "全县", "我区", "全区", "本市", "关于", "对"];

/// Ends of names of bodies: what 县公安局关于甲 is about stands behind 关于.
const BODIES: [&str; 10] = ["府", "院", "局", "委", "委会", "办", "部", "厅", "中心", "室"];

/// Ends of names of places: 港区、高新区发展 is one subject.
const PLACES: [&str; 12] = ["区", "县", "镇", "乡", "村", "新城", "街道", "园", "港", "城", "岛", "湖"];

/// Where a subject may end before 和: what stands on both sides is dealt with separately.
const HEADS: [&str; 9] = ["情况", "报告", "发展", "建设", "推进", "改革", "治理", "保护", "工作"];

/// A joined subject is at least so long, in characters.
const JOINED: usize = 6;

/// The subjects of an object, each as a range of it.
pub fn subjects(object: &str) -> Vec<Range<usize>> {
    let end = object.trim_end().len();
    let mut groups = Vec::new();
    let mut start = 0;
    for at in cuts(object, &['和', '及', '与']) {
        let (left, right) = (object.get(start..at).unwrap_or(""), object.get(at..end).unwrap_or(""));
        let right = right.trim_start_matches(['以', '及', '和', '与']);
        let separate = ends_alike(left.trim_end_matches('以'), right) && right.chars().nth(JOINED - 1).is_some();
        if separate {
            groups.push(start..at);
            start = end - right.len();
        }
    }
    groups.push(start..end);
    groups.into_iter().flat_map(|it| listed(object, it)).filter(|it| !it.is_empty()).collect()
}

/// Whether both sides of a conjunction are subjects of their own: 甲情况和乙情况, 甲发展和乙建设情况.
fn ends_alike(left: &str, right: &str) -> bool {
    let Some(head) = HEADS.iter().find(|it| left.ends_with(**it)) else { return false };
    let bare = PAPERS.iter().find_map(|it| right.strip_suffix(it)).unwrap_or(right);
    match *head {
        "情况" | "报告" => right.contains(head),
        _ => left.contains('、') && HEADS.iter().any(|it| bare.ends_with(it)),
    }
}

/// The parts between 、 of a stretch, less what stands behind 等.
fn listed(object: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let own = object.get(range.clone()).unwrap_or("");
    let mut end = range.end;
    if let Some(at) = own.rfind('等') {
        let rest = own.get(at + '等'.len_utf8()..).unwrap_or("");
        if rest.is_empty() || REST.contains(&rest) {
            end = range.start + at;
        }
    }
    let own = object.get(range.start..end).unwrap_or("");
    let mut parts = Vec::new();
    let mut start = 0;
    for at in cuts(own, &['、']) {
        parts.push(start..at);
        start = at + '、'.len_utf8();
    }
    parts.push(start..own.len());
    let places = |it: &Range<usize>| own.get(it.clone()).is_some_and(|it| PLACES.iter().any(|end| it.ends_with(end)));
    let (last, before) = parts.split_last().map_or((None, &[][..]), |(last, before)| (Some(last), before));
    let joined = !before.is_empty() && before.iter().all(places) && last.is_some();
    let whole = || std::iter::once(0..own.len()).collect();
    let parts: Vec<Range<usize>> = if joined { whole() } else { parts };
    parts.into_iter().map(|it| bare(object, range.start + it.start..range.start + it.end)).collect()
}

/// A subject without the words for its paper and its owner.
fn bare(object: &str, range: Range<usize>) -> Range<usize> {
    let mut own = object.get(range.clone()).unwrap_or("").trim_end();
    // What is left must still be a subject.
    while let Some(rest) = PAPERS.iter().find_map(|it| own.strip_suffix(it)).filter(|it| it.chars().count() >= 2) {
        own = rest;
    }
    let reports = own.split_once("关于").filter(|(body, about)| {
        BODIES.iter().any(|it| body.ends_with(it)) && !body.contains(['“', '《']) && about.chars().count() > 2
    });
    let mut start = reports.map_or(0, |(_, about)| own.len() - about.len());
    for owner in OWNERS {
        let rest = own.get(start..).unwrap_or("");
        if rest.starts_with(owner) && rest.chars().count() > owner.chars().count() + 2 {
            start += owner.len();
        }
    }
    range.start + start..range.start + own.len()
}

/// Where one of the signs stands outside names and brackets.
fn cuts(text: &str, signs: &[char]) -> Vec<usize> {
    let mut marks = Quoted::all();
    let mut found = Vec::new();
    for (at, sign) in text.char_indices() {
        let after = at + sign.len_utf8();
        marks.pass(sign, text.get(after..).unwrap_or(""), after);
        if signs.contains(&sign) && !marks.is_open() {
            found.push(at);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::subjects;

    fn of(object: &'static str) -> Vec<&'static str> {
        subjects(object).into_iter().map(|it| &object[it]).collect()
    }

    #[test]
    fn a_list_is_as_many_subjects() {
        assert_eq!(of("计划、预算执行、审计工作等报告"), ["计划", "预算执行", "审计工作"]);
        assert_eq!(of("甲管理情况专项报告及乙管理情况综合报告"), ["甲管理", "乙管理"]);
        assert_eq!(of("港区、高新区发展情况和新城建设情况"), ["港区、高新区发展", "新城建设"]);
        assert_eq!(
            of("甲区、乙区等重点板块发展和现代交通运输体系建设情况"),
            ["甲区、乙区等重点板块发展", "现代交通运输体系建设"]
        );
        assert_eq!(of("我市医疗卫生体系建设情况报告"), ["医疗卫生体系建设"]);
        assert_eq!(
            of("县人民法院关于行政审判工作情况的报告、县公安局关于打击诈骗工作情况的报告"),
            ["行政审判", "打击诈骗"]
        );
    }

    #[test]
    fn what_belongs_together_stays_together() {
        assert_eq!(of("环境状况和环境保护目标完成情况报告"), ["环境状况和环境保护目标完成"]);
        assert_eq!(of("总体规划（甲、乙）编制情况报告"), ["总体规划（甲、乙）编制"]);
        assert_eq!(of("“改造、提升”议案"), ["“改造、提升”"]);
    }
}
