//! The facts' figures by id, and what formulas make of them. Validates nothing.

use std::collections::BTreeMap;

use jsonc_parser::common::Ranged;

use super::node::Node;
use report::reading::figure;
use report::{Bound, Operation};

/// A fact's figure, as far as the file states it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Figure<'a> {
    /// What `raw` says; `value` where it cannot be read. A wrong `value` is one problem, not one more in each formula.
    pub value: f64,
    pub exact: bool,
    pub unit: Option<&'a str>,
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
                let exact = fact.text("bound").is_none_or(|it| Bound::of_word(it) == Some(Bound::Exact));
                all.entry(id).or_insert(Figure { value, exact, unit });
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
}

/// The operations that a formula may have.
const OPERATIONS: [(&str, Operation); 3] =
    [("ratio", Operation::Ratio), ("sum", Operation::Sum), ("difference", Operation::Difference)];

/// A derived number's operation and its list of inputs.
pub(super) fn formula<'a>(derived: &Node<'a>) -> Option<(Operation, Node<'a>)> {
    let formula = derived.field("formula")?;
    let found = OPERATIONS.into_iter().filter_map(|(name, it)| Some((it, formula.field(name)?)));
    found.min_by_key(|(_, inputs)| inputs.value.start())
}
