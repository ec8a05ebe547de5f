//! chart (skeleton)
