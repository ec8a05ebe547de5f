//! Pixels as a PNG with a palette, since a few inks on one paper need no more: the build's pictures and those that a browser has
//! drawn are written alike. What is drawn is not said here.

#![warn(missing_docs)]

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};

/// The picture as a file, of opaque pixels of four bytes (red, green, blue, opacity), row by row. The commonest colours are the
/// palette; the rest, steps of an edge between two inks, become their nearest.
///
/// # Errors
/// When there are not as many pixels as the size says, or none.
pub fn png(width: u32, height: u32, pixels: &[u8]) -> Result<Vec<u8>> {
    ensure!(
        pixels.len() as u64 == u64::from(width) * u64::from(height) * 4,
        "{} bytes are no {width} by {height}",
        pixels.len()
    );
    let (palette, indices) = index(pixels);
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette);
    // The last fifteenth of the size would take half as long again as all else: a year has hundreds of pictures.
    encoder.set_deflate_compression(png::DeflateCompression::Level(4));
    // Filters guess a pixel from its neighbours' values; a palette's numbers have none.
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header().context("beginning a PNG")?;
    writer.write_image_data(&indices).context("writing a PNG")?;
    writer.finish().context("ending a PNG")?;
    Ok(bytes)
}

type Colour = [u8; 3];

/// The palette, three bytes a colour, and a number of it for each opaque pixel of four bytes.
fn index(data: &[u8]) -> (Vec<u8>, Vec<u8>) {
    // Runs of one colour are looked up at once: nearly all of a picture is paper. A colour is a whole number on the way, since
    // maps compare those at once, and is known by its place in the order of coming.
    let (pixels, _) = data.as_chunks::<4>();
    let mut places: BTreeMap<u32, usize> = BTreeMap::new();
    let mut counts: Vec<(Colour, usize)> = Vec::new();
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for run in pixels.chunk_by(|one, other| one == other) {
        let [red, green, blue, _] = run[0];
        let place = *places.entry(u32::from_be_bytes([0, red, green, blue])).or_insert_with(|| {
            counts.push(([red, green, blue], 0));
            counts.len() - 1
        });
        counts[place].1 += run.len();
        runs.push((place, run.len()));
    }
    let mut common: Vec<usize> = (0..counts.len()).collect();
    common.sort_by_key(|it| (std::cmp::Reverse(counts[*it].1), counts[*it].0));
    let rest = common.split_off(common.len().min(256));
    let palette: Vec<Colour> = common.iter().map(|it| counts[*it].0).collect();
    let mut numbers = vec![0; counts.len()];
    for (place, number) in common.into_iter().zip(0..=u8::MAX) {
        numbers[place] = number;
    }
    for place in rest {
        numbers[place] = nearest(&palette, counts[place].0);
    }
    let mut indices = Vec::with_capacity(pixels.len());
    for (place, length) in runs {
        indices.resize(indices.len() + length, numbers[place]);
    }
    (palette.concat(), indices)
}

fn nearest(palette: &[Colour], colour: Colour) -> u8 {
    let distance = |known: &Colour| -> i32 {
        known.iter().zip(colour).map(|(one, other)| (i32::from(*one) - i32::from(other)).pow(2)).sum()
    };
    let found = palette.iter().enumerate().min_by_key(|(_, it)| distance(it));
    found.and_then(|(at, _)| u8::try_from(at).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    use super::png;

    /// The pixels of a file, three bytes each.
    fn read(bytes: &[u8]) -> Result<Vec<u8>> {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info()?;
        let mut pixels = vec![0; reader.output_buffer_size().unwrap_or_default()];
        let size = reader.next_frame(&mut pixels)?.buffer_size();
        pixels.truncate(size);
        Ok(pixels)
    }

    #[test]
    fn as_many_colours_as_a_palette_holds_come_back_as_they_were() -> Result<()> {
        let pixels: Vec<u8> = (0..=255).flat_map(|it| [it, 255 - it, it / 2, 255]).collect();
        let opaque: Vec<u8> = pixels.chunks_exact(4).flat_map(|it| [it[0], it[1], it[2]]).collect();
        assert_eq!(read(&png(16, 16, &pixels)?)?, opaque);
        Ok(())
    }

    #[test]
    fn of_more_colours_the_commonest_stay_and_the_others_become_their_nearest() -> Result<()> {
        // Two inks, and three hundred steps of an edge.
        let ink = |it: [u8; 3]| [it[0], it[1], it[2], 255];
        let [paper, red] = [[248, 243, 232], [179, 38, 28]];
        let steps = (0..300_u16).map(|it| ink([(it * 2 / 3) as u8, (it / 2) as u8, (it / 3) as u8]));
        let plain = (0..1236).map(|at| ink(if at % 2 == 0 { paper } else { red }));
        let pixels: Vec<u8> = plain.chain(steps).flatten().collect();
        let found = read(&png(48, 32, &pixels)?)?;
        assert!(
            found.chunks_exact(3).take(1236).enumerate().all(|(at, it)| it == if at % 2 == 0 { paper } else { red })
        );
        let furthest = found.chunks_exact(3).zip(pixels.chunks_exact(4)).map(|(one, other)| {
            one.iter().zip(other).map(|(one, other)| one.abs_diff(*other)).max().unwrap_or_default()
        });
        assert!(furthest.max() <= Some(8));
        Ok(())
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert!(png(2, 2, &[0; 12]).is_err() && png(0, 0, &[]).is_err());
    }
}
