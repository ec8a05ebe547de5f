//! `pictures FONT…`: reads a list of jobs, one a line, and draws each on one of the cores: `scale`, `name` and `file`, with
//! tabs between them. `file.svg` becomes `file.png`; `name` is what an error calls it. What to draw is the build tool's.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::{env, fs, io, thread};

use anyhow::{Context, Result, anyhow};
use pictures::{Database, fonts, png};

fn main() -> Result<()> {
    let faces = fonts(env::args_os().skip(1).map(PathBuf::from))?;
    let list = io::read_to_string(io::stdin()).context("reading the list of pictures")?;
    let jobs = Mutex::new(list.lines());
    let work = || {
        // The lock is held for as long as it takes to read a line.
        while let Some(job) = jobs.lock().map_err(|_| anyhow!("another picture panicked"))?.next() {
            draw(job, &faces)?;
        }
        Ok(())
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        threads.into_iter().try_for_each(|it| it.join().map_err(|_| anyhow!("drawing a picture panicked"))?)
    })
}

fn draw(job: &str, faces: &Database) -> Result<()> {
    let mut parts = job.splitn(3, '\t');
    let mut part = || parts.next().with_context(|| format!("`{job}` is no job"));
    let (scale, name, file) = (part()?, part()?, Path::new(part()?));
    let scale = scale.parse().with_context(|| format!("drawing {name} {scale} times as large"))?;
    let svg = fs::read_to_string(file.with_extension("svg")).with_context(|| format!("reading {name}"))?;
    let bytes = png(&svg, faces, scale).with_context(|| format!("drawing {name}"))?;
    // Renamed when whole: an interrupted build must not leave half a picture to be found by the next.
    let part = file.with_extension("part");
    fs::write(&part, &bytes).with_context(|| format!("writing {}", part.display()))?;
    fs::rename(&part, file.with_extension("png")).with_context(|| format!("renaming {}", part.display()))
}
