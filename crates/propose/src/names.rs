//! Numbers that are no statements of a report: names, ordinals, dates, formulas of politics. Only what words around a number
//! tell; what a number is by its own form, `figures` tells.

use crate::reason::Reason;

/// Formulas that are spoken with a number and counted by nobody, without their numeral.
const FORMULAS: &str = "\
    确立 意识 自信 维护 机关 全面 联系 务必 毫不动摇 一以贯之 结合 文明 代表重要 区分 最严 统一 覆盖 服务 务实 重要 清单 \
    必由之路 聚焦 强化 坚持 明确 方面 同步 不放过 到位 百年 先行 转变 带头 着力 体系 环节";

/// What follows 三年 where it is part of a name: 三年行动.
const PLANS: &str = "行动 规划 计划 攻坚 提升 改革 纲要 期 来 间 内 之 多来 以来 前 后 级 度";

/// What follows a numeral with 次 where it numbers a session: 人大二次会议.
const SESSIONS: &str = "会议 全会 全体会议 全体 代表大会 党代会 中全会 常委会会议 主席会议 主任会议";

/// What ends the words before such a session.
const BODIES: &str = "届 大 会 委 协 代";

/// What limits a numeral that otherwise is part of a word: 上千人, 不足百家, 超八成.
const LIMITS: &str = "上 近 超 约 逾 过 不足 不到 突破 多达";

/// A number and its surroundings, for those that decide what it is.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// What stands before it in its block.
    pub before: &'a str,
    /// Its own characters, digits or numerals.
    pub numeral: &'a str,
    /// What stands behind its counter, or behind itself without one.
    pub behind: &'a str,
    /// Its counter; empty without one.
    pub counter: &'a str,
    /// Whether it stands within “ ” or 《 》.
    pub quoted: bool,
}

// Asked in many places, each of which would have the loop for itself.
#[inline(never)]
fn begins(text: &str, words: &str) -> bool {
    words.split_whitespace().any(|it| text.starts_with(it))
}

#[inline(never)]
fn ends(text: &str, words: &str) -> bool {
    words.split_whitespace().any(|it| text.ends_with(it))
}

impl Context<'_> {
    fn is_chinese(&self) -> bool {
        !self.numeral.starts_with(|it: char| it.is_ascii_digit() || ('０'..='９').contains(&it))
    }

    /// Why this number states nothing; `None` where it does.
    pub fn reason(&self) -> Option<Reason> {
        let whole_number = self.numeral.chars().all(|it| it.is_ascii_digit());
        let year = whole_number && self.numeral.len() == 4 && ("1800".."2200").contains(&self.numeral);
        if self.quoted {
            return Some(Reason::Name);
        }
        if self.before.ends_with('第') || matches!(self.counter, "届" | "号线") || self.behind.starts_with('届') {
            return Some(Reason::Ordinal);
        }
        if year && self.is_of_calendar() {
            return Some(Reason::Date);
        }
        if self.is_day() {
            return Some(Reason::Date);
        }
        if self.is_span() {
            return Some(Reason::Range);
        }
        if self.behind.starts_with("分之") || self.before.ends_with("分之") && !self.before.ends_with("百分之") {
            return Some(Reason::Fraction);
        }
        if self.is_chinese() {
            return self.reason_of_numeral();
        }
        let latin = |it: char| it.is_ascii_alphabetic() || matches!(it, '+' | '-' | '/' | '＋');
        if self.counter.is_empty() || self.before.ends_with(latin) {
            return Some(Reason::NoCounter);
        }
        None
    }

    /// A year where the calendar is meant: 2023年, 2022年度, 2021—2035, （2035）.
    fn is_of_calendar(&self) -> bool {
        self.counter == "年" || self.counter.is_empty()
    }

    /// 1月, 10日, 9时, and what belongs to them.
    fn is_day(&self) -> bool {
        let follows = self.counter.is_empty() && begins(self.behind, "月 日 号 时 点 世纪");
        follows
            || self.counter == "号"
            || (self.counter == "年" && self.numeral.chars().count() >= 4 && self.is_chinese())
    }

    /// 1—3个, 2至3次: neither of the two numbers stands for itself.
    fn is_span(&self) -> bool {
        let numeral = |it: char| it.is_ascii_digit() || "一二三四五六七八九十两".contains(it);
        let dash = |it: char| matches!(it, '—' | '–' | '-' | '~' | '～' | '至' | '到' | '－');
        let joined = |rest: &str, back: bool| {
            let mut signs: Vec<char> =
                if back { rest.chars().rev().take(3).collect() } else { rest.chars().take(3).collect() };
            let dashes = signs.iter().take_while(|it| dash(**it)).count();
            signs.drain(..dashes);
            dashes > 0 && signs.first().is_some_and(|it| numeral(*it))
        };
        // 由6个增加到18个 has its words between.
        (self.counter.is_empty() && joined(self.behind, false)) || joined(self.before, true)
    }

    fn reason_of_numeral(&self) -> Option<Reason> {
        let one = self.numeral == "一";
        let at_end = self.behind.starts_with(['，', '。', '、', '；', '！', '？']) || self.behind.is_empty();
        if self.counter.is_empty() {
            return Some(Reason::NoCounter);
        }
        if self.counter == "次" && begins(self.behind, SESSIONS) && ends(self.before, BODIES) {
            return Some(Reason::Ordinal);
        }
        // 过去的一年, at the end of its clause, too.
        if one && (!at_end || ends(self.before, "的")) {
            return Some(Reason::Article);
        }
        if self.counter.starts_with('大') || begins(self.behind, "化 制 体") {
            return Some(Reason::Name);
        }
        if self.counter == "年"
            && (begins(self.behind, PLANS) || ends(self.before, "这 那 近 每 头 前 后 去 今 明 新 来"))
        {
            return Some(Reason::Name);
        }
        // 上千人 is a number; 上一次 and 百家 are none.
        let scale = self.numeral.chars().all(|it| "百千万亿".contains(it));
        let limited = ends(self.before, LIMITS);
        // 百分之百 is a hundred.
        if scale && !limited && self.counter != "%" {
            return Some(Reason::Name);
        }
        if (!scale && ends(self.before, "这 那 各 每 哪 某 另 上 下 同 任 前 后 首 进")) || self.stands_for_kinds()
        {
            return Some(Reason::Name);
        }
        let formula = self.counter == "个" && begins(self.behind, FORMULAS);
        formula.then_some(Reason::Name)
    }

    /// 八成以上, 超八成.
    #[inline(never)]
    fn is_share(&self) -> bool {
        self.counter == "成" && (begins(self.behind, "以上 以下 左右") || ends(self.before, LIMITS))
    }

    /// 两个, 三支队伍: small numerals of few characters with a counter of kinds say how something is ordered.
    fn stands_for_kinds(&self) -> bool {
        !self.is_share()
            && matches!(
                self.counter,
                "类" | "成"
                    | "层"
                    | "道"
                    | "度"
                    | "级"
                    | "头"
                    | "村"
                    | "节"
                    | "字"
                    | "句"
                    | "版"
                    | "段"
                    | "门"
                    | "班"
            )
            && self.numeral.chars().count() == 1
    }
}
