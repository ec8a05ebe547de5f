//! What fields and words mean, as a line for who edits the data: made of the comments of their declaration.

use i18n::Lang;

use super::describe::{Field, Word};

impl Field {
    /// What it means, on a line.
    pub fn meaning(&self, lang: Lang) -> String {
        if lang == Lang::Zh && !self.zh.is_empty() { self.zh.to_owned() } else { plain(self.en) }
    }
}

impl Word {
    /// What it means, on a line.
    pub fn meaning(&self, lang: Lang) -> String {
        if lang == Lang::Zh { self.zh.to_owned() } else { plain(self.en) }
    }
}

/// A comment of the declaration on one line: without links to types, without its last point.
pub fn plain(comment: &str) -> String {
    let line = comment.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut plain = String::new();
    let mut rest = line.as_str();
    // [`Chapter`](super::Chapter) → chapter
    while let Some((before, behind)) = rest.split_once("[`") {
        let (name, after) = behind.split_once("`]").unwrap_or((behind, ""));
        plain += before;
        plain += &name.to_lowercase();
        rest = after.strip_prefix('(').and_then(|it| it.split_once(')')).map_or(after, |it| it.1);
    }
    plain += rest;
    plain.trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_comment_becomes_a_line() {
        assert_eq!(plain(" The [`Chapter`](super::Chapter) that it\n belongs to."), "The chapter that it belongs to");
        assert_eq!(plain(" Its [`Unit`]; `raw` ends with it."), "Its unit; `raw` ends with it");
    }
}
