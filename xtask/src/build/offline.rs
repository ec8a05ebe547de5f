//! The one-file edition, `offline.html`: everything that the site's page loads, in one file that opens from a disk and
//! asks for nothing. Its parts are the site's own finished files; here they are put into its template, `offline.html`.

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use i18n::{self, Lang};
use minijinja::context;
use model::Source;
use serde_json::{Value, json};

use super::head::player;
use super::inline::{data_url, hash, inline, with_fonts};
use super::links::{Links, OFFLINE};
use super::minify::{Kind, classic, script};
use super::page::Pages;
use super::site::Site;
use super::styles;

/// A program that the file carries: the name by which scripts ask for it, and its two files in the site.
struct Carried<'a> {
    id: &'a str,
    /// Empty for a part of another program.
    glue: &'a str,
    wasm: &'a str,
}

/// All of them, the page's own first.
fn carried(links: &Links) -> [Carried<'_>; 4] {
    [
        Carried { id: "report", glue: &links.glue, wasm: &links.wasm },
        Carried { id: "drawing", glue: "", wasm: &links.drawing },
        Carried { id: "code", glue: &links.qr, wasm: &links.qr_wasm },
        Carried { id: "deck", glue: &links.deck, wasm: &links.deck_wasm },
    ]
}

/// Puts the edition into the site; returns its size in bytes. `address` is where the site will stand on the web, which
/// is where its QR codes lead.
///
/// # Errors
/// When a part is missing, or would end the element that carries it.
pub fn write(site: &mut Site, pages: &Pages, links: &Links, address: Option<&str>) -> Result<usize> {
    let (style, fonts) = styles::bundle(site, "offline.css")?;
    let style = with_fonts(site, style, &fonts)?;
    let mut parts = Parts::default();
    let style = parts.style(&style)?;
    let start = parts.script(&script("one-file", Kind::Classic)?)?;
    let old = parts.script(&text(site, &links.old)?)?;
    let mut programs = Vec::new();
    for Carried { id, glue, wasm } in carried(links) {
        if !glue.is_empty() {
            let glue = parts.script(&classic(&text(site, glue)?, &format!("programs.{id}"))?)?;
            programs.push(format!("<script>{glue}</script>"));
        }
        let packed = STANDARD.encode(site.gzipped(wasm)?);
        programs.push(format!(
            "<script type=\"text/plain\" id=\"program-{id}\" data-length=\"{}\">{packed}</script>",
            packed.len()
        ));
    }
    let page = pages.fill_offline(context! {
        policy => parts.policy(),
        icon => data_url("image/svg+xml", &site.read(&links.icon)?),
        style, start, old,
        site => address.unwrap_or_default(),
        players => Lang::ALL.map(player),
        languages => languages(pages.source()),
        words_of_others => words_of_others(),
        programs => programs.join("\n"),
    })?;
    let size = page.len();
    site.add(OFFLINE, page.into_bytes())?;
    Ok(size)
}

/// What the other languages need beside the report's own translations.
fn languages(source: &Source) -> String {
    let one = |lang: Lang| {
        let notices: serde_json::Map<String, Value> =
            i18n::notices(lang).into_iter().map(|(key, text)| (key.to_owned(), text.into())).collect();
        let words = json!({
            "tag": lang.tag(),
            "title": lang.of(&source.report.report.title),
            "qr": lang.shared().qr,
            "notices": notices,
        });
        (lang.tag()[..2].to_owned(), words)
    };
    let others = Lang::ALL.into_iter().filter(|it| *it != Lang::Zh);
    Value::Object(others.map(one).collect()).to_string().replace('<', "\\u003c")
}

/// The interface's words in the other languages, each as the page's own words stand in it.
fn words_of_others() -> String {
    let others = Lang::ALL.into_iter().filter(|it| *it != Lang::Zh);
    let one = |it: Lang| format!("<script type=\"text/plain\" id=\"words-{}\">{}</script>", &it.tag()[..2], it.lines());
    others.map(one).collect::<Vec<_>>().join("\n")
}

fn text(site: &Site, path: &str) -> Result<String> {
    String::from_utf8(site.read(path)?).with_context(|| format!("{path} is not UTF-8"))
}

/// The inline scripts and styles, and the policy that lets exactly these run.
#[derive(Default)]
struct Parts {
    scripts: Vec<String>,
    styles: Vec<String>,
}

impl Parts {
    fn script(&mut self, text: &str) -> Result<String> {
        let text = inline("script", text)?;
        self.scripts.push(hash(&text));
        Ok(text)
    }

    fn style(&mut self, text: &str) -> Result<String> {
        let text = inline("style", text)?;
        self.styles.push(hash(&text));
        Ok(text)
    }

    /// Both keywords for WebAssembly stand in it, since no server can tell old engines from new ones here. Strings are
    /// not evaluated all the same: there are Trusted Types, and once the programs are compiled no script may run at all.
    fn policy(&self) -> String {
        format!(
            "default-src 'none'; script-src {} 'wasm-unsafe-eval' 'unsafe-eval'; style-src {}; img-src data:; \
             font-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
             trusted-types 'none'",
            self.scripts.join(" "),
            self.styles.join(" ")
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Parts;
    use crate::build::inline::hash;

    #[test]
    fn the_policy_names_each_part_by_the_hash_of_what_the_parser_reads() -> anyhow::Result<()> {
        let mut parts = Parts::default();
        assert_eq!(parts.script("\r\nalert(1)\r\n")?, "alert(1)");
        parts.style("a{}")?;
        let policy = parts.policy();
        assert!(policy.contains(&format!("script-src {} 'wasm", hash("alert(1)"))), "{policy}");
        assert!(policy.contains(&format!("style-src {};", hash("a{}"))), "{policy}");
        Ok(())
    }
}
