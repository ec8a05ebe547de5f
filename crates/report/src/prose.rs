//! Prose that names its numbers: `{micro-suggestions}` in a title stands for the fact's number with its unit and its bound,
//! written in the text's own language; `{#micro-suggestions}` for the number without its unit. So a title cannot
//! differ from the report. The declaration of the data says which texts are prose.

#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
mod write;

#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
pub(crate) use write::write_out;

/// A stretch of prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stretch<'a> {
    /// Words as they are.
    Words(&'a str),
    /// A number by its name.
    Number {
        /// Id of a fact or derived number, or one of [`RESERVED`].
        name: &'a str,
        /// Without its unit.
        bare: bool,
    },
    /// A `{` without its `}`, and what follows it.
    Unclosed(&'a str),
}

/// The names that are no ids: both years, in digits or as Chinese writes them digit by digit (二〇二四), and the size of a
/// chart's blocks.
pub const RESERVED: [&str; 5] = ["covers", "plans", "covers-numerals", "plans-numerals", "block"];

/// The stretches of a text, from its beginning to its end.
pub fn stretches(text: &str) -> Vec<Stretch<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((words, behind)) = rest.split_once('{') {
        if !words.is_empty() {
            found.push(Stretch::Words(words));
        }
        let Some((name, behind)) = behind.split_once('}') else {
            found.push(Stretch::Unclosed(behind));
            return found;
        };
        found.push(Stretch::Number { name: name.trim_start_matches('#'), bare: name.starts_with('#') });
        rest = behind;
    }
    if !rest.is_empty() {
        found.push(Stretch::Words(rest));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_words_and_numbers_by_name() {
        use Stretch::{Number, Unclosed, Words};
        assert_eq!(
            stretches("提出{all}，{#done}÷{#all}"),
            [
                Words("提出"),
                Number { name: "all", bare: false },
                Words("，"),
                Number { name: "done", bare: true },
                Words("÷"),
                Number { name: "all", bare: true },
            ]
        );
        assert_eq!(stretches("a {b"), [Words("a "), Unclosed("b")]);
        assert_eq!(stretches(""), []);
    }
}
