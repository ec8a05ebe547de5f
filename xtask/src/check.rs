//! `check`: prints what the package's judge says about the report. The rules themselves live in `report`.

use std::fs;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use i18n::Lang;
use serde_json::json;
use validate::Problem;

use crate::paths::root;
use fixtures::{ARCHIVE, archive};

/// The report's two files as read from `assets/`.
pub struct Sources {
    pub json: Vec<u8>,
    pub text: Vec<u8>,
}

impl Sources {
    /// # Errors
    /// When a file cannot be read.
    pub fn read() -> Result<Self> {
        let read = |name: &str| {
            let path = root().join("assets").join(name);
            fs::read(&path).with_context(|| format!("reading assets/{name}; the page is made from it"))
        };
        Ok(Self { json: read("report.json")?, text: read("report.txt")? })
    }

    /// The generated report of ten thousand facts.
    pub fn of_archive() -> Self {
        let (json, text) = archive(ARCHIVE);
        Self { json: json.into_bytes(), text: text.into_bytes() }
    }

    /// What an editor must mend.
    pub fn problems(&self) -> Vec<Problem> {
        validate::check(&self.json, &self.text)
    }
}

/// How the problems are printed.
#[derive(Clone, Copy)]
pub enum Form {
    /// One a line, in these languages one after the other.
    Text(&'static [Lang]),
    /// A list for programs, each problem in every language.
    Json,
}

/// What is printed when nobody names a language: the editor's, then that of whoever is asked for help.
pub const DEFAULT: &[Lang] = &[Lang::Zh, Lang::En];

/// Prints every problem and fails if there is one.
///
/// # Errors
/// When a file cannot be read.
pub fn run(form: Form) -> Result<ExitCode> {
    let problems = Sources::read()?.problems();
    match form {
        Form::Json => println!("{}", to_json(&problems)),
        Form::Text(languages) => println!("{}", to_text(&problems, languages)),
    }
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The one language that `--lang` names.
///
/// # Errors
/// When it is none of the three.
pub fn language(name: &str) -> Result<&'static [Lang]> {
    match name {
        "zh" | "zh-CN" => Ok(&[Lang::Zh]),
        "en" => Ok(&[Lang::En]),
        "de" => Ok(&[Lang::De]),
        _ => bail!("--lang {name}: write zh, en or de (请写 zh、en 或 de; zh, en oder de schreiben)"),
    }
}

/// All problems in each of the languages, one a line: `file:line:column  path  message`.
pub fn to_text(problems: &[Problem], languages: &[Lang]) -> String {
    let block = |lang: &Lang| -> String {
        if problems.is_empty() {
            return match lang {
                Lang::Zh => "报告数据没有问题。",
                Lang::En => "The report's data is in order.",
                Lang::De => "Die Daten des Berichts sind in Ordnung.",
            }
            .to_owned();
        }
        let lines: String = problems
            .iter()
            .map(|problem| {
                let Problem { file, line, column, path, .. } = problem;
                format!("{file}:{line}:{column}  {path}  {}\n", said(problem, *lang))
            })
            .collect();
        let count = problems.len();
        match lang {
            Lang::Zh => format!("{lines}共 {count} 处需要修改。"),
            Lang::En => format!("{lines}{count} to mend."),
            Lang::De => format!("{lines}{count} zu berichtigen."),
        }
    };
    let apart = if problems.is_empty() { "\n" } else { "\n\n" };
    languages.iter().map(block).collect::<Vec<_>>().join(apart)
}

/// What was found and what to do, in a language.
fn said(problem: &Problem, lang: Lang) -> &str {
    match lang {
        Lang::Zh => &problem.zh,
        Lang::En => &problem.en,
        Lang::De => &problem.de,
    }
}

fn to_json(problems: &[Problem]) -> String {
    let one = |problem: &Problem| {
        let Problem { file, line, column, path, zh, en, de } = problem;
        json!({ "file": file, "line": line, "column": column, "path": path, "zh": zh, "en": en, "de": de })
    };
    format!("{:#}", serde_json::Value::Array(problems.iter().map(one).collect()))
}

#[cfg(test)]
mod tests {
    use i18n::Lang;

    use super::{language, said, to_text};

    #[test]
    fn problems_are_printed_in_the_language_that_is_asked_for_and_in_no_other() -> anyhow::Result<()> {
        let problems = validate::check(b"{}", "报告".as_bytes());
        assert!(!problems.is_empty());
        for (name, lang) in [("zh", Lang::Zh), ("zh-CN", Lang::Zh), ("en", Lang::En), ("de", Lang::De)] {
            let text = to_text(&problems, language(name)?);
            assert_eq!(text.lines().count(), problems.len() + 1, "{text}");
            for (line, problem) in text.lines().zip(&problems) {
                assert!(line.ends_with(said(problem, lang)) && line.contains(&problem.path), "{name}: {line}");
            }
            assert!(!to_text(&[], language(name)?).is_empty(), "{name} says nothing of sound data");
        }
        let wrong = language("fr").map(drop).map_err(|it| it.to_string());
        assert!(wrong.is_err_and(|it| it.contains("fr") && it.contains("zh, en or de")));
        Ok(())
    }
}
