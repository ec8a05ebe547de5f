//! The one error type: why the report could not be read. What an editor must mend is a `validate::Problem` instead.

use std::fmt;

/// Why the page's data did not become a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// The JSON does not parse at all.
    Syntax(String),
    /// A value has the wrong type or is missing.
    Shape {
        /// Where, such as `facts[3].value`.
        path: String,
        /// What is wrong there, in English: it is read by whoever put the page up.
        message: String,
    },
    /// An element or interface that the page should have is missing.
    Page(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(message) => write!(f, "report-data is not JSON: {message}"),
            Self::Shape { path, message } => write!(f, "report-data, {path}: {message}"),
            Self::Page(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for Error {}
