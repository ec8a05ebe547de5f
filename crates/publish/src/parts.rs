//! A long report in parts: what its page carries, and the files that the page fetches once it has started. Pages of a
//! report that is not long carry everything, and know nothing of this.

use anyhow::{Context, Result};
use i18n::Lang;
use model::Source;

use crate::localised::{localised, without_slides};
use crate::site::Site;

/// The data that a page carries in itself.
pub struct Carried {
    pub json: String,
    pub text: String,
}

/// A long report: its page's own data, and the lists that come later, as JSON in all languages.
pub struct Parts {
    core: Carried,
    lists: Vec<String>,
}

impl Parts {
    /// `None` if the report is not long.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn of(source: &Source) -> Result<Option<Self>> {
        let Some(parted) = source.parted() else { return Ok(None) };
        let json = serde_json::to_string(&parted.core).context("writing the core of the report")?;
        let lists = parted.parts.iter().map(serde_json::to_string).collect::<Result<_, _>>();
        let lists = lists.context("writing a part of the report")?;
        Ok(Some(Self { core: Carried { json, text: parted.text }, lists }))
    }

    /// What the page of a language carries.
    ///
    /// # Errors
    /// When the data is no JSON.
    pub fn carried(&self, lang: Lang) -> Result<Carried> {
        Ok(Carried { json: without_slides(&self.core.json, lang)?.0, text: self.core.text.clone() })
    }

    /// Puts the files of a language into the site; returns the attributes that name them in its page.
    ///
    /// # Errors
    /// When the data is no JSON.
    pub fn add(&self, site: &mut Site, text: &str, lang: Lang) -> Result<String> {
        let up = lang.up();
        let text = site.add_hashed("text", "txt", text);
        let mut names = Vec::new();
        for it in &self.lists {
            let path = site.add_hashed("part", "json", localised(it, lang)?);
            names.push(format!("{up}{path}"));
        }
        Ok(format!(" data-text=\"{up}{text}\" data-parts=\"{}\"", names.join(" ")))
    }
}
