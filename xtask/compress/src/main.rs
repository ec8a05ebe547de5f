//! `compress`: reads a list of jobs, one a line, and does each on one of the cores: `file` and `packed`, with a tab between
//! them, writes `packed.br` and `packed.gz`. `compress unpack` writes what the brotli file at its input holds to its output.

use std::io::Write;
use std::path::Path;
use std::sync::Mutex;
use std::{env, fs, io, process, thread};

use anyhow::{Context, Result, anyhow};
use compress::{brotli, gzip, unbrotli};

fn main() -> Result<()> {
    if env::args().nth(1).is_some_and(|it| it == "unpack") {
        return io::stdout().write_all(&unbrotli(io::stdin())?).context("writing what the file holds");
    }
    let list = io::read_to_string(io::stdin()).context("reading the list of files")?;
    let jobs = Mutex::new(list.lines());
    let work = || {
        loop {
            // The lock is not held while a file is compressed.
            let next = jobs.lock().map_err(|_| anyhow!("another file panicked"))?.next();
            let Some(job) = next else { return Ok(()) };
            let (file, packed) = job.split_once('\t').with_context(|| format!("`{job}` is no job"))?;
            pack(Path::new(file), Path::new(packed))?;
        }
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        threads.into_iter().try_for_each(|it| it.join().map_err(|_| anyhow!("compressing a file panicked"))?)
    })
}

fn pack(file: &Path, packed: &Path) -> Result<()> {
    let bytes = fs::read(file).with_context(|| format!("reading {}", file.display()))?;
    for (extension, content) in [("br", brotli(&bytes)?), ("gz", gzip(&bytes)?)] {
        // Renamed when whole: an interrupted build must not leave half a file to be found by the next.
        let part = packed.with_extension(format!("{extension}.{}.part", process::id()));
        fs::write(&part, content).with_context(|| format!("writing {}", part.display()))?;
        fs::rename(&part, packed.with_extension(extension)).with_context(|| format!("renaming {}", part.display()))?;
    }
    Ok(())
}
