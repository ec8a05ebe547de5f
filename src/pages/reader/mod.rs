//! The report's full text: every number in it a link, every sentence a place to link to.

mod block;

use std::rc::Rc;

use yew::prelude::*;

use block::ReaderBlock;

use crate::components::{Edition, SectionHead, phrases, section};
use crate::data::Bound;
use crate::i18n::Lang;
use crate::model::{BlockKind, figure_of, slug};

/// The full text as a numbered section.
#[derive(Clone, PartialEq, Properties)]
pub struct ReaderProps {
    pub edition: Edition,
    pub number: usize,
    #[prop_or_default]
    pub selected: Option<Rc<str>>,
}

#[component]
pub fn Reader(props: &ReaderProps) -> Html {
    let ReaderProps { edition, number, selected } = props;
    let words = edition.words();
    let source = &edition.source;
    let place = selected.as_ref().and_then(|id| source.entity(id)).and_then(|it| source.place(it));
    let blocks = source.numbers().into_iter().enumerate().map(|(index, numbers)| {
        // Only the block that holds the selection hears of it, so the others stay as they are.
        let selected = selected.clone().filter(|_| place.as_ref().is_some_and(|it| it.block == index));
        html! { <ReaderBlock key={index} edition={edition.clone()} {index} {numbers} {selected} /> }
    });
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
        html! { <li {class} key={at}><a href={["#", &slug(at, 0)].concat()}>{ phrases(&block.text, Lang::Zh) }</a></li> }
    });
    html! {
        <nav class="toc" aria-label={words.outline}>
            <p class="toc-h">{ words.outline }</p>
            <ol lang="zh-CN">{ for entries }</ol>
        </nav>
    }
}
