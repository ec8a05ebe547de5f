//! The pages: the Shell rendered in every language, put into the placeholders of `index.html`.

use std::sync::Arc;

use anyhow::{Context, Result, bail};
use i18n::{self, Lang};
use minijinja::context;
use minijinja::value::Value;
use model::{Source, without_break_hints};
use report_figures::app::{BELOW, prerender};
use site::export::SHARE;

use super::downloads::page_picture;
use super::head::{alternates, player};
use super::inline::Inline;
use super::links::{Links, MANIFEST, WORKER};
use super::localised::localised;
use super::offer::offer;
use super::parts::{Carried, Parts};
use super::template::fill;
use crate::check::Sources;

/// The rendered Shell of each language, with what the head needs.
pub struct Pages {
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
    /// When the report is none.
    pub fn render(sources: &Sources) -> Result<Self> {
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
        Ok(Self { source, json, text, parts, shells, offline })
    }

    /// The report that the pages show.
    pub fn source(&self) -> &Arc<Source> {
        &self.source
    }

    /// The finished page of a language; `address` is where the site stands on the web, if that is known.
    ///
    /// # Errors
    /// When the template names what has no value, or the text would end its own element.
    pub fn fill(&self, lang: Lang, links: &Links, address: Option<&str>) -> Result<String> {
        let up = lang.up();
        let sheet = format!("<link rel=\"stylesheet\" href=\"{up}{}\">", links.style);
        let shell = self.shells.iter().find(|(own, _)| *own == lang).map(|(_, html)| html.replace(BELOW, &sheet));
        let shell = shell.with_context(|| format!("no page has been rendered in {}", lang.tag()))?;
        let data = match &self.parts {
            Some(it) => it.carried(lang)?,
            None => Carried { json: localised(&self.json, lang)?, text: self.text.clone() },
        };
        self.text_stays()?;
        let Inline { script: settings, style: opening_style } = &links.inline;
        let Links { style, elder_style, icon, boot, voice, old, drawing, glue, wasm, qr, qr_wasm, .. } = links;
        let Links { deck, deck_wasm, deck_style, .. } = links;
        let place = address.map_or(up.to_owned(), |it| format!("{it}/"));
        // None has been made while `serve` shows its first page.
        let offline = (links.offline > 0).then(|| offer(&self.source, lang, links.offline));
        let page = context! {
            up, address, settings, opening_style, style, elder_style, icon, boot, voice, old, drawing, glue, wasm, qr,
            qr_wasm, deck, deck_wasm, deck_style, offline,
            folder => lang.folder(),
            picture => page_picture(&self.source, lang).map(|it| place + &it),
            picture_size => [SHARE.0.to_string(), SHARE.1.to_string()],
            alternates => alternates(up),
            touch_icon => &links.icons.touch,
            manifest => MANIFEST,
            worker => WORKER,
            player => player(lang),
            parts => links.parts.iter().find(|it| it.0 == lang).map(|it| it.1.as_str()).unwrap_or_default(),
        };
        fill("index.html", context! { ..self.values(lang, &shell, &data), ..page })
    }

    /// The one-file edition, with the values that it carries.
    ///
    /// # Errors
    /// When the template names what has no value, or the text would end its own element.
    pub fn fill_offline(&self, values: Value) -> Result<String> {
        self.text_stays()?;
        let data = Carried { json: self.json.clone(), text: self.text.clone() };
        let common = self.values(Lang::Zh, &self.offline.replace(BELOW, ""), &data);
        fill("assets/offline.html", context! { ..common, ..values })
    }

    /// # Errors
    /// When the text would end the element that carries it.
    fn text_stays(&self) -> Result<()> {
        if let Some(end) = ["</", "<!--"].into_iter().find(|end| self.text.contains(end)) {
            bail!("assets/report.txt holds `{end}`, which would end the element that carries it in the page");
        }
        Ok(())
    }

    /// What both kinds of page say; `data` is what the page carries.
    fn values(&self, lang: Lang, shell: &str, data: &Carried) -> Value {
        let about = &self.source.report.report;
        let json = carried(&data.json);
        context! {
            lang => lang.tag(),
            title => without_break_hints(lang.of(&about.title)),
            description => without_break_hints(&[lang.of(&about.body), " · ", lang.of(&about.occasion)].concat()),
            qr_name => lang.shared().qr,
            fingerprint => report::fingerprint(&json),
            app => shell,
            json,
            text => &data.text,
            words => lang.lines(),
            // What can go wrong before the program runs, as attributes that the scripts read.
            notices => i18n::notices(lang).map(|(name, text)| [name, text]),
        }
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
