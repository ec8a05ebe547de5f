//! A browser's worker as the machine that a site is made on: pictures were drawn before, all else is done by the same crates
//! as in the build.

use anyhow::{Context, Result};
use i18n::Lang;
use js_sys::{Function, Map, Uint8Array};
use publish::{Machine, Packed, Picture, Plain, Read};
use wasm_bindgen::{JsCast, JsValue};

/// What the worker was given.
pub struct Browser {
    /// PNG files by name.
    pub pictures: Map,
    /// Is told how far all is.
    pub progress: Function,
}

impl Browser {
    /// Tells how much of a step is done.
    pub fn tell(&self, what: &str, done: usize, of: usize) {
        // Whoever cannot listen does not stop the work.
        let _ = self.progress.call3(&JsValue::NULL, &what.into(), &(done as f64).into(), &(of as f64).into());
    }
}

impl Machine for Browser {
    fn pack(&self, files: &[Plain<'_>]) -> Result<Vec<Packed>> {
        let bytes = |files: &[Plain<'_>]| files.iter().map(|it| it.bytes.len()).sum::<usize>();
        let one = |(at, file): (usize, &Plain<'_>)| {
            self.tell("pack", bytes(&files[..at]), bytes(files));
            Ok(Packed { br: pack::brotli(file.bytes, file.quality)?, gz: pack::gzip(file.bytes) })
        };
        files.iter().enumerate().map(one).collect()
    }

    fn draw(&self, pictures: &[Picture]) -> Result<Vec<Option<Vec<u8>>>> {
        let drawn = |it: &Picture| self.pictures.get(&it.name.as_str().into()).dyn_into::<Uint8Array>().ok();
        Ok(pictures.iter().map(|it| drawn(it).map(|bytes| bytes.to_vec())).collect())
    }

    fn workbook(&self, report: &Read, lang: Lang) -> Result<Vec<u8>> {
        workbook::workbook(&report.source, lang).context("making the workbook")
    }

    fn step<T>(&self, what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        self.tell(what, 0, 1);
        work()
    }
}
