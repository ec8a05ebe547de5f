//! How a file differs from the one that was built, in words for whoever looks after the server: what hosts, proxies and
//! editors do to files first, then the place of the first difference.

/// Bytes that are shown of a difference.
const SHOWN: usize = 80;

/// Nothing if both are the same. `kind` is the type by which a host calls the file, if one did.
pub fn explain(expected: &[u8], there: &[u8], kind: &str) -> Option<String> {
    if expected == there {
        return None;
    }
    let without_cr = |bytes: &[u8]| bytes.iter().copied().filter(|it| *it != b'\r').collect::<Vec<_>>();
    let start = expected.iter().zip(there).take_while(|(one, other)| one == other).count();
    let left = expected.len().min(there.len()) - start;
    let ends = expected.iter().rev().zip(there.iter().rev()).take(left);
    let end = ends.take_while(|(one, other)| one == other).count();
    let line = 1 + expected[..start].iter().filter(|it| **it == b'\n').count();
    let put_in = shown(&there[start..there.len() - end]);
    Some(if there.is_empty() {
        "文件是空的 it is empty".to_owned()
    } else if there.starts_with(&[0x1f, 0x8b]) && !expected.starts_with(&[0x1f, 0x8b]) {
        "压缩了（gzip）却没有说明 it is packed by gzip, and the host does not say so".to_owned()
    } else if there.strip_prefix(MARK) == Some(expected) {
        "开头多了字节顺序标记 a byte order mark was put before it".to_owned()
    } else if expected.strip_prefix(MARK) == Some(there) {
        "开头少了字节顺序标记 the byte order mark before it was taken away".to_owned()
    } else if without_cr(there) == without_cr(expected) {
        "换行符被改动（传输时请用二进制方式） line ends were changed: copy files as binary".to_owned()
    } else if start == there.len() {
        let whole = expected.len();
        format!("不完整：{start}字节，应为{whole}字节 cut short: {start} of {whole} bytes")
    } else if kind.starts_with("text/html") && !is_page(expected) && is_page(there) {
        "主机送来的是一个网页 the host sends a page of its own instead".to_owned()
    } else if start + end == expected.len() {
        let more = there.len() - expected.len();
        let put_in = shown(&there[tag(there, start, more)..][..more]);
        format!("第{line}行插入了{more}字节 {more} bytes were put into line {line}: {put_in}")
    } else {
        let own = shown(&expected[start..expected.len() - end]);
        format!("第{line}行不同 line {line} differs: built {own}, there {put_in}")
    })
}

/// Where so many bytes were put in. A tag that was put before a tag could as well have begun a byte later.
fn tag(there: &[u8], start: usize, more: usize) -> usize {
    let mut at = start;
    while at > 0 && there[at] != b'<' && there[at - 1] == there[at - 1 + more] {
        at -= 1;
    }
    if there[at] == b'<' { at } else { start }
}

/// The sign of UTF-8, with which pages begin.
const MARK: &[u8] = b"\xef\xbb\xbf";

fn is_page(bytes: &[u8]) -> bool {
    bytes
        .strip_prefix(MARK)
        .unwrap_or(bytes)
        .trim_ascii_start()
        .get(..9)
        .is_some_and(|it| it.eq_ignore_ascii_case(b"<!doctype"))
}

/// A piece of a file as one line in quotes.
fn shown(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(&bytes[..bytes.len().min(SHOWN)]);
    let plain: String = text.chars().map(|it| if it.is_control() { ' ' } else { it }).collect();
    format!("«{plain}{}»", if bytes.len() > SHOWN { "…" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::explain;

    const PAGE: &str = "\u{feff}<!DOCTYPE html>\n<p>551</p>\n</body>\n";

    #[test]
    fn what_hosts_and_editors_do_to_a_file_is_called_by_its_name() {
        assert_eq!(explain(PAGE.as_bytes(), PAGE.as_bytes(), ""), None);
        for (there, said) in [
            (String::new(), "it is empty"),
            (format!("\u{feff}{PAGE}"), "a byte order mark was put before it"),
            (PAGE.replace('\u{feff}', ""), "the byte order mark before it was taken away"),
            (PAGE.replace('\n', "\r\n"), "line ends"),
            (PAGE[..20].to_owned(), "cut short: 20 of 38 bytes"),
            (
                PAGE.replace("</body>", "<script>x</script></body>"),
                "18 bytes were put into line 3: «<script>x</script>»",
            ),
            (PAGE.replace("551", "951"), "line 2 differs: built «5», there «9»"),
        ] {
            let found = explain(PAGE.as_bytes(), there.as_bytes(), "text/html").unwrap_or_default();
            assert!(found.contains(said), "{said}: {found}");
        }
        let packed = explain(b"{}", &[0x1f, 0x8b, 8], "application/json").unwrap_or_default();
        assert!(packed.contains("gzip"), "{packed}");
        let page = explain(b"body{}", b"\n<!doctype html><title>Sign in", "text/html").unwrap_or_default();
        assert!(page.contains("a page of its own"), "{page}");
    }

    #[test]
    fn bytes_that_are_no_text_and_repeat_themselves_are_told_of_too() {
        assert!(explain(b"aaaa", b"aaaaaa", "").is_some_and(|it| it.contains("2 bytes were put into line 1")));
        assert!(explain(&[0, 159, 146, 150], &[0, 159], "").is_some_and(|it| it.contains("2 of 4 bytes")));
        assert!(explain("数字".as_bytes(), "数据".as_bytes(), "").is_some());
    }
}
