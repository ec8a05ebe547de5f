//! The pages: the Shell rendered in every language, put into the placeholders of `index.html`.

use std::sync::Arc;

use anyhow::{Context, Result, bail};
use i18n::{self, Lang};
use minijinja::context;
use minijinja::value::Value;
use model::{Source, without_break_hints};
use report::Archive;
use report_figures::prerender::{BELOW, prerender};
use site::export::SHARE;

use crate::corrections::feed;
use crate::downloads::page_picture;
use crate::given::{Given, Read};
use crate::head::alternates;
use crate::inline::Inline;
use crate::json_ld::dataset;
use crate::kit::Kit;
use crate::links::Links;
use crate::localised::without_slides;
use crate::offer::offer;
use crate::parts::{Carried, Parts};
use crate::paths::{MANIFEST, WORKER};
use crate::root::Root;

/// The rendered Shell of each language, with what the head needs.
pub struct Pages {
    /// The two files as the editor has them.
    pub given: Given,
    /// The same as browsers read them.
    pub read: Read,
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
    pub async fn render(given: Given) -> Result<Self> {
        Self::render_among(given, &Archive::default()).await
    }

    /// The same in a site of several years.
    ///
    /// # Errors
    /// As [`Pages::render`].
    pub async fn render_among(given: Given, archive: &Archive) -> Result<Self> {
        let read = given.read_among(archive)?;
        let Read { source, text, .. } = &read;
        let mut shells = Vec::new();
        for lang in Lang::ALL {
            shells.push((lang, prerender(source, lang, false).await));
        }
        let offline = prerender(&Arc::new(Source::in_one(source.report.clone(), text)), Lang::Zh, true).await;
        let parts = Parts::of(source)?;
        Ok(Self { given, read, parts, shells, offline })
    }

    /// The report that the pages show.
    pub fn source(&self) -> &Arc<Source> {
        &self.read.source
    }

    /// The finished page of a language; `address` is where the site stands on the web, if that is known.
    ///
    /// # Errors
    /// When the template names what has no value, or the text would end its own element.
    pub fn fill(&self, lang: Lang, kit: &Kit, links: &Links, address: Option<&str>) -> Result<String> {
        self.fill_in(lang, kit, links, address, None)
    }

    /// The same as the root of a site of several years shows it.
    ///
    /// # Errors
    /// As [`Pages::fill`].
    pub fn fill_in(
        &self,
        lang: Lang,
        kit: &Kit,
        links: &Links,
        address: Option<&str>,
        root: Option<Root<'_>>,
    ) -> Result<String> {
        let up = lang.up();
        let sheet = format!("<link rel=\"stylesheet\" href=\"{up}{}\">", links.style);
        let shell = self.shells.iter().find(|(own, _)| *own == lang).map(|(_, html)| html.replace(BELOW, &sheet));
        let shell = shell.with_context(|| format!("no page has been rendered in {}", lang.tag()))?;
        let data = match &self.parts {
            Some(it) => it.carried(lang)?,
            None => Carried { json: without_slides(&self.read.json, lang)?.0, text: self.read.text.clone() },
        };
        self.text_stays()?;
        let Inline { script: settings, style: opening_style } = &links.inline;
        let Links { style, elder_style, icon, boot, .. } = links;
        let place = address.map_or(up.to_owned(), |it| format!("{it}/"));
        // None has been made while `serve` shows its first page.
        let offline = (links.offline > 0).then(|| offer(&self.read.source, lang, links));
        let page = context! {
            up, address, settings, opening_style, style, elder_style, icon, boot, offline,
            folder => lang.folder(),
            picture => page_picture(&self.read.source, lang).map(|it| place + &it),
            picture_size => [SHARE.0.to_string(), SHARE.1.to_string()],
            alternates => alternates(up),
            feed => feed(&self.read.source, lang),
            touch_icon => &links.icons.touch,
            manifest => MANIFEST,
            worker => WORKER,
            linked => json_in_html(&dataset(&self.read.source, lang)?),
            root => root.map(|it| it.values(lang)),
            parts => links.parts.iter().find(|it| it.0 == lang).map(|it| it.1.as_str()).unwrap_or_default(),
        };
        kit.fill("index.html", context! { ..self.values(lang, &shell, &data), ..page })
    }

    /// What is presented, in a language.
    ///
    /// # Errors
    /// When the data is no JSON.
    pub fn slides(&self, lang: Lang) -> Result<String> {
        Ok(without_slides(&self.read.json, lang)?.1)
    }

    /// The one-file edition, with the values that it carries.
    ///
    /// # Errors
    /// When the template names what has no value, or the text would end its own element.
    pub fn fill_offline(&self, kit: &Kit, values: Value) -> Result<String> {
        self.text_stays()?;
        let data = Carried { json: self.read.json.clone(), text: self.read.text.clone() };
        let common = self.values(Lang::Zh, &in_one_form(&self.offline.replace(BELOW, "")), &data);
        kit.fill("assets/offline.html", context! { ..common, ..values })
    }

    /// # Errors
    /// When the text would end the element that carries it.
    fn text_stays(&self) -> Result<()> {
        if let Some(end) = ["</", "<!--"].into_iter().find(|end| self.read.text.contains(end)) {
            bail!("report.txt holds `{end}`, which would end the element that carries it in the page");
        }
        Ok(())
    }

    /// What both kinds of page say; `data` is what the page carries.
    fn values(&self, lang: Lang, shell: &str, data: &Carried) -> Value {
        let about = &self.read.source.report.report;
        let json = json_in_html(&data.json);
        context! {
            lang => lang.tag(),
            title => about.dated_title(lang),
            description => without_break_hints(&[lang.of(&about.body), " · ", lang.of(&about.occasion)].concat()),
            qr_name => lang.shared().qr,
            fingerprint => report::fingerprint(&json),
            app => shell,
            json,
            text => &data.text,
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

/// Components in the form that assets/scripts/one-file/fingerprint.js writes: Yew's own writer and that of parts which never
/// change (src/components/prerendered.rs) differ in how they end shapes and in which signs they escape.
fn in_one_form(html: &str) -> String {
    let shapes = ["path", "rect", "circle", "use"];
    shapes.iter().fold(html.replace("&gt;", ">"), |html, it| html.replace(&format!("></{it}>"), "/>"))
}

/// JSON as it can stand in a page: no `<` in it can end its own element.
pub fn json_in_html(json: &str) -> String {
    json.replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    use super::address;

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
