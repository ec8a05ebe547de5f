//! Where a Chinese label may break without cutting a word. Chinese sets no spaces, and a dictionary would outweigh
//! the page; but the report itself says which characters belong together: within a word they stand side by side
//! more often than across two. No text is changed by it, only the places where its lines end.

use super::within_terms;
use i18n::chinese::is_han;

/// How often each pair of characters stands in the report.
#[derive(Clone, Debug, Default)]
pub struct Pairs {
    /// Every pair of Chinese characters of the text above its count, sorted.
    counted: Vec<u64>,
}

impl Pairs {
    /// Counts the pairs of a text, given by line.
    pub fn of<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
        let mut pairs = Vec::new();
        for line in lines {
            pairs.extend(line.chars().zip(line.chars().skip(1)).filter_map(number));
        }
        pairs.sort_unstable();
        let mut counted: Vec<u64> = Vec::new();
        for pair in pairs {
            match counted.last_mut() {
                Some(last) if *last >> 32 == pair >> 32 => *last += 1,
                _ => counted.push(pair + 1),
            }
        }
        counted.shrink_to_fit();
        Self { counted }
    }

    /// Bytes taken beside the struct itself.
    pub fn bytes(&self) -> usize {
        self.counted.capacity() * size_of::<u64>()
    }

    /// The text with a zero-width space wherever a word seems to end: where the pair across is rarer than one
    /// beside it and no commoner than the other.
    pub fn phrased(&self, text: &str) -> String {
        let signs: Vec<char> = text.chars().collect();
        let within = within_terms(text);
        let mut out = String::with_capacity(text.len() + 16);
        // What stands in quotation marks is one name, and coined: 一法一条例.
        let mut quoted = false;
        for (at, &sign) in signs.iter().enumerate() {
            if at > 0 && !quoted && !within[at] && self.word_ends(&signs, at) {
                out.push('\u{200b}');
            }
            quoted = sign == '“' || (quoted && sign != '”');
            out.push(sign);
        }
        out
    }

    /// Whether a word seems to end before `signs[at]`.
    fn word_ends(&self, signs: &[char], at: usize) -> bool {
        let (left, right) = (signs[at - 1], signs[at]);
        // 化 and 性 end words that Chinese builds freely; the pair before them is often rare.
        if !is_han(left) || !is_han(right) || matches!(right, '化' | '性') {
            return false;
        }
        let before = at.checked_sub(2).and_then(|it| self.count(signs.get(it), Some(&left)));
        let after = self.count(Some(&right), signs.get(at + 1));
        let across = self.count(Some(&left), Some(&right)).unwrap_or(0);
        match (before, after) {
            (Some(before), Some(after)) => (across < before && across <= after) || (across < after && across <= before),
            // One character alone at either end is no word of its own here.
            _ => false,
        }
    }

    /// How often a pair stands in the text; `None` where it is no pair of Chinese characters.
    fn count(&self, left: Option<&char>, right: Option<&char>) -> Option<u32> {
        let pair = number((*left?, *right?))?;
        let found = self.counted.get(self.counted.partition_point(|it| *it < pair));
        Some(found.filter(|it| **it >> 32 == pair >> 32).map_or(0, |it| *it as u32))
    }
}

/// A pair as a number, with space for a count below it.
fn number((left, right): (char, char)) -> Option<u64> {
    (is_han(left) && is_han(right)).then(|| u64::from(u32::from(left) << 16 | u32::from(right)) << 32)
}

#[cfg(test)]
mod tests {
    use super::Pairs;

    #[test]
    fn a_break_is_offered_between_words_and_not_within_one() {
        let pairs = Pairs::of(["经济工作，经济发展，社会工作，社会发展，经济社会发展，高质量发展"].into_iter());
        assert_eq!(pairs.phrased("经济社会发展"), "经济\u{200b}社会\u{200b}发展");
    }

    #[test]
    fn a_name_in_quotation_marks_is_one_word() {
        let pairs = Pairs::of(["经济工作，经济发展，社会工作，社会发展"].into_iter());
        assert_eq!(pairs.phrased("“经济社会”发展"), "“经济社会”发展");
    }

    #[test]
    fn latin_text_and_digits_are_left_alone() {
        let pairs = Pairs::of(["人大"].into_iter());
        assert_eq!(pairs.phrased("Standing Committee 2023"), "Standing Committee 2023");
    }
}
