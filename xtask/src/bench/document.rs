//! docs/performance.md: its prose is written by hand, and what was measured is put between two marks.

use anyhow::{Context, Result};
use fs_err as fs;
use start::paths::root;

const FILE: &str = "docs/performance.md";
const BEGIN: &str = "<!-- measured: begin -->";
const END: &str = "<!-- measured: end -->";

/// Writes what was measured into the document.
///
/// # Errors
/// When the document cannot be read or written, or lacks its marks.
pub fn write(measured: &str) -> Result<()> {
    let path = root().join(FILE);
    let text = fs::read_to_string(&path)?;
    Ok(fs::write(&path, replaced(&text, measured)?)?)
}

/// The document with other measurements; the marks and all around them stay as they are.
fn replaced(document: &str, measured: &str) -> Result<String> {
    let missing = || format!("{FILE} needs a line {BEGIN} and, after it, a line {END}");
    let (before, rest) = document.split_once(BEGIN).with_context(missing)?;
    let (_, after) = rest.split_once(END).with_context(missing)?;
    Ok([before, BEGIN, "\n\n", measured.trim(), "\n\n", END, after].concat())
}

#[cfg(test)]
mod tests {
    use anyhow::Result;
    use start::paths::root;

    use super::{BEGIN, END, FILE, replaced};

    #[test]
    fn only_what_stands_between_the_marks_is_replaced() -> Result<()> {
        let document = format!("# Speed\n\n{BEGIN}\nold\n{END}\n\n## Method\n");
        let once = replaced(&document, "| new |\n")?;
        assert_eq!(once, format!("# Speed\n\n{BEGIN}\n\n| new |\n\n{END}\n\n## Method\n"));
        assert_eq!(replaced(&once, "| new |")?, once, "the same again changes nothing");
        Ok(())
    }

    #[test]
    fn a_document_without_its_marks_is_left_alone() {
        for document in ["", BEGIN, END, &format!("{END} {BEGIN}")] {
            assert!(replaced(document, "").is_err(), "{document}");
        }
    }

    #[test]
    fn the_document_has_its_marks() -> Result<()> {
        replaced(&std::fs::read_to_string(root().join(FILE))?, "").map(drop)
    }
}
