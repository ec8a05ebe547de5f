//! The QR code on the closing slide.

use qrcodegen::{QrCode, QrCodeEcc};

/// An address as a QR code.
#[derive(Clone, PartialEq, Eq)]
pub struct Modules {
    code: QrCode,
}

impl Modules {
    /// The code of an address; `None` where it is too long for one.
    pub fn of(address: &str) -> Option<Self> {
        // A quarter may be hidden by a head in the row before.
        QrCode::encode_text(address, QrCodeEcc::Quartile).ok().map(|code| Self { code })
    }

    /// Modules a side.
    pub fn size(&self) -> usize {
        self.code.size() as usize
    }

    /// Whether the module in that column and row is dark.
    pub fn dark(&self, column: usize, row: usize) -> bool {
        self.code.get_module(column as i32, row as i32)
    }
}
