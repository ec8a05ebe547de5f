//! Subjects that return: an activity or fact of the past year and a task of the coming one that share their words.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use i18n::Text;
use i18n::chinese::is_han;
use report::{Activity, Fact, Task, Thread};

use crate::Proposed;
use crate::ids::Ids;

/// Words so common that sharing them says nothing.
const COMMON: &str = "工作 建设 情况 发展 推进 开展 加强 深化 完善 提升 优化 管理 服务 体系 机制 代表 人大 常委 委会 全市 我市 重点 实施 活动 制度 监督 \
    持续 不断 进一 一步 全面 强化 报告 专项 专题 履职 质量 高质 水平 推动 改革 规划 保障 机关 委员 政协 县人 市人 听取 \
    执法 检查 检察 法院 市检 民主 人民 基层 学习 贯彻 思想 习近 近平 特色 社会 主义 领导 责任 主体 规划 编制 促进 提质 增效 意见 建议 民生 实施 公共 政治";

/// A run of shared characters so long is a shared subject.
const SHARED: usize = 4;

/// Tasks that share a run with many past entries share a common word.
pub(super) const MOST: usize = 6;

/// The threads of a text.
pub fn threads(facts: &[Proposed<Fact>], activities: &[Proposed<Activity>], tasks: &[Proposed<Task>]) -> Vec<Thread> {
    let past: Vec<(&Arc<str>, &str)> = activities
        .iter()
        .map(|it| (&it.entry.id, &*it.entry.subject.zh))
        .chain(facts.iter().map(|it| (&it.entry.id, &*it.entry.label.zh)))
        .collect();
    let mut by_run: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, (_, words)) in past.iter().enumerate() {
        for run in runs(words) {
            by_run.entry(run).or_default().push(at);
        }
    }
    let mut ids = Ids::default();
    let mut threads: Vec<Thread> = Vec::new();
    let mut by_from = BTreeMap::new();
    for task in tasks {
        let words = &*task.entry.subject.zh;
        let mut scores: BTreeMap<usize, usize> = BTreeMap::new();
        for run in runs(words) {
            let found = by_run.get(&run).map_or(&[][..], |it| it);
            if found.len() <= MOST {
                found.iter().for_each(|at| *scores.entry(*at).or_default() += 1);
            }
        }
        let Some(most) = scores.values().max().copied() else { continue };
        let from: Vec<usize> = scores.into_iter().filter(|it| it.1 == most).map(|it| it.0).collect();
        let first = from.first().and_then(|at| past.get(*at));
        let subject =
            first.map(|it| shared(it.1, words)).filter(|it| !it.is_empty()).unwrap_or_else(|| words.to_owned());
        let from: Vec<Arc<str>> = from.iter().filter_map(|at| past.get(*at)).map(|it| it.0.clone()).collect();
        if let Some(it) = by_from.get(&from).and_then(|at: &usize| threads.get_mut(*at)) {
            it.to.push(task.entry.id.clone());
            continue;
        }
        by_from.insert(from.clone(), threads.len());
        let id = ids.of_words(&subject);
        let subject = Text { zh: subject.into(), ..Text::default() };
        threads.push(Thread {
            id: format!("{id}-thread").into(),
            subject,
            from,
            to: vec![task.entry.id.clone()],
            lead: false,
        });
    }
    threads
}

/// The telling runs of a subject.
pub(super) fn runs(words: &str) -> BTreeSet<String> {
    let signs: Vec<char> = words.chars().filter(|it| is_han(*it)).collect();
    let runs = signs.windows(SHARED).map(|it| it.iter().collect::<String>());
    runs.filter(|it| !is_common(it)).collect()
}

/// Whether a run is made of common words alone.
fn is_common(run: &str) -> bool {
    let signs: Vec<char> = run.chars().collect();
    let common = |it: &[char]| COMMON.split_whitespace().any(|word| word.chars().eq(it.iter().copied()));
    signs.windows(2).filter(|it| common(it)).count() >= 2
}

/// The longest run of characters that stands in both.
fn shared(one: &str, other: &str) -> String {
    let one: Vec<char> = one.chars().take(LONGEST).collect();
    let mut best = String::new();
    for start in 0..one.len() {
        let mut run = String::new();
        for sign in one.get(start..).unwrap_or(&[]) {
            run.push(*sign);
            if !other.contains(&run) {
                break;
            }
            if run.len() > best.len() {
                best.clone_from(&run);
            }
        }
    }
    best.trim_matches(['的', '、', '和', '”', '“']).to_owned()
}

/// Subjects are compared so far, in characters.
const LONGEST: usize = 60;
