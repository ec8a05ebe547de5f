//! The reports of one site beside each other: what each says in order, and together cannot stand. One module a question; what a
//! report says by itself is validated elsewhere.

mod answers;
mod folders;
mod series;
mod year;

use super::Problem;
use super::bytes::decode;
use super::diagnostics::Diagnostics;
use super::node::Node;
use super::syntax;
use year::Year;

/// A report of a site.
#[derive(Clone, Copy, Debug)]
pub struct Among<'a> {
    /// The name of its folder, by which the site's addresses know it.
    pub folder: &'a str,
    /// Its data, in bytes as the file has them.
    pub json: &'a [u8],
}

/// Validates the reports of a site against each other: of each, in the order given, its problems by their place. `taken` are
/// the names in the site's root that no report can have. A report that is no JSON is left out: [`check`](super::check) says so.
pub fn check_among(reports: &[Among<'_>], taken: &[&str]) -> Vec<Vec<Problem>> {
    let texts: Vec<_> = reports.iter().map(|it| decode(it.json)).collect();
    let tree = |text| syntax::parse(text, &mut Diagnostics::new("", ""));
    let trees: Vec<_> = texts.iter().map(|it| if it.is_usable() { tree(it.text) } else { None }).collect();
    let mut found: Vec<_> = texts.iter().map(|it| Diagnostics::new(it.text, "")).collect();
    let read = reports.iter().zip(&trees).zip(&mut found);
    let mut years: Vec<Year> = read
        .filter_map(|((report, tree), diagnostics)| {
            let root = Node::root(tree.as_ref()?);
            let covers = root.field("report").and_then(|it| it.field("covers")?.whole());
            Some(Year { folder: report.folder, root, covers, diagnostics })
        })
        .collect();
    years.sort_by_key(|it| (it.covers, it.folder));
    folders::validate(&mut years, taken);
    // What is missing may stand in a report that cannot be read.
    let complete = years.len() == reports.len();
    series::validate(&mut years, complete);
    answers::validate(&mut years, complete);
    found.into_iter().map(Diagnostics::into_problems).collect()
}
