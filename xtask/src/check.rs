//! `check`: prints what `validate` finds in a report. The rules themselves live there.

use std::path::Path;
use std::process::ExitCode;
use std::str::FromStr;

use anyhow::{Result, bail};
use i18n::Lang;
use serde_json::json;
use validate::Problem;

use crate::archive::Reports;
use crate::folders::folders;
use crate::input::Input;
pub use crate::sources::{DEFAULT, Sources, to_text};

/// How the problems are printed.
#[derive(Clone, Copy)]
pub enum Form {
    /// Each with its line of the file, in these languages one after the other.
    Text(&'static [Lang]),
    /// A list for programs, each problem in every language.
    Json,
}

/// Prints every problem and fails if there is one: of one report, or of all reports of a folder and between them.
///
/// # Errors
/// When a folder cannot be read.
pub fn run(form: Form, input: Option<&Path>) -> Result<ExitCode> {
    let found = look(input)?;
    match form {
        Form::Json => println!("{}", to_json(&found.iter().flat_map(|it| &it.1).collect::<Vec<_>>())),
        Form::Text(languages) => {
            // What is in order is said once.
            let mut told: Vec<_> = found.iter().filter(|it| !it.1.is_empty()).collect();
            told.extend(found.iter().take(usize::from(told.is_empty())));
            for (sources, problems) in told {
                println!("{}", to_text(sources, problems, languages));
            }
        }
    }
    Ok(if found.iter().all(|it| it.1.is_empty()) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Reports as they lie somewhere, with what an editor must mend in each.
///
/// # Errors
/// When a folder cannot be read.
pub fn look(input: Option<&Path>) -> Result<Vec<(Sources, Vec<Problem>)>> {
    if let Some(folders) = folders(input)?.filter(|it| it.len() > 1) {
        let reports = Reports::read(&folders)?;
        let problems = reports.problems();
        return Ok(reports.entries.into_iter().map(|it| it.sources).zip(problems).collect());
    }
    Ok(vec![match Sources::look(&Input::of(input)?) {
        Ok(sources) => {
            let problems = sources.problems();
            (sources, problems)
        }
        Err(unread) => (Sources::default(), unread),
    }])
}

/// The one language that `--lang` names.
#[derive(Debug)]
pub struct Languages(pub &'static [Lang]);

impl FromStr for Languages {
    type Err = anyhow::Error;

    fn from_str(name: &str) -> Result<Self> {
        match name {
            "zh" | "zh-CN" => Ok(Self(&[Lang::Zh])),
            "en" => Ok(Self(&[Lang::En])),
            "de" => Ok(Self(&[Lang::De])),
            _ => bail!("`{name}`: write zh, en or de (请写 zh、en 或 de; zh, en oder de schreiben)"),
        }
    }
}

fn to_json(problems: &[&Problem]) -> String {
    let one = |problem: &&Problem| {
        json!({
            "code": format!("{:?}", problem.code()),
            "file": problem.file, "path": problem.path,
            "line": problem.line, "column": problem.column,
            "endLine": problem.end_line, "endColumn": problem.end_column,
            "zh": problem.message(Lang::Zh), "en": problem.message(Lang::En), "de": problem.message(Lang::De),
        })
    };
    format!("{:#}", serde_json::Value::Array(problems.iter().map(one).collect()))
}

#[cfg(test)]
mod tests {
    use i18n::Lang;

    use super::{Languages, Sources, to_json, to_text};

    fn sources() -> Sources {
        Sources::of_bytes("{}", "报告")
    }

    #[test]
    fn problems_are_printed_in_the_language_that_is_asked_for_and_in_no_other() -> anyhow::Result<()> {
        let problems = sources().problems();
        assert!(!problems.is_empty());
        for (name, lang) in [("zh", Lang::Zh), ("zh-CN", Lang::Zh), ("en", Lang::En), ("de", Lang::De)] {
            let Languages(languages) = name.parse()?;
            let text = to_text(&sources(), &problems, languages);
            assert_eq!(text.matches("report.json:1:1").count(), problems.len(), "{text}");
            for problem in &problems {
                for other in [Lang::Zh, Lang::En, Lang::De] {
                    assert_eq!(text.contains(&problem.message(other)), other == lang, "{name}: {text}");
                }
                assert!(text.contains(&problem.path), "{name}: {text}");
            }
            assert!(!to_text(&sources(), &[], languages).is_empty(), "{name} says nothing of sound data");
        }
        let wrong = "fr".parse::<Languages>().map(drop).map_err(|it| it.to_string());
        assert!(wrong.is_err_and(|it| it.contains("fr") && it.contains("zh, en or de")));
        Ok(())
    }

    #[test]
    fn many_problems_that_are_alike_are_told_by_their_first_and_counted() {
        let sources = Sources::of_bytes(fixtures::REPORT_2023.json, fixtures::OTHER.text);
        let problems = sources.problems();
        assert!(problems.len() > 200, "{}", problems.len());
        let text = to_text(&sources, &problems, &[Lang::En]);
        let first = text.lines().next().unwrap_or_default();
        assert!(first.starts_with("error: start here: "), "{first}");
        assert!(text.lines().count() < 200 && text.contains(&format!("{} to mend.", problems.len())), "{text}");
        assert!(text.contains("not shown: activities 93, facts 50, "), "{text}");
    }

    #[test]
    fn a_mark_stands_under_what_is_wrong_behind_wide_characters_too() {
        let sources = Sources::of_bytes("{\n\"报告\": 1 2\n}", "报告");
        let text = to_text(&sources, &sources.problems(), &[Lang::En]);
        // Each Chinese character is two columns wide.
        assert!(text.contains("2 | \"报告\": 1 2\n  |          ^"), "{text}");
        assert!(text.contains("a comma is missing here"), "{text}");
    }

    #[test]
    fn programs_get_code_and_range() {
        let problems = sources().problems();
        let list: serde_json::Value = serde_json::from_str(&to_json(&problems.iter().collect::<Vec<_>>())).unwrap();
        assert_eq!(list[0]["code"], "MissingField");
        assert_eq!([&list[0]["line"], &list[0]["column"], &list[0]["endLine"], &list[0]["endColumn"]], [1, 1, 1, 2]);
    }
}
