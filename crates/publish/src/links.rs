//! Site paths of the files that pages name, which change with every build. Those that stay are in `paths`.

use i18n::Lang;
use serde::{Deserialize, Serialize};

use crate::inline::Inline;

/// Site paths of what a page names. The kit knows all but the last, which depend on the report.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Links {
    /// The page's style sheet.
    pub style: String,
    /// What the display settings bring; loaded by who sets something.
    pub elder_style: String,
    /// The fonts of the first paint.
    pub fonts: Vec<String>,
    /// The page's program.
    pub wasm: String,
    /// What it is loaded with.
    pub glue: String,
    /// What draws charts; loaded when the first one wakes.
    pub drawing: String,
    /// What the first paint needs, as a file for pages that are not opened by readers first.
    pub opening_style: String,
    /// What stands in the page itself, since it is needed before anything is painted.
    pub inline: Inline,
    /// What reads aloud; loaded when it is first asked to.
    pub voice: String,
    /// The style sheet of its bar.
    pub voice_style: String,
    /// What moves the dots of a ratio; loaded when one comes near.
    pub steps: String,
    /// The icon as a drawing.
    pub icon: String,
    /// What home screens show.
    pub icons: Icons,
    /// What embedded figures need.
    pub element: String,
    /// The same as its program.
    pub element_wasm: String,
    /// Its style sheet.
    pub element_style: String,
    /// What tells a frame's page how high its figure is.
    pub frame: String,
    /// How the cards of numbers stand together.
    pub cards_style: String,
    /// What QR codes need.
    pub qr: String,
    /// The same as its program.
    pub qr_wasm: String,
    /// What checking a text needs.
    pub check: String,
    /// The same as its program.
    pub check_wasm: String,
    /// Its style sheet.
    pub check_style: String,
    /// What presenting needs.
    pub deck: String,
    /// The same as its program.
    pub deck_wasm: String,
    /// Its style sheet.
    pub deck_style: String,
    /// What the editor of reports needs.
    pub edit: String,
    /// The same as its program.
    pub edit_wasm: String,
    /// Its style sheet.
    pub edit_style: String,
    /// The script that starts it.
    pub edit_start: String,
    /// What makes sites of reports.
    pub publisher: String,
    /// The same as its program.
    pub publisher_wasm: String,
    /// What finds a presented number again on the page that codes lead to.
    pub go: String,
    /// What searches the reports of all years.
    pub years: String,
    /// The style sheet of their list.
    pub years_style: String,
    /// What leads from a report's lasting address to where it stands.
    pub year: String,
    /// The version that the site is made from, which every page says at its foot.
    pub version: String,
    /// The kit's file, which the editor makes sites with.
    #[serde(skip)]
    pub kit: String,
    /// The script that starts a page.
    #[serde(skip)]
    pub boot: String,
    /// Bytes of the one-file edition, which a page says where it offers it.
    #[serde(skip)]
    pub offline: usize,
    /// Its SHA-256, by which a copy is known.
    #[serde(skip)]
    pub offline_sum: String,
    /// By language: the attributes by which the page of a long report names its parts.
    #[serde(skip)]
    pub parts: Vec<(Lang, String)>,
}

/// The icons as pictures, by their site paths.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Icons {
    /// For iOS, which rounds the corners and knows no other kind.
    pub touch: String,
    /// For all others.
    pub others: Vec<Icon>,
}

/// An icon as a picture.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Icon {
    /// Its site path.
    pub path: String,
    /// Its side in pixels.
    pub side: u16,
    /// What a manifest says that it is for.
    pub purpose: String,
}

impl Icons {
    /// As long as there are no pictures, the drawing itself.
    pub fn drawn_by_browsers(drawing: &str) -> Self {
        Self { touch: drawing.to_owned(), others: Vec::new() }
    }
}
