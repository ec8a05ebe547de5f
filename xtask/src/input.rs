//! Where the files of a report lie, and their reading: `assets/`, or what `--input` names. What is in them is validated
//! in `check`.

use std::io::ErrorKind;
use std::path::{Path, PathBuf, absolute};

use anyhow::{Context, Result, bail};
use start::paths::root;

use validate::{File, Problem, unread};

use crate::folders::folders;

/// The paths of a report's two files, and of the copy of what was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// The data.
    pub json: PathBuf,
    /// The text.
    pub text: PathBuf,
    /// The data as it was published last, beside it; there is none before the first `freeze`.
    pub published: PathBuf,
    given: Option<PathBuf>,
}

impl Input {
    /// The project's own report, or the one that is named: by the folder of its `report.json` and `report.txt`, or by one of
    /// two files that differ in their ending alone (`2024.json`, `2024.txt`). Of a folder of several reports it is the newest by
    /// name.
    ///
    /// # Errors
    /// When the working folder is unknown.
    pub fn of(given: Option<&Path>) -> Result<Self> {
        let newest = folders(given)?.and_then(|it| it.last().cloned());
        let path = match (given, newest) {
            (_, Some(newest)) => newest,
            (Some(given), _) => absolute(given).with_context(|| format!("finding {}", given.display()))?,
            (None, None) => bail!("assets/reports/ holds no report (没有报告)"),
        };
        let is_file = path.extension().is_some_and(|it| it == "json" || it == "txt");
        let named = |file: &str, ending: &str| if is_file { path.with_extension(ending) } else { path.join(file) };
        Ok(Self {
            json: named("report.json", "json"),
            text: named("report.txt", "txt"),
            published: named("published.json", "published.json"),
            given: given.map(absolute).transpose()?,
        })
    }

    /// What was named, as a whole path.
    pub fn given(&self) -> Option<&Path> {
        self.given.as_deref()
    }

    /// What problems call the files, the copy last: from the project's folder on, where they lie there.
    pub fn names(&self) -> [String; 3] {
        [&self.json, &self.text, &self.published].map(|it| it.strip_prefix(root()).unwrap_or(it).display().to_string())
    }

    /// The bytes of the data and of the text.
    ///
    /// # Errors
    /// Each file that is missing or cannot be read.
    pub fn read(&self) -> Result<[Vec<u8>; 2], Vec<Problem>> {
        let [json, text, _] = self.names();
        match (read(File::Json, &self.json, &json), read(File::Text, &self.text, &text)) {
            (Ok(json), Ok(text)) => Ok([json, text]),
            (json, text) => Err([json.err(), text.err()].into_iter().flatten().map(|it| *it).collect()),
        }
    }

    /// The bytes of the data as it was published last; none where it never was.
    ///
    /// # Errors
    /// When the copy is there and cannot be read.
    pub fn last_published(&self) -> Result<Option<Vec<u8>>, Vec<Problem>> {
        let name = &self.names()[2];
        match std::fs::read(&self.published) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(wrong) if wrong.kind() == ErrorKind::NotFound => Ok(None),
            Err(wrong) => Err(vec![unread(File::Json, name, Some(&wrong.to_string()))]),
        }
    }
}

fn read(file: File, path: &Path, name: &str) -> Result<Vec<u8>, Box<Problem>> {
    std::fs::read(path).map_err(|wrong| {
        let missing = matches!(wrong.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory);
        let why = if missing { None } else { Some(wrong.to_string()) };
        Box::new(unread(file, name, why.as_deref()))
    })
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use anyhow::{Context, Result};
    use i18n::Lang;
    use start::paths::{root, target};

    use super::Input;
    use crate::folders::folders;

    #[test]
    fn a_report_is_named_by_its_folder_or_by_either_file() -> Result<()> {
        let names = |given: Option<&str>| Input::of(given.map(Path::new)).map(|it| it.names());
        let here = |name: &str| root().join(name).display().to_string();
        let newest = folders(None)?.and_then(|it| it.last().cloned()).context("no report")?;
        let newest = newest.strip_prefix(root())?.display().to_string();
        let own = ["report.json", "report.txt", "published.json"].map(|it| format!("{newest}/{it}"));
        assert_eq!(names(None)?, own);
        assert_eq!(names(Some(&here("next")))?, ["next/report.json", "next/report.txt", "next/published.json"]);
        for file in ["next/2024.json", "next/2024.txt"] {
            assert_eq!(names(Some(&here(file)))?, ["next/2024.json", "next/2024.txt", "next/2024.published.json"]);
        }
        assert_eq!(
            names(Some("/elsewhere"))?,
            ["/elsewhere/report.json", "/elsewhere/report.txt", "/elsewhere/published.json"]
        );
        Ok(())
    }

    #[test]
    fn what_is_missing_is_said_in_every_language_with_the_place_and_what_to_do() -> Result<()> {
        let folder = target().join("input-test");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("report.json"), "{}")?;
        let missing = Input::of(Some(&folder))?.read().err().unwrap_or_default();
        assert_eq!(missing.len(), 1, "{missing:#?}");
        for (lang, said) in [(Lang::Zh, "报告全文"), (Lang::En, "the report's full text"), (Lang::De, "ganzen Text")]
        {
            let message = missing[0].message(lang);
            for part in [said, "report.txt", "input-test", "--input"] {
                assert!(message.contains(part), "{part}: {message}");
            }
            assert!(!message.contains("No such file"), "{message}");
        }
        let nothing = Input::of(Some(&folder.join("nowhere")))?.read().err().unwrap_or_default();
        assert_eq!(nothing.len(), 2, "{nothing:#?}");
        Ok(())
    }
}
