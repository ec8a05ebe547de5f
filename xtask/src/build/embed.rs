//! What other sites show of the report: every chart as a page of its own for a frame, the scripts under names that stay,
//! and the data that the custom element reads.

use std::sync::Arc;

use anyhow::{Context, Result};
use charts::figures::address;
use i18n::Lang;
use minijinja::context;
use model::without_break_hints;
use report_figures::app::prerender_figures;
use serde_json::{Value, json};

use super::head::look;
use super::links::Links;
use super::minify::{Kind, script, with_constants};
use super::page::Pages;
use super::site::Site;
use super::template::fill;

/// The rendered figures.
pub struct Figures(Vec<Figure>);

struct Figure {
    lang: Lang,
    /// The chart's id.
    chart: Arc<str>,
    html: String,
}

impl Figures {
    /// Renders every chart in every language.
    ///
    /// # Errors
    /// When the report is none.
    pub fn render(pages: &Pages) -> Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
        let runtime = runtime.context("starting the prerenderer")?;
        let mut figures = Vec::new();
        for lang in Lang::ALL {
            let rendered = runtime.block_on(prerender_figures(pages.source(), lang));
            figures.extend(rendered.into_iter().map(|(chart, html)| Figure { lang, chart, html }));
        }
        Ok(Self(figures))
    }

    /// Puts pages, scripts and data into the site.
    ///
    /// # Errors
    /// When a template names what has no value, or a file cannot be read or written.
    pub fn add(&self, site: &mut Site, pages: &Pages, links: &Links) -> Result<()> {
        for figure in &self.0 {
            site.add(&figure.path(), figure.page(pages, links)?.into_bytes())?;
        }
        site.add("embed/embed.js", script("embed/embed", Kind::Embedded)?.into_bytes())?;
        site.add("embed/report-chart.js", element(links)?.into_bytes())?;
        site.add("data/report.json", pages.json.clone().into_bytes())?;
        site.add("data/report.txt", pages.text.clone().into_bytes())
    }
}

impl Figure {
    /// Where its page lies: `embed/meetings.html` in Chinese, `embed/meetings.en.html` in English.
    fn path(&self) -> String {
        let Self { lang, chart, .. } = self;
        let dot = if *lang == Lang::Zh { "" } else { "." };
        format!("embed/{chart}{dot}{}.html", lang.folder().trim_end_matches('/'))
    }

    fn page(&self, pages: &Pages, links: &Links) -> Result<String> {
        let Self { lang, chart, html } = self;
        let found = pages.source().report.charts.iter().find(|it| it.id == *chart);
        let found = found.with_context(|| format!("no chart `{chart}`"))?;
        let page = context! {
            lang => lang.tag(),
            chart,
            title => without_break_hints(lang.of(&found.title)),
            page => format!("../{}index.html{}", lang.folder(), address(found)),
            frame => &links.frame,
            figure => html,
            ..look(links, "../")
        };
        fill("assets/embed.html", page)
    }
}

/// The element's script, with the names of this build's files and the words that it needs before its program is there.
fn element(links: &Links) -> Result<String> {
    let words: serde_json::Map<String, Value> = Lang::ALL
        .into_iter()
        .map(|lang| {
            let advice = lang.shared().not_loaded;
            (lang.tag()[..2].to_owned(), json!([advice.what, advice.todo]))
        })
        .collect();
    let numerals = links.fonts.first().context("the style sheet names no font for numerals")?;
    let files = json!({
        "glue": links.element,
        "wasm": links.element_wasm,
        "style": links.element_style,
        "numerals": numerals,
    });
    Ok(with_constants(&[("FILES", files), ("WORDS", words.into())], &script("report-chart", Kind::Module)?))
}
