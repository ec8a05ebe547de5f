//! How a fact's figure is written: its digits large, its unit small, its approximation never lost.

use crate::{Bound, Exact, Fact, Operation};
use i18n::Lang;

/// A figure ready to set: `4000余` and `人次`, or `over 4,000` and `attendances`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numeral {
    /// The word before the digits in languages that put one there (`over `), with its space; empty in Chinese.
    pub lead: &'static str,
    /// The digits as shown; in Chinese the report's own wording.
    pub figure: String,
    /// The unit as printed behind it; may be empty.
    pub unit: String,
}

impl Numeral {
    /// Lead and figure as one string.
    pub fn text(&self) -> String {
        format!("{}{}", self.lead, self.figure)
    }
}

/// The numeral of a fact. `unit` is the unit's label in `lang`.
pub fn numeral(fact: &Fact, unit: &str, lang: Lang) -> Numeral {
    if lang == Lang::Zh {
        // 35项以上: what limits the figure behind its unit stays there.
        let raw = fact.raw.trim();
        let last = raw.match_indices(&*fact.unit).last().filter(|_| &*fact.unit != "%");
        let (figure, unit) = last.map_or((raw, String::new()), |(at, own)| {
            let (figure, behind) = (&raw[..at], &raw[at + own.len()..]);
            (figure.trim(), [unit, behind].concat())
        });
        return Numeral { lead: "", figure: figure.to_owned(), unit };
    }
    let lead = lead(fact.bound, lang);
    let mut figure = grouped(fact.value, lang);
    let percent = &*fact.unit == "%";
    if percent {
        figure.push_str(percent_sign(lang));
    }
    Numeral { lead, figure, unit: if percent { String::new() } else { unit.to_owned() } }
}

/// What stands before a number that its bound makes approximate, in a language that says it before the number.
fn lead(bound: Bound, lang: Lang) -> &'static str {
    match (bound, lang) {
        (Bound::Exact, _) => "",
        (Bound::AtLeast, Lang::De) => "über ",
        (Bound::AtLeast, _) => "over ",
        (Bound::Nearly, Lang::De) => "fast ",
        (Bound::Nearly, _) => "nearly ",
        (Bound::About, Lang::De) => "rund ",
        (Bound::About, _) => "about ",
        (Bound::AtMost, Lang::De) => "höchstens ",
        (Bound::AtMost, _) => "at most ",
    }
}

/// Whether a word in small letters is the last of those that stand before an approximate number.
pub fn is_lead(word: &str) -> bool {
    let bounds = [Bound::AtLeast, Bound::Nearly, Bound::About, Bound::AtMost];
    let mut leads = bounds.into_iter().flat_map(|bound| [Lang::En, Lang::De].map(|lang| lead(bound, lang)));
    leads.any(|it| it.trim_end().rsplit(' ').next() == Some(word))
}

/// The numeral as one phrase, value first: `4000余人次`, `over 4,000 attendances`.
pub fn spoken(fact: &Fact, unit: &str, lang: Lang) -> String {
    let it = numeral(fact, unit, lang);
    match (lang, it.unit.is_empty()) {
        (Lang::Zh, _) => format!("{}{}", it.figure, it.unit),
        (_, true) => it.text(),
        (_, false) => format!("{} {}", it.text(), it.unit),
    }
}

/// A number with its language's thousands separator from four digits on, and its decimals if it has any, three at most.
/// Whole numbers write it, since the writing of floating point ones weighs on the program.
pub(crate) fn grouped(value: f64, lang: Lang) -> String {
    let steps = (value * 1000.0).round() as u64;
    let mut out = separated(steps / 1000, lang);
    push_decimals(&mut out, steps % 1000, 1000, lang);
    out
}

/// A whole number with its language's thousands separator from four digits on.
fn separated(whole: u64, lang: Lang) -> String {
    let thousands = if lang == Lang::De { '.' } else { ',' };
    let digits = whole.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(thousands);
        }
        out.push(digit);
    }
    out
}

/// Appends the decimals of `part` in `one`, a power of ten, behind the language's point; of 0 there are none.
fn push_decimals(out: &mut String, part: u64, one: u64, lang: Lang) {
    // The leading 1 keeps zeros behind the point.
    let decimals = (one + part).to_string();
    let decimals = decimals[1..].trim_end_matches('0');
    if !decimals.is_empty() {
        out.push(if lang == Lang::De { ',' } else { '.' });
        out.push_str(decimals);
    }
}

/// What a formula does with its inputs, as a sign.
pub fn sign(operation: Operation, lang: Lang) -> &'static str {
    match operation {
        Operation::Ratio if lang == Lang::De => ":",
        Operation::Ratio => "÷",
        Operation::Sum => "+",
        Operation::Difference => "−",
    }
}

/// How a number comes about, without its result: `551 ÷ 559`. What limits an input stays with it.
pub fn working<'f>(operation: Operation, inputs: impl IntoIterator<Item = &'f Fact>, lang: Lang) -> String {
    let mut out = String::new();
    for fact in inputs {
        if !out.is_empty() {
            out.extend([" ", sign(operation, lang), " "]);
        }
        out.push_str(&numeral(fact, "", lang).text());
    }
    out
}

/// What a formula comes to as printed, a ratio in percent; in Chinese as its report prints numbers, without separators.
pub fn result(operation: Operation, exact: Exact, lang: Lang) -> Option<String> {
    let units = exact.rounded(exact.places)?;
    let one = 10_u64.pow(exact.places);
    let mut out = if lang == Lang::Zh { (units / one).to_string() } else { separated(units / one, lang) };
    push_decimals(&mut out, units % one, one, lang);
    out.push_str(if operation == Operation::Ratio { percent_sign(lang) } else { "" });
    Some(out)
}

/// The percent sign with the space that the language puts before it.
pub(crate) fn percent_sign(lang: Lang) -> &'static str {
    if lang == Lang::De { "\u{a0}%" } else { "%" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_and_decimals_follow_the_language() {
        assert_eq!([grouped(1406.0, Lang::En), grouped(1406.0, Lang::De)], ["1,406", "1.406"]);
        assert_eq!([grouped(98.5, Lang::En), grouped(98.5, Lang::De)], ["98.5", "98,5"]);
        assert_eq!(grouped(8.0, Lang::De), "8");
        assert_eq!(grouped(12_000.05, Lang::En), "12,000.05");
    }

    #[test]
    fn results_are_printed_without_idle_zeros() {
        let print = |operation: Operation, values: &[f64], lang| result(operation, operation.evaluate(values)?, lang);
        assert_eq!(print(Operation::Ratio, &[551.0, 559.0], Lang::Zh).as_deref(), Some("98.6%"));
        assert_eq!(print(Operation::Ratio, &[551.0, 559.0], Lang::De).as_deref(), Some("98,6\u{a0}%"));
        assert_eq!(print(Operation::Ratio, &[5.0, 5.0], Lang::En).as_deref(), Some("100%"));
        assert_eq!(print(Operation::Sum, &[0.5, 0.5], Lang::En).as_deref(), Some("1"));
        assert_eq!(print(Operation::Difference, &[1.0, 0.95], Lang::De).as_deref(), Some("0,05"));
    }

    #[test]
    fn results_are_grouped_where_their_inputs_are() {
        let sum = |lang| result(Operation::Sum, Operation::Sum.evaluate(&[4000.0, 12.5])?, lang);
        assert_eq!(
            [Lang::Zh, Lang::En, Lang::De].map(|lang| sum(lang).unwrap_or_default()),
            ["4012.5", "4,012.5", "4.012,5"]
        );
    }
}
