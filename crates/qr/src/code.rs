//! Which modules of a code are dark. How a code stands in the page is in `draw`, on a slide in `crates/deck`.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// Light modules around the code, without which readers do not find it.
pub const QUIET: usize = 4;

/// How much of a code may be hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Correction {
    /// Level M, an eighth: on a screen in the hand. The level stays M where a higher one would fit as well, so that the same
    /// address always looks the same.
    Medium,
    /// Level Q or higher, a quarter: on a slide, which heads in the row before may hide.
    Quartile,
}

/// The modules of a code.
#[derive(Clone, PartialEq, Eq)]
pub struct Modules(QrCode);

impl Modules {
    /// The modules that say `text`; `None` when it is longer than any code, which are 2331 bytes at level M.
    pub fn of(text: &str, correction: Correction) -> Option<Self> {
        let segments = QrSegment::make_segments(text);
        let (level, higher) = match correction {
            Correction::Medium => (QrCodeEcc::Medium, false),
            Correction::Quartile => (QrCodeEcc::Quartile, true),
        };
        let code = QrCode::encode_segments_advanced(&segments, level, Version::MIN, Version::MAX, None, higher);
        code.ok().map(Self)
    }

    /// Modules a side, without the quiet zone.
    pub fn side(&self) -> usize {
        self.0.size() as usize
    }

    /// Whether the module in that column and row is dark; those outside are light.
    pub fn is_dark(&self, column: usize, row: usize) -> bool {
        self.0.get_module(column as i32, row as i32)
    }

    /// Modules a side, with the quiet zone.
    pub fn width(&self) -> usize {
        self.side() + 2 * QUIET
    }

    /// The dark modules as runs of their rows, so that no hairline shows between neighbours: column, row and length, without
    /// the quiet zone.
    pub fn runs(&self) -> Vec<(usize, usize, usize)> {
        let mut runs = Vec::new();
        for row in 0..self.side() {
            let mut column = 0;
            while column < self.side() {
                let run = (column..self.side()).take_while(|at| self.is_dark(*at, row)).count();
                if run > 0 {
                    runs.push((column, row, run));
                }
                column += run.max(1);
            }
        }
        runs
    }

    /// The same as path data within the quiet zone, one module a unit.
    pub fn path(&self) -> String {
        let mut data = String::new();
        for (column, row, run) in self.runs() {
            let [x, y, run] = [column + QUIET, row + QUIET, run].map(|number| number.to_string());
            data.push_str(&["M", &x, " ", &y, "h", &run, "v1h-", &run, "z"].concat());
        }
        data
    }
}
