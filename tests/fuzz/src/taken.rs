//! What an editor drops or pastes: files of any kind, text, and HTML beside it.

use intake::{Kind, Taken, file, pasted};

/// Names whose ends say something.
const NAMES: [&str; 6] = ["a.docx", "a.txt", "a.doc", "a.html", "a.ofd", "a"];

/// The first byte says how the rest comes: as a file of one of the names, or pasted, with HTML behind a line of `--`.
pub fn taken(input: &[u8]) {
    let Some((first, input)) = input.split_first() else { return };
    match NAMES.get(usize::from(*first) % 16) {
        Some(name) => {
            if let Ok(taken) = file(name, input) {
                holds(&taken);
            }
        }
        None => {
            let Ok(text) = std::str::from_utf8(input) else { return };
            let (text, html) = text.split_once("\n--\n").map_or((text, None), |(text, html)| (text, Some(html)));
            holds(&pasted(text, html));
        }
    }
}

fn holds(taken: &Taken) {
    let Taken { original, cleanings, text } = taken;
    let mut end = 0;
    for it in cleanings {
        assert!(it.place.start >= end, "cleanings lie over one another: {original:?}");
        assert_eq!(original.get(it.place.clone()), Some(&*it.before), "{original:?}");
        end = it.place.end;
    }
    let all: Vec<usize> = (0..cleanings.len()).collect();
    assert_eq!(taken.without(&all).text, *original);
    for at in all.into_iter().take(MOST) {
        taken.without(&[at]);
    }
    let (left, meant) = (wording(text), wording(&meant(taken)));
    assert_eq!(left, meant, "the wording was changed: {original:?}");
}

/// Cleanings that are taken back one by one.
const MOST: usize = 20;

/// The original with nothing but its declared replacements and removals.
fn meant(taken: &Taken) -> String {
    let mut text = String::new();
    let mut at = 0;
    for it in taken.cleanings.iter().filter(|it| !matches!(it.kind, Kind::Paragraphs | Kind::BrokenLine | Kind::Space))
    {
        text.push_str(&taken.original[at..it.place.start]);
        text.push_str(&it.after);
        at = it.place.end;
    }
    text + &taken.original[at..]
}

/// Without white space and signs that show nothing: they go with the white space around them.
fn wording(text: &str) -> Vec<char> {
    let shows = |it: &char| !(it.is_whitespace() || it.is_control() || is_hidden(*it));
    text.chars().filter(shows).collect()
}

fn is_hidden(sign: char) -> bool {
    pasted(&format!("a{sign}b"), None).text == "ab\n"
}
