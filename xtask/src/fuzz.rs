//! `fuzz`: gives the readers of everything from outside inputs that libFuzzer makes up by following coverage (tests/fuzz), and
//! those in scripts random ones. It compiles with stable Rust; docs/fuzzing.md says how to read what it prints.

use std::fs::read_dir;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use fs_err as fs;
use start::paths::{root, target};
use start::toolchain::cargo;
use tools::step::step;
use tools::{debian, find, npm_for_tests, run as run_command};

use crate::scripts;

/// What tells libFuzzer which edges of the code an input reaches. All of it is stable; `trace-compares` would halve the speed.
const FLAGS: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table -Ccodegen-units=1";

/// The readers in scripts, by one name.
const SCRIPTS: &str = "scripts";

/// An execution that takes longer is a fault, in seconds; so is one that takes more memory, in megabytes.
const SLOW_S: u32 = 20;
const MEMORY_MB: u32 = 3_000;

/// How much of a target's inputs is kept in the repository, in bytes.
const KEPT: u64 = 24_000;

/// What the command line asks for.
#[derive(Default)]
pub struct Asked {
    /// A target; all without one.
    pub target: Option<String>,
    /// How often each is tried; as often as the target says without it.
    pub executions: Option<u64>,
    /// An input that is tried once, and nothing else.
    pub replay: Option<PathBuf>,
    /// Keeps the fewest inputs that reach as much in the repository.
    pub keep: bool,
}

/// A target as the fuzzer's program lists it.
struct Listed {
    name: String,
    longest: u64,
    executions: u64,
}

/// Tries one target or all of them, one after the other.
///
/// # Errors
/// When something failed; the error says where its input is kept and how it is tried again.
pub fn run(asked: &Asked) -> Result<()> {
    let wanted = asked.target.as_deref();
    if wanted != Some(SCRIPTS) {
        let program = compiled()?;
        let all = list(&program)?;
        let known = all.iter().map(|it| &*it.name).chain([SCRIPTS]).collect::<Vec<_>>().join(", ");
        if wanted.is_some_and(|wanted| all.iter().all(|it| it.name != wanted)) {
            bail!("there is no such target; there are {known}");
        }
        for listed in all.iter().filter(|it| wanted.is_none_or(|wanted| it.name == wanted)) {
            match &asked.replay {
                Some(file) => replay(&program, listed, file)?,
                None => follow(&program, listed, asked)?,
            }
        }
    }
    if wanted.is_none_or(|it| it == SCRIPTS) && asked.replay.is_none() && !asked.keep {
        npm_for_tests()?;
        let executions = asked.executions.unwrap_or(1_000_000).to_string();
        let seed = std::process::id().to_string();
        eprintln!("▸ {SCRIPTS}: {executions} executions of each property from FUZZ_SEED={seed}");
        let mut command = scripts::fuzzing()?;
        run_command(command.env("FUZZ_EXECUTIONS", executions).env("FUZZ_SEED", seed))?;
    }
    Ok(())
}

/// Where inputs, failures and the program lie that no commit holds.
fn folder() -> PathBuf {
    target().join("fuzz")
}

/// Compiles the program, with everything in it that is ours or comes from a registry; std is as it comes.
fn compiled() -> Result<PathBuf> {
    if find(&["c++", "g++", "clang++"]).is_none() {
        debian("g++")?;
    }
    let asked = Command::new("rustc").arg("-vV").current_dir(root()).output().context("asking rustc for its host")?;
    let said = String::from_utf8_lossy(&asked.stdout).into_owned();
    let host = said.lines().find_map(|it| it.strip_prefix("host: ")).context("rustc names no host")?;
    let mut command = cargo();
    command.args([
        "build",
        "--quiet",
        "--package",
        "fuzz",
        "--bin",
        "fuzz",
        "--features",
        "guided",
        "--profile",
        "fuzz",
    ]);
    // With a target, what the build itself runs is left as it is.
    command.args(["--target", host, "--target-dir"]).arg(folder());
    command.env_remove("CARGO_ENCODED_RUSTFLAGS").env("RUSTFLAGS", FLAGS);
    step("compiling the fuzzer; minutes the first time", || run_command(&mut command))?;
    Ok(folder().join(host).join("fuzz/fuzz"))
}

/// Without a target, the program lists them: name, longest input, executions.
fn list(program: &Path) -> Result<Vec<Listed>> {
    let asked =
        Command::new(program).env_remove("FUZZ_TARGET").output().context("asking the fuzzer for its targets")?;
    let said = String::from_utf8_lossy(&asked.stdout).into_owned();
    let read = |line: &str| {
        let mut words = line.split(' ');
        let name = words.next()?.to_owned();
        Some(Listed { name, longest: words.next()?.parse().ok()?, executions: words.next()?.parse().ok()? })
    };
    let all: Vec<Listed> = said.lines().filter_map(read).collect();
    if all.is_empty() {
        bail!("the fuzzer lists no targets");
    }
    Ok(all)
}

fn command(program: &Path, listed: &Listed) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root()).env("FUZZ_TARGET", &listed.name);
    command
}

/// Inputs of this work tree, and those of the repository.
fn inputs(listed: &Listed) -> Result<[PathBuf; 2]> {
    let own = folder().join("inputs").join(&listed.name);
    fs::create_dir_all(&own)?;
    Ok([own, root().join("tests/fuzz/corpus").join(&listed.name)])
}

/// Lets libFuzzer follow coverage, and shows what it says from time to time.
fn follow(program: &Path, listed: &Listed, asked: &Asked) -> Result<()> {
    let Listed { name, longest, .. } = listed;
    let [own, kept] = inputs(listed)?;
    let executions = asked.executions.unwrap_or(if asked.keep { 0 } else { listed.executions });
    if executions > 0 {
        let failed = folder().join("failed");
        fs::create_dir_all(&failed)?;
        let start = failed.join(format!("{name}-"));
        let mut command = command(program, listed);
        command.env("FUZZ_SEEDS", &own).args([&own, &kept]).arg(format!("-artifact_prefix={}", start.display()));
        command.args([format!("-runs={executions}"), format!("-max_len={longest}"), format!("-timeout={SLOW_S}")]);
        command.args([format!("-rss_limit_mb={MEMORY_MB}"), "-print_final_stats=1".into()]);
        eprintln!("▸ {name}: {executions} executions; inputs that reach something new go to {}", own.display());
        let mut child = command.stderr(Stdio::piped()).spawn().context("starting the fuzzer")?;
        let output = child.stderr.take().context("reading what the fuzzer says")?;
        for line in BufReader::new(output).lines() {
            let line = line.context("reading what the fuzzer says")?;
            // One line for each new input would hide the others.
            let kind = line.split_whitespace().nth(1).unwrap_or_default();
            if !["NEW", "REDUCE", "RELOAD"].contains(&kind) {
                eprintln!("  {line}");
            }
        }
        if !child.wait().context("waiting for the fuzzer")?.success() {
            let again = format!("cargo xtask fuzz {name} --replay <file>");
            bail!("{name} failed: its input is kept as {}<kind>-<hash>; `{again}` tries it again", start.display());
        }
    }
    if asked.keep { keep(program, listed, &own, &kept) } else { Ok(()) }
}

/// Tries one input.
fn replay(program: &Path, listed: &Listed, file: &Path) -> Result<()> {
    let file = std::env::current_dir().context("asking for the present folder")?.join(file);
    run_command(command(program, listed).arg(file).env("RUST_BACKTRACE", "1"))
}

/// Replaces the kept inputs by the fewest that reach all edges, the shortest first, as far as there is room for them.
fn keep(program: &Path, listed: &Listed, own: &Path, kept: &Path) -> Result<()> {
    let fewest = folder().join("fewest").join(&listed.name);
    if fewest.exists() {
        fs::remove_dir_all(&fewest)?;
    }
    fs::create_dir_all(&fewest)?;
    let mut merge = command(program, listed);
    merge.arg(&fewest).args([own, kept]).args(["-set_cover_merge=1", "-use_counters=0"]);
    merge.arg(format!("-max_len={}", listed.longest)).stderr(Stdio::null());
    step(&format!("{}: the fewest inputs", listed.name), || run_command(&mut merge))?;
    let mut found = Vec::new();
    for entry in read_dir(&fewest).context("reading the fewest inputs")? {
        let entry = entry?;
        found.push((entry.metadata()?.len(), entry.file_name()));
    }
    found.sort();
    fs::create_dir_all(kept)?;
    // libFuzzer names inputs by their hash; what has another name was written by hand, and stays.
    for entry in read_dir(kept).context("reading the kept inputs")? {
        let entry = entry?;
        let name = entry.file_name();
        if name.len() == 40 && name.as_encoded_bytes().iter().all(u8::is_ascii_hexdigit) {
            fs::remove_file(entry.path())?;
        }
    }
    let mut left = KEPT;
    for (size, name) in found {
        let Some(rest) = left.checked_sub(size) else { break };
        left = rest;
        fs::copy(fewest.join(&name), kept.join(&name))?;
    }
    Ok(())
}
