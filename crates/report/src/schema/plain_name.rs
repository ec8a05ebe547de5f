//! Names of fields that are words of Rust as well. Nothing else.

/// A field's name in the file, where it is a word of Rust as well.
pub(crate) const fn plain_name(name: &'static str) -> &'static str {
    match name.as_bytes() {
        [b'r', b'#', ..] => name.split_at(2).1,
        _ => name,
    }
}
