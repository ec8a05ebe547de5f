//! How a computed number comes about, in Chinese, for tests that compare what is told. Nothing is judged here.

use i18n::Lang;
use propose::Computed;
use report::{Report, result, working};

/// `551 ÷ 559 = 98.6%`.
pub fn worked(report: &Report, it: &Computed) -> String {
    let facts = it.facts.iter().filter_map(|id| report.facts.iter().find(|fact| *fact.id == **id));
    let equals = if it.is_same { "=" } else { "≈" };
    let result = result(it.operation, it.exact, Lang::Zh).unwrap();
    format!("{} {equals} {result}", working(it.operation, facts, Lang::Zh))
}
