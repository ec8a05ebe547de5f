//! docs/performance.md and docs/years.md: their prose is written by hand, and what was measured is put between two marks.

use anyhow::{Context, Result};
use fs_err as fs;
use start::paths::root;

/// Of what readers wait for.
pub const PERFORMANCE: &str = "docs/performance.md";
/// Of what years cost.
pub const YEARS: &str = "docs/years.md";
const BEGIN: &str = "<!-- measured: begin -->";
const END: &str = "<!-- measured: end -->";

/// Writes what was measured into a document.
///
/// # Errors
/// When the document cannot be read or written, or lacks its marks.
pub fn write(document: &str, measured: &str) -> Result<()> {
    let path = root().join(document);
    let text = fs::read_to_string(&path)?;
    let written = replaced(&text, measured)
        .with_context(|| format!("{document} needs a line {BEGIN} and, after it, a line {END}"))?;
    Ok(fs::write(&path, written)?)
}

/// The document with other measurements; the marks and all around them stay as they are.
fn replaced(document: &str, measured: &str) -> Option<String> {
    let (before, rest) = document.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some([before, BEGIN, "\n\n", measured.trim(), "\n\n", END, after].concat())
}

#[cfg(test)]
mod tests {
    use start::paths::root;

    use super::{BEGIN, END, PERFORMANCE, YEARS, replaced};

    #[test]
    fn only_what_stands_between_the_marks_is_replaced() {
        let document = format!("# Speed\n\n{BEGIN}\nold\n{END}\n\n## Method\n");
        let once = replaced(&document, "| new |\n").expect("the document has its marks");
        assert_eq!(once, format!("# Speed\n\n{BEGIN}\n\n| new |\n\n{END}\n\n## Method\n"));
        assert_eq!(replaced(&once, "| new |"), Some(once), "the same again changes nothing");
    }

    #[test]
    fn a_document_without_its_marks_is_left_alone() {
        for document in ["", BEGIN, END, &format!("{END} {BEGIN}")] {
            assert_eq!(replaced(document, ""), None, "{document}");
        }
    }

    #[test]
    fn each_document_has_its_marks() -> std::io::Result<()> {
        for document in [PERFORMANCE, YEARS] {
            assert!(replaced(&std::fs::read_to_string(root().join(document))?, "").is_some(), "{document}");
        }
        Ok(())
    }
}
