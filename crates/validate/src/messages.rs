//! The tables of messages, one a language, and the proof that they agree.

mod de;
mod en;
mod zh;

use i18n::Lang;

use crate::code::Code;

/// A code's words, with places such as `{id}`.
pub(super) fn template(code: Code, lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => zh::template(code),
        Lang::En => en::template(code),
        Lang::De => de::template(code),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use i18n::Lang;

    use super::{Code, template};

    /// The arguments that a template has places for.
    fn places(template: &str) -> BTreeSet<&str> {
        let names = template.split('{').skip(1).filter_map(|it| it.split_once('}')).map(|it| it.0);
        names.filter(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_lowercase() || it == b'_')).collect()
    }

    #[test]
    fn every_code_has_words_with_the_same_arguments_in_each_language() {
        for code in Code::ALL {
            let [zh, en, de] = [Lang::Zh, Lang::En, Lang::De].map(|lang| template(*code, lang));
            assert!(!zh.is_empty() && !en.is_empty() && !de.is_empty(), "{code:?}");
            assert_eq!((places(zh), places(zh)), (places(en), places(de)), "{code:?}");
        }
    }
}
