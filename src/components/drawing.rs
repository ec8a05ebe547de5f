//! What draws charts, as a table of functions. A page of sleeping pictures needs none of it, so that in the browser it is a
//! part of the program that is loaded when the first picture wakes; on the host it is always there.

use yew::Html;

use super::picture;
use crate::data::{Chart, Fact, Glyph, Voice};
use crate::figures::{self, View};
use crate::i18n::Lang;
use crate::model::Source;
use crate::{backend::Scene, chart};

/// Everything that ends in a drawing by plotters.
pub struct Drawing {
    /// A chart, so many units wide.
    pub figure: fn(&Source, &Chart, Lang, f64, &View) -> Scene,
    /// Whether the widest layout of a matrix spells out every entry of its areas.
    pub spells_out: fn(&Source, &Chart, Lang) -> bool,
    /// The small copy of a fact's chart.
    pub mini: fn(&Source, &Fact, Lang) -> Html,
    /// A fact in large dots.
    pub large: fn(&Source, &Fact, Lang) -> Html,
    /// Rows of dots under a numeral.
    pub strip: fn(u32, Voice) -> Html,
    /// A method's glyph.
    pub glyph: fn(Glyph) -> Scene,
}

/// The table itself; only [`drawing`] may name it, or it would be loaded with the page.
static DRAWING: Drawing = Drawing {
    figure: figures::figure,
    spells_out: figures::spells_out,
    mini: picture::mini,
    large: picture::large,
    strip: picture::strip,
    glyph: chart::glyph_scene,
};

#[cfg(not(all(feature = "start", target_arch = "wasm32")))]
pub use whole::{drawing, load};
#[cfg(all(feature = "start", target_arch = "wasm32"))]
pub use split::{drawing, load};

/// On the host, and in programs that draw at once, the functions are always there.
#[cfg(not(all(feature = "start", target_arch = "wasm32")))]
mod whole {
    use super::{DRAWING, Drawing};

    /// The functions, once they are there.
    pub fn drawing() -> Option<&'static Drawing> {
        Some(&DRAWING)
    }

    /// Brings the functions; whether they are there then.
    pub async fn load() -> bool {
        true
    }
}

/// In the page's program they are a part of their own.
#[cfg(all(feature = "start", target_arch = "wasm32"))]
mod split {
    use std::cell::Cell;

    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::{DRAWING, Drawing};

    thread_local! {
        static LOADED: Cell<Option<&'static Drawing>> = const { Cell::new(None) };
    }

    /// The functions, once they are there.
    pub fn drawing() -> Option<&'static Drawing> {
        LOADED.with(Cell::get)
    }

    /// Brings the functions; whether they are there then. What failed is tried again by the next call.
    pub async fn load() -> bool {
        if drawing().is_none()
            && let Ok(table) = table().await
        {
            LOADED.with(|it| it.set(Some(table)));
        }
        drawing().is_some()
    }

    /// Nothing else leads to the functions: so the build finds what belongs to the part.
    #[wasm_split(drawing, fallible)]
    fn table() -> Result<&'static Drawing, SplitLoaderError> {
        Ok(&DRAWING)
    }
}
