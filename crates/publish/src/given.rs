//! The two files of a report: as their editor has them, and as browsers read them.

use std::sync::Arc;

use anyhow::{Context, Result};
use model::Source;
use report::Archive;

/// The two files of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// `report.json`.
    pub json: Vec<u8>,
    /// `report.txt`.
    pub text: Vec<u8>,
}

impl Given {
    /// The report as browsers read it.
    ///
    /// # Errors
    /// When a file is not UTF-8, or the report is none.
    pub fn read(&self) -> Result<Read> {
        self.read_among(&Archive::default())
    }

    /// The same with what its site knows of other years.
    ///
    /// # Errors
    /// As [`Given::read`].
    pub fn read_among(&self, archive: &Archive) -> Result<Read> {
        let json = plain(&self.json).context("report.json is not UTF-8")?;
        let json = report::published(&json, archive).context("report.json")?;
        let text = plain(&self.text).context("report.txt is not UTF-8")?;
        let report = report::load(&json).context("report.json")?;
        Ok(Read { source: Arc::new(Source::new(report, &text)), json, text })
    }
}

/// A report that was read.
pub struct Read {
    /// What the report is.
    pub source: Arc<Source>,
    /// `report.json` as it is published.
    pub json: String,
    /// `report.txt` as browsers read it.
    pub text: String,
}

/// A file as the browser will read it out of the page: without the byte order mark that some editors write, and with
/// the line ends that HTML makes of every kind.
fn plain(bytes: &[u8]) -> Result<String> {
    let text = std::str::from_utf8(bytes)?;
    Ok(text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n"))
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    use report::load;

    use super::{Given, plain};

    #[test]
    fn a_report_alone_has_no_trace_of_answers_and_one_without_them_is_read_as_it_is() -> Result<()> {
        let mut report: serde_json::Value = serde_json::from_str(fixtures::SMALL.json)?;
        let text = fixtures::SMALL.text.as_bytes().to_vec();
        let read = |json: String| Given { json: json.into_bytes(), text: text.clone() }.read();
        let alone = read(report.to_string())?.json;
        let chart = serde_json::json!({ "id": "last-year", "chapter": "plans", "form": "answers",
            "title": { "zh": "去年计划" }, "subtitle": { "zh": "一点一项" } });
        report["answers"] = serde_json::json!([{ "task": "task-port", "by": ["port"] }]);
        report["slides"] = serde_json::json!([{ "chart": "overview" }, { "chart": "last-year" }]);
        report["highlights"] =
            serde_json::json!([{ "figure": { "zh": "去年" }, "text": { "zh": "计划" }, "chart": "last-year" }]);
        report["charts"].as_array_mut().unwrap_or(&mut Vec::new()).push(chart);
        let read = read(report.to_string())?;
        assert!(!read.json.contains("answers") && !read.json.contains("last-year"), "{}", read.json);
        assert_eq!(load(&read.json)?.charts, load(&alone)?.charts);
        assert_eq!(read.source.report.slides.len(), 1);
        Ok(())
    }

    #[test]
    fn files_read_as_the_browser_reads_them() -> Result<()> {
        assert_eq!(plain("\u{feff}一\r\n二\r三\n".as_bytes())?, "一\n二\n三\n");
        Ok(())
    }
}
