//! `verify`: compares a published site, a folder or one file with the build in `dist/`, and names each file that is missing,
//! differs, or is more. How a host's answer is had and what may have changed it, the files below say.

mod ask;
mod explain;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use fs_err as fs;
use start::paths::dist;

use crate::build::OFFLINE;
use crate::sums::{SUMS, Sums, fingerprint, of_folder, parse, sum};
use explain::explain;

/// What became of the files that a build has.
#[derive(Debug, Default)]
pub struct Comparison {
    /// Files that are the same, byte for byte.
    pub same: usize,
    /// By path, what is there instead.
    pub wrong: BTreeMap<String, Wrong>,
    /// What a host did on the way that changes no byte of a file.
    pub remarks: Vec<String>,
}

/// What is wrong with a file.
#[derive(Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Why it cannot be had.
    Missing(String),
    /// How it differs.
    Differs(String),
    /// The build has no such file.
    More,
}

/// Compares with the last build and prints what was found; fails if anything is not the same.
///
/// # Errors
/// When there is no build, or the place cannot be read.
pub fn run(place: &str) -> Result<ExitCode> {
    let comparison = compare(&dist(), place)?;
    println!("{comparison}");
    Ok(if comparison.wrong.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Compares a build with what is at an address, in a folder or in a single file, which is held to be the one-file edition.
///
/// # Errors
/// As [`run`].
pub fn compare(build: &Path, place: &str) -> Result<Comparison> {
    let list = fs::read_to_string(build.join(SUMS)).context("there is nothing to compare with: run `build` first")?;
    let built = parse(&list)?;
    if of_folder(build)? != built {
        bail!("{} is not what its own {SUMS} says: run `build` again", build.display());
    }
    if place.starts_with("https://") || place.starts_with("http://") {
        return published(build, &built, place);
    }
    let place = Path::new(place);
    if place.is_file() {
        let mut comparison = Comparison::default();
        let there = fs::read(place)?;
        let sum = sum(&there);
        comparison.remarks.push(format!("指纹 fingerprint {}\nSHA-256 {sum}", fingerprint(&sum)));
        comparison.judge(OFFLINE, &fs::read(build.join(OFFLINE))?, &there, "");
        return Ok(comparison);
    }
    folder(build, &built, place)
}

fn folder(build: &Path, built: &Sums, place: &Path) -> Result<Comparison> {
    let there = of_folder(place)?;
    let mut comparison = Comparison::default();
    for (path, sum) in built {
        match there.get(path) {
            None => comparison.missing(path, "没有这个文件 there is no such file"),
            Some(other) if other == sum => comparison.same += 1,
            Some(_) => comparison.judge(path, &fs::read(build.join(path))?, &fs::read(place.join(path))?, ""),
        }
    }
    comparison.more(there.keys().filter(|it| !built.contains_key(*it)));
    Ok(comparison)
}

/// Asks for every file that a reader can be sent. What is packed beside it is sent in its place, which the host decides.
fn published(build: &Path, built: &Sums, address: &str) -> Result<Comparison> {
    let unpacked = |it: &&String| !it.ends_with(".br") && !it.ends_with(".gz");
    let mut paths: Vec<&str> = built.keys().filter(unpacked).map(String::as_str).collect();
    paths.push(SUMS);
    let mut comparison = Comparison::default();
    let mut packed = 0;
    ask::ask(address, &paths, |answer| {
        let path = answer.path.as_str();
        if let Some(why) = answer.refusal() {
            comparison.missing(path, &why);
            return Ok(());
        }
        packed += usize::from(!answer.encoding.is_empty());
        comparison.judge(path, &fs::read(build.join(path))?, &answer.body, &answer.kind);
        // What its own list names and the build does not have can be asked for by readers.
        if path == SUMS
            && let Ok(there) = parse(&String::from_utf8_lossy(&answer.body))
        {
            comparison.more(there.keys().filter(|it| !built.contains_key(*it)));
        }
        Ok(())
    })?;
    if packed > 0 {
        comparison.remarks.push(format!(
            "主机压缩了{packed}个文件，解压后再比较 the host compressed {packed} files, which were compared unpacked"
        ));
    }
    Ok(comparison)
}

impl Comparison {
    fn judge(&mut self, path: &str, expected: &[u8], there: &[u8], kind: &str) {
        match explain(expected, there, kind) {
            None => self.same += 1,
            Some(how) => drop(self.wrong.insert(path.to_owned(), Wrong::Differs(how))),
        }
    }

    fn missing(&mut self, path: &str, why: &str) {
        self.wrong.insert(path.to_owned(), Wrong::Missing(why.to_owned()));
    }

    fn more<'a>(&mut self, paths: impl Iterator<Item = &'a String>) {
        self.wrong.extend(paths.map(|it| (it.clone(), Wrong::More)));
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (path, wrong) in &self.wrong {
            match wrong {
                Wrong::Missing(why) => writeln!(f, "缺少 missing  {path}\n    {why}")?,
                Wrong::Differs(how) => writeln!(f, "不同 differs  {path}\n    {how}")?,
                Wrong::More => writeln!(f, "多出 more     {path}")?,
            }
        }
        for remark in &self.remarks {
            writeln!(f, "{remark}")?;
        }
        write!(f, "{}个文件相同，{}个不同 {0} files are the same, {1} are not", self.same, self.wrong.len())
    }
}
