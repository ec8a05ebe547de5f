//! One block of the report's text.

use std::ops::Range;

use yew::prelude::*;

use crate::components::{Edition, phrases, running};
use crate::data::{Bound, Fact};
use crate::i18n::Lang;
use crate::model::{Block, BlockKind, Numbers, Span, slug};

/// Longest first sentence, in characters, that is set bold as the paragraph's theme, and the commas that it may have.
const THEME: usize = 32;
const COMMAS: usize = 1;

/// The block at an index, with the figures in it; the selected fact's number is marked.
pub fn block(edition: &Edition, block: &Block, index: usize, numbers: &Numbers, selected: Option<&str>) -> Html {
    let themed = block.kind == BlockKind::Paragraph && has_theme(block);
    let sentences = block.sentences.iter().enumerate().map(|(at, range)| {
        let spans = sentence(edition, block, range.clone(), numbers, selected);
        let class = if themed && at == 0 { "sen ld" } else { "sen" };
        html! { <span {class} id={slug(index, at)} key={at}>{ spans }</span> }
    });
    match block.kind {
        BlockKind::Part => html! { <h3 key={index} class="rd-h2">{ for sentences }</h3> },
        BlockKind::Section => html! { <h4 key={index} class="rd-h3">{ for sentences }</h4> },
        BlockKind::Paragraph => html! { <p key={index} class="tx-p">{ for sentences }</p> },
        BlockKind::Byline => html! { <p key={index} class="tx-b">{ for sentences }</p> },
    }
}

/// Whether a paragraph opens with a short sentence that says what it is about.
fn has_theme(block: &Block) -> bool {
    let Some(first) = block.sentences.first().filter(|_| block.sentences.len() > 1) else { return false };
    let text = &block.text[first.clone()];
    text.chars().count() <= THEME && text.matches('，').count() <= COMMAS
}

fn sentence(edition: &Edition, block: &Block, range: Range<usize>, numbers: &Numbers, selected: Option<&str>) -> Html {
    let spans = edition.source.spans(&block.text, range, numbers).into_iter().map(|span| match span {
        Span::Text(text) if block.kind == BlockKind::Paragraph => html! { <>{ running(text) }</> },
        Span::Text(text) => html! { <>{ phrases(text, Lang::Zh) }</> },
        Span::Number(fact, text) => number(fact, text, selected == Some(&*fact.id)),
        Span::Anchor(fact) => html! { <span id={["f-", &fact.id].concat()}></span> },
    });
    spans.collect()
}

fn number(fact: &Fact, text: &str, selected: bool) -> Html {
    let class = if fact.bound == Bound::Exact { "nm" } else { "nm nq" };
    html! {
        <a
            {class}
            id={["f-", &fact.id].concat()}
            href={["#row-", &fact.id].concat()}
            data-mark={fact.id.clone()}
            aria-current={selected.then_some("true")}
        >
            { text.to_owned() }
        </a>
    }
}
