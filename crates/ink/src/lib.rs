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
    // The last hundredth of the size would take as long as all else.
    encoder.set_compression(png::Compression::Balanced);
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
    // Runs of one colour are looked up at once: nearly all of a picture is paper.
    let (pixels, _) = data.as_chunks::<4>();
    let runs: Vec<(Colour, usize)> =
        pixels.chunk_by(|one, other| one == other).filter_map(|it| Some((colour(it.first()?), it.len()))).collect();
    let mut counts: BTreeMap<Colour, usize> = BTreeMap::new();
    for (colour, length) in &runs {
        *counts.entry(*colour).or_default() += length;
    }
    let mut common: Vec<(Colour, usize)> = counts.into_iter().collect();
    common.sort_by(|(one, many), (other, few)| few.cmp(many).then(one.cmp(other)));
    let rest = common.split_off(common.len().min(256));
    let palette: Vec<Colour> = common.into_iter().map(|(colour, _)| colour).collect();
    let own = palette.iter().zip(0..=u8::MAX).map(|(colour, number)| (*colour, number));
    let numbers: BTreeMap<Colour, u8> =
        own.chain(rest.iter().map(|(colour, _)| (*colour, nearest(&palette, *colour)))).collect();
    let mut indices = Vec::with_capacity(pixels.len());
    for (colour, length) in runs {
        indices.resize(indices.len() + length, numbers.get(&colour).copied().unwrap_or_default());
    }
    (palette.concat(), indices)
}

fn colour([red, green, blue, _]: &[u8; 4]) -> Colour {
    [*red, *green, *blue]
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
