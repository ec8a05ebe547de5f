//! The one-file edition, `offline.html`: everything that the site's page loads, in one file that opens from a disk and
//! asks for nothing. Its parts are the site's own finished files; here they are put into its template, `offline.html`.

use anyhow::{Context, Result};
use i18n::{self, Lang};
use minijinja::context;
use model::Source;
use serde_json::{Value, json};

use crate::base85::encode;
use crate::inline::{Parts, data_url};
use crate::kit::Kit;
use crate::links::Links;
use crate::localised::in_one_order;
use crate::machine::{BEST, Machine, Plain};
use crate::offer::mark;
use crate::page::{Pages, json_in_html};
use crate::paths::OFFLINE;
use crate::site::Site;
use crate::sums::sum;

/// A program that the file carries: the name by which scripts ask for it, and its two files in the site.
struct Carried<'a> {
    id: &'a str,
    /// Empty for a part of another program.
    glue: &'a str,
    wasm: &'a str,
}

/// All of them, the page's own first.
fn carried(links: &Links) -> [Carried<'_>; 5] {
    [
        Carried { id: "report", glue: &links.glue, wasm: &links.wasm },
        Carried { id: "drawing", glue: "", wasm: &links.drawing },
        Carried { id: "code", glue: &links.qr, wasm: &links.qr_wasm },
        Carried { id: "check", glue: &links.check, wasm: &links.check_wasm },
        Carried { id: "deck", glue: &links.deck, wasm: &links.deck_wasm },
    ]
}

/// Puts the edition into the site; returns its size in bytes and its sum. `address` is where the site will stand on the web, which
/// is where its QR codes lead.
///
/// # Errors
/// When a part is missing, or would end the element that carries it.
pub fn write(
    site: &mut Site,
    kit: &Kit,
    pages: &Pages,
    links: &Links,
    address: Option<&str>,
    machine: &impl Machine,
) -> Result<(usize, String)> {
    let mut parts = Parts::default();
    let style = parts.style(kit.part("offline.css")?)?;
    let start = parts.script(kit.part("one-file")?)?;
    let old = parts.script(kit.part("old-engines")?)?;
    let mut programs = Vec::new();
    for Carried { id, glue, wasm } in carried(links) {
        if !glue.is_empty() {
            let glue = parts.script(kit.part(&format!("programs.{id}"))?)?;
            programs.push(format!("<script>{glue}</script>"));
        }
        let packed = encode(&gzipped(site, wasm, machine)?);
        programs.push(format!(
            "<script type=\"text/plain\" id=\"program-{id}\" data-length=\"{}\">{packed}</script>",
            packed.len()
        ));
    }
    let page = pages.fill_offline(
        kit,
        context! {
            policy => policy(&parts),
            icon => data_url("image/svg+xml", site.read(&links.icon)?),
            style, start, old,
            site => address.unwrap_or_default(),
            marks => mark(&links.version),
            written => written(pages)?,
            languages => languages(pages.source()),
            programs => programs.join("\n"),
        },
    )?;
    let (size, sum) = (page.len(), sum(page.as_bytes()));
    site.add(OFFLINE, page);
    Ok((size, sum))
}

/// What an editor needs beside the published data to open the file again: the texts as they were written, and what is not
/// published.
fn written(pages: &Pages) -> Result<String> {
    let json = std::str::from_utf8(&pages.given.json)?.trim_start_matches('\u{feff}');
    let written = report::as_written(json, &pages.source().report.archive)?;
    Ok(json_in_html(&serde_json::to_string(&written)?))
}

/// What each language needs beside the report's own translations; Chinese, too, for who comes back to it in a saved copy.
fn languages(source: &Source) -> String {
    let one = |lang: Lang| {
        let notices: serde_json::Map<String, Value> =
            i18n::notices(lang).into_iter().map(|(key, text)| (key.to_owned(), text.into())).collect();
        let words = json!({
            "tag": lang.tag(),
            "title": source.report.report.dated_title(lang),
            "qr": lang.shared().qr,
            "notices": notices,
        });
        (lang.tag()[..2].to_owned(), words)
    };
    json_in_html(&in_one_order(Value::Object(Lang::ALL.into_iter().map(one).collect())))
}

/// A file as gzip packs it.
fn gzipped(site: &Site, path: &str, machine: &impl Machine) -> Result<Vec<u8>> {
    let file = site.file(path)?;
    if let Some(packed) = &file.packed {
        return Ok(packed.gz.clone());
    }
    let mut packed = machine.pack(&[Plain { bytes: &file.bytes, quality: BEST }])?;
    Ok(packed.pop().with_context(|| format!("{path} was not compressed"))?.gz)
}

/// The policy that lets exactly these parts run. Both keywords for WebAssembly stand in it, since no server can tell old engines
/// from new ones here. Strings are not evaluated all the same: there are Trusted Types, and once the programs are compiled no
/// script may run at all.
fn policy(parts: &Parts) -> String {
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval' 'unsafe-eval'; style-src {}; img-src data:; \
         font-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types 'none'",
        parts.scripts(),
        parts.styles()
    )
}

#[cfg(test)]
mod tests {
    use super::policy;
    use crate::inline::{Parts, hash};

    #[test]
    fn the_policy_names_each_part_by_the_hash_of_what_the_parser_reads() -> anyhow::Result<()> {
        let mut parts = Parts::default();
        assert_eq!(parts.script("\r\nalert(1)\r\n")?, "alert(1)");
        parts.style("a{}")?;
        let policy = policy(&parts);
        assert!(policy.contains(&format!("script-src {} 'wasm", hash("alert(1)"))), "{policy}");
        assert!(policy.contains(&format!("style-src {};", hash("a{}"))), "{policy}");
        Ok(())
    }
}
