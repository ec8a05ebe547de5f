//! What fields and the words that they hold mean, in the editor's own language.

use i18n::{Lang, field_name, in_german};
use report::{Field, Kind, Word};

/// What a field is called: what files and messages call it stands behind that.
pub fn name_of_field(field: &Field, lang: Lang) -> &'static str {
    field_name(field.name, lang).unwrap_or(field.name)
}

/// What a field means. What the declaration sets as code is read as words here.
pub fn of_field(field: &Field, lang: Lang) -> String {
    in_own(lang, field.meaning(lang)).replace('`', "")
}

/// What a word means.
pub fn of_word(word: &Word, lang: Lang) -> String {
    in_own(lang, word.meaning(lang))
}

/// A word that a field may hold, as the editor's language says it.
pub fn word_of(fields: &[Field], name: &str, held: &str, lang: Lang) -> Option<String> {
    let field = fields.iter().find(|it| it.name == name)?;
    let Kind::Choice(words) = &field.kind else { return None };
    words.iter().find(|it| it.word == held).map(|it| of_word(it, lang))
}

/// The declaration speaks English and Chinese.
fn in_own(lang: Lang, declared: String) -> String {
    if lang == Lang::De { in_german(&declared).map_or(declared, str::to_owned) } else { declared }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use i18n::{Lang, field_name, german_meanings, in_german, named_fields};
    use report::{Described, Field, Kind, Report};

    use super::{of_field, of_word};

    /// What all fields and words mean in English, those within others with them.
    fn english(fields: &[Field], found: &mut BTreeSet<String>) {
        for field in fields {
            assert!(!field.zh.is_empty(), "{}: its Chinese meaning is missing", field.name);
            found.insert(field.meaning(Lang::En));
            match &field.kind {
                Kind::Choice(words) => found.extend(words.iter().map(|it| it.meaning(Lang::En))),
                Kind::List(inner, _) => english(inner, found),
                other => english(other.object().unwrap_or_default(), found),
            }
        }
    }

    #[test]
    fn every_field_and_word_that_a_form_shows_has_a_german_meaning_and_none_is_left_over() {
        let mut all = BTreeSet::new();
        english(Report::FIELDS, &mut all);
        let missing: Vec<&String> = all.iter().filter(|it| in_german(it).is_none()).collect();
        assert!(
            missing.is_empty(),
            "add these to crates/i18n/src/edit/meanings_de.txt, each with its German: {missing:#?}"
        );
        let known: Vec<&str> = german_meanings().map(|it| it.0).collect();
        let over: Vec<&&str> = known.iter().filter(|it| !all.contains(**it)).collect();
        assert!(over.is_empty(), "no field means this any more: {over:#?}");
        assert_eq!(known.iter().collect::<BTreeSet<_>>().len(), known.len(), "one stands there twice");
    }

    #[test]
    fn every_field_that_a_form_shows_has_a_name_and_none_is_left_over() {
        fn names(fields: &[Field], found: &mut BTreeSet<&'static str>) {
            for field in fields {
                found.insert(field.name);
                match &field.kind {
                    Kind::List(inner, _) => names(inner, found),
                    other => names(other.object().unwrap_or_default(), found),
                }
            }
        }
        let mut all = BTreeSet::new();
        names(Report::FIELDS, &mut all);
        let known: Vec<&str> = named_fields().collect();
        let over: Vec<&&str> = known.iter().filter(|it| !all.contains(**it)).collect();
        assert!(over.is_empty(), "crates/i18n/src/edit/names.tsv: no field is called so any more: {over:?}");
        let missing: Vec<_> = all
            .iter()
            .filter(|name| Lang::ALL.iter().any(|lang| field_name(name, *lang).is_none_or(str::is_empty)))
            .collect();
        assert!(missing.is_empty(), "add these to crates/i18n/src/edit/names.tsv: {missing:?}");
    }

    #[test]
    fn each_language_says_it_in_its_own_words() {
        let form = Report::FIELDS.iter().find(|it| it.name == "charts").and_then(|field| match &field.kind {
            Kind::List(fields, _) => fields.iter().find(|it| it.name == "form"),
            _ => None,
        });
        let form = form.unwrap_or_else(|| panic!("charts have no form"));
        assert_eq!(of_field(form, Lang::Zh), "画成哪种图形");
        assert!(of_field(form, Lang::De).starts_with("Wie es gezeichnet wird"));
        let Kind::Choice(words) = &form.kind else { panic!("a form is one of several") };
        let said: BTreeSet<String> = Lang::ALL.iter().map(|it| of_word(&words[0], *it)).collect();
        assert_eq!(said.len(), 3, "{said:?}");
    }
}
