//! backend (skeleton)
