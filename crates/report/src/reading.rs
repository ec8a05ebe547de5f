//! Reads a figure as the report prints it: `1000余`, `近千`, `1.2万`, `十三`, `两百`, with its unit or without. Which units
//! there are and where a figure stands are none of its business.

use crate::Bound;
use i18n::chinese::half_width;

/// What a figure says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The number.
    pub value: f64,
    /// What the words around it make of it.
    pub bound: Bound,
    /// The word that makes it approximate; empty for exact figures.
    pub word: &'static str,
}

/// Words before a figure. Longer ones stand before those that they contain.
const BEFORE: [(&str, Bound); 23] = [
    ("不超过", Bound::AtMost),
    ("不多于", Bound::AtMost),
    ("不高于", Bound::AtMost),
    ("至多", Bound::AtMost),
    ("不少于", Bound::AtLeast),
    ("不低于", Bound::AtLeast),
    ("超过", Bound::AtLeast),
    ("突破", Bound::AtLeast),
    ("至少", Bound::AtLeast),
    ("逾", Bound::AtLeast),
    ("超", Bound::AtLeast),
    ("上", Bound::AtLeast),
    ("将近", Bound::Nearly),
    ("接近", Bound::Nearly),
    ("不足", Bound::Nearly),
    ("不到", Bound::Nearly),
    ("近", Bound::Nearly),
    ("大约", Bound::About),
    ("约", Bound::About),
    ("大概", Bound::About),
    ("共计", Bound::Exact),
    ("共", Bound::Exact),
    ("达", Bound::Exact),
];

/// Words behind a figure with its unit.
const BEHIND_UNIT: [(&str, Bound); 5] = [
    ("以上", Bound::AtLeast),
    ("以内", Bound::AtMost),
    ("以下", Bound::AtMost),
    ("左右", Bound::About),
    ("上下", Bound::About),
];

/// Words behind a figure, before its unit; 余, 多 and 来 also before its 万.
const BEHIND: [(&str, Bound); 4] =
    [("余", Bound::AtLeast), ("多", Bound::AtLeast), ("来", Bound::About), ("几", Bound::About)];

/// Words that end like an approximation and are none: 最近8次, 附近3家, 签约12个.
const INNOCENT: [&str; 16] = [
    "最近", "附近", "临近", "邻近", "靠近", "签约", "节约", "预约", "履约", "合约", "公约", "条约", "集约", "特约",
    "赶超", "反超",
];

/// The word at the end of `text`, standing before a figure, that limits it. 上 alone is too common a word to count.
pub fn wording_before(text: &str) -> Option<(&'static str, Bound)> {
    if INNOCENT.iter().any(|it| text.ends_with(it)) {
        return None;
    }
    BEFORE.into_iter().find(|(word, how)| *how != Bound::Exact && *word != "上" && text.ends_with(word))
}

/// The word at the start of `text`, standing behind a figure with its unit, that limits it.
pub fn wording_behind(text: &str) -> Option<(&'static str, Bound)> {
    BEHIND_UNIT.into_iter().find(|(word, _)| text.starts_with(word))
}

/// `text` less the word behind the unit at its end, and that word.
pub fn without_wording_behind(text: &str) -> (&str, &'static str) {
    let found = BEHIND_UNIT.into_iter().find_map(|(word, _)| Some((text.strip_suffix(word)?, word)));
    found.unwrap_or((text, ""))
}

/// Reads a figure; `None` when it is none, or not one number.
pub fn read(figure: &str) -> Option<Reading> {
    let mut rest: String = figure.chars().filter(|it| !it.is_whitespace()).map(half_width).collect();
    if rest.chars().count() > LONGEST {
        return None;
    }
    let (mut word, mut bound) = ("", Bound::Exact);
    if let Some(it) = BEFORE.into_iter().find(|(word, _)| rest.starts_with(word)) {
        (word, bound) = it;
        rest = rest.split_off(word.len());
    }
    for (mark, how) in BEHIND_UNIT.into_iter().chain(BEHIND) {
        let inside = ["万", "亿"].map(|unit| (format!("{mark}{unit}"), unit));
        if let Some(stem) = rest.strip_suffix(mark) {
            rest = stem.to_owned();
        } else if let Some((joined, unit)) = inside.iter().find(|(joined, _)| rest.contains(joined.as_str())) {
            rest = rest.replacen(joined.as_str(), unit, 1);
        } else {
            continue;
        }
        if bound != Bound::Exact {
            return None;
        }
        (word, bound) = (mark, how);
    }
    let value = if rest.starts_with(|it: char| it.is_ascii_digit()) { arabic(&rest) } else { chinese(&rest) }?;
    Some(Reading { value, bound, word })
}

/// Reads a `raw` without its unit.
pub fn figure(raw: &str, unit: &str) -> Option<Reading> {
    read(&without_unit(raw, unit)?)
}

/// `raw` less the unit at its end, white space between them allowed, and with what stands behind the unit (35项以上 is 35以上);
/// percentages may also be spelt 百分之.
pub fn without_unit(raw: &str, unit: &str) -> Option<String> {
    let (raw, behind) = without_wording_behind(raw.trim());
    if unit == "%"
        && let Some((before, figure)) = raw.split_once("百分之")
        && (before.is_empty() || BEFORE.iter().any(|(word, _)| *word == before))
    {
        return Some([before, figure.trim(), behind].concat());
    }
    let full_width = || (unit == "%").then(|| raw.strip_suffix('％')).flatten();
    raw.strip_suffix(unit).or_else(full_width).map(|it| [it.trim(), behind].concat())
}

/// Longer figures do not occur and are not read.
const LONGEST: usize = 30;

/// `1,000`, `98.6`, `1.2万`, `3亿5000万`.
fn arabic(text: &str) -> Option<f64> {
    let mut total = 0.0;
    let mut rest = text;
    while !rest.is_empty() {
        let digits = rest.find(|it: char| !(it.is_ascii_digit() || matches!(it, '.' | ','))).unwrap_or(rest.len());
        let (number, behind) = rest.split_at_checked(digits)?;
        let scales = behind.find(|it| zeros(it).is_none()).unwrap_or(behind.len());
        let (words, behind) = behind.split_at_checked(scales)?;
        if number.is_empty() || (!behind.is_empty() && words.is_empty()) {
            return None;
        }
        total += plain(number, words.chars().filter_map(zeros).sum())?;
        rest = behind;
    }
    Some(total)
}

/// Digits with thousands separators and a decimal point, and so many zeros for the scale behind them. Both are read as
/// one number, since 1.1 × 10000 is not 11000 in floating point.
pub fn plain(number: &str, zeros: u32) -> Option<f64> {
    let (whole, fraction) = number.split_once('.').map_or((number, None), |(whole, it)| (whole, Some(it)));
    let groups: Vec<&str> = whole.split(',').collect();
    let grouped = groups.iter().skip(1).all(|it| it.len() == 3) && groups.first().is_some_and(|it| !it.is_empty());
    let fits = grouped && fraction.is_none_or(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()));
    let number = || format!("{}e{zeros}", number.replace(',', ""));
    if fits { number().parse().ok().filter(|it: &f64| it.is_finite()) } else { None }
}

/// The zeros that a sign of scale stands for.
fn zeros(sign: char) -> Option<u32> {
    Some(match sign {
        '十' => 1,
        '百' => 2,
        '千' => 3,
        '万' => 4,
        '亿' => 8,
        _ => return None,
    })
}

fn digit(sign: char) -> Option<f64> {
    if sign == '两' {
        return Some(2.0);
    }
    let at = "〇一二三四五六七八九".chars().position(|it| it == if sign == '零' { '〇' } else { sign })?;
    u32::try_from(at).ok().map(f64::from)
}

/// `十三`, `百`, `两百`, `一千二百零五`, `三万五千`; also digit by digit, as in `二〇二三`.
fn chinese(text: &str) -> Option<f64> {
    if text.is_empty() {
        return None;
    }
    // Two digits in a row are more likely an estimate (两三, 七八) than a number.
    if text.chars().count() > 2 && text.chars().all(|it| digit(it).is_some()) {
        return text.chars().try_fold(0.0, |total, it| Some(total * 10.0 + digit(it)?));
    }
    let (mut total, mut section) = (0.0, 0.0);
    let mut pending: Option<f64> = None;
    let (mut last, mut step) = (f64::INFINITY, 1.0);
    let mut great = 0.0;
    for sign in text.chars() {
        if let Some(value) = digit(sign) {
            // 零 only holds a place.
            if pending.is_some_and(|it| it != 0.0) {
                return None;
            }
            // A last digit counts tens in 一百二 and ones in 一百零二.
            step = if pending.is_some() || value == 0.0 { 1.0 } else { step };
            pending = Some(value);
            continue;
        }
        let scale = f64::from(10_u32.pow(zeros(sign)?));
        step = scale / 10.0;
        if scale < 1e4 {
            if scale >= last {
                return None;
            }
            section += pending.take().filter(|it| *it != 0.0).unwrap_or(1.0) * scale;
            last = scale;
        } else {
            section += pending.take().unwrap_or(0.0);
            if scale < great {
                // 三亿二千万: what stands behind 亿 is counted beside it.
                total += section * scale;
            } else {
                total = (total + if total + section == 0.0 { 1.0 } else { section }) * scale;
            }
            (section, last, great) = (0.0, f64::INFINITY, scale);
        }
    }
    Some(total + section + pending.unwrap_or(0.0) * step)
}

#[cfg(test)]
mod tests;
