//! `test`: the one test command. Formatting and lints, then every test, then the browsers; the runners' own closing
//! lines are shown, and their sum is the last line. How test programs are compiled is `programs`' matter.

mod programs;

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, ExitCode, Stdio};

use anyhow::{Context, Result};
use driver::Fonts;
use driver::chromium;
use driver::drivers;
use start::paths::root;
use start::toolchain::{cargo, rustup, sysroot};
use start::wasm::TRIPLE;
use start::workspace::for_browsers;
use tools::step::step;
use tools::{component, npm_for_tests, pdf_readers, run as run_command};

use crate::build;
use crate::hosts::servers;
use crate::scripts;
use crate::supply;
use programs::{Program, compile};

/// Tests and checks that passed and failed so far.
#[derive(Default)]
struct Tally {
    passed: usize,
    failed: usize,
}

impl Tally {
    /// Adds up the closing lines of a program.
    fn read<'a>(&mut self, lines: impl Iterator<Item = &'a str>, succeeded: bool) {
        let mut failed = 0;
        for (good, bad) in lines.filter_map(closing_line) {
            self.passed += good;
            failed += bad;
        }
        // One that dies closes with no line of its own.
        self.failed += if succeeded { failed } else { failed.max(1) };
    }
}

/// The packages whose tests need browsers, and that whose tests take minutes.
const BROWSERS: &str = "browser-tests";
const FUZZ: &str = "fuzz";

/// Runs everything, or only the tests whose name contains the filter.
///
/// # Errors
/// When something that the tests need can be neither found nor brought.
pub fn run(filter: Option<&str>) -> Result<ExitCode> {
    npm_for_tests()?;
    chromium()?;
    drivers::firefox()?;
    drivers::webkit()?;
    Fonts::bring_all()?;
    pdf_readers()?;
    // Where real servers cannot be had, the tests of them say so, and the others go on.
    if let Err(wrong) = servers::unpacked() {
        eprintln!("\nxtask: {wrong:#}");
    }
    let mut tally = Tally::default();
    if filter.is_none() {
        lints(&mut tally)?;
    }
    let mut scripts = scripts::tests(filter)?;
    scripts.stdout(Stdio::piped()).current_dir(root());
    read("the scripts' tests", scripts.spawn().context("starting the scripts' tests")?, &mut tally)?;
    // The browsers need a site; without one, the failure is counted and the other tests still tell what they can.
    let built = build::run();
    if let Err(wrong) = &built {
        eprintln!("\nxtask: {wrong:#}");
        tally.failed += 1;
    }
    let compiled = step("compiling all tests", compile).unwrap_or_else(|wrong| {
        eprintln!("\nxtask: {wrong:#}");
        tally.failed += 1;
        Vec::new()
    });
    let of = |packages: &[&str]| compiled.iter().filter(|it| packages.contains(&&*it.package)).collect::<Vec<_>>();
    for program in compiled.iter().filter(|it| ![BROWSERS, FUZZ].contains(&&*it.package)) {
        tests(program, filter, &mut tally)?;
    }
    if built.is_ok() {
        for program in of(&[BROWSERS]) {
            tests(program, filter, &mut tally)?;
        }
    }
    // Behind the browsers' tests: beside them it would take the processor from what they wait for.
    for program in of(&[FUZZ]) {
        fuzz(program, filter, &mut tally)?;
    }
    println!("\n{} passed, {} failed", tally.passed, tally.failed);
    Ok(if tally.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Formatting and lints; each that fails counts as one failure, so that the last line cannot look clean.
fn lints(tally: &mut Tally) -> Result<()> {
    component("rustfmt", "fmt")?;
    component("clippy", "clippy")?;
    let libraries = sysroot()?.join("lib/rustlib").join(TRIPLE);
    if !libraries.exists() && !rustup("target", TRIPLE) {
        anyhow::bail!("the lints need the wasm target: `rustup target add {TRIPLE}`");
    }
    let deny = ["--", "-D", "warnings"];
    for (title, mut command) in scripts::checks()? {
        check(tally, title, &mut command);
    }
    match supply::checks() {
        Ok(checks) => checks.into_iter().for_each(|(title, mut command)| check(tally, title, &mut command)),
        Err(wrong) => {
            eprintln!("  {wrong:#}");
            tally.failed += 1;
        }
    }
    check(tally, "cargo fmt", cargo().args(["fmt", "--all", "--check"]));
    check(tally, "clippy, host", cargo().args(["clippy", "--quiet", "--workspace", "--all-targets"]).args(deny));
    // One after the other: together they would share features, and what one alone leaves unused would not be seen.
    for folder in for_browsers().context("asking cargo for the packages")? {
        let manifest = folder.join("Cargo.toml");
        let mut command = cargo();
        command.args(["clippy", "--quiet", "--lib", "--target", TRIPLE, "--manifest-path"]).arg(&manifest).args(deny);
        check(tally, &format!("clippy for browsers, {}", manifest.display()), &mut command);
    }
    Ok(())
}

/// Runs a check under a title.
fn check(tally: &mut Tally, title: &str, command: &mut Command) {
    if let Err(wrong) = step(title, || run_command(command)) {
        eprintln!("  {wrong:#}");
        tally.failed += 1;
    }
}

/// The fuzzer's tests: each target for a minute. With a filter they take no minutes.
fn fuzz(program: &Program, filter: Option<&str>, tally: &mut Tally) -> Result<()> {
    let mut command = program.command();
    if filter.is_none() {
        command.env("FUZZ_SECONDS", "60");
    }
    command.arg("--quiet").args(filter).stdout(Stdio::piped());
    read(&program.name, command.spawn().with_context(|| format!("starting {}", program.name))?, tally)
}

/// Runs a program of tests, shows what it prints, and adds up its closing lines.
fn tests(program: &Program, filter: Option<&str>, tally: &mut Tally) -> Result<()> {
    let mut command = program.command();
    command.args(filter).stdout(Stdio::piped());
    read(&program.name, command.spawn().with_context(|| format!("starting {}", program.name))?, tally)
}

/// Shows what tests print until they end, and adds up their closing lines.
fn read(title: &str, mut child: Child, tally: &mut Tally) -> Result<()> {
    eprintln!("▸ {title}");
    let output = child.stdout.take().context("reading the tests' output")?;
    let mut lines = Vec::new();
    for line in BufReader::new(output).lines() {
        let line = line.context("reading the tests' output")?;
        println!("{line}");
        lines.push(line);
    }
    let status = child.wait().with_context(|| format!("waiting for {title}"))?;
    tally.read(lines.iter().map(String::as_str), status.success());
    Ok(())
}

/// The tests that passed and failed by a closing line: cargo's, `test result: ok. 3 passed; 0 failed; 0 ignored; …`, or one
/// of Node.js', `ℹ pass 3` and `ℹ fail 0`.
fn closing_line(line: &str) -> Option<(usize, usize)> {
    if let Some((word, count)) = line.strip_prefix("ℹ ").and_then(|it| it.split_once(' ')) {
        let count = count.parse().ok()?;
        return match word {
            "pass" => Some((count, 0)),
            "fail" => Some((0, count)),
            _ => None,
        };
    }
    let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let count = |word: &str| counts.split("; ").find_map(|part| part.strip_suffix(word)?.trim().parse().ok());
    Some((count("passed")?, count("failed")?))
}

#[cfg(test)]
mod tests {
    use super::closing_line;

    #[test]
    fn closing_lines_are_read() {
        let line = "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; 4 filtered out; finished in 0.01s";
        assert_eq!(closing_line(line), Some((12, 3)));
        assert_eq!(closing_line("test report::load ... ok"), None);
        assert_eq!(closing_line("ℹ pass 12"), Some((12, 0)));
        assert_eq!(closing_line("ℹ fail 3"), Some((0, 3)));
        for other in ["ℹ tests 15", "ℹ skipped 3", "ℹ duration_ms 101.6", "✔ a test that is called pass 3 (0.7ms)"]
        {
            assert_eq!(closing_line(other), None, "{other}");
        }
    }
}
