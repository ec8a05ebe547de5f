//! Which modules of a code are dark. Error correction M, a quiet zone of four modules. How it stands in the page is in
//! `draw`.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// Light modules around the code, without which readers do not find it.
const QUIET: i32 = 4;

/// The dark modules of a code.
pub struct Modules(QrCode);

/// The modules that say `text`; `None` when it is longer than any code, which are 2331 bytes.
pub fn modules(text: &str) -> Option<Modules> {
    let segments = QrSegment::make_segments(text);
    // The level stays M where a higher one would fit as well: the same address always looks the same.
    let code =
        QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, Version::MIN, Version::MAX, None, false).ok()?;
    Some(Modules(code))
}

impl Modules {
    /// Width and height with the quiet zone, in modules.
    pub fn size(&self) -> i32 {
        self.0.size() + 2 * QUIET
    }

    /// Whether a module is dark; columns and rows count from the quiet zone's corner.
    pub fn is_dark(&self, column: i32, row: i32) -> bool {
        self.0.get_module(column - QUIET, row - QUIET)
    }

    /// The dark modules as path data, one module a unit: each run of a row is a rectangle, so that no hairline shows
    /// between neighbours.
    pub fn path(&self) -> String {
        let mut data = String::new();
        for row in 0..self.size() {
            let mut column = 0;
            while column < self.size() {
                let run = (column..self.size()).take_while(|it| self.is_dark(*it, row)).count() as i32;
                if run > 0 {
                    let (x, y, run) = (column.to_string(), row.to_string(), run.to_string());
                    data.push_str(&["M", &x, " ", &y, "h", &run, "v1h-", &run, "z"].concat());
                }
                column += run.max(1);
            }
        }
        data
    }
}
