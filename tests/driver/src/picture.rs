//! How a page looks: its size, a picture of it, and the paper that it is printed on.

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::page::Page;

impl Page {
    /// Width and height of the whole content, in CSS pixels.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn content_size(&self) -> Result<(u32, u32)> {
        let metrics = self.call("Page.getLayoutMetrics", json!({}))?;
        let size = &metrics["cssContentSize"];
        let whole =
            |value: &Value| value.as_f64().map(|length| length.ceil() as u32).context("a size that is no number");
        Ok((whole(&size["width"])?, whole(&size["height"])?))
    }

    /// A PNG of a part of the page: left, top, width and height in CSS pixels.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn picture(&self, [left, top, width, height]: [u32; 4]) -> Result<Vec<u8>> {
        let clip = json!({ "x": left, "y": top, "width": width, "height": height, "scale": 1 });
        let params = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let answer = self.call("Page.captureScreenshot", params)?;
        STANDARD.decode(answer["data"].as_str().unwrap_or_default()).context("the browser's picture is not base64")
    }
    /// The page as the browser prints it into a PDF, on the paper that its style sheet asks for.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn pdf(&self) -> Result<Vec<u8>> {
        let params = json!({ "preferCSSPageSize": true, "printBackground": false });
        let answer = self.call("Page.printToPDF", params)?;
        STANDARD.decode(answer["data"].as_str().unwrap_or_default()).context("the browser's PDF is not base64")
    }
}
