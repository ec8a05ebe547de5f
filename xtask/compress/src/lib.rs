//! brotli and gzip at their best. A package of its own: the encoders are generic, and are compiled where they are
//! used, which must be optimised here and need not be in the rest of the build tool. Nothing else belongs here.

use std::io::{Read, Write};

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

/// Bytes that the encoders hold back at most.
const BUFFER: usize = 1 << 16;

/// brotli at quality 11, in a window of 4 MiB.
///
/// # Errors
/// When memory cannot be had.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, BUFFER, 11, 22);
    writer.write_all(bytes).context("compressing with brotli")?;
    drop(writer);
    Ok(out)
}

/// What a file that was compressed with brotli holds.
///
/// # Errors
/// When it cannot be read, or is not such a file.
pub fn unbrotli(packed: impl Read) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    brotli::Decompressor::new(packed, BUFFER).read_to_end(&mut out).context("decompressing with brotli")?;
    Ok(out)
}

/// gzip at level 9, without a name or a date, so that the same bytes give the same bytes.
///
/// # Errors
/// When memory cannot be had.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes).context("compressing with gzip")?;
    writer.finish().context("compressing with gzip")
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    #[test]
    fn what_was_compressed_comes_back() -> Result<()> {
        let text = "一点一事".repeat(500);
        assert_eq!(super::unbrotli(super::brotli(text.as_bytes())?.as_slice())?, text.as_bytes());
        assert!(super::gzip(text.as_bytes())?.len() < text.len());
        Ok(())
    }
}
