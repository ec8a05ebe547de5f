//! One figure as a page of its own, for a frame in an article elsewhere. It is rendered by the build alone: what stands
//! in the frame needs no program, and whatever can be followed leads to the report's own page.

use std::rc::Rc;
use std::sync::Arc;
use web::Markup;

use yew::prelude::*;
use yew::virtual_dom::VNode;

use crate::components::{Edition, Layouts, Picture, chart_picture, notes};
use charts::figures::{LaneView, address};
use i18n::Lang;
use report::Chart;

/// What a figure of its own is made from.
#[derive(Clone, PartialEq, Properties)]
pub struct EmbedProps {
    /// The report and the language to show it in.
    pub edition: Edition,
    /// The chart's id.
    pub chart: Arc<str>,
}

/// The figure: takeaway, what is counted, the picture in every layout, remarks, and where it comes from.
#[component]
pub fn Embed(props: &EmbedProps) -> Html {
    let EmbedProps { edition, chart } = props;
    let Some(it) = edition.source.chart(chart) else { return Html::default() };
    let page = page_of(edition.lang);
    outward(Markup::html(|m| figure(m, edition, it)), &page)
}

/// Relative address of the report's page in a language, as seen from the folder of the figures.
fn page_of(lang: Lang) -> String {
    ["../", lang.folder(), "index.html"].concat()
}

fn figure(m: &mut Markup, edition: &Edition, chart: &Chart) {
    let lang = edition.lang;
    m.el("figure class='emb-f' aria-labelledby='title'", |m| {
        m.el("h1 class='h3' id='title'", |m| edition.text(m, lang.of(&chart.title)));
        m.el("p class='sub'", |m| edition.text(m, lang.of(&chart.subtitle)));
        m.el("div class='shot'", |m| {
            let picture = Picture {
                edition: edition.clone(),
                chart: chart.id.clone(),
                lanes: LaneView::default(),
                layouts: Layouts::Every,
            };
            chart_picture(m, &picture, picture.layouts, false);
        });
        notes(m, edition, chart);
        m.el("p class='src'", |m| {
            m.el("span", |m| edition.text(m, &edition.source_line()));
            m.el("a class='src-a'", |m| {
                m.attr("href", &address(chart));
                m.text(lang.shared().full_page);
            });
        });
    });
}

/// Sends every link within the page to that place in the report's page, in a window of its own: the article that shows
/// the figure stays where it is.
fn outward(node: VNode, page: &str) -> VNode {
    match node {
        VNode::VList(mut list) => {
            let children = std::mem::take(&mut **Rc::make_mut(&mut list));
            children.into_iter().map(|it| outward(it, page)).collect()
        }
        VNode::VTag(mut tag) => {
            let own = Rc::make_mut(&mut tag);
            let within = own.attributes.iter().find(|(name, _)| *name == "href").map(|it| it.1);
            // Pages of the text stand beside the report's own, and other reports' from there.
            let beside = page.trim_end_matches("index.html");
            let link = within.and_then(|link| match link {
                link if link.starts_with('#') => Some([page, link].concat()),
                // So do the reports of other years.
                link if link.starts_with("text-") || link.starts_with("../") => Some([beside, link].concat()),
                _ => None,
            });
            if let Some(link) = link {
                own.add_attribute("href", link);
                own.add_attribute("target", "_blank");
                own.add_attribute("rel", "noopener");
            }
            if let Some(children) = own.children_mut() {
                *children = outward(std::mem::take(children), page);
            }
            VNode::VTag(tag)
        }
        other => other,
    }
}
