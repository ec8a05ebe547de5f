//! What a reader may have meant when a search finds nothing: the entities whose names share the most with the search.

use super::{Entity, Source, fold};
use i18n::Lang;

/// How many are offered.
const MOST: usize = 3;
/// What readers say for a word of the names with which it shares a single character: 人 of 老人 is in many names of other things.
const ALSO: [(&str, &str); 1] = [("老人", "养老")];
/// What a shared character counts if only one name has it, and what a shared word counts.
const SHARED: usize = 60;
const WORD: usize = 100;

impl Source {
    /// The entities whose names are nearest to a query, nearest first; none where nothing is shared.
    #[inline(never)]
    pub fn near(&self, query: &str, lang: Lang) -> Vec<Entity<'_>> {
        let mut query = fold(query).replace(' ', "");
        for (said, named) in ALSO {
            query = query.replace(said, named);
        }
        let names: Vec<String> = self.entities().map(|it| fold(&it.label(lang))).collect();
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

/// What a name shares with a query. A Chinese word is recognised by two characters in a row, or by its characters in their
/// order (环保 for 环境保护), of which those count more that few names have; a Latin word by four letters. A single character
/// recognises nothing: 公园 is no 示范园.
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
    let likeness = if rest.is_some() { likeness + WORD } else { likeness };
    if likeness < WORD { 0 } else { likeness }
}

#[cfg(test)]
mod tests {
    use super::*;
    use report::load;

    #[test]
    fn names_are_near_by_what_they_share_with_the_search() {
        let source = Source::new(load(fixtures::REPORT_2023.json).unwrap(), fixtures::REPORT_2023.text);
        let first = |query, lang: Lang| source.near(query, lang).first().map(|it| it.label(lang).into_owned());
        assert_eq!(first("老旧小区", Lang::Zh).as_deref(), Some("大庆小区自主更新改造"));
        assert!(first("环保", Lang::Zh).unwrap().contains("环境保护"));
        assert!(first("老人", Lang::Zh).unwrap().contains('老'));
        assert!(first("Schulklasse", Lang::De).unwrap().contains("chul"));
        assert_eq!(first("xqzzy", Lang::En), None);
        // 人, 园 and 太 are in names of other things.
        assert!(source.near("老人", Lang::Zh).iter().all(|it| it.label(Lang::Zh).contains('老')));
        assert_eq!(first("公园", Lang::Zh), None);
        assert!(source.near("物业费太高", Lang::Zh).iter().all(|it| it.label(Lang::Zh).contains("物业")));
        assert!(source.near("代表", Lang::Zh).len() <= MOST);
    }
}
