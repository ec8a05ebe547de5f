//! What stands inline in a page: text that the parser reads exactly as it was hashed, and the hash that a policy names.

use anyhow::{Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::site::Site;

/// A page's own inline parts: what is needed before anything is painted.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Inline {
    /// Sets what the reader has chosen for the eyes, and says what did not come (assets/scripts/inline.js).
    pub script: String,
    /// Ground, bar and opening (assets/styles/opening.css), with the font of its numerals.
    pub style: String,
}

impl Inline {
    /// Both as they may stand in a page.
    ///
    /// # Errors
    /// When one of them would end its element early.
    pub fn new(script: &str, style: &str) -> Result<Self> {
        Ok(Self { script: inline("script", script)?, style: inline("style", style)? })
    }
}

/// Inline scripts and styles that a page's own policy names.
#[derive(Default)]
pub(crate) struct Parts {
    scripts: Vec<String>,
    styles: Vec<String>,
}

impl Parts {
    /// A script as it may stand in the page.
    ///
    /// # Errors
    /// As [`inline`].
    pub(crate) fn script(&mut self, text: &str) -> Result<String> {
        let text = inline("script", text)?;
        self.scripts.push(hash(&text));
        Ok(text)
    }

    /// The same of a style sheet.
    ///
    /// # Errors
    /// As [`inline`].
    pub(crate) fn style(&mut self, text: &str) -> Result<String> {
        let text = inline("style", text)?;
        self.styles.push(hash(&text));
        Ok(text)
    }

    /// The scripts' hash sources.
    pub(crate) fn scripts(&self) -> String {
        self.scripts.join(" ")
    }

    /// Those of the styles.
    pub(crate) fn styles(&self) -> String {
        self.styles.join(" ")
    }
}

/// The text as it may stand in an element of this name: the parser of HTML would read some of it differently, and the
/// hash would be that of another text.
///
/// # Errors
/// When the text would end the element early, or open a comment in it.
pub fn inline(element: &str, text: &str) -> Result<String> {
    let text = text.trim().replace("\r\n", "\n").replace('\r', "\n");
    let end = format!("</{element}");
    if let Some(wrong) = [&*end, "<!--"].into_iter().find(|it| text.to_ascii_lowercase().contains(it)) {
        bail!("an inline {element} holds `{wrong}`, which would end or hide what follows");
    }
    Ok(text)
}

/// A file as a part of the text that names it.
pub fn data_url(kind: &str, bytes: &[u8]) -> String {
    format!("data:{kind};base64,{}", STANDARD.encode(bytes))
}

/// A style sheet with its fonts in it, for what must not wait for them.
///
/// # Errors
/// When the site lacks a font that it names.
pub fn with_fonts(site: &Site, style: String, fonts: &[String]) -> Result<String> {
    fonts.iter().try_fold(style, |style, font| {
        let name = font.rsplit('/').next().unwrap_or(font);
        Ok(style.replace(name, &data_url("font/woff2", site.read(font)?)))
    })
}

/// A hash source of a content security policy.
pub fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::{hash, inline};

    #[test]
    fn a_script_that_would_end_early_or_hide_the_rest_is_refused() {
        for wrong in ["a('</script>')", "a('</SCRIPT x')", "a('<!-- ')"] {
            let said = inline("script", wrong).err().map(|it| it.to_string()).unwrap_or_default();
            assert!(said.contains("an inline script"), "{wrong}: {said}");
        }
        assert!(inline("style", "a::after { content: '</style' }").is_err());
        // What ends one element does not end the other.
        assert_eq!(inline("style", "a { content: '</script>' }").ok().as_deref(), Some("a { content: '</script>' }"));
    }

    #[test]
    fn a_hash_is_that_of_another_implementation() {
        // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
        assert_eq!(hash("alert(1)"), "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='");
    }
}
