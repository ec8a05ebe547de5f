//! Bytes as text for an element of a page: five signs for four bytes, where base64 has four for three. No library's alphabet keeps
//! clear of what HTML reads, so that the few lines are our own. The page reads it by `assets/scripts/one-file/base85.js`.

/// What HTML, scripts in quotes and templates may read as something else.
const LEFT_OUT: &[u8] = b"\"&'<>\\`{}";

/// The 85 signs that are left of those of ASCII that can be seen, in their order.
fn signs() -> Vec<u8> {
    (b'!'..=b'~').filter(|it| !LEFT_OUT.contains(it)).collect()
}

/// Big-endian groups of four bytes. The last group, of one to three bytes, is filled up with zeros, and written in one sign more
/// than it has bytes.
pub fn encode(bytes: &[u8]) -> String {
    let signs = signs();
    let mut out = String::with_capacity(bytes.len().div_ceil(4) * 5);
    for group in bytes.chunks(4) {
        let mut filled = [0; 4];
        filled[..group.len()].copy_from_slice(group);
        let number = u64::from(u32::from_be_bytes(filled));
        let digits = (0..5).rev().map(|power| (number / 85_u64.pow(power) % 85) as usize);
        out.extend(digits.take(group.len() + 1).map(|it| char::from(signs[it])));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{encode, signs};

    #[test]
    fn there_are_as_many_signs_as_the_base_says() {
        assert_eq!(signs().len(), 85);
    }

    // The same pairs as in tests/scripts/base85.test.js.
    #[test]
    fn five_signs_stand_for_four_bytes_and_one_more_than_its_bytes_for_a_rest() {
        for (bytes, text) in [
            (&b""[..], ""),
            (&[0], "!!"),
            (&[255], "yy"),
            (&[0, 0, 0, 0], "!!!!!"),
            (&[255, 255, 255, 255], "z;]0!"),
            (b"\0asm\x01\0\0\0", "!.Gxj!AA-#"),
        ] {
            assert_eq!(encode(bytes), text, "{bytes:?}");
        }
    }
}
