//! The shape of what slides are shown on, and the least sizes of what stands there.

/// Height of every stage, in user units.
pub const HEIGHT: f64 = 1080.0;
/// Nothing on a slide is set smaller: 3% of the stage's height.
pub const LEAST: f64 = HEIGHT * 0.03;
/// No words of a chart are, but on an upright stage.
pub const LABEL: f64 = 44.0;

/// The shape of what slides are shown on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stage {
    /// In units of which its height has [`HEIGHT`].
    pub width: f64,
}

/// Sixteen to nine.
impl Default for Stage {
    fn default() -> Self {
        Self::of(16.0, 9.0)
    }
}

impl Stage {
    /// The stage of a window or screen, from its size in any unit. A window that is wider or narrower than any slide can be
    /// has the nearest shape, and the rest of the window stays empty.
    pub fn of(width: f64, height: f64) -> Self {
        let shape = if height > 0.0 { (width / height).clamp(0.45, 4.0) } else { 16.0 / 9.0 };
        Self { width: (shape * HEIGHT).round() }
    }

    /// Whether it is higher than wide.
    pub fn is_upright(self) -> bool {
        self.width < HEIGHT
    }
}
