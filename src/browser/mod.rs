//! browser (skeleton)
