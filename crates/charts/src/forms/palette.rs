//! The colours and faces of the charts, by the names that style sheets use. `assets/styles/tokens.css` holds the
//! same colours for the page.
//!
//! One rule for colour: a mark has the colour of who speaks or acts ([`tone`]), or of its method's glyph where the chart is about
//! methods; everything else is ink. One for numerals: a numeral has the colour of the marks that count it. In a ratio the whole
//! is quieter ink, for it is only divided by, and what the page computes is ink as well. `tests/charts/colours.rs` holds both.

use crate::scene::{Palette, Rgb};
use report::Voice;

/// The one vermilion: numerals, and what the congress does.
pub const VERM: Rgb = (0xB3, 0x26, 0x1C);
pub const TEAL: Rgb = (0x12, 0x54, 0x5C);
/// Text and what is drawn as dark as text.
pub const INK: Rgb = (0x1F, 0x1B, 0x16);
/// Subtitles and other text of the second rank.
pub const INK_2: Rgb = (0x4A, 0x42, 0x38);
/// Sources and remarks.
pub const INK_3: Rgb = (0x6B, 0x61, 0x54);
/// Gold for text.
pub const GOLD: Rgb = (0x7F, 0x60, 0x18);
/// Gold for marks and frames.
pub const GOLD_M: Rgb = (0x9A, 0x78, 0x2A);
/// Hairlines.
pub const RULE: Rgb = (0xD9, 0xCD, 0xB8);
pub const RULE_2: Rgb = (0xB9, 0xAB, 0x92);
/// The ground of the page.
pub const PAPER: Rgb = (0xF8, 0xF3, 0xE8);
/// The lighter ground of the title slip.
pub const PAPER_3: Rgb = (0xFF, 0xFD, 0xF8);

/// Numerals.
pub const NUM: &str = "num";
/// Song: headings and the report's own words.
pub const SONG: &str = "song";
/// Hei: what the page says itself.
pub const HEI: &str = "hei";

/// Names for the writers of `backend`.
pub static PALETTE: Palette = Palette {
    colours: &[
        (VERM, "verm"),
        (TEAL, "teal"),
        (INK, "ink"),
        (INK_2, "ink2"),
        (INK_3, "ink3"),
        (GOLD, "gold"),
        (GOLD_M, "goldm"),
        (RULE, "rule"),
        (RULE_2, "rule2"),
        (PAPER, "paper"),
        (PAPER_3, "paper3"),
    ],
    families: &[
        (NUM, "'Report Numerals','Songti SC','Noto Serif CJK SC','Times New Roman',serif"),
        (SONG, "'Songti SC','Source Han Serif SC','Noto Serif CJK SC',SimSun,serif"),
        (HEI, "'PingFang SC','Source Han Sans SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif"),
    ],
};

/// The colour of whoever acts.
pub fn tone(voice: Voice) -> Rgb {
    match voice {
        Voice::Congress => VERM,
        Voice::Public => TEAL,
        Voice::Neutral => INK_3,
    }
}
