//! How a page comes to its nodes.

/// How a page comes to its nodes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// They are drawn where they are shown: a mount element without a prerendered page, or a page of its own.
    #[default]
    Drawn,
    /// The build writes them, for a program to adopt.
    #[cfg(any(feature = "build", not(target_arch = "wasm32")))]
    Written,
    /// They are there already.
    Adopted,
}

impl Origin {
    /// Whether a part that does change may keep the nodes that were written for it until it has to draw its own.
    pub fn sleeps(self) -> bool {
        self != Self::Drawn
    }
}
