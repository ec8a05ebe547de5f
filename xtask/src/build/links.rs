//! Site paths: of the files that pages name, and of those that have one name in every build.

use i18n::Lang;

use super::inline::Inline;

/// The manifest's name in the folder of each language.
pub const MANIFEST: &str = "manifest.webmanifest";
/// The one file.
pub const OFFLINE: &str = "offline.html";
/// The worker. It works for the pages of its own folder.
pub const WORKER: &str = "sw.js";

/// Site paths of what a page names.
#[derive(Default)]
pub struct Links {
    pub style: String,
    /// What the display settings bring; loaded by who sets something.
    pub elder_style: String,
    pub fonts: Vec<String>,
    pub wasm: String,
    pub glue: String,
    /// What draws charts; loaded when the first one wakes.
    pub drawing: String,
    /// What the first paint needs, as a file for pages that are not opened by readers first.
    pub opening_style: String,
    pub boot: String,
    /// What stands in the page itself, since it is needed before anything is painted.
    pub inline: Inline,
    /// What reads aloud; loaded when it is first asked to.
    pub voice: String,
    pub old: String,
    pub icon: String,
    /// What home screens show.
    pub icons: Icons,
    /// What embedded figures need.
    pub element: String,
    pub element_wasm: String,
    pub element_style: String,
    pub frame: String,
    /// What QR codes need.
    pub qr: String,
    pub qr_wasm: String,
    /// What presenting needs.
    pub deck: String,
    pub deck_wasm: String,
    pub deck_style: String,
    /// Bytes of the one-file edition, which a page says where it offers it.
    pub offline: usize,
    /// By language: the attributes by which the page of a long report names its parts.
    pub parts: Vec<(Lang, String)>,
}

/// The icons as pictures, by their site paths.
#[derive(Default)]
pub struct Icons {
    /// For iOS, which rounds the corners and knows no other kind.
    pub touch: String,
    /// Site path, side in pixels, purpose.
    pub others: Vec<(String, u16, &'static str)>,
}

impl Icons {
    /// As long as there are no pictures, the drawing itself.
    pub fn drawn_by_browsers(drawing: &str) -> Self {
        Self { touch: drawing.to_owned(), others: Vec::new() }
    }
}
