//! What publishing asks of this machine, answered by programs of the build tool: `compress`, `pictures`, `workbook`.

use anyhow::Result;
use i18n::Lang;
use publish::{Machine, Packed, Picture, Plain, Read};
use tools::Helper;
use tools::step::step;

use super::faces::Faces;
use super::picture::draw;
use super::precompress::pack;

/// This machine.
pub struct Native;

impl Machine for Native {
    fn pack(&self, files: &[Plain<'_>]) -> Result<Vec<Packed>> {
        pack(files)
    }

    fn draw(&self, pictures: &[Picture]) -> Result<Vec<Option<Vec<u8>>>> {
        Ok(draw(pictures, &Faces::bring()?)?.into_iter().map(Some).collect())
    }

    fn workbook(&self, report: &Read, lang: Lang) -> Result<Vec<u8>> {
        Helper::Workbook.run(&[lang.tag().into()], &[&*report.json, "\0", &report.text].concat())
    }

    fn step<T>(&self, what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        step(what, work)
    }
}
