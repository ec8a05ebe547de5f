//! The page that all peers share: the report's numbers, charts, tasks, table and whole text. Only what fills the boxes of
//! the charts differs, and which scripts are loaded.

use model::{Block, BlockKind};

use super::content::{COLOURS, Content, Picture, Row};
use super::picture::{self, escape};

const STYLE: &str = include_str!("page.css");

/// What draws a peer's charts.
pub enum Charts<'a> {
    /// Nothing: they stand in the page.
    InThePage,
    /// These scripts, in this order.
    Scripts(&'a [&'a str]),
}

/// The page of one peer.
pub fn page(content: &Content, charts: &Charts<'_>) -> String {
    let Content { title, byline, lead, pictures, themes, tasks, facts, text, plans } = content;
    let title = escape(title);
    let scripts: String = match charts {
        Charts::InThePage => String::new(),
        Charts::Scripts(names) => names.iter().map(|it| format!("<script defer src=\"{it}\"></script>")).collect(),
    };
    let box_of = |drawn: &dyn Fn() -> String| if matches!(charts, Charts::InThePage) { drawn() } else { String::new() };
    let bars = |picture: &Picture| {
        let drawn = box_of(&|| picture::bars(&picture.title, &picture.rows));
        figure(&picture.id, &picture.title, "", picture.rows.len() * 28 + 28, &drawn)
    };
    let figures: String = pictures.iter().map(bars).collect();
    let key = |(theme, colour): (&String, &str)| format!("<i style=\"--c:{colour}\">{}</i>", escape(theme));
    let legend: String = themes.iter().zip(COLOURS).map(key).collect();
    let drawn = box_of(&|| picture::timeline(content));
    let timeline = figure("timeline", &format!("{plans}年任务时间轴"), &legend, tasks.len() * 24 + 28, &drawn);
    let lead: String = lead.iter().map(large).collect();
    let facts: String = facts.iter().map(table_row).collect();
    let text: String = text.iter().map(block).collect();
    format!(
        "<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\
         <title>{title}</title><link rel=\"icon\" href=\"data:,\"><style>{STYLE}</style>{scripts}</head><body>\n\
         <header><h1>{title}</h1><p>{}</p><ul class=\"lead\">\n{lead}</ul></header>\n\
         <main><h2>主要工作数据</h2><div class=\"charts\">\n{figures}</div>\n<h2>{plans}年主要任务</h2>\n{timeline}\
         <h2>全部数据</h2><table><thead><tr><th>指标</th><th>数值</th></tr></thead><tbody>\n{facts}</tbody></table>\n\
         <h2>报告全文</h2>\n{text}</main></body></html>\n",
        escape(byline)
    )
}

fn figure(id: &str, title: &str, legend: &str, height: usize, drawn: &str) -> String {
    let title = escape(title);
    format!(
        "<figure><figcaption>{title}</figcaption>{legend}\
         <div class=\"box\" id=\"{id}\" style=\"height:{height}px\">{drawn}</div></figure>\n"
    )
}

fn large(row: &Row) -> String {
    format!("<li><b>{}</b><br>{}</li>\n", escape(&row.figure), escape(&row.label))
}

fn table_row(row: &Row) -> String {
    format!("<tr><td>{}</td><td>{}</td></tr>\n", escape(&row.label), escape(&row.figure))
}

fn block(block: &Block) -> String {
    let name = match block.kind {
        BlockKind::Part => "h3",
        BlockKind::Section => "h4",
        BlockKind::Paragraph | BlockKind::Byline => "p",
    };
    format!("<{name}>{}</{name}>\n", escape(&block.text))
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    use super::{Charts, page};
    use crate::bench::peers::content::Content;
    use crate::bench::peers::picture::escape;

    #[test]
    fn a_peer_holds_every_figure_every_chart_and_every_paragraph() -> Result<()> {
        let content = Content::read()?;
        for charts in [Charts::InThePage, Charts::Scripts(&["app.js"])] {
            let html = page(&content, &charts);
            for fact in &content.facts {
                let row = format!("<td>{}</td><td>{}</td>", escape(&fact.label), escape(&fact.figure));
                assert!(html.contains(&row), "{row}");
            }
            for picture in &content.pictures {
                assert!(html.contains(&format!("id=\"{}\"", picture.id)), "{}", picture.id);
            }
            for block in &content.text {
                assert!(html.contains(&format!(">{}</", escape(&block.text))), "{}", block.text);
            }
        }
        Ok(())
    }

    #[test]
    fn the_static_peer_draws_every_bar_and_every_task_without_a_script() -> Result<()> {
        let content = Content::read()?;
        let html = page(&content, &Charts::InThePage);
        assert!(!html.contains("<script"));
        for task in &content.tasks {
            assert!(html.contains(&format!("<title>{}</title>", escape(&task.name))), "{}", task.name);
        }
        for row in content.pictures.iter().flat_map(|it| &it.rows) {
            let tip = format!("<title>{} {}</title>", escape(&row.label), escape(&row.figure));
            assert!(html.contains(&tip), "{tip}");
        }
        Ok(())
    }
}
