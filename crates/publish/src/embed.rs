//! What other sites show of the report: every chart as a page of its own for a frame, the scripts under names that stay,
//! and the data that the custom element reads.

use std::sync::Arc;

use anyhow::{Context, Result};
use charts::figures::address;
use i18n::Lang;
use minijinja::context;
use report_figures::prerender::prerender_figures;
use serde_json::{Value, json};

use crate::head::look;
use crate::kit::Kit;
use crate::links::Links;
use crate::page::Pages;
use crate::site::Site;

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
    pub async fn render(pages: &Pages) -> Self {
        let mut figures = Vec::new();
        for lang in Lang::ALL {
            let rendered = prerender_figures(pages.source(), lang).await;
            figures.extend(rendered.into_iter().map(|(chart, html)| Figure { lang, chart, html }));
        }
        Self(figures)
    }

    /// Puts pages, the element's script and data into the site.
    ///
    /// # Errors
    /// When a template names what has no value, or the kit lacks something.
    pub fn add(&self, site: &mut Site, kit: &Kit, pages: &Pages, links: &Links) -> Result<()> {
        for figure in &self.0 {
            site.add(&figure.path(), figure.page(kit, pages, links)?);
        }
        site.add("embed/report-chart.js", element(kit, links)?);
        site.add("data/report.json", pages.read.json.clone());
        site.add("data/report.txt", pages.read.text.clone());
        Ok(())
    }
}

impl Figure {
    /// Where its page lies: `embed/meetings.html` in Chinese, `embed/meetings.en.html` in English.
    fn path(&self) -> String {
        let Self { lang, chart, .. } = self;
        format!("embed/{chart}{}.html", lang.ending())
    }

    fn page(&self, kit: &Kit, pages: &Pages, links: &Links) -> Result<String> {
        let Self { lang, chart, html } = self;
        let found = pages.source().report.charts.iter().find(|it| it.id == *chart);
        let found = found.with_context(|| format!("no chart `{chart}`"))?;
        let page = context! {
            lang => lang.tag(),
            chart,
            title => pages.source().report.report.dated(lang.of(&found.title), *lang),
            page => format!("../{}index.html{}", lang.folder(), address(found)),
            frame => &links.frame,
            figure => html,
            ..look(links, "../")
        };
        kit.fill("assets/embed.html", page)
    }
}

/// The element's script, with the names of this build's files and the words that it needs before its program is there.
fn element(kit: &Kit, links: &Links) -> Result<String> {
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
    kit.script("report-chart", &[("FILES", files), ("WORDS", words.into())])
}
