//! brotli and gzip. A package of its own: the encoders are generic, and are compiled where they are used, which must be
//! optimised here and need not be in the rest of the build tool. Nothing else belongs here.

#![warn(missing_docs)]

use std::io::{Read, Write};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use miniz_oxide::deflate::compress_to_vec;

/// Bytes that the encoders hold back at most.
const BUFFER: usize = 1 << 16;

/// brotli at a quality from 0 to 11, in a window of 4 MiB. At the best it looks at 64, 128 and 512 KiB at a time, and the smallest
/// result is taken: how well a file is parted into what is alike hangs on single letters. It does not look for the best way
/// to write distances: what it finds for one part may suit none of the others.
///
/// # Errors
/// When memory cannot be had.
pub fn brotli(bytes: &[u8], quality: u8) -> Result<Vec<u8>> {
    if quality <= 9 {
        return in_blocks(bytes, quality, 0);
    }
    let mut best = in_blocks(bytes, quality, 16)?;
    for bits in [17, 19] {
        let other = in_blocks(bytes, quality, bits)?;
        if other.len() < best.len() {
            best = other;
        }
    }
    Ok(best)
}

/// The same, so many bits of a file at a time; 0 leaves that to the encoder.
fn in_blocks(bytes: &[u8], quality: u8, bits: i32) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let params = BrotliEncoderParams {
        quality: i32::from(quality),
        lgwin: 22,
        lgblock: bits,
        avoid_distance_prefix_search: true,
        ..BrotliEncoderParams::default()
    };
    let mut writer = brotli::CompressorWriter::with_params(&mut out, BUFFER, &params);
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
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    // The signs of gzip and of deflate, no more fields, no date; made for the smallest size, on a system that is not said.
    let mut out = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255];
    out.extend(compress_to_vec(bytes, 9));
    out.extend(crc32fast::hash(bytes).to_le_bytes());
    // The length counts to 2 to the 32nd, and then anew.
    out.extend((bytes.len() as u32).to_le_bytes());
    out
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    #[test]
    fn what_was_compressed_comes_back() -> Result<()> {
        let text = "一点一事".repeat(500);
        for quality in [9, 11] {
            assert_eq!(super::unbrotli(super::brotli(text.as_bytes(), quality)?.as_slice())?, text.as_bytes());
        }
        assert!(super::gzip(text.as_bytes()).len() < text.len());
        Ok(())
    }

    /// `printf abc | gzip -9n`, but for the system, which that names.
    #[test]
    fn gzip_is_that_of_another_implementation() {
        let file = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255, 0x4b, 0x4c, 0x4a, 6, 0, 0xc2, 0x41, 0x24, 0x35, 3, 0, 0, 0];
        assert_eq!(super::gzip(b"abc"), file);
    }
}
