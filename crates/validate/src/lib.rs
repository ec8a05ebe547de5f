//! Judges `report.json` against the report's text, for an editor: everything that is wrong, at once, in Chinese, English
//! and German, each with its place and what to do. What the file may hold is in `table`; nothing here loads or computes
//! for the page.
//!
//! Bytes become text (`bytes`), text a syntax tree (`syntax`), and the tree is judged by one module a question. These
//! read it through [`node::Node`], which yields nothing for a value of the wrong type: `shape` alone reports those,
//! so one mistake is one problem.

mod bytes;
mod charts;
mod date;
mod digits;
mod facts;
mod figures;
mod findings;
mod formulas;
mod links;
mod near;
mod node;
mod plan;
mod quotes;
mod reading;
mod report_text;
mod scan;
mod shape;
mod slides;
mod syntax;
mod table;
mod wording;

use figures::Figures;
use findings::{Findings, JSON_FILE, TEXT_FILE};
use node::Node;
use report_text::ReportText;

/// One thing that an editor must mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Display name of the file, such as `assets/report.json`.
    pub file: String,
    /// 1-based line and column, the column in characters.
    pub line: usize,
    /// Counted from 1, in characters, as editors show it.
    pub column: usize,
    /// JSON path, such as `facts[3].quote`; empty where the problem is the file's as a whole.
    pub path: String,
    /// What was found and what to do, in Chinese.
    pub zh: String,
    /// The same in English.
    pub en: String,
    /// The same in German.
    pub de: String,
}

/// Judges the bytes of `report.json` and `report.txt`: all problems, ordered by file and position. Whatever the bytes
/// are, it returns. When it returns nothing, [`load`](super::load) succeeds on the JSON (less a byte order mark).
pub fn check(json: &[u8], text: &[u8]) -> Vec<Problem> {
    let json = bytes::decode(json);
    let text = bytes::decode(text);
    let mut findings = Findings::new(json.text, text.text);
    bytes::judge(&json, JSON_FILE, &mut findings);
    bytes::judge(&text, TEXT_FILE, &mut findings);
    let tree = if json.is_usable() { syntax::parse(json.text, &mut findings) } else { None };
    if let Some(tree) = tree {
        let text = text.is_usable().then(|| ReportText::new(text.text));
        judge(&Node::root(&tree), text.as_ref(), &mut findings);
    }
    findings.into_problems()
}

/// Judges what the file says, once it is JSON. Without a usable text, what depends on it is left unjudged.
fn judge(root: &Node, text: Option<&ReportText>, findings: &mut Findings) {
    shape::judge(root, findings);
    links::judge(root, findings);
    date::judge(root, findings);
    let figures = Figures::read(root);
    formulas::judge(root, &figures, findings);
    facts::judge(root, findings);
    plan::judge(root, text, findings);
    charts::judge(root, text, &figures, findings);
    slides::judge(root, findings);
    if let Some(text) = text {
        quotes::judge(root, text, findings);
        wording::judge(root, text, &figures, findings);
    }
}

#[cfg(test)]
mod agreement;
