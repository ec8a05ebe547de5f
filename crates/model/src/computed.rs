//! What a derived number comes to, and how its sum is written. An approximate number stays a bound or is refused.

use super::Source;
use i18n::Lang;
use report::{Bound, Derived, Fact, Operation};

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
    /// The same of numbers that are at most so large.
    AtMost(String),
    /// Nothing can be said, since an input is approximate.
    Refused,
}

impl Computed {
    /// The working and what comes out: `551 ÷ 559 = 98.6%`; the working alone where nothing can be said.
    pub fn line(&self) -> String {
        let (sign, result) = match &self.result {
            Outcome::Exact(it) => (" = ", &**it),
            Outcome::AtLeast(it) => (" ≥ ", &**it),
            Outcome::AtMost(it) => (" ≤ ", &**it),
            Outcome::Refused => ("", ""),
        };
        [&*self.working, sign, result].concat()
    }

    /// What is to be said of a result that is not exact; empty for one that is.
    pub fn remark(&self, lang: Lang) -> &'static str {
        match self.result {
            Outcome::Exact(_) => "",
            Outcome::AtLeast(_) | Outcome::AtMost(_) => lang.strings().note_bound,
            Outcome::Refused => lang.strings().refused,
        }
    }
}

impl Source {
    /// Works a derived number out; `None` when an input is missing or the divisor is zero.
    pub fn compute(&self, derived: &Derived, lang: Lang) -> Option<Computed> {
        let facts: Vec<&Fact> = derived.formula.inputs().iter().map(|id| self.fact(id)).collect::<Option<_>>()?;
        let operation = derived.formula.operation();
        let working = report::working(operation, facts.iter().copied(), lang);
        let stated: Vec<f64> = facts.iter().map(|it| it.value).collect();
        let result = || report::result(operation, operation.evaluate(&stated)?, lang);
        let all = |other: Bound| facts.iter().all(|it| it.bound == Bound::Exact || it.bound == other);
        let result = if all(Bound::Exact) {
            Outcome::Exact(result()?)
        } else if operation == Operation::Sum && all(Bound::AtLeast) {
            Outcome::AtLeast(result()?)
        } else if operation == Operation::Sum && all(Bound::AtMost) {
            Outcome::AtMost(result()?)
        } else {
            Outcome::Refused
        };
        Some(Computed { working, result })
    }
}
