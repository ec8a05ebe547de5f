//! What the editor calls the fields of `report.json`, in a word or two. What they mean stands in their declaration; a test of the
//! editor holds the list to it.

use crate::Lang;

/// A line each: the field, and its name in Chinese, English and German, with tabs between them.
const NAMES: &str = include_str!("names.tsv");

/// All fields that have a name.
pub fn named_fields() -> impl Iterator<Item = &'static str> {
    NAMES.lines().filter_map(|it| it.split('\t').next())
}

/// What a field is called.
pub fn field_name(field: &str, lang: Lang) -> Option<&'static str> {
    let [_, zh, en, de] = NAMES.lines().map(four).find(|it| it[0] == field)?;
    Some(match lang {
        Lang::Zh => zh,
        Lang::En => en,
        Lang::De => de,
    })
}

fn four(line: &str) -> [&str; 4] {
    let mut parts = line.split('\t');
    [(); 4].map(|()| parts.next().unwrap_or_default())
}
