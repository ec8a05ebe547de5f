//! `cargo xtask …`: declares the command line and calls the part that does it. No step lives here.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;
use std::str::FromStr;

use anyhow::{Result, bail};
use xtask::bench::ROUNDS;
use xtask::build::Asked;
use xtask::check::{DEFAULT, Form, Languages};

xflags::xflags! {
    /// The build tool of the page (构建工具)
    cmd xtask {
        /// Validates the reports of assets/reports/ (核对报告数据)
        cmd check {
            /// Another report: the folder of its report.json and report.txt, or one of the two files (别处的报告)
            optional --input input: PathBuf
            /// Reports in zh, en or de alone (只用一种语言)
            optional --lang lang: Languages
            /// Reports for programs (供程序读取)
            optional --json
        }
        /// Keeps the data as published, after the site is uploaded: later changes need a correction (发布后存底)
        cmd freeze {
            /// Another report: its folder, or one of its two files (别处的报告)
            optional --input input: PathBuf
        }
        /// Begins a report in a new folder, from a template that makes a page (新建报告)
        cmd new {
            /// Where its report.txt and report.json will lie (文件夹)
            required folder: PathBuf
        }
        /// Writes the tables of docs/data*.md and the JSON Schema from the declaration of the data (字段说明)
        cmd reference {}
        /// Makes everything into dist/, checked against the budgets (生成网站)
        cmd build {
            /// Another report: its folder, or one of its two files (别处的报告)
            optional --input input: PathBuf
            /// Where the site goes, a new or empty folder; dist without one (网站放在哪里)
            optional --out out: PathBuf
            /// Where the site will stand, such as https://example.org/report (网站地址)
            optional --url url: String
        }
        /// Builds, serves on this machine, rebuilds and reloads on change (本机预览)
        cmd serve {
            /// Another report: its folder, or one of its two files (别处的报告)
            optional --input input: PathBuf
            /// Where the site goes, a new or empty folder; dist without one (网站放在哪里)
            optional --out out: PathBuf
            /// 8080 without one (端口)
            optional --port port: Number
        }
        /// Compares a published site, a folder or a copy of the one file with the build in dist/ (核对已发布的网站)
        cmd verify {
            /// https://…, a folder or a file (网址、文件夹或单个文件)
            required place: String
        }
        /// Asks RustSec and npm for known holes in what is used (已知漏洞)
        cmd advisories {
            /// A checkout of RustSec's database, from which the tests' snapshot is renewed (本地的漏洞库)
            optional --from from: PathBuf
        }
        /// Builds the last commit again elsewhere and compares both sites; as long as a first build (重复构建)
        cmd reproduce {}
        /// Runs formatting, lints, tests, browsers (测试)
        cmd test {
            /// Only the tests whose names contain it (只跑名字里有它的测试)
            optional filter: String
        }
        /// Asks one nginx on this machine for the built site, as a thousand readers at once (承载)
        cmd load {
            /// How long each run lasts, at most 60; 10 without one (秒数)
            optional --seconds seconds: Number
        }
        /// Takes pictures of the page in every language and width, into target/shots/ (截图)
        cmd shots {}
        /// Measures how fast the page is beside others of its content, into docs/performance.md (性能)
        cmd bench {
            /// How often each page is measured (轮数)
            optional --rounds rounds: Number
            /// Measures only what a report of 10,000 facts costs beside this one (万条数据)
            optional --many
            /// Measures only what thirty years cost, into docs/years.md (三十年)
            optional --years
        }
        /// Gives every reader of something from outside inputs that it has not seen (模糊测试)
        cmd fuzz {
            /// One of the targets, or `scripts`; all without one (只测一个目标)
            optional target: String
            /// How often each is tried (次数)
            optional --executions executions: u64
            /// Tries one input of the target once more (重放一个输入)
            optional --replay replay: PathBuf
            /// Keeps the fewest inputs that reach as much in the repository (精简语料)
            optional --keep
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
        XtaskCmd::Check(Check { lang: Some(_), json: true, .. }) => {
            bail!("--json holds every language: leave --lang out")
        }
        XtaskCmd::Check(Check { input, lang, json }) => {
            let form = if json { Form::Json } else { Form::Text(lang.map_or(DEFAULT, |it| it.0)) };
            xtask::check::run(form, input.as_deref())
        }
        XtaskCmd::Freeze(it) => xtask::freeze::run(it.input.as_deref()),
        XtaskCmd::New(it) => done(xtask::new::run(&it.folder)),
        XtaskCmd::Reference(_) => done(xtask::reference::run()),
        XtaskCmd::Build(Build { input, out, url }) => {
            let asked = Asked { input: input.as_deref(), out: out.as_deref(), url: url.as_deref() };
            done(xtask::build::run_for(asked).map(drop))
        }
        XtaskCmd::Serve(Serve { input, out, port }) => {
            done(xtask::serve::run(input.as_deref(), out.as_deref(), port.map_or(8080, |it| it.0)))
        }
        XtaskCmd::Verify(it) => xtask::verify::run(&it.place),
        XtaskCmd::Advisories(it) => xtask::supply::advisories(it.from.as_deref()),
        XtaskCmd::Reproduce(_) => xtask::reproduce::run(),
        XtaskCmd::Test(it) => xtask::test::run(it.filter.as_deref()),
        XtaskCmd::Load(it) => done(xtask::load::run(it.seconds.map_or(10, |it| it.0))),
        XtaskCmd::Shots(_) => done(xtask::shots::run()),
        XtaskCmd::Bench(Bench { many: true, years: true, .. }) => bail!("--many and --years are measured one by one"),
        XtaskCmd::Bench(Bench { rounds, many, years }) => {
            let rounds = rounds.map_or(ROUNDS, |it| it.0.into());
            match (many, years) {
                (true, _) => xtask::bench::run_many(rounds),
                (_, true) => xtask::bench::run_years(rounds),
                _ => xtask::bench::run(rounds),
            }
        }
        XtaskCmd::Fuzz(Fuzz { target: None, replay: Some(_), .. }) => bail!("--replay needs the target of the input"),
        XtaskCmd::Fuzz(Fuzz { target, executions, replay, keep }) => {
            done(xtask::fuzz::run(&xtask::fuzz::Asked { target, executions, replay, keep }))
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
            let Ok(XtaskCmd::Bench(Bench { rounds: Some(rounds), many: true, .. })) = asked(words) else {
                panic!("{words}")
            };
            assert_eq!(rounds.0, 3);
        }
    }

    #[test]
    fn a_report_elsewhere_and_a_folder_for_its_site_can_be_named() {
        for words in ["build --input next --out site", "serve --out site --input next", "check --input next"] {
            let command = asked(words).unwrap_or_else(|wrong| panic!("{words}: {wrong}"));
            let (input, out) = match command {
                XtaskCmd::Build(it) => (it.input, it.out),
                XtaskCmd::Serve(it) => (it.input, it.out),
                XtaskCmd::Check(it) => (it.input, None),
                _ => panic!("{words}"),
            };
            let given = [input, out].map(|it| it.map(|it| it.display().to_string()));
            assert_eq!(given[0].as_deref(), Some("next"), "{words}");
            assert_eq!(given[1].as_deref(), words.contains("--out").then_some("site"), "{words}");
        }
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (words, wrong) in [
            ("serve --port x", "`--port`, `x` is no number from 1 to 65535"),
            ("serve --port 65536", "`65536`"),
            ("serve --port", "`--port`"),
            ("load --seconds 0", "`--seconds`, `0`"),
            ("bench --rounds 0", "`--rounds`, `0`"),
            ("fuzz --executions many", "`--executions`"),
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
            for part in ["check", "serve", "fuzz", "--rounds", "核对报告数据", "本机预览"] {
                assert!(help.to_string().contains(part), "{words}: {part} is missing in {help}");
            }
        }
    }
}
