//! Numbers in Chinese texts: digits, and numerals that count something. A numeral counts when a counter stands behind
//! it or 近, 余 and the like limit it; 一府一委两院, 一线 and 百姓 count nothing.

use super::super::digits::{Digits, digits};
use super::super::reading::{Wording, read, wording_before, wording_behind};
use super::mention::{Amount, Form, Limit, Mention};

const NUMERALS: &str = "〇零一二两三四五六七八九十百千万亿";
const SCALES: &str = "十百千万亿";

/// Counters beside the file's own units.
const COUNTERS: [&str; 31] = [
    "场次", "人次", "批次", "周年", "人", "名", "位", "个", "次", "件", "项", "条", "家", "场", "期", "部", "篇", "批",
    "地", "级", "种", "类", "份", "届", "天", "年", "户", "所", "支", "套", "组",
];

/// Words that begin like a counter and are nouns: 7部门.
const NOUNS: [&str; 14] =
    ["部门", "地区", "地方", "项目", "家庭", "人大", "人民", "条例", "期间", "级别", "名单", "场所", "类型", "年代"];

/// Bare 百, 千 and 万 before these are figures of speech: 千家万户, 百年大计.
const SPEECH: [&str; 3] = ["家", "户", "年"];

/// The same without a counter: 走近百姓, 超百倍.
const SPEECH_WITHOUT: &str = "姓花业般家户年事倍";

/// The numbers of a text. `units` are the file's.
pub(super) fn mentions(text: &str, units: &[&str]) -> Vec<Mention> {
    let text = Text { signs: text.chars().collect(), units };
    let in_digits = digits(&text.signs);
    let mut found: Vec<Mention> = Vec::new();
    let mut at = 0;
    while at < text.signs.len() {
        if let Some(it) = in_digits.binary_search_by_key(&at, |it| it.start).ok().and_then(|it| in_digits.get(it)) {
            let (mention, end) = text.digits(it);
            found.push(mention);
            at = end.max(it.end);
        } else if text.is(at, NUMERALS) {
            let end = text.run(at, NUMERALS);
            found.extend(text.numeral(at, end));
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

struct Text<'a> {
    signs: Vec<char>,
    units: &'a [&'a str],
}

/// What stands behind a number.
struct Behind {
    limit: Option<Limit>,
    counter: Option<String>,
    end: usize,
}

impl Text<'_> {
    fn slice(&self, from: usize, to: usize) -> String {
        self.signs.get(from..to.min(self.signs.len())).unwrap_or(&[]).iter().collect()
    }

    fn is(&self, at: usize, signs: &str) -> bool {
        self.signs.get(at).is_some_and(|it| signs.contains(*it))
    }

    /// Where a run of certain signs ends.
    fn run(&self, from: usize, signs: &str) -> usize {
        from + self.signs.iter().skip(from).take_while(|it| signs.contains(**it)).count()
    }

    /// A number in digits, with its scales (1.2万, 3亿5000万), and where it ends.
    fn digits(&self, it: &Digits) -> (Mention, usize) {
        let mut end = it.end;
        while self.is(end, SCALES) {
            end = self.run(self.run(end, SCALES), "0123456789");
        }
        let mut behind = self.behind(end, true);
        let mut written = self.slice(it.start, end);
        // 70余万
        if behind.limit.is_some() && self.is(end + 1, "万亿") {
            written.extend(self.signs.get(end + 1));
            behind = Behind { limit: behind.limit, ..self.behind(end + 2, true) };
        }
        let value = read(&it.number).map(|it| it.value);
        let value =
            if end > it.end || written.ends_with(['万', '亿']) { read(&written).map(|it| it.value) } else { value };
        let ordinal = it.start > 0 && self.is(it.start - 1, "第");
        let mention = Mention {
            shown: if behind.counter.is_some() { self.slice(it.start, behind.end) } else { it.number.clone() },
            amount: value.map_or(Amount::Unread, Amount::Is),
            limit: self.limit(it.start, &behind),
            units: behind.counter.into_iter().collect(),
            form: if ordinal { Form::Ordinal(it.number.clone()) } else { Form::Digits(it.number.clone()) },
        };
        (mention, behind.end)
    }

    /// A run of numerals, if it counts.
    fn numeral(&self, start: usize, end: usize) -> Option<Mention> {
        let run = self.slice(start, end);
        let before = self.slice(start.saturating_sub(4), start);
        let percent = before.ends_with("百分之");
        // 一 is an article (一条意见) or part of a word (统一, 一线) far more often than a count.
        let fraction = self.slice(end, end + 2) == "分之";
        if run.chars().all(|it| it == '一') || before.ends_with('第') || fraction {
            return None;
        }
        let large = run.contains(|it| SCALES.contains(it));
        let mut behind = self.behind(end, large);
        let mut run = run;
        if behind.limit.is_some() && behind.counter.is_none() && self.is(end + 1, "万亿") {
            run.extend(self.signs.get(end + 1));
            behind = Behind { limit: behind.limit, ..self.behind(end + 2, true) };
        }
        let bare = run.starts_with(|it| "百千万亿".contains(it));
        let several = run.starts_with(|it| SCALES.contains(it)) && before.ends_with(['数', '几']);
        let limited = behind.limit.is_some() || wording_before(&before).is_some() || (bare && before.ends_with('上'));
        let counts = match behind.counter.as_deref() {
            _ if percent || several => true,
            Some(counter) if bare && !limited => {
                !SPEECH.contains(&counter) && (counter == "人" || self.units.contains(&counter))
            }
            Some(_) => true,
            None => limited && large && !(bare && self.is(end, SPEECH_WITHOUT)),
        };
        if !counts {
            return None;
        }
        let decimal = self.is(end, "点") && self.is(end + 1, NUMERALS);
        let start = if several { start - 1 } else { start };
        // As much of what follows as tells 四个领域 from 四个意识.
        let more = self.signs.iter().skip(behind.end).take(2).take_while(|it| it.is_alphabetic()).count();
        let limit = if bare && before.ends_with('上') { Limit::AT_LEAST } else { self.limit(start, &behind) };
        let units = if percent { Some("%".to_owned()) } else { behind.counter };
        Some(Mention {
            shown: self.slice(start, behind.end),
            amount: read(&run).filter(|_| !several && !decimal).map_or(Amount::Unread, |it| Amount::Is(it.value)),
            limit,
            units: units.into_iter().collect(),
            form: Form::Numeral(self.slice(start, behind.end + more)),
        })
    }

    /// The limiting word and the counter from `at` on. 多 and the like limit a number only before a counter or, where
    /// it is large, before 万.
    fn behind(&self, at: usize, large: bool) -> Behind {
        let limiting = if self.is(at, "余多") && large {
            Some(Limit::AT_LEAST)
        } else if self.is(at, "来几") && self.counter(at + 1).is_some() {
            Some(Limit::ABOUT)
        } else if self.is(at, "+＋") {
            Some(Limit::AT_LEAST)
        } else {
            None
        };
        let from = if limiting.is_some() { at + 1 } else { at };
        let gap = from + self.signs.iter().skip(from).take_while(|it| it.is_whitespace()).count();
        let counter = self.counter(gap);
        let end = counter.as_ref().map_or(from, |it| gap + it.chars().count());
        let limit = limiting.or_else(|| wording_behind(&self.slice(end, end + 2)).map(|it| limit_of(it.0, it.1)));
        Behind { limit, counter, end }
    }

    fn counter(&self, at: usize) -> Option<String> {
        let rest = self.slice(at, at + 8);
        if rest.starts_with(['%', '％']) {
            return Some("%".to_owned());
        }
        if NOUNS.iter().any(|it| rest.starts_with(it)) {
            return None;
        }
        let known = self.units.iter().chain(&COUNTERS).filter(|it| !it.is_empty() && rest.starts_with(**it));
        known.max_by_key(|it| it.len()).map(|it| (*it).to_owned())
    }

    fn limit(&self, start: usize, behind: &Behind) -> Limit {
        let before = self.slice(start.saturating_sub(4), start);
        let before = before.trim_end();
        if before.ends_with("少于") || before.ends_with("低于") {
            return Limit::BELOW;
        }
        // 近三年 are the last three years, not almost three.
        let recent = behind.counter.as_deref() == Some("年") && before.ends_with('近');
        let limit = wording_before(before).filter(|_| !recent).map(|it| limit_of(it.0, it.1));
        limit.or(behind.limit).unwrap_or(Limit::EXACT)
    }
}

fn limit_of(word: &str, wording: Wording) -> Limit {
    match wording {
        _ if matches!(word, "不到" | "不足") => Limit::BELOW,
        Wording::Exact => Limit::EXACT,
        Wording::AtLeast => Limit::AT_LEAST,
        Wording::Nearly => Limit::NEARLY,
        Wording::About => Limit::ABOUT,
    }
}

#[cfg(test)]
mod tests;
