//! pages (skeleton)
