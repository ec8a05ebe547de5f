//! The facts' figures by id, and what formulas make of them. Validates nothing.

use std::collections::BTreeMap;

use jsonc_parser::common::Ranged;

use super::node::Node;
use super::reading::{Reading, Wording, read};
use report::{Bound, Exact, Operation};

/// A fact's figure, as far as the file states it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Figure<'a> {
    /// What `raw` says; `value` where it cannot be read. A wrong `value` is one problem, not one more in each formula.
    pub value: f64,
    pub exact: bool,
    pub unit: Option<&'a str>,
    /// As printed.
    pub raw: &'a str,
    /// How the report limits it, where `raw`, `unit` and `bound` say the same; a fact at odds with itself is one
    /// problem, not one more in each text that mentions it.
    pub said: Option<Wording>,
}

/// All figures.
pub(super) struct Figures<'a>(BTreeMap<&'a str, Figure<'a>>);

impl<'a> Figures<'a> {
    pub fn read(root: &Node<'a>) -> Self {
        let mut all = BTreeMap::new();
        for fact in root.list("facts") {
            let unit = fact.text("unit");
            let said = fact.text("raw").zip(unit).and_then(|(raw, unit)| figure(raw, unit));
            let value = said.map(|it| it.value).or_else(|| fact.field("value")?.number());
            if let (Some(id), Some(value)) = (fact.text("id"), value) {
                let stated = fact.text("bound").map(Bound::of_word);
                let exact = stated.is_none_or(|it| it == Some(Bound::Exact));
                let agrees = |it: &Reading| stated.flatten().is_some_and(|stated| bound(it.bound) == Some(stated));
                let said = said.filter(agrees).map(|it| it.bound);
                all.entry(id).or_insert(Figure { value, exact, unit, raw: fact.text("raw").unwrap_or(""), said });
            }
        }
        Self(all)
    }

    pub fn get(&self, id: &str) -> Option<Figure<'a>> {
        self.0.get(id).copied()
    }

    /// All figures with their facts' ids.
    pub fn iter(&self) -> impl Iterator<Item = (&'a str, Figure<'a>)> {
        self.0.iter().map(|(id, it)| (*id, *it))
    }

    /// The result of a derived number's formula. `None` where an input is missing.
    pub fn compute(&self, derived: &Node) -> Option<Exact> {
        let (operation, inputs) = formula(derived)?;
        let inputs: Vec<f64> = inputs.items().map(|it| Some(self.get(it.string()?)?.value)).collect::<Option<_>>()?;
        operation.evaluate(&inputs)
    }
}

/// The operations that a formula may have.
pub(super) const OPERATIONS: [(&str, Operation); 3] =
    [("ratio", Operation::Ratio), ("sum", Operation::Sum), ("difference", Operation::Difference)];

/// A derived number's operation and its list of inputs.
pub(super) fn formula<'a>(derived: &Node<'a>) -> Option<(Operation, Node<'a>)> {
    let formula = derived.field("formula")?;
    let found = OPERATIONS.into_iter().filter_map(|(name, it)| Some((it, formula.field(name)?)));
    found.min_by_key(|(_, inputs)| inputs.value.start())
}

/// The `bound` that states a wording, if one does.
pub(super) fn bound(wording: Wording) -> Option<Bound> {
    match wording {
        Wording::Exact => Some(Bound::Exact),
        Wording::AtLeast => Some(Bound::AtLeast),
        Wording::Nearly => Some(Bound::Nearly),
        Wording::About => None,
    }
}

/// Reads a `raw` without its unit.
pub(super) fn figure(raw: &str, unit: &str) -> Option<Reading> {
    read(without_unit(raw, unit)?)
}

/// `raw` less the unit at its end, white space between them allowed; percentages may also be spelt 百分之.
pub(super) fn without_unit<'a>(raw: &'a str, unit: &str) -> Option<&'a str> {
    let raw = raw.trim();
    let percent = || (unit == "%").then(|| raw.strip_suffix('％').or_else(|| raw.strip_prefix("百分之"))).flatten();
    raw.strip_suffix(unit).or_else(percent).map(str::trim)
}
