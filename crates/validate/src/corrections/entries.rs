//! What of a report can be corrected, and what the report says there, as its corrections print it.

use std::collections::BTreeMap;

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;

use crate::figures::formula;
use crate::node::Node;
use report::{Counted, Operation};

/// An entry that can be corrected.
pub struct Entry<'a> {
    pub node: Node<'a>,
    /// The list that holds it; `report` for what the report says of itself.
    pub list: &'static str,
    pub fields: &'static [Counted],
}

impl Entry<'_> {
    /// What it says in a field; blank where it says nothing.
    pub fn printed(&self, field: Counted) -> String {
        let Some(value) = self.node.field(field.word()) else { return String::new() };
        match value.value {
            Value::StringLit(text) => text.value.to_string(),
            Value::NumberLit(number) => number.value.to_owned(),
            Value::Object(_) => {
                let Some((operation, inputs)) = formula(&self.node) else { return String::new() };
                let sign = match operation {
                    Operation::Ratio => " / ",
                    Operation::Sum => " + ",
                    Operation::Difference => " − ",
                };
                inputs.items().filter_map(Node::into_word).map(|it| it.text).collect::<Vec<_>>().join(sign)
            }
            _ => String::new(),
        }
    }

    /// The field by which an entry that was taken out is told, and what stood there.
    pub fn told(&self) -> (Counted, String) {
        let mut said = self.fields.iter().map(|it| (*it, self.printed(*it)));
        said.find(|it| !it.1.is_empty()).unwrap_or((self.fields[0], String::new()))
    }

    /// All that it says: the same under another id is the same entry.
    pub fn says(&self) -> Vec<String> {
        self.fields.iter().map(|it| self.printed(*it)).collect()
    }

    /// Its name in every language, as the file has it.
    pub fn label<'t>(&self, file: &'t str) -> Option<&'t str> {
        let name = ["label", "subject", "title"].into_iter().find_map(|it| self.node.field(it))?;
        file.get(name.value.start()..name.value.end())
    }
}

/// All entries by the names that corrections give them. Among several of one name the first counts, as everywhere.
pub fn entries<'a>(root: &Node<'a>) -> BTreeMap<String, Entry<'a>> {
    let mut all = BTreeMap::new();
    if let Some(node) = root.field("report") {
        all.insert("report".to_owned(), Entry { node, list: "report", fields: Counted::ABOUT });
    }
    for (list, fields) in Counted::LISTS {
        // A milestone has no id; its quote stands in the report once.
        let name = if list == "milestones" { "quote" } else { "id" };
        for node in root.list(list) {
            if let Some(id) = node.text(name) {
                all.entry([list, "/", id].concat()).or_insert(Entry { node, list, fields });
            }
        }
    }
    all
}
