//! Whether words of two languages speak of the same thing: how much of a fact's label or quote they share.

use std::sync::Arc;

use i18n::Text;
use i18n::chinese::{has_han, is_han};

/// What a fact or derived number is about: the telling pairs and words of its label, and of its quote.
pub struct Subject {
    label: Vec<[char; 2]>,
    quote: Vec<[char; 2]>,
    en: Vec<String>,
    de: Vec<String>,
}

impl Subject {
    /// Reads a label and a quote.
    pub fn of(label: &Text, quote: &str) -> Self {
        let stems = |it: &Option<Arc<str>>| it.as_deref().map_or_else(Vec::new, stems);
        Self { label: pairs(&label.zh), quote: pairs(quote), en: stems(&label.en), de: stems(&label.de) }
    }
}

impl Subject {
    /// Whether label or quote have a pair.
    pub fn has(&self, pair: &[char; 2]) -> bool {
        self.is_called(pair) || self.quote.binary_search(pair).is_ok()
    }

    /// Whether the label has a pair.
    pub fn is_called(&self, pair: &[char; 2]) -> bool {
        self.label.binary_search(pair).is_ok()
    }
}

/// The telling pairs or words around a number.
pub enum Words {
    /// Of a Chinese text.
    Chinese {
        /// All of them.
        pairs: Vec<[char; 2]>,
        /// Those that lie within a word, as far as the words between them tell.
        terms: Vec<[char; 2]>,
    },
    /// Of an English or German one.
    Foreign(Vec<String>),
}

impl Words {
    /// Reads the words around a number.
    pub fn of(words: &str) -> Self {
        let chinese = has_han(words);
        if chinese { Self::Chinese { pairs: pairs(words), terms: terms(words) } } else { Self::Foreign(stems(words)) }
    }

    /// How many telling pairs or words are shared. A label says best what is counted; a quote has words beside it.
    pub fn shares(&self, subject: &Subject) -> usize {
        match self {
            Self::Chinese { pairs, .. } => shared(pairs, &subject.label) * 2 + shared(pairs, &subject.quote),
            Self::Foreign(own) => shared(own, &subject.en).max(shared(own, &subject.de)),
        }
    }

    /// How much of a label they share, and whether that is all of it.
    pub fn of_label(&self, subject: &Subject) -> (usize, bool) {
        let of = |count: usize, all: usize| (count, all > 0 && count == all);
        match self {
            Self::Chinese { pairs, .. } => of(shared(pairs, &subject.label), subject.label.len()),
            Self::Foreign(own) => {
                of(shared(own, &subject.en), subject.en.len()).max(of(shared(own, &subject.de), subject.de.len()))
            }
        }
    }

    /// Whether the words name what a label says: they have at least half of its own.
    pub fn name(&self, subject: &Subject) -> bool {
        fn most<T: Ord>(own: &[T], label: &[T]) -> bool {
            !label.is_empty() && shared(own, label) * 2 >= label.len()
        }
        match self {
            Self::Chinese { pairs, .. } => most(pairs, &subject.label),
            Self::Foreign(own) => most(own, &subject.en) || most(own, &subject.de),
        }
    }
}

/// How many of the one stand among the other; both are sorted.
fn shared<T: Ord>(own: &[T], other: &[T]) -> usize {
    other.iter().filter(|it| own.binary_search(it).is_ok()).count()
}

/// Pairs of characters that any statement may have.
const COMMON: &str = "开展 组织 召开 全年 工作 进行 完成 举办 先后 全市 我市 共计 累计 各类 各级 市人 人大 常委 委会 实施 推进 情况 收集 参加 重点 今年 去年 今日 报告";

/// Words that any statement may have.
const COMMON_WORDS: &str = "with from that this have were which their been into made they over more than year total der die das und von mit für den des dem eine wurden haben nach \
    standing committee congress people deputies";

/// Longer words are compared by so many letters: plurals and cases differ behind.
const STEM: usize = 5;

fn pairs(words: &str) -> Vec<[char; 2]> {
    let signs: Vec<char> = words.chars().filter(|it| is_han(*it)).collect();
    let common = |it: &[char; 2]| COMMON.split_whitespace().any(|word| word.chars().eq(it.iter().copied()));
    let mut pairs: Vec<[char; 2]> =
        signs.windows(2).filter_map(|it| it.try_into().ok()).filter(|it| !common(it)).collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// Characters that stand between words.
const BETWEEN: &str = "的了和与及等共已在对为是有被把将向从或者各其";

/// Pairs within words: what any statement may have is left out before, so that no pair runs over it.
fn terms(words: &str) -> Vec<[char; 2]> {
    let rest = COMMON.split_whitespace().fold(words.to_owned(), |rest, common| rest.replace(common, " "));
    let outside = |it: char| !is_han(it) || BETWEEN.contains(it);
    let mut terms: Vec<[char; 2]> = rest.split(outside).flat_map(pairs).collect();
    terms.sort_unstable();
    terms.dedup();
    terms
}

fn stems(words: &str) -> Vec<String> {
    let plain: String = words.to_lowercase().chars().filter(|it| *it != '\u{ad}').collect();
    let words = plain.split(|it: char| !it.is_alphanumeric()).filter(|it| it.chars().count() > 3);
    let telling = words.filter(|it| !COMMON_WORDS.split_whitespace().any(|common| common == *it));
    let mut stems: Vec<String> = telling.map(|it| it.chars().take(STEM).collect()).collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}
