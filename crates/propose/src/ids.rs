//! Ids that people can read: Chinese words as pinyin, and each only once.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use pinyin::ToPinyin;

/// Syllables of an id at most.
const MOST_SYLLABLES: usize = 6;

/// The ids that are taken.
#[derive(Default)]
pub struct Ids {
    taken: BTreeSet<Arc<str>>,
    /// The last number that an id has got.
    numbers: BTreeMap<String, usize>,
}

impl Ids {
    /// An id made of words, and not given before.
    pub fn of_words(&mut self, words: &str) -> Arc<str> {
        self.unique(&spelt(words))
    }

    /// This id, with a number if it is taken.
    fn unique(&mut self, id: &str) -> Arc<str> {
        let number = self.numbers.entry(id.to_owned()).or_default();
        loop {
            *number += 1;
            let next: Arc<str> = if *number == 1 { id.into() } else { format!("{id}-{number}").into() };
            if self.taken.insert(next.clone()) {
                return next;
            }
        }
    }

    /// Whether an id is free; it is taken then.
    pub fn take(&mut self, id: &Arc<str>) -> bool {
        self.taken.insert(id.clone())
    }
}

/// Words in a–z, 0–9 and hyphens.
fn spelt(words: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut latin = false;
    for sign in words.chars() {
        if parts.len() >= MOST_SYLLABLES && !(latin && sign.is_ascii_alphanumeric()) {
            break;
        }
        if sign.is_ascii_alphanumeric() {
            let sign = sign.to_ascii_lowercase();
            match parts.last_mut().filter(|_| latin) {
                Some(part) => part.push(sign),
                None => parts.push(sign.to_string()),
            }
        } else if let Some(it) = sign.to_pinyin() {
            parts.push(it.plain().replace('ü', "v"));
        }
        latin = sign.is_ascii_alphanumeric();
    }
    if parts.is_empty() { String::from("entry") } else { parts.join("-") }
}

#[cfg(test)]
mod tests {
    use super::Ids;

    #[test]
    fn ids_are_readable_and_given_once() {
        let mut ids = Ids::default();
        assert_eq!(&*ids.of_words("常委会会议"), "chang-wei-hui-hui-yi");
        assert_eq!(&*ids.of_words("常委会会议"), "chang-wei-hui-hui-yi-2");
        assert_eq!(&*ids.of_words("“5G”女代表"), "5g-nv-dai-biao");
        assert_eq!(&*ids.of_words("《》"), "entry");
    }
}
