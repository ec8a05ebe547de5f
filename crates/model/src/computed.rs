//! What a derived number comes to, and how its sum is written. An approximate number stays a bound or is refused.

use super::Source;
use i18n::Lang;
use report::{Bound, Derived, Fact, Formula};

/// A derived number with its working.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Computed {
    /// The working without the result: `551 ÷ 559`.
    pub working: String,
    /// What comes out, or that nothing can.
    pub result: Outcome,
}

/// What comes out of a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A number as printed, with its percent sign if it has one.
    Exact(String),
    /// A sum over numbers that are at least so large is itself at least so large.
    AtLeast(String),
    /// Nothing can be said, since an input is approximate.
    Refused,
}

impl Outcome {
    /// The sign between a working and its result, and the result; `None` where nothing can be said.
    pub fn written(&self) -> Option<(&'static str, &str)> {
        match self {
            Self::Exact(it) => Some((" = ", it)),
            Self::AtLeast(it) => Some((" ≥ ", it)),
            Self::Refused => None,
        }
    }
}

impl Source {
    /// Works a derived number out; `None` when an input is missing or the divisor is zero.
    pub fn compute(&self, derived: &Derived, lang: Lang) -> Option<Computed> {
        let facts: Vec<&Fact> = derived.formula.inputs().iter().map(|id| self.fact(id)).collect::<Option<_>>()?;
        let sign = match derived.formula {
            Formula::Ratio(_) => " ÷ ",
            Formula::Sum(_) => " + ",
            Formula::Difference(_) => " − ",
        };
        let mut working = String::new();
        for (at, fact) in facts.iter().enumerate() {
            working.push_str(if at == 0 { "" } else { sign });
            working.push_str(&self.numeral(fact, lang).text());
        }
        let exact = facts.iter().all(|it| it.bound == Bound::Exact);
        let rising = facts.iter().all(|it| it.bound != Bound::Nearly);
        let values = facts.iter().map(|it| it.value);
        let result = match derived.formula {
            Formula::Sum(_) if exact => Outcome::Exact(whole(values.sum())),
            Formula::Sum(_) if rising => Outcome::AtLeast(whole(values.sum())),
            Formula::Difference(_) if exact => Outcome::Exact(whole(facts.first()?.value - facts.last()?.value)),
            Formula::Ratio(_) if exact => Outcome::Exact(percent(facts.first()?.value, facts.last()?.value, lang)?),
            _ => Outcome::Refused,
        };
        Some(Computed { working, result })
    }
}

fn whole(value: f64) -> String {
    (value as i64).to_string()
}

/// A share in percent, rounded half up to one decimal in whole numbers, so that it is the same everywhere.
fn percent(part: f64, whole: f64, lang: Lang) -> Option<String> {
    let (part, whole) = (part as i64, whole as i64);
    let tenths = (part * 2000 + whole).checked_div(whole * 2)?;
    let mut out = (tenths / 10).to_string();
    if tenths % 10 != 0 {
        out.push(if lang == Lang::De { ',' } else { '.' });
        out.push_str(&(tenths % 10).to_string());
    }
    out.push_str(if lang == Lang::De { "\u{a0}%" } else { "%" });
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_to_one_decimal() {
        assert_eq!(percent(551.0, 559.0, Lang::Zh).as_deref(), Some("98.6%"));
        assert_eq!(percent(551.0, 559.0, Lang::De).as_deref(), Some("98,6\u{a0}%"));
        assert_eq!(percent(5.0, 5.0, Lang::En).as_deref(), Some("100%"));
        assert_eq!(percent(1.0, 0.0, Lang::En), None);
    }
}
