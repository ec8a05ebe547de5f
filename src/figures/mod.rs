//! figures (skeleton)
