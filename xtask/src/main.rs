//! `cargo xtask …`: declares the command line and calls the part that does it. No step lives here.

use std::ffi::OsString;
use std::process::ExitCode;
use std::str::FromStr;

use anyhow::{Result, bail};
use xtask::bench::ROUNDS;
use xtask::check::{DEFAULT, Form, Languages};

xflags::xflags! {
    /// The build tool of the page (构建工具)
    cmd xtask {
        /// Validates assets/report.json and assets/report.txt (核对报告数据)
        cmd check {
            /// Reports in zh, en or de alone (只用一种语言)
            optional --lang lang: Languages
            /// Reports for programs (供程序读取)
            optional --json
        }
        /// Writes the tables of docs/data*.md and the JSON Schema from the declaration of the data (字段说明)
        cmd reference {}
        /// Makes everything into dist/, checked against the budgets (生成网站)
        cmd build {
            /// Where the site will stand, such as https://example.org/report (网站地址)
            optional --url url: String
        }
        /// Builds, serves on this machine, rebuilds and reloads on change (本机预览)
        cmd serve {
            /// 8080 without one (端口)
            optional --port port: Number
        }
        /// Runs formatting, lints, tests, browsers (测试)
        cmd test {
            /// Only the tests whose names contain it (只跑名字里有它的测试)
            optional filter: String
        }
        /// Takes pictures of the page in every language and width, into target/shots/ (截图)
        cmd shots {}
        /// Measures how fast the page is beside others of its content, into docs/performance.md (性能)
        cmd bench {
            /// How often each page is measured (轮数)
            optional --rounds rounds: Number
            /// Measures only what a report of 10,000 facts costs beside this one (万条数据)
            optional --many
        }
    }
}

/// A number from 1: what both a port and a count of rounds can be.
#[derive(Debug)]
struct Number(u16);

impl FromStr for Number {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let number = text.parse().ok().filter(|it| *it > 0);
        number.map(Self).ok_or_else(|| format!("`{text}` is no number from 1 to 65535 (请写 1 到 65535 的整数)"))
    }
}

fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().skip(1).collect();
    let run = match command(words) {
        Ok(command) => run(command),
        Err(help) if help.is_help() => {
            println!("{help}");
            return ExitCode::SUCCESS;
        }
        Err(wrong) => {
            eprintln!("\nxtask: {wrong}\n`cargo xtask help` lists all commands (列出所有命令)");
            return ExitCode::FAILURE;
        }
    };
    run.unwrap_or_else(|wrong| {
        eprintln!("\nxtask: {wrong:#}");
        ExitCode::FAILURE
    })
}

/// What the words ask for; help if there are none.
fn command(words: Vec<OsString>) -> xflags::Result<XtaskCmd> {
    let help = words.first().is_none_or(|it| it == "help");
    let words = if help { vec!["--help".into()] } else { words };
    Xtask::from_vec(words).map(|it| it.subcommand)
}

fn run(command: XtaskCmd) -> Result<ExitCode> {
    match command {
        XtaskCmd::Check(Check { lang: Some(_), json: true }) => bail!("--json holds every language: leave --lang out"),
        XtaskCmd::Check(Check { json: true, .. }) => xtask::check::run(Form::Json),
        XtaskCmd::Check(it) => xtask::check::run(Form::Text(it.lang.map_or(DEFAULT, |it| it.0))),
        XtaskCmd::Reference(_) => done(xtask::reference::run()),
        XtaskCmd::Build(it) => done(xtask::build::run_for(it.url.as_deref()).map(drop)),
        XtaskCmd::Serve(it) => done(xtask::serve::run(it.port.map_or(8080, |it| it.0))),
        XtaskCmd::Test(it) => xtask::test::run(it.filter.as_deref()),
        XtaskCmd::Shots(_) => done(xtask::shots::run()),
        XtaskCmd::Bench(Bench { rounds, many }) => {
            let rounds = rounds.map_or(ROUNDS, |it| it.0.into());
            if many { xtask::bench::run_many(rounds) } else { xtask::bench::run(rounds) }
        }
    }
}

fn done(outcome: Result<()>) -> Result<ExitCode> {
    outcome.map(|()| ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::{Bench, XtaskCmd, command};

    fn asked(words: &str) -> xflags::Result<XtaskCmd> {
        command(words.split_whitespace().map(Into::into).collect())
    }

    #[test]
    fn words_in_any_order_ask_for_the_same() {
        for words in ["bench --many --rounds 3", "bench --rounds 3 --many"] {
            let Ok(XtaskCmd::Bench(Bench { rounds: Some(rounds), many: true })) = asked(words) else {
                panic!("{words}")
            };
            assert_eq!(rounds.0, 3);
        }
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (words, wrong) in [
            ("serve --port x", "`--port`, `x` is no number from 1 to 65535"),
            ("serve --port 65536", "`65536`"),
            ("serve --port", "`--port`"),
            ("bench --rounds 0", "`--rounds`, `0`"),
            ("check --lang fr", "`--lang`, `fr`"),
            ("check --port 1", "`--port`"),
            ("biuld", "biuld"),
        ] {
            let said = asked(words).map(drop).expect_err(words);
            assert!(!said.is_help() && said.to_string().contains(wrong), "{words}: {said}");
        }
    }

    #[test]
    fn help_names_every_command_in_two_languages() {
        for words in ["", "help", "--help", "-h", "check --help"] {
            let help = asked(words).map(drop).expect_err(words);
            assert!(help.is_help(), "{words}: {help}");
            for part in ["check", "serve", "--rounds", "核对报告数据", "本机预览"] {
                assert!(help.to_string().contains(part), "{words}: {part} is missing in {help}");
            }
        }
    }
}
