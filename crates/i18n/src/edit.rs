//! The words of the editor of reports. They stand apart from the page's table, since no reader's program needs them.

mod de;
mod en;
mod meanings;
mod names;
mod words;
mod zh;

use super::Lang;
use de::DE;
use en::EN;
use zh::ZH;

pub use meanings::{german_meanings, in_german};
pub use names::{field_name, named_fields};
pub use words::Edit;

impl Lang {
    /// The editor's words in this language.
    pub fn edit(self) -> &'static Edit {
        match self {
            Self::Zh => &ZH,
            Self::En => &EN,
            Self::De => &DE,
        }
    }
}
