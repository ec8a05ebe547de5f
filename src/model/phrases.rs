//! Where a Chinese label may break without cutting a word. Chinese sets no spaces, and a dictionary would outweigh
//! the page; but the report itself says which characters belong together: within a word they stand side by side
//! more often than across two. No text is changed by it, only the places where its lines end.

/// How often each pair of characters stands in the report.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pairs {
    /// Every pair of the text as one number, sorted: a pair's count is the length of its run.
    sorted: Vec<u64>,
}

impl Pairs {
    /// Counts the pairs of a text.
    pub fn of(text: &str) -> Self {
        let mut sorted: Vec<_> = text.chars().zip(text.chars().skip(1)).map(number).collect();
        sorted.sort_unstable();
        Self { sorted }
    }

    /// The text with a zero-width space wherever a word seems to end: where the pair across is rarer than one
    /// beside it and no commoner than the other.
    pub fn phrased(&self, text: &str) -> String {
        let signs: Vec<char> = text.chars().collect();
        let mut out = String::with_capacity(text.len() + 16);
        // What stands in quotation marks is one name, and coined: 一法一条例.
        let mut quoted = false;
        for (at, &sign) in signs.iter().enumerate() {
            if at > 0 && !quoted && self.word_ends(&signs, at) {
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

    fn count(&self, left: Option<&char>, right: Option<&char>) -> Option<usize> {
        let pair = (*left?, *right?);
        let from = self.sorted.partition_point(|it| *it < number(pair));
        let run = self.sorted[from..].iter().take_while(|it| **it == number(pair)).count();
        (is_han(pair.0) && is_han(pair.1)).then_some(run)
    }
}

/// A pair as a number, in the same order.
fn number((left, right): (char, char)) -> u64 {
    u64::from(u32::from(left)) << 32 | u64::from(u32::from(right))
}

fn is_han(sign: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&sign)
}

#[cfg(test)]
mod tests {
    use super::Pairs;

    #[test]
    fn a_break_is_offered_between_words_and_not_within_one() {
        let pairs = Pairs::of("经济工作，经济发展，社会工作，社会发展，经济社会发展，高质量发展");
        assert_eq!(pairs.phrased("经济社会发展"), "经济\u{200b}社会\u{200b}发展");
    }

    #[test]
    fn a_name_in_quotation_marks_is_one_word() {
        let pairs = Pairs::of("经济工作，经济发展，社会工作，社会发展");
        assert_eq!(pairs.phrased("“经济社会”发展"), "“经济社会”发展");
    }

    #[test]
    fn latin_text_and_digits_are_left_alone() {
        let pairs = Pairs::of("人大");
        assert_eq!(pairs.phrased("Standing Committee 2023"), "Standing Committee 2023");
    }
}
