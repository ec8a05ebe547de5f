//! `check`: prints what the package's judge says about the report. The rules themselves live in `report_figures::data`.

use std::fs;
use std::process::ExitCode;

use anyhow::{Context, Result};
use report_figures::data::{self, Problem};
use serde_json::json;

use crate::paths::root;

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

    /// What an editor must mend.
    pub fn problems(&self) -> Vec<Problem> {
        data::check(&self.json, &self.text)
    }
}

/// Prints every problem and fails if there is one.
///
/// # Errors
/// When a file cannot be read.
pub fn run(as_json: bool) -> Result<ExitCode> {
    let problems = Sources::read()?.problems();
    if as_json {
        println!("{}", to_json(&problems));
    } else if problems.is_empty() {
        println!("报告数据没有问题。\nThe report's data is in order.");
    } else {
        println!("{}", to_text(&problems));
    }
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// All problems in Chinese, then all in English, one a line: `file:line:column  path  message`.
pub fn to_text(problems: &[Problem]) -> String {
    let line = |problem: &Problem, message: &str| {
        let Problem { file, line, column, path, .. } = problem;
        format!("{file}:{line}:{column}  {path}  {message}\n")
    };
    let chinese: String = problems.iter().map(|problem| line(problem, &problem.zh)).collect();
    let english: String = problems.iter().map(|problem| line(problem, &problem.en)).collect();
    let count = problems.len();
    format!("{chinese}共 {count} 处需要修改。\n\n{english}{count} to mend.")
}

fn to_json(problems: &[Problem]) -> String {
    let one = |problem: &Problem| {
        let Problem { file, line, column, path, zh, en } = problem;
        json!({ "file": file, "line": line, "column": column, "path": path, "zh": zh, "en": en })
    };
    format!("{:#}", serde_json::Value::Array(problems.iter().map(one).collect()))
}
