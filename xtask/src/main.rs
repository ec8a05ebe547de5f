//! `cargo xtask …`: reads the command line and calls the part that does it. No step lives here.

use std::num::NonZeroUsize;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use xtask::check::{DEFAULT, Form, language};

const HELP: &str = "cargo xtask <command>

  check [--lang LANG | --json]
                     validate assets/report.json and assets/report.txt, in zh, en or de (核对报告数据)
  reference          the tables of docs/data*.md and the JSON Schema, from the declaration of the data (字段说明)
  build [--url URL]  everything into dist/, checked against the budgets (生成网站)
  serve [--port N]   build, serve on this machine, rebuild and reload on change (本机预览)
  test [FILTER]      formatting, lints, tests, browsers; a filter runs only the tests that match (测试)
  shots              pictures of the page in every language and width, into target/shots/ (截图)
  bench [--rounds N] how fast the page is beside others of its content, into docs/performance.md (性能)
  bench --many [--rounds N]  only what a report of 10,000 facts costs beside this one (万条数据)";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(wrong) => {
            eprintln!("\nxtask: {wrong:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["check"] => xtask::check::run(Form::Text(DEFAULT)),
        ["check", "--lang", name] => xtask::check::run(Form::Text(language(name)?)),
        ["check", "--json"] => xtask::check::run(Form::Json),
        ["reference"] => done(xtask::reference::run()),
        ["build"] => done(xtask::build::run().map(drop)),
        ["build", "--url", url] => done(xtask::build::run_for(Some(url)).map(drop)),
        ["serve"] => done(xtask::serve::run(8080)),
        ["serve", "--port", port] => {
            let port = port.parse().with_context(|| format!("--port {port}: give a number from 1 to 65535"))?;
            done(xtask::serve::run(port))
        }
        ["test"] => xtask::test::run(None),
        ["test", filter] => xtask::test::run(Some(filter)),
        ["shots"] => done(xtask::shots::run()),
        ["bench"] => xtask::bench::run(xtask::bench::ROUNDS),
        ["bench", "--rounds", rounds] => xtask::bench::run(number(rounds)?),
        ["bench", "--many"] => xtask::bench::run_many(xtask::bench::ROUNDS),
        ["bench", "--many", "--rounds", rounds] => xtask::bench::run_many(number(rounds)?),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        other => bail!("`{}` is no command. The commands are:\n{HELP}", other.join(" ")),
    }
}

fn number(rounds: &str) -> Result<usize> {
    let number: NonZeroUsize = rounds.parse().with_context(|| format!("--rounds {rounds}: give a number from 1"))?;
    Ok(number.get())
}

fn done(outcome: Result<()>) -> Result<ExitCode> {
    outcome.map(|()| ExitCode::SUCCESS)
}
