//! components (skeleton)
