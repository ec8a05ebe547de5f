//! Corrections as files: a feed in each language for whoever follows a report, and all of them as data. A report without
//! corrections has neither.

use anyhow::Result;
use i18n::Lang;
use minijinja::context;
use minijinja::value::Value;
use model::{Corrected, Source, without_break_hints};
use serde_json::{Value as Json, json};

use crate::given::Read;
use crate::localised::in_one_order;
use crate::site::Site;
use crate::sums::hash;
use crate::template::fill;

const FEED: &str = include_str!("corrections/feed.xml");

/// The feed of a language, for the head of its page; none without corrections.
pub fn feed(source: &Source, lang: Lang) -> Option<Value> {
    let title = [lang.correcting().title, " · ", &source.report.report.dated_title(lang)].concat();
    (!source.report.corrections.is_empty()).then(|| context! { title, file => path(lang) })
}

fn path(lang: Lang) -> String {
    format!("data/corrections.{}.xml", lang.tag())
}

/// Puts the files into the site. `address` is where the site will stand on the web, if that is known.
///
/// # Errors
/// When the report is no JSON, or the feed's template names what has no value.
pub fn add(site: &mut Site, read: &Read, address: Option<&str>) -> Result<()> {
    let source = &read.source;
    if source.report.corrections.is_empty() {
        return Ok(());
    }
    let given: Json = serde_json::from_str(&read.json)?;
    for lang in Lang::ALL {
        site.add(&path(lang), written(source, lang, address)?);
    }
    let all = json!({ "report": given["report"], "corrections": given["corrections"] });
    site.add("data/corrections.json", in_one_order(all) + "\n");
    Ok(())
}

fn written(source: &Source, lang: Lang, address: Option<&str>) -> Result<String> {
    let about = &source.report.report;
    let all = source.corrections(lang);
    // Where nobody knows the address, links lead from the feed's own folder to the page.
    let page = address.map_or_else(|| format!("../{}", lang.folder()), |it| format!("{it}/{}", lang.folder()));
    let updated = |it: &Corrected<'_>| format!("{}T00:00:00Z", it.it.date);
    let entries = all.iter().map(|correction| {
        let colon = lang.strings().pic_colon;
        let field = if correction.field.is_empty() { String::new() } else { [" · ", correction.field].concat() };
        let [old, new] = &correction.contents;
        let place = correction.entity.map_or_else(|| "#corrections".to_owned(), |it| source.target(it));
        let told = &correction.it;
        context! {
            id => id(source, &[lang.tag(), &told.of, &told.field, &told.old, &told.new, &told.date]),
            title => without_break_hints(&format!("{}{field}{colon}{old} → {new}", correction.name)),
            updated => updated(correction),
            place,
            told => without_break_hints(lang.of(&told.reason)),
        }
    });
    let values = context! {
        lang => lang.tag(),
        id => id(source, &[lang.tag()]),
        title => without_break_hints(&format!("{} · {}", lang.correcting().title, about.dated_title(lang))),
        updated => all.first().map(updated).unwrap_or_default(),
        author => without_break_hints(lang.of(&about.body)),
        self => address.map(|it| format!("{it}/{}", path(lang))).unwrap_or_default(),
        page,
        entries => entries.collect::<Value>(),
    };
    fill(|_| Some(FEED.to_owned()), "feed.xml", values)
}

/// A UUID of version 8 (RFC 9562, made of a SHA-256) that depends on the report and on what is told alone: it stays when the site
/// moves, or gets an address.
fn id(source: &Source, of: &[&str]) -> String {
    let about = &source.report.report;
    let inputs = ["corrections", &about.place.zh, &about.id].into_iter().chain(of.iter().copied());
    let sum = hash(inputs.map(str::as_bytes));
    let variant = ["8", "9", "a", "b"][usize::from(sum.as_bytes()[16]) % 4];
    format!("urn:uuid:{}-{}-8{}-{variant}{}-{}", &sum[..8], &sum[8..12], &sum[13..16], &sum[17..20], &sum[20..32])
}

#[cfg(test)]
mod tests;
