//! `pictures FONT…`: reads jobs and does each on one of the cores. A job is a line with `scale`, `bytes`, `name` and `file`, with
//! tabs between them, and an SVG of so many bytes behind it, which is drawn into the file; `name` is what an error calls it.
//! What to draw is the build tool's.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::{env, fs, io, process, thread};

use anyhow::{Context, Result, anyhow};
use pictures::{Database, fonts, png};

struct Job<'a> {
    scale: u16,
    name: &'a str,
    file: &'a Path,
    svg: &'a str,
}

fn main() -> Result<()> {
    let faces = fonts(env::args_os().skip(1).map(PathBuf::from))?;
    let input = io::read_to_string(io::stdin()).context("reading the list of pictures")?;
    let jobs = Mutex::new(jobs(&input)?.into_iter());
    let work = || {
        loop {
            // The lock is not held while a picture is drawn.
            let next = jobs.lock().map_err(|_| anyhow!("another picture panicked"))?.next();
            let Some(job) = next else { return Ok(()) };
            draw(&job, &faces).with_context(|| format!("drawing {}", job.name))?;
        }
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        threads.into_iter().try_for_each(|it| it.join().map_err(|_| anyhow!("drawing a picture panicked"))?)
    })
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

fn draw(job: &Job, faces: &Database) -> Result<()> {
    let bytes = png(job.svg, faces, job.scale)?;
    // Renamed when whole: an interrupted build must not leave half a picture to be found by the next.
    let part = job.file.with_extension(format!("{}.part", process::id()));
    fs::write(&part, &bytes).with_context(|| format!("writing {}", part.display()))?;
    fs::rename(&part, job.file).with_context(|| format!("renaming {}", part.display()))
}
