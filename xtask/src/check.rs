//! `check`: prints what `validate` finds in the report. The rules themselves live in `report`.

use std::fs;
use std::process::ExitCode;
use std::str::FromStr;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use anyhow::{Context, Result, bail};
use fixtures::{ARCHIVE, archive};
use i18n::Lang;
use serde_json::json;
use start::paths::root;
use validate::Problem;

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
    /// Each with its line of the file, in these languages one after the other.
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
    let sources = Sources::read()?;
    let problems = sources.problems();
    match form {
        Form::Json => println!("{}", to_json(&problems)),
        Form::Text(languages) => println!("{}", to_text(&sources, &problems, languages)),
    }
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
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

/// All problems in each of the languages: what is wrong, then its line with a mark under it.
pub fn to_text(sources: &Sources, problems: &[Problem], languages: &[Lang]) -> String {
    let block = |lang: &Lang| -> String {
        if problems.is_empty() {
            return match lang {
                Lang::Zh => "报告数据没有问题。",
                Lang::En => "The report's data is in order.",
                Lang::De => "Die Daten des Berichts sind in Ordnung.",
            }
            .to_owned();
        }
        let shown: String = problems.iter().map(|it| marked(sources, it, *lang) + "\n\n").collect();
        let count = problems.len();
        match lang {
            Lang::Zh => format!("{shown}共 {count} 处需要修改。"),
            Lang::En => format!("{shown}{count} to mend."),
            Lang::De => format!("{shown}{count} zu berichtigen."),
        }
    };
    let apart = if problems.is_empty() { "\n" } else { "\n\n" };
    languages.iter().map(block).collect::<Vec<_>>().join(apart)
}

/// One problem under its path in the JSON, with the line that has it. Only the range's first line is marked: a whole
/// entry would fill the screen.
fn marked(sources: &Sources, problem: &Problem, lang: Lang) -> String {
    let bytes = if problem.file.ends_with(".json") { &sources.json } else { &sources.text };
    let whole = String::from_utf8_lossy(bytes);
    let line = whole.trim_start_matches('\u{feff}').lines().nth(problem.line - 1).unwrap_or_default().to_owned();
    let offset = |column: usize| line.char_indices().nth(column - 1).map_or(line.len(), |(at, _)| at);
    let end = if problem.end_line == problem.line { offset(problem.end_column) } else { line.len() };
    let mark = AnnotationKind::Primary.span(offset(problem.column)..end).label(problem.path.as_str());
    let snippet = Snippet::source(&line).path(&problem.file).line_start(problem.line).annotation(mark);
    let message = problem.message(lang);
    let level = Level::ERROR.with_name(match lang {
        Lang::Zh => "错误",
        Lang::En => "error",
        Lang::De => "Fehler",
    });
    Renderer::plain().render(&[level.primary_title(message).element(snippet)])
}

fn to_json(problems: &[Problem]) -> String {
    let one = |it: &Problem| {
        json!({
            "code": format!("{:?}", it.code()),
            "file": it.file, "path": it.path,
            "line": it.line, "column": it.column, "endLine": it.end_line, "endColumn": it.end_column,
            "zh": it.message(Lang::Zh), "en": it.message(Lang::En), "de": it.message(Lang::De),
        })
    };
    format!("{:#}", serde_json::Value::Array(problems.iter().map(one).collect()))
}

#[cfg(test)]
mod tests {
    use i18n::Lang;

    use super::{Languages, Sources, to_json, to_text};

    fn sources() -> Sources {
        Sources { json: b"{}".to_vec(), text: "报告".into() }
    }

    #[test]
    fn problems_are_printed_in_the_language_that_is_asked_for_and_in_no_other() -> anyhow::Result<()> {
        let problems = sources().problems();
        assert!(!problems.is_empty());
        for (name, lang) in [("zh", Lang::Zh), ("zh-CN", Lang::Zh), ("en", Lang::En), ("de", Lang::De)] {
            let Languages(languages) = name.parse()?;
            let text = to_text(&sources(), &problems, languages);
            assert_eq!(text.matches("assets/report.json:1:1").count(), problems.len(), "{text}");
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
    fn a_mark_stands_under_what_is_wrong_behind_wide_characters_too() {
        let sources = Sources { json: "{\n\"报告\": 1 2\n}".into(), text: "报告".into() };
        let text = to_text(&sources, &sources.problems(), &[Lang::En]);
        // Each Chinese character is two columns wide.
        assert!(text.contains("2 | \"报告\": 1 2\n  |          ^"), "{text}");
        assert!(text.contains("a comma is missing here"), "{text}");
    }

    #[test]
    fn programs_get_code_and_range() {
        let problems = sources().problems();
        let list: serde_json::Value = serde_json::from_str(&to_json(&problems)).unwrap();
        assert_eq!(list[0]["code"], "MissingField");
        assert_eq!([&list[0]["line"], &list[0]["column"], &list[0]["endLine"], &list[0]["endColumn"]], [1, 1, 1, 2]);
    }
}
