//! What a reader may have meant when a search finds nothing: the entities whose names share the most with the search.

use super::{Entity, Source, fold};
use i18n::Lang;

/// How many are offered.
const MOST: usize = 3;
/// What a shared character counts if only one name has it, and what a shared word counts.
const SHARED: usize = 60;
const WORD: usize = 100;

impl Source {
    /// The entities whose names are nearest to a query, nearest first; none where nothing is shared.
    #[inline(never)]
    pub fn near(&self, query: &str, lang: Lang) -> Vec<Entity<'_>> {
        let query = fold(query).replace(' ', "");
        let names: Vec<String> = self.entities().map(|it| fold(it.label(lang))).collect();
        let mut nearest: Vec<(usize, Entity<'_>)> = Vec::new();
        for (name, entity) in names.iter().zip(self.entities()) {
            let likeness = likeness(&query, name, &names);
            // A second entity of the same name would look like the first.
            if likeness > 0 && nearest.iter().all(|it| it.1.label(lang) != entity.label(lang)) {
                let at = nearest.iter().position(|it| it.0 < likeness).unwrap_or(nearest.len());
                nearest.insert(at, (likeness, entity));
                nearest.truncate(MOST);
            }
        }
        nearest.into_iter().map(|it| it.1).collect()
    }
}

/// What a name shares with a query. A Chinese word is recognised by two characters in a row, by its characters in their
/// order (环保 for 环境保护), or by one that few names have; a Latin word by four letters.
fn likeness(query: &str, name: &str, names: &[String]) -> usize {
    let latin = query.is_ascii();
    let length = if latin { 4 } else { 2 };
    let (mut likeness, mut rest) = (0, Some(name));
    for (at, sign) in query.char_indices() {
        let end = query[at..].char_indices().map(|(behind, it)| at + behind + it.len_utf8()).nth(length - 1);
        if end.is_some_and(|end| name.contains(&query[at..end])) {
            likeness += WORD;
        }
        if !latin && name.contains(sign) {
            likeness += SHARED / names.iter().filter(|it| it.contains(sign)).count();
        }
        rest = rest.and_then(|it| it.split_once(sign)).map(|it| it.1);
    }
    if rest.is_some() { likeness + WORD } else { likeness }
}

#[cfg(test)]
mod tests {
    use super::*;
    use report::load;

    #[test]
    fn names_are_near_by_what_they_share_with_the_search() {
        let source = Source::new(load(fixtures::REPORT_2023.json).unwrap(), fixtures::REPORT_2023.text);
        let first = |query, lang: Lang| source.near(query, lang).first().map(|it| it.label(lang).to_owned());
        assert_eq!(first("老旧小区", Lang::Zh).as_deref(), Some("大庆小区自主更新改造"));
        assert!(first("环保", Lang::Zh).unwrap().contains("环境保护"));
        assert!(first("老人", Lang::Zh).unwrap().contains('老'));
        assert!(first("Schulklasse", Lang::De).unwrap().contains("chul"));
        assert_eq!(first("xqzzy", Lang::En), None);
        assert!(source.near("代表", Lang::Zh).len() <= MOST);
    }
}
