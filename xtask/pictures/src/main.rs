//! `pictures FONT…`: reads jobs and does each on one of the cores. A job is a line with `scale`, `bytes`, `name` and `file`, with
//! tabs between them, and an SVG of so many bytes behind it, which is drawn into the file; `name` is what an error calls it.
//! What to draw is the build tool's.

use std::path::{Path, PathBuf};
use std::{env, io};

use anyhow::{Context, Result, anyhow};
use pictures::{fonts, png};
use rayon::prelude::*;
use tools::write_whole;

struct Job<'a> {
    scale: u16,
    name: &'a str,
    file: &'a Path,
    svg: &'a str,
}

fn main() -> Result<()> {
    let faces = fonts(env::args_os().skip(1).map(PathBuf::from))?;
    let input = io::read_to_string(io::stdin()).context("reading the list of pictures")?;
    let draw = |job: Job| {
        let picture = png(job.svg, &faces, job.scale).with_context(|| format!("drawing {}", job.name))?;
        write_whole(job.file, &picture)
    };
    jobs(&input)?.into_par_iter().try_for_each(draw)
}

fn jobs(mut input: &str) -> Result<Vec<Job<'_>>> {
    let mut jobs = Vec::new();
    while let Some((line, rest)) = input.split_once('\n') {
        let [scale, bytes, name, file] = line.split('\t').collect::<Vec<_>>()[..] else {
            return Err(anyhow!("`{line}` is no job"));
        };
        let (svg, rest) = rest.split_at_checked(bytes.parse()?).with_context(|| format!("{name} is cut short"))?;
        jobs.push(Job { scale: scale.parse()?, name, file: Path::new(file), svg });
        input = rest;
    }
    Ok(jobs)
}
