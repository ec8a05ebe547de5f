//! Last year's report beside the draft: what says the same in both brings its ids and translations along.

use report::Report;

use crate::draft::LastFiles;

/// Last year's report as it was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct LastReport {
    /// As it is written, its references included.
    pub report: Report,
    /// What it was read from.
    pub files: LastFiles,
}

impl LastReport {
    /// Reads it.
    ///
    /// # Errors
    /// Those of [`report::load_as_written`].
    pub fn read(files: LastFiles) -> Result<Self, report::Error> {
        Ok(Self { report: report::load_as_written(&files.json)?, files })
    }
}
