//! Where words stand in a text, found in few steps however many are asked for: every place of the text, sorted by what stands
//! there. Knows neither lines nor quotes.

/// How many bytes of a place are compared. A text that repeats itself for longer is searched through.
const COMPARED: usize = 128;
/// Where more places begin alike, the text is searched through too.
const MANY: usize = 64;

/// A text and its places in order.
pub struct Places {
    text: String,
    sorted: Vec<u32>,
}

impl Places {
    /// Sorts the places of a text.
    pub fn of(text: String) -> Self {
        Self::where_begins(text, |_| true)
    }

    /// Sorts those places of a text that begin with one of some characters; only words that begin so are found.
    pub fn where_begins(text: String, with: impl Fn(char) -> bool) -> Self {
        let places = text.char_indices().filter(|(_, it)| with(*it));
        let mut sorted: Vec<u32> = places.filter_map(|(at, _)| u32::try_from(at).ok()).collect();
        sorted.sort_unstable_by(|one, other| beginning(&text, *one).cmp(beginning(&text, *other)));
        Self { text, sorted }
    }

    /// Where the words first stand.
    pub fn first(&self, words: &str) -> Option<usize> {
        let alike = self.alike(words);
        if alike.len() > MANY {
            return self.text.find(words);
        }
        self.hits(alike, words).min()
    }

    /// How often the words stand there.
    pub fn count(&self, words: &str) -> usize {
        let alike = self.alike(words);
        match words.len() {
            0..=COMPARED => alike.len(),
            _ if alike.len() > MANY => self.text.matches(words).count(),
            _ => self.hits(alike, words).count(),
        }
    }

    /// Whether the words stand there once with `before` right before them. In doubt it says no: where very many places
    /// begin alike, they are not looked through.
    pub fn is_unique(&self, before: &str, words: &str) -> bool {
        let alike = self.alike(words);
        let behind = |at: &usize| self.text.get(..*at).is_some_and(|it| it.ends_with(before));
        alike.len() <= MANY * MANY && self.hits(alike, words).filter(behind).take(2).count() == 1
    }

    /// The places that begin as the words do.
    fn alike(&self, words: &str) -> &[u32] {
        let head = words.as_bytes().get(..COMPARED).unwrap_or(words.as_bytes());
        let start = self.sorted.partition_point(|at| beginning(&self.text, *at) < head);
        let rest = self.sorted.get(start..).unwrap_or(&[]);
        rest.get(..rest.partition_point(|at| beginning(&self.text, *at).starts_with(head))).unwrap_or(&[])
    }

    fn hits(&self, alike: &[u32], words: &str) -> impl Iterator<Item = usize> {
        let places = alike.iter().map(|at| *at as usize);
        places.filter(move |at| self.text.get(*at..).is_some_and(|it| it.starts_with(words)))
    }
}

fn beginning(text: &str, at: u32) -> &[u8] {
    let at = at as usize;
    text.as_bytes().get(at..text.len().min(at + COMPARED)).unwrap_or(&[])
}

#[cfg(test)]
mod tests {
    use super::Places;

    #[test]
    fn words_are_told_apart_by_what_stands_before_them() {
        let places = Places::where_begins("办结8件，共办结8件，接待8次".into(), |it| it.is_ascii_digit());
        assert!(places.is_unique("接待", "8次"));
        assert!(!places.is_unique("办结", "8件"));
        assert!(places.is_unique("共办结", "8件"));
        assert!(!places.is_unique("收到", "8件"));
        assert_eq!(places.count("办结"), 0);
    }

    #[test]
    fn words_are_found_where_a_search_finds_them() {
        let long = "甲乙".repeat(90) + "丙";
        for text in ["", "甲", "甲乙甲乙丙", "a\nb\na", &*long, &["一", &*long, "二", &*long].concat()] {
            let places = Places::of(text.to_owned());
            for words in ["甲", "乙丙", "甲乙甲乙", "a", "\n", "不在", &*long, &long[6..], &("甲乙".repeat(60) + "丁")]
            {
                assert_eq!(places.first(words), text.find(words), "{words} in {text}");
                let starts = text.char_indices().filter(|(at, _)| text[*at..].starts_with(words)).count();
                assert!([starts, text.matches(words).count()].contains(&places.count(words)), "{words} in {text}");
                assert_eq!(places.is_unique("", words), starts == 1, "{words} in {text}");
            }
        }
    }
}
