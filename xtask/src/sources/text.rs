//! Problems as people read them in a terminal: each with its line and a mark under the place, and of many that are alike the
//! first.

use std::collections::BTreeMap;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use i18n::Lang;
use validate::{Code, Problem};

use super::Sources;

/// From so many problems on, those that are alike are told by their first ones and their count.
const MANY: usize = 20;
/// So many of those that are alike are told.
const OF_EACH: usize = 3;

/// All problems in each of the languages: what is wrong, then its line with a mark under it.
pub fn to_text(sources: &Sources, problems: &[Problem], languages: &[Lang]) -> String {
    let (told, left) = told(problems);
    let block = |lang: &Lang| -> String {
        if problems.is_empty() {
            return match lang {
                Lang::Zh => "报告数据没有问题。",
                Lang::En => "The report's data is in order.",
                Lang::De => "Die Daten des Berichts sind in Ordnung.",
            }
            .to_owned();
        }
        let shown: String = told.iter().map(|it| marked(sources, it, *lang) + "\n\n").collect();
        let count = problems.len();
        let end = match lang {
            Lang::Zh => format!("共 {count} 处需要修改。"),
            Lang::En => format!("{count} to mend."),
            Lang::De => format!("{count} zu berichtigen."),
        };
        if left.is_empty() {
            return shown + &end;
        }
        let left = left.iter().map(|(list, count)| format!("{list} {count}")).collect::<Vec<_>>();
        let left = left.join(", ");
        let like = match lang {
            Lang::Zh => {
                format!("同类的问题只列出前几处，其余没有列出（{left}）；改好一些再检查，或用 --json 列出全部。")
            }
            Lang::En => format!(
                "Of problems that are alike only the first are shown; not shown: {left}. Mend some and check again, or list all with --json."
            ),
            Lang::De => format!(
                "Von gleichen Fehlern stehen nur die ersten hier; es fehlen: {left}. Einige berichtigen und neu prüfen oder mit --json alle ausgeben."
            ),
        };
        format!("{shown}{end}\n{like}")
    };
    let apart = if problems.is_empty() { "\n" } else { "\n\n" };
    languages.iter().map(block).collect::<Vec<_>>().join(apart)
}

/// The problems that are told one by one, and how many are left out by the list that has them.
fn told(problems: &[Problem]) -> (Vec<&Problem>, BTreeMap<&str, usize>) {
    if problems.len() <= MANY {
        return (problems.iter().collect(), BTreeMap::new());
    }
    let (mut told, mut left) = (Vec::new(), BTreeMap::new());
    let mut alike: BTreeMap<(&str, String), usize> = BTreeMap::new();
    for problem in problems {
        let list = problem.path.split(['[', '.']).next().unwrap_or_default();
        let count = alike.entry((list, format!("{:?}", problem.code()))).or_default();
        *count += 1;
        if *count <= OF_EACH {
            told.push(problem);
        } else {
            *left.entry(list).or_default() += 1;
        }
    }
    (told, left)
}

/// One problem under its path in the JSON, with the line that has it. Only the range's first line is marked: a whole
/// entry would fill the screen.
fn marked(sources: &Sources, problem: &Problem, lang: Lang) -> String {
    let message = problem.message(lang);
    let level = Level::ERROR.with_name(match lang {
        Lang::Zh => "错误",
        Lang::En => "error",
        Lang::De => "Fehler",
    });
    let title = level.primary_title(message);
    if matches!(problem.code(), Code::FileMissing | Code::FileUnreadable | Code::PublishedBroken) {
        return Renderer::plain().render(&[title.element(Origin::path(&problem.file))]);
    }
    let bytes = if problem.file.ends_with(".json") { &sources.json } else { &sources.text };
    let whole = String::from_utf8_lossy(bytes);
    let line = whole.trim_start_matches('\u{feff}').lines().nth(problem.line - 1).unwrap_or_default().to_owned();
    let offset = |column: usize| line.char_indices().nth(column - 1).map_or(line.len(), |(at, _)| at);
    let end = if problem.end_line == problem.line { offset(problem.end_column) } else { line.len() };
    let mark = AnnotationKind::Primary.span(offset(problem.column)..end).label(problem.path.as_str());
    let snippet = Snippet::source(&line).path(&problem.file).line_start(problem.line).annotation(mark);
    Renderer::plain().render(&[title.element(snippet)])
}
