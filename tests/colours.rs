//! Colour by calculation: contrast of every pair in use in every theme, and what readers see who see fewer colours. What
//! only an engine can tell is in `browser/suite/themes.rs`.

#[path = "colours/drawn.rs"]
mod drawn;
#[path = "common/files.rs"]
mod files;
#[path = "colours/pairs.rs"]
mod pairs;
#[path = "colours/sheets.rs"]
mod sheets;
#[path = "colours/sight.rs"]
mod sight;
#[path = "colours/themes.rs"]
mod themes;
#[path = "colours/tokens.rs"]
mod tokens;
