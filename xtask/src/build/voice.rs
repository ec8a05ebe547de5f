//! The script that reads aloud, with what its bar says in every language: no page carries words that few readers ask for.

use anyhow::Result;
use i18n::Lang;
use publish::{Site, with_constants};
use serde_json::{Map, Value};

use super::minify::{Kind, script};

/// The constant by which the script knows the words.
pub fn words() -> (&'static str, Value) {
    let one = |lang: Lang| {
        let words = lang.voice().all().into_iter().map(|(name, text)| (name.to_owned(), text.into()));
        (lang.tag().to_owned(), Value::Object(words.collect()))
    };
    ("VOICES", Value::Object(Map::from_iter(Lang::ALL.map(one))))
}

/// Puts the script into the site.
///
/// # Errors
/// When the script does not parse.
pub fn add(site: &mut Site) -> Result<String> {
    Ok(site.add_hashed("voice", "js", with_constants(&[words()], &script("voice", Kind::Module)?)))
}
