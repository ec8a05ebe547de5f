//! `load`: what one nginx on this machine serves, asked by wrk over loopback, bounded in time and readers. Both share the
//! machine's cores, so that the numbers are below what the server alone could do.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::available_parallelism;

use anyhow::{Context, Result, ensure};
use driver::folder;
use fs_err as fs;
use regex::Regex;
use serde_json::Value;
use start::paths::dist;

use crate::hosts::servers::{Kind, Server, program};

/// The most that may be asked for: it is this machine that is loaded.
pub const MOST_SECONDS: u16 = 60;

/// What was counted in one run.
#[derive(Debug)]
pub struct Measured {
    pub requests: u64,
    /// Connections that were refused or broke, answers that came too late or said that something is wrong.
    pub failed: u64,
    pub per_second: f64,
    /// Megabytes a second.
    pub megabytes: f64,
    /// Milliseconds within which half of the requests, and 99 of 100, were answered.
    pub half: f64,
    pub most: f64,
}

/// Walks a list of paths, one after the other, and says at the end what was counted.
const SCRIPT: &str = r#"local at = 0
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at], { ["Accept-Encoding"] = "gzip, br" })
end
done = function(summary, latency)
  local wrong = summary.errors
  io.write(string.format('{"requests":%d,"failed":%d,"micros":%d,"bytes":%d,"half":%d,"most":%d}\n', summary.requests,
    wrong.connect + wrong.read + wrong.write + wrong.status + wrong.timeout, summary.duration, summary.bytes,
    latency:percentile(50), latency:percentile(99)))
end
"#;

/// Measures the built site and prints a table for docs/hosting.md.
///
/// # Errors
/// When there is no site, nginx or wrk cannot be had, or a request has failed.
pub fn run(seconds: u16) -> Result<()> {
    ensure!(seconds <= MOST_SECONDS, "--seconds {seconds}: at most {MOST_SECONDS}");
    let visit = visit(&dist())?;
    println!(
        "{}\n\n| what is asked for | at once | requests/s | MB/s | half within | 99 of 100 within | failed |",
        machine()
    );
    println!("| --- | --- | --- | --- | --- | --- | --- |");
    for (what, paths, readers) in [
        ("the page, packed", &visit[..1], 100),
        ("all files of a first visit", &visit, 100),
        ("all files of a first visit", &visit, 1000),
    ] {
        let Measured { failed, per_second, megabytes, half, most, .. } = measure(&dist(), paths, readers, seconds)?;
        println!("| {what} | {readers} | {per_second:.0} | {megabytes:.0} | {half:.0} ms | {most:.0} ms | {failed} |");
        ensure!(failed == 0, "{failed} requests have failed");
    }
    println!("\nA first visit is {} files.", visit.len());
    Ok(())
}

/// What a first visit to the Chinese page loads: the page, and the files that it names to be loaded by themselves.
///
/// # Errors
/// When there is no site.
pub fn visit(site: &Path) -> Result<Vec<String>> {
    let page = fs::read_to_string(site.join("index.html")).context("there is no site: `cargo xtask build`")?;
    let named = Regex::new(r#" (?:href|src)="((?:assets/|manifest)[^"]+)""#)?;
    let mut files: BTreeSet<_> = named.captures_iter(&page).map(|it| format!("/{}", &it[1])).collect();
    // The program is named by the script that starts it.
    let boot = files.iter().find(|it| it.starts_with("/assets/boot.")).context("the page names no script")?;
    let boot = fs::read_to_string(site.join(&boot[1..]))?;
    let program = Regex::new(r#""?\b(?:glue|wasm)"?:"(assets/[^"]+)""#)?;
    files.extend(program.captures_iter(&boot).map(|it| format!("/{}", &it[1])));
    ensure!(files.len() >= 7, "the page names only {files:?}");
    Ok([vec!["/".to_owned()], files.into_iter().collect()].concat())
}

/// Asks an nginx of two processes for these paths of the site, as so many readers at once, for so long.
///
/// # Errors
/// When nginx or wrk cannot be had, or does not run.
pub fn measure(site: &Path, paths: &[String], readers: u16, seconds: u16) -> Result<Measured> {
    let server = Server::start(Kind::Nginx, site)?;
    let [address, _] = server.addresses();
    let (folder, wrk) = (folder()?, program("usr/bin/wrk")?);
    let list = paths.iter().map(|it| format!("\"{it}\"")).collect::<Vec<_>>().join(", ");
    let script = folder.join("ask.lua");
    fs::write(&script, format!("local paths = {{ {list} }}\n{SCRIPT}"))?;
    let mut command = Command::new("sh");
    // Each reader is a connection, which the usual limit of a thousand files does not allow.
    command.args(["-c", "ulimit -n 4096; exec \"$@\"", "sh"]).arg(wrk.get_program());
    command.envs(wrk.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command.args(["--threads", "2", "--timeout", "10s", "--connections", &readers.to_string()]);
    command.args(["--duration", &format!("{seconds}s"), "--script"]).arg(&script).arg(address);
    let done = command.stderr(Stdio::inherit()).output().context("starting wrk")?;
    fs::remove_dir_all(folder)?;
    let said = String::from_utf8_lossy(&done.stdout);
    let line = said.lines().find(|it| it.starts_with('{')).with_context(|| format!("wrk says only: {said}"))?;
    let counted: Value = serde_json::from_str(line)?;
    let number = |name: &str| counted[name].as_f64().with_context(|| format!("no {name} in {line}"));
    let took = number("micros")? / 1e6;
    Ok(Measured {
        requests: number("requests")? as u64,
        failed: number("failed")? as u64,
        per_second: number("requests")? / took,
        megabytes: number("bytes")? / took / 1e6,
        half: number("half")? / 1e3,
        most: number("most")? / 1e3,
    })
}

/// What the numbers are of.
fn machine() -> String {
    let cores = available_parallelism().map_or(1, usize::from);
    let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model =
        cpu.lines().find_map(|it| it.strip_prefix("model name")?.split_once(": ")).map_or("a processor", |it| it.1);
    format!("{cores} cores of {model}, shared by nginx and wrk")
}
