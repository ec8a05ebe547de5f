//! The corrections of a report as they are read: who corrects what, in chains from one published content to the next.

use std::collections::BTreeMap;

use crate::node::Node;
use report::Counted;

/// A correction whose fields are as they are declared.
#[derive(Clone)]
pub struct Correction<'a> {
    pub node: Node<'a>,
    pub of: &'a str,
    pub field: Counted,
    pub old: &'a str,
    pub new: &'a str,
    pub date: &'a str,
}

/// The corrections of one field, in the order of the file.
pub type Chains<'a> = BTreeMap<(&'a str, &'static str), Vec<Correction<'a>>>;

impl<'a> Correction<'a> {
    fn read(node: Node<'a>) -> Option<Self> {
        let text = |name| node.text(name);
        Some(Self {
            of: text("of")?,
            field: Counted::of_word(text("field")?)?,
            old: text("old")?,
            new: text("new")?,
            date: text("date")?,
            node,
        })
    }

    /// What makes it this one: its reason may be worded better later on.
    pub fn told(&self) -> [&'a str; 5] {
        [self.of, self.field.word(), self.old, self.new, self.date]
    }
}

/// All corrections of a report, each in its chain. What `shape` refuses is left out.
pub fn chains<'a>(root: &Node<'a>) -> Chains<'a> {
    let mut chains = Chains::new();
    for it in root.list("corrections").filter_map(Correction::read) {
        chains.entry((it.of, it.field.word())).or_default().push(it);
    }
    chains
}
