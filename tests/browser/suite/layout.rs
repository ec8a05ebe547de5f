//! The page fits its window: nothing makes it scroll sideways.

use anyhow::Result;

use crate::opened::{self, Promise};

#[test]
fn nothing_scrolls_sideways() -> Result<()> {
    opened::holds(Promise::Width)
}
