//! Validates `report.json` against the report's text, for an editor: everything that is wrong, at once, in Chinese, English
//! and German, each with its place and what to do. What the file may hold is declared in [`report::Described`]; nothing here
//! loads or computes for the page.
//!
//! Bytes become text (`bytes`), text a syntax tree (`syntax`), and the tree is validated by one module a question. These
//! read it through [`node::Node`], which yields nothing for a value of the wrong type: `shape` alone reports those,
//! so one mistake is one problem.

mod among;
mod brackets;
mod bytes;
mod charts;
mod code;
mod corrections;
mod date;
mod diagnostics;
mod digits;
mod entries;
mod facts;
mod figures;
mod formulas;
mod links;
mod mend;
mod mends;
mod message;
mod messages;
mod near;
mod node;
mod plan;
mod problem;
mod prose;
mod quotes;
mod report_text;
mod scan;
mod series;
mod shape;
mod shown;
mod slides;
mod syntax;
mod unread;
mod visit;

pub use among::{Among, check_among};
pub use charts::fit::MOST_DOTS;
pub use code::Code;
use figures::Figures;
pub use mend::{Edit, Key, Mend, keys};
pub use mends::mends;
pub use message::{Arg, Message};
pub use problem::Problem;
pub use unread::{File, unread};

use diagnostics::{Diagnostics, JSON_FILE, PUBLISHED_FILE, TEXT_FILE};
use entries::Entries;
use node::Node;
use report_text::ReportText;

/// Validates the bytes of `report.json` and `report.txt`: all problems, ordered by file and position. Whatever the bytes
/// are, it returns. When it returns nothing, [`load`](super::load) succeeds on the JSON (less a byte order mark).
pub fn check(json: &[u8], text: &[u8]) -> Vec<Problem> {
    checked(json, text, &mut |_, _| {})
}

/// The same, and that every difference from `report.json` as it was published last has its correction.
pub fn check_beside(json: &[u8], text: &[u8], published: &[u8]) -> Vec<Problem> {
    let published = bytes::decode(published);
    // Its own problems are nobody's to mend: a program wrote it, of a report without any.
    let copy = syntax::parse(published.text, &mut Diagnostics::new("", ""));
    let Some(copy) = copy.filter(|it| Node::root(it).field("report").is_some()) else {
        let broken = unread::broken_copy(PUBLISHED_FILE);
        return check(json, text).into_iter().chain([broken]).collect();
    };
    checked(json, text, &mut |root, diagnostics| {
        corrections::compare(root, &Node::root(&copy), published.text, diagnostics);
    })
}

/// Where a chart's form does not fit what it shows, by the bytes of `report.json`: nothing that keeps a report from being
/// published, and nothing where the file is not JSON.
pub fn warnings(json: &[u8]) -> Vec<Problem> {
    let json = bytes::decode(json);
    let mut diagnostics = Diagnostics::new(json.text, "");
    if let Some(tree) = syntax::parse(json.text, &mut Diagnostics::new("", "")) {
        let root = Node::root(&tree);
        charts::fit::validate(&root, &Figures::read(&root), &mut diagnostics);
    }
    diagnostics.into_problems()
}

/// Validates both files; what else is to be said of the data says `more`.
fn checked(json: &[u8], text: &[u8], more: &mut dyn FnMut(&Node, &mut Diagnostics)) -> Vec<Problem> {
    let json = bytes::decode(json);
    let text = bytes::decode(text);
    let mut diagnostics = Diagnostics::new(json.text, text.text);
    bytes::validate(&json, JSON_FILE, &mut diagnostics);
    bytes::validate(&text, TEXT_FILE, &mut diagnostics);
    let tree = if json.is_usable() { syntax::parse(json.text, &mut diagnostics) } else { None };
    if let Some(tree) = tree {
        let (root, text) = (Node::root(&tree), text.is_usable().then(|| ReportText::new(text.text)));
        validate(&root, text.as_ref(), &mut diagnostics);
        more(&root, &mut diagnostics);
    }
    diagnostics.into_problems()
}

/// Validates what the file says, once it is JSON. Without a usable text, what depends on it is left unvalidated.
fn validate(root: &Node, text: Option<&ReportText>, diagnostics: &mut Diagnostics) {
    shape::validate(root, diagnostics);
    links::validate(root, diagnostics);
    date::validate(root, diagnostics);
    let (figures, entries) = (Figures::read(root), Entries::read(root));
    formulas::validate(root, &figures, diagnostics);
    facts::validate(root, diagnostics);
    plan::validate(root, text, diagnostics);
    charts::validate(root, &entries, text, &figures, diagnostics);
    slides::validate(root, &entries, diagnostics);
    series::validate(root, diagnostics);
    corrections::validate(root, diagnostics);
    prose::validate(root, text, &figures, diagnostics);
    if let Some(text) = text {
        quotes::validate(root, text, diagnostics);
    }
}
