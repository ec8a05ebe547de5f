//! The pages: the Shell rendered in every language, put into the placeholders of `index.html`.

use std::fs;

use anyhow::{Context, Result, bail};
use report_figures::app::prerender;
use report_figures::data::{self, Report};
use report_figures::i18n::{self, Lang};

use crate::check::Sources;
use crate::paths::root;

/// Site paths of what a page names.
pub struct Links {
    pub style: String,
    pub fonts: Vec<String>,
    pub wasm: String,
    pub glue: String,
    pub boot: String,
    pub aids: String,
    pub old: String,
    pub icon: String,
}

/// The rendered Shell of each language, with what the head needs.
pub struct Pages {
    template: String,
    report: Report,
    json: String,
    text: String,
    shells: Vec<(Lang, String)>,
}

impl Pages {
    /// Renders the Shell in every language.
    ///
    /// # Errors
    /// When the report is none, or `index.html` cannot be read.
    pub fn render(sources: &Sources) -> Result<Self> {
        let template = fs::read_to_string(root().join("index.html")).context("reading index.html, the page's shell")?;
        let json = plain(&sources.json).context("assets/report.json is not UTF-8")?;
        let text = plain(&sources.text).context("assets/report.txt is not UTF-8")?;
        let report = data::load(&json).context("assets/report.json")?;
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
        let runtime = runtime.context("starting the prerenderer")?;
        let mut shells = Vec::new();
        for lang in Lang::ALL {
            let shell = runtime.block_on(prerender(&json, &text, lang));
            shells.push((lang, shell.with_context(|| format!("prerendering the {} page", lang.tag()))?));
        }
        Ok(Self { template, report, json: minified(&json)?, text, shells })
    }

    /// The finished page of a language.
    ///
    /// # Errors
    /// When the template names a placeholder that does not exist, or the text would end its own element.
    pub fn fill(&self, lang: Lang, links: &Links) -> Result<String> {
        let shell = self.shells.iter().find(|(own, _)| *own == lang).map(|(_, html)| html.as_str());
        let up = if lang.folder().is_empty() { "" } else { "../" };
        if let Some(end) = ["</", "<!--"].into_iter().find(|end| self.text.contains(end)) {
            bail!("assets/report.txt holds `{end}`, which would end the element that carries it in the page");
        }
        let json = self.json.replace('<', "\\u003c");
        let about = &self.report.report;
        fill(&self.template, |name| {
            Some(match name {
                "lang" => lang.tag().to_owned(),
                "title" => attribute(lang.of(&about.title)),
                "description" => attribute(&format!("{} · {}", lang.of(&about.body), lang.of(&about.occasion))),
                "alternates" => alternates(up),
                "icon" => format!("{up}{}", links.icon),
                "fonts" => links.fonts.iter().map(|font| preload(up, font)).collect::<Vec<_>>().join("\n"),
                "style" => format!("{up}{}", links.style),
                "boot" => format!("{up}{}", links.boot),
                "aids" => format!("{up}{}", links.aids),
                "old" => format!("{up}{}", links.old),
                "glue" => format!("{up}{}", links.glue),
                "wasm" => format!("{up}{}", links.wasm),
                "fingerprint" => data::fingerprint(&json),
                "app" => shell?.to_owned(),
                "json" => json.clone(),
                "text" => self.text.clone(),
                "words" => lang.strings().to_lines(),
                "notices" => notices(lang),
                _ => return None,
            })
        })
    }
}

/// A file as the browser will read it out of the page: without the byte order mark that some editors write, and with
/// the line ends that HTML makes of every kind.
fn plain(bytes: &[u8]) -> Result<String> {
    let text = std::str::from_utf8(bytes)?;
    Ok(text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n"))
}

/// Fills `{{name}}` placeholders in one pass, so that nothing that was put in is read as a placeholder.
fn fill(template: &str, value: impl Fn(&str) -> Option<String>) -> Result<String> {
    let mut page = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").context("index.html: a `{{` is never closed by `}}`")?;
        page.push_str(before);
        page.push_str(&value(name).with_context(|| format!("index.html: no value is known for `{{{{{name}}}}}`"))?);
        rest = after;
    }
    page.push_str(rest);
    Ok(page)
}

/// Without the spaces that make the file readable; field order and numbers stay as the editor wrote them.
fn minified(json: &str) -> Result<String> {
    let mut out = String::with_capacity(json.len());
    let (mut inside, mut escaped) = (false, false);
    for letter in json.chars() {
        if inside {
            inside = escaped || letter != '"';
            escaped = !escaped && letter == '\\';
        } else if letter.is_ascii_whitespace() {
            continue;
        } else {
            inside = letter == '"';
        }
        out.push(letter);
    }
    data::load(&out).context("assets/report.json does not survive the removal of its spaces")?;
    Ok(out)
}

/// Links to the page in every language, relative, since the site may live in any folder.
fn alternates(up: &str) -> String {
    let link = |lang: &Lang| {
        let folder = if lang.folder().is_empty() && up.is_empty() { "./" } else { lang.folder() };
        format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{up}{folder}\">", lang.tag())
    };
    Lang::ALL.iter().map(link).collect::<Vec<_>>().join("\n")
}

/// Has a font there when the first line is set: it is too small to wait for, and to be swapped in later is to jump.
fn preload(up: &str, font: &str) -> String {
    format!("<link rel=\"preload\" as=\"font\" type=\"font/woff2\" crossorigin href=\"{up}{font}\">")
}

/// The texts for what can go wrong before the program runs, as attributes that the scripts read.
fn notices(lang: Lang) -> String {
    let texts = i18n::notices(lang).into_iter();
    texts.map(|(key, text)| format!("data-{key}=\"{}\"", attribute(text))).collect::<Vec<_>>().join(" ")
}

fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    use super::{fill, plain};

    #[test]
    fn what_is_filled_in_is_not_read_again() -> Result<()> {
        let value = |name: &str| (name == "a").then(|| "{{a}}".to_owned());
        assert_eq!(fill("<p>{{a}}</p>", value)?, "<p>{{a}}</p>");
        Ok(())
    }

    #[test]
    fn an_unknown_placeholder_is_named() {
        let wrong = fill("<p>{{app}}{{typo}}</p>", |name| (name == "app").then(String::new));
        assert!(wrong.is_err_and(|wrong| wrong.to_string().contains("{{typo}}")));
    }

    #[test]
    fn files_read_as_the_browser_reads_them() -> Result<()> {
        assert_eq!(plain("\u{feff}一\r\n二\r三\n".as_bytes())?, "一\n二\n三\n");
        Ok(())
    }
}
