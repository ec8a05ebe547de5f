//! The text of HTML as Word, WPS and browsers put it on the clipboard: which lines are paragraphs is known there, and lost
//! in its plain form. Rows of tables become lines. Whatever the HTML is, some text comes out.

/// Elements whose content is no text.
const SILENT: [&str; 8] = ["script", "style", "head", "title", "noscript", "template", "svg", "xml"];

/// Elements that begin and end lines.
const BLOCKS: &str =
    "p div h1 h2 h3 h4 h5 h6 li ul ol tr table section article header footer blockquote pre dl dt dd figure hr center";

/// Names of characters that office software writes.
const NAMES: [(&str, char); 18] = [
    ("nbsp", '\u{a0}'),
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("mdash", '—'),
    ("ndash", '–'),
    ("hellip", '…'),
    ("middot", '·'),
    ("bull", '•'),
    ("times", '×'),
    ("emsp", '\u{2003}'),
    ("ensp", '\u{2002}'),
];

/// The lines of a page.
pub fn text(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        words(rest.get(..at).unwrap_or(""), &mut out);
        rest = rest.get(at..).unwrap_or("");
        if let Some(behind) = rest.strip_prefix("<!--") {
            rest = behind.split_once("-->").map_or("", |it| it.1);
            continue;
        }
        if !rest
            .get(1..)
            .is_some_and(|it| it.starts_with(|it: char| it.is_ascii_alphabetic() || matches!(it, '/' | '!' | '?')))
        {
            out.push('<');
            rest = rest.get(1..).unwrap_or("");
            continue;
        }
        let Some((tag, behind)) = rest.split_once('>') else { return out };
        let closing = tag.starts_with("</");
        let name = tag.trim_start_matches(['<', '/']);
        let name = name.split(|it: char| it.is_whitespace() || it == '/').next().unwrap_or("").to_ascii_lowercase();
        rest = behind;
        if !closing && SILENT.contains(&&*name) && !tag.ends_with('/') {
            rest = behind_end(rest, &name);
        } else if name == "br" || BLOCKS.split(' ').any(|it| it == name) {
            // A break of its own ends a line; a block only one that has begun.
            if name == "br" || !(out.is_empty() || out.ends_with('\n')) {
                out.push('\n');
            }
        } else if (name == "td" || name == "th") && !closing && !(out.is_empty() || out.ends_with('\n')) {
            out.push('\t');
        }
    }
    words(rest, &mut out);
    out
}

/// What stands behind the end of an element.
fn behind_end<'a>(html: &'a str, name: &str) -> &'a str {
    let end = format!("</{name}");
    let mut from = 0;
    while let Some(at) = html.get(from..).and_then(|it| it.find("</")).map(|it| from + it) {
        let found = html.get(at..at + end.len()).is_some_and(|it| it.eq_ignore_ascii_case(&end));
        if found {
            return html.get(at..).and_then(|it| it.split_once('>')).map_or("", |it| it.1);
        }
        from = at + 2;
    }
    ""
}

/// Appends words, with runs of white space as one space, as browsers show them; of a line end between two ideographs nothing
/// is left, since source lines end anywhere.
fn words(html: &str, out: &mut String) {
    let mut rest = html;
    while let Some(sign) = rest.chars().next() {
        let mut length = sign.len_utf8();
        match sign {
            ' ' | '\t' | '\n' | '\r' => {
                length = rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
                let ended = rest.get(..length).is_some_and(|it| it.contains('\n'));
                let wide = |it: Option<char>| it.is_some_and(|it| it > '\u{2e7f}');
                let within =
                    ended && wide(out.chars().next_back()) && wide(rest.get(length..).and_then(|it| it.chars().next()));
                if !(within || out.is_empty() || out.ends_with(['\n', ' '])) {
                    out.push(' ');
                }
            }
            '&' => match entity(rest) {
                Some((sign, taken)) => {
                    out.push(sign);
                    length = taken;
                }
                None => out.push('&'),
            },
            _ => out.push(sign),
        }
        rest = rest.get(length..).unwrap_or("");
    }
}

/// A character by its name or number, and how many bytes say it.
fn entity(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(12).position(|it| it == b';')?;
    let name = text.get(1..end)?;
    let number = |digits: &str| match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => digits.parse().ok(),
    };
    let sign = match name.strip_prefix('#') {
        Some(it) => number(it).and_then(char::from_u32)?,
        None => NAMES.iter().find(|it| it.0 == name)?.1,
    };
    Some((sign, end + 1))
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn paragraphs_are_lines_and_formatting_is_nothing() {
        let html = "<html><head><style>p{}</style></head><body><!--x--><p>一、<b>坚持</b>\n领导</p><p>共&nbsp;8&#27425;&amp;<br>甲</p>\
            <table><tr><td>乙</td><td>丙</td></tr></table></body>";
        assert_eq!(text(html), "一、坚持领导\n共\u{a0}8次&\n甲\n乙\t丙\n");
    }

    #[test]
    fn broken_html_still_has_its_text() {
        assert_eq!(text("甲<p"), "甲");
        assert_eq!(text("<style>x"), "");
        assert_eq!(text("1 < 2 &x; <"), "1 < 2 &x; <");
    }
}
