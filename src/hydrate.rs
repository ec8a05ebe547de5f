//! The browser's entry (skeleton).
