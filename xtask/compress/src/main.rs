//! `compress`: reads a list of jobs, one a line, and does each on one of the cores: `quality`, `file` and `packed`, with tabs
//! between them, writes `packed.br` and `packed.gz`. `compress unpack` writes what the brotli file at its input holds to its
//! output.

use std::io::Write;
use std::path::Path;
use std::{env, io};

use anyhow::{Context, Result, bail};
use fs_err as fs;
use pack::{brotli, gzip, unbrotli};
use rayon::prelude::*;
use tools::write_whole;

fn main() -> Result<()> {
    if env::args().nth(1).is_some_and(|it| it == "unpack") {
        return io::stdout().write_all(&unbrotli(io::stdin())?).context("writing what the file holds");
    }
    let list = io::read_to_string(io::stdin()).context("reading the list of files")?;
    list.par_lines().try_for_each(|job| {
        let [quality, file, packed] = job.split('\t').collect::<Vec<_>>()[..] else { bail!("`{job}` is no job") };
        beside(Path::new(file), Path::new(packed), quality.parse()?)
    })
}

fn beside(file: &Path, packed: &Path, quality: u8) -> Result<()> {
    let bytes = fs::read(file)?;
    write_whole(&packed.with_extension("br"), &brotli(&bytes, quality)?)?;
    write_whole(&packed.with_extension("gz"), &gzip(&bytes))
}
