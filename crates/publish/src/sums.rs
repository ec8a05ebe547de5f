//! What tells files apart: their SHA-256 and what is made of it. The list of a site's sums has the form that `sha256sum -c`
//! reads.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

/// The list's name in a site. It names every file but itself.
pub const SUMS: &str = "SHA256SUMS.txt";

/// Sums by path within a folder, with forward slashes, in the order of the paths on every machine.
pub type Sums = BTreeMap<String, String>;

/// The SHA-256 of bytes as `sha256sum` prints it.
pub fn sum(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The beginning of a sum in groups of four, as people compare it: 128 bits, for which nobody finds a second file.
pub fn fingerprint(sum: &str) -> String {
    let groups = sum.as_bytes().chunks(4).take(8).map(String::from_utf8_lossy);
    groups.collect::<Vec<_>>().join(" ")
}

/// The list as its file holds it.
pub fn to_text(sums: &Sums) -> String {
    sums.iter().map(|(path, sum)| format!("{sum}  {path}\n")).collect()
}

/// The hash of several inputs, as hex digits; each input's length is hashed too, so that no two lists collide.
pub fn hash<'a>(inputs: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut digest = Sha256::new();
    for input in inputs {
        digest.update((input.len() as u64).to_le_bytes());
        digest.update(input);
    }
    hex(&digest.finalize())
}

/// The first twelve digits of a file's own SHA-256, as browsers compute it too.
pub fn digest(file: &[u8]) -> String {
    hex(&Sha256::digest(file)[..6])
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
