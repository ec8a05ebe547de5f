//! Pictures of the page as pixels: what a camera would see.

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use driver::{Node, Page};
use serde_json::json;

/// A picture in grey, 0 black to 255 white, row by row.
pub struct Pixels {
    pub width: usize,
    pub height: usize,
    pub grey: Vec<u8>,
}

/// An element as it is shown, `scale` pixels to a CSS pixel.
///
/// # Errors
/// When it has no box, or the browser's picture is none.
pub fn pixels(page: &Page, node: &Node<'_>, scale: u32) -> Result<Pixels> {
    let clip = node.eval(&format!(
        "(node) => {{ node.scrollIntoView({{ block: 'center' }}); const box = node.getBoundingClientRect(); \
         return {{ x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height, scale: {scale} }}; }}"
    ))?;
    page.settled()?;
    let wanted = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
    let answer = page.call("Page.captureScreenshot", wanted)?;
    let file = STANDARD.decode(answer["data"].as_str().unwrap_or_default()).context("the picture is not base64")?;
    let (width, height, colours) = decoded(&file)?;
    // Green alone: what is told apart here differs in lightness, of which it has the most.
    Ok(Pixels { width, height, grey: colours.into_iter().map(|[_, green, _]| green).collect() })
}

/// The window in red, green and blue, row by row, a pixel to a CSS pixel: what is shown now, and not what a picture of the
/// whole page would make the browser paint anew.
///
/// # Errors
/// When the browser's picture is none.
pub fn colours(page: &Page) -> Result<Vec<Vec<[u8; 3]>>> {
    let answer = page.call("Page.captureScreenshot", json!({ "format": "png" }))?;
    let file = STANDARD.decode(answer["data"].as_str().unwrap_or_default()).context("the picture is not base64")?;
    let (width, _, colours) = decoded(&file)?;
    Ok(colours.chunks(width).map(<[_]>::to_vec).collect())
}

/// Width, height and colours of a PNG.
fn decoded(file: &[u8]) -> Result<(usize, usize, Vec<[u8; 3]>)> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(file));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().context("the picture is no PNG")?;
    let mut bytes = vec![0; reader.output_buffer_size().context("the picture is too large")?];
    let info = reader.next_frame(&mut bytes).context("the picture is cut short")?;
    let channels = info.color_type.samples();
    // A grey picture has one channel, or two with its alpha.
    let colour = |pixel: &[u8]| if channels < 3 { [pixel[0]; 3] } else { [pixel[0], pixel[1], pixel[2]] };
    Ok((info.width as usize, info.height as usize, bytes.chunks_exact(channels).map(colour).collect()))
}

/// What the one QR code in a picture says.
///
/// # Errors
/// When there is none, more than one, or it cannot be read.
pub fn read_qr(picture: &Pixels) -> Result<String> {
    let at = |x: usize, y: usize| picture.grey[y * picture.width + x];
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(picture.width, picture.height, at);
    let grids = image.detect_grids();
    let [grid] = grids.as_slice() else { anyhow::bail!("{} codes in the picture", grids.len()) };
    Ok(grid.decode().context("the code cannot be read")?.1)
}
