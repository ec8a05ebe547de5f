//! The report's full text: every number in it a link, every sentence a place to link to.

mod block;

use std::rc::Rc;

use yew::prelude::*;

use block::block;

use crate::components::{Edition, SectionHead, section};
use crate::data::Bound;
use crate::model::{BlockKind, figure_of, slug};

/// The full text as a numbered section.
#[derive(Clone, PartialEq)]
pub struct Reader {
    pub edition: Edition,
    pub number: usize,
    /// The selected fact.
    pub selected: Option<Rc<str>>,
}

/// The section.
pub fn reader(props: &Reader) -> Html {
    let Reader { edition, number, selected } = props;
    let words = edition.words();
    let source = &edition.source;
    let numbers = source.numbers();
    let blocks = source.outline.blocks.iter().zip(&numbers).enumerate();
    let blocks = blocks.map(|(at, (it, numbers))| block(edition, it, at, numbers, selected.as_deref()));
    let sample = |exact: bool| {
        let fact = source.report.facts.iter().find(|it| (it.bound == Bound::Exact) == exact);
        fact.map_or("", figure_of).to_owned()
    };
    let content = html! {
        <>
            <p class="sub">{ edition.text(words.text_subtitle) }</p>
            <div class="ex">
                { outline(edition) }
                <div class="tx-c">
                    <ul class="rd-k">
                        <li><span class="nm">{ sample(true) }</span>{ words.legend_exact }</li>
                        <li><span class="nm nq" lang="zh-CN">{ sample(false) }</span>{ words.legend_approximate }</li>
                        <li><span class="nm nm-on">{ sample(true) }</span>{ words.legend_selected }</li>
                    </ul>
                    <div class="tx" lang="zh-CN">{ for blocks }</div>
                </div>
            </div>
        </>
    };
    let head = SectionHead {
        id: "full-text",
        number: *number,
        title: words.text_title,
        takeaway: words.text_takeaway,
        ahead: false,
    };
    section(&head, edition.lang, content)
}

/// The report's headings; on narrow windows folded.
fn outline(edition: &Edition) -> Html {
    let words = edition.words();
    let blocks = edition.source.outline.blocks.iter().enumerate();
    let last = edition.source.outline.blocks.iter().rposition(|it| it.kind == BlockKind::Paragraph).unwrap_or(0);
    let entries = blocks.filter(|(at, it)| *at < last && matches!(it.kind, BlockKind::Part | BlockKind::Section));
    let entries = entries.map(|(at, block)| {
        let class = if block.kind == BlockKind::Part { "toc-1" } else { "toc-2" };
        // A section's first clause names it; the second says more than a list needs.
        let name = block.text.split('，').next().unwrap_or_default().to_owned();
        html! { <li {class} key={at}><a href={["#", &slug(at, 0)].concat()}>{ name }</a></li> }
    });
    html! {
        <nav class="toc" aria-label={words.outline}>
            <p class="toc-h">{ words.outline }</p>
            <ol lang="zh-CN">{ for entries }</ol>
        </nav>
    }
}
