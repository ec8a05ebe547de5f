//! The pages: the Shell rendered in every language, put into the placeholders of `index.html`.

use std::fs;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use i18n::{self, Lang};
use model::{Source, without_break_hints};
use report_figures::app::{BELOW, prerender};
use start::paths::root;

use super::head::{alternates, preview};
use super::links::{Links, MANIFEST, WORKER};
use super::localised::localised;
use super::offer::offer;
use super::parts::{Carried, Parts};
use super::player::player;
use super::template::{attribute, fill};
use crate::check::Sources;

/// The rendered Shell of each language, with what the head needs.
pub struct Pages {
    template: String,
    source: Arc<Source>,
    /// `report.json` as it is published, `report.txt` as browsers read it.
    pub json: String,
    pub text: String,
    /// What comes later, if the report is long.
    pub parts: Option<Parts>,
    shells: Vec<(Lang, String)>,
    /// The Shell of the one-file edition.
    offline: String,
}

impl Pages {
    /// Renders the Shell in every language.
    ///
    /// # Errors
    /// When the report is none, or `index.html` cannot be read.
    pub fn render(sources: &Sources) -> Result<Self> {
        let template = fs::read_to_string(root().join("index.html")).context("reading index.html, the page's shell")?;
        let json = plain(&sources.json).context("assets/report.json is not UTF-8")?;
        let json = report::published(&json).context("assets/report.json")?;
        let text = plain(&sources.text).context("assets/report.txt is not UTF-8")?;
        let report = report::load(&json).context("assets/report.json")?;
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
        let runtime = runtime.context("starting the prerenderer")?;
        let mut shells = Vec::new();
        let source = Arc::new(Source::new(report.clone(), &text));
        for lang in Lang::ALL {
            shells.push((lang, runtime.block_on(prerender(&source, lang, false))));
        }
        let offline = runtime.block_on(prerender(&Arc::new(Source::in_one(report, &text)), Lang::Zh, true));
        let parts = Parts::of(&source)?;
        Ok(Self { template, source, json, text, parts, shells, offline })
    }

    /// The report that the pages show.
    pub fn source(&self) -> &Arc<Source> {
        &self.source
    }

    /// The finished page of a language; `address` is where the site stands on the web, if that is known.
    ///
    /// # Errors
    /// When the template names a placeholder that does not exist, or the text would end its own element.
    pub fn fill(&self, lang: Lang, links: &Links, address: Option<&str>) -> Result<String> {
        let up = lang.up();
        let sheet = format!("<link rel=\"stylesheet\" href=\"{up}{}\">", links.style);
        let shell = self.shells.iter().find(|(own, _)| *own == lang).map(|(_, html)| html.replace(BELOW, &sheet));
        let shell = shell.as_deref();
        let data = match &self.parts {
            Some(it) => it.carried(lang)?,
            None => Carried { json: localised(&self.json, lang)?, text: self.text.clone() },
        };
        self.text_stays()?;
        fill("index.html", &self.template, |name| {
            Some(match name {
                "preview" => preview(&self.source, lang, address),
                "alternates" => alternates(up),
                "icon" => format!("{up}{}", links.icon),
                "touch_icon" => format!("{up}{}", links.icons.touch),
                "manifest" => MANIFEST.to_owned(),
                "worker" => format!("{up}{}", WORKER),
                "opening_style" => links.inline.style.clone(),
                "style" => format!("{up}{}", links.style),
                "elder_style" => format!("{up}{}", links.elder_style),
                "boot" => format!("{up}{}", links.boot),
                "settings" => links.inline.script.clone(),
                "voice" => format!("{up}{}", links.voice),
                "player" => player(lang),
                "old" => format!("{up}{}", links.old),
                "drawing" => format!("{up}{}", links.drawing),
                "glue" => format!("{up}{}", links.glue),
                "wasm" => format!("{up}{}", links.wasm),
                "qr" => format!("{up}{}", links.qr),
                "qr_wasm" => format!("{up}{}", links.qr_wasm),
                "deck" => format!("{up}{}", links.deck),
                "deck_wasm" => format!("{up}{}", links.deck_wasm),
                "deck_style" => format!("{up}{}", links.deck_style),
                // None has been made while `serve` shows its first page.
                "offline" if links.offline == 0 => String::new(),
                "offline" => offer(&self.source, lang, links.offline),
                "parts" => links.parts.iter().find(|it| it.0 == lang).map(|it| it.1.clone()).unwrap_or_default(),
                _ => return self.value(name, lang, shell?, &data),
            })
        })
    }

    /// The one-file edition. `value` gives what it carries.
    ///
    /// # Errors
    /// When the template names a placeholder that does not exist, or the text would end its own element.
    pub fn fill_offline(&self, value: impl Fn(&str) -> Option<String>) -> Result<String> {
        let file = "assets/offline.html";
        let template = fs::read_to_string(root().join(file)).with_context(|| format!("reading {file}"))?;
        self.text_stays()?;
        let data = Carried { json: self.json.clone(), text: self.text.clone() };
        fill(file, &template, |name| {
            value(name).or_else(|| self.value(name, Lang::Zh, &self.offline.replace(BELOW, ""), &data))
        })
    }

    /// # Errors
    /// When the text would end the element that carries it.
    fn text_stays(&self) -> Result<()> {
        if let Some(end) = ["</", "<!--"].into_iter().find(|end| self.text.contains(end)) {
            bail!("assets/report.txt holds `{end}`, which would end the element that carries it in the page");
        }
        Ok(())
    }

    /// What both kinds of page say, by the placeholder's name; `data` is what the page carries.
    fn value(&self, name: &str, lang: Lang, shell: &str, data: &Carried) -> Option<String> {
        let about = &self.source.report.report;
        Some(match name {
            "lang" => lang.tag().to_owned(),
            "title" => attribute(&without_break_hints(lang.of(&about.title))),
            "description" => {
                attribute(&without_break_hints(&[lang.of(&about.body), " · ", lang.of(&about.occasion)].concat()))
            }
            "qr_name" => attribute(lang.shared().qr),
            "fingerprint" => report::fingerprint(&carried(&data.json)),
            "app" => shell.to_owned(),
            "json" => carried(&data.json),
            "text" => data.text.clone(),
            "words" => lang.lines(),
            "notices" => notices(lang),
            _ => return None,
        })
    }
}

/// The address under which the site will stand, without the slash at its end.
///
/// # Errors
/// When it is not a whole address of the web.
pub fn address(given: &str) -> Result<&str> {
    let address = given.trim_end_matches('/');
    let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")).unwrap_or_default();
    let plain = |it: char| it.is_alphanumeric() || "-._~:/[]%".contains(it);
    if host.is_empty() || !host.chars().all(plain) {
        bail!("--url {given}: give the site's whole address, such as https://example.org/report");
    }
    Ok(address)
}

/// A file as the browser will read it out of the page: without the byte order mark that some editors write, and with
/// the line ends that HTML makes of every kind.
fn plain(bytes: &[u8]) -> Result<String> {
    let text = std::str::from_utf8(bytes)?;
    Ok(text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n"))
}

/// As it can stand in a page: no `<` in it can end its own element.
fn carried(json: &str) -> String {
    json.replace('<', "\\u003c")
}

/// The texts for what can go wrong before the program runs, as attributes that the scripts read.
fn notices(lang: Lang) -> String {
    let texts = i18n::notices(lang).into_iter();
    texts.map(|(key, text)| format!("data-{key}=\"{}\"", attribute(text))).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    use super::{address, plain};

    #[test]
    fn files_read_as_the_browser_reads_them() -> Result<()> {
        assert_eq!(plain("\u{feff}一\r\n二\r三\n".as_bytes())?, "一\n二\n三\n");
        Ok(())
    }

    #[test]
    fn an_address_is_a_whole_one_and_ends_without_a_slash() -> Result<()> {
        assert_eq!(address("https://example.org/report/")?, "https://example.org/report");
        for wrong in ["example.org", "https://", "ftp://example.org", "https://example.org/\"><script>", "https://a b"]
        {
            assert!(address(wrong).is_err(), "{wrong}");
        }
        Ok(())
    }
}
