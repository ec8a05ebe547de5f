//! One block of the report's text.

use std::ops::Range;

use crate::components::{Edition, Markup, phrases, running};
use crate::data::{Bound, Form};
use crate::i18n::Lang;
use crate::model::{Block, BlockKind, Entity, LONG_TABLE, Mark, Span, slug};

/// Longest first sentence, in characters, that is set bold as the paragraph's theme, and the commas that it may have.
const THEME: usize = 32;
const COMMAS: usize = 1;

/// The block at an index, with its marks; the selected one stands out.
pub fn block(m: &mut Markup, edition: &Edition, block: &Block, index: usize, marks: &[Mark], selected: Option<&str>) {
    let head = match block.kind {
        BlockKind::Part => "h3 class='rd-h2'",
        BlockKind::Section => "h4 class='rd-h3'",
        BlockKind::Paragraph => "p class='tx-p'",
        BlockKind::Byline => "p class='tx-b'",
    };
    let themed = block.kind == BlockKind::Paragraph && has_theme(block);
    m.el(head, |m| {
        for (at, range) in block.sentences.iter().enumerate() {
            m.el(if themed && at == 0 { "span class='sen ld'" } else { "span class='sen'" }, |m| {
                m.attr("id", &slug(index, at));
                sentence(m, edition, block, range.clone(), marks, selected);
            });
        }
    });
}

/// Whether a paragraph opens with a short sentence that says what it is about.
fn has_theme(block: &Block) -> bool {
    let Some(first) = block.sentences.first().filter(|_| block.sentences.len() > 1) else { return false };
    let text = &block.text[first.clone()];
    text.chars().count() <= THEME && text.matches('，').count() <= COMMAS
}

fn sentence(
    m: &mut Markup,
    edition: &Edition,
    block: &Block,
    range: Range<usize>,
    marks: &[Mark],
    selected: Option<&str>,
) {
    for span in edition.source.spans(&block.text, range, marks) {
        match span {
            Span::Text(text) if block.kind == BlockKind::Paragraph => running(m, text),
            Span::Text(text) => phrases(m, text, Lang::Zh),
            Span::Mark { entity, text, first } => {
                mark(m, edition, (entity, text, first), selected == Some(entity.id()))
            }
            Span::Anchor(entity) => m.el("span", |m| m.join("id", &["f-", entity.id()])),
        }
    }
}

fn mark(m: &mut Markup, edition: &Edition, (entity, text, first): (Entity<'_>, &str, bool), selected: bool) {
    // Without a program a number leads to its row, and what has no row that is always drawn to its picture or the table.
    let picture = |form: Form| {
        let chart = edition.source.report.charts.iter().find(|it| it.form == form);
        chart.map_or_else(|| String::from("#data"), |it| edition.chart_target(it))
    };
    let row = |id: &str| {
        let drawn = edition.source.number(id).is_some_and(|it| it < LONG_TABLE);
        if drawn { ["#row-", id].concat() } else { String::from("#data") }
    };
    let (head, target) = match entity {
        Entity::Fact(fact) if fact.bound == Bound::Exact => ("a class='nm'", row(&fact.id)),
        Entity::Fact(fact) => ("a class='nm nq'", row(&fact.id)),
        Entity::Activity(_) => ("a class='mk'", picture(Form::Matrix)),
        Entity::Task(_) => ("a class='mk'", picture(Form::Lanes)),
    };
    m.el(head, |m| {
        if first {
            m.join("id", &["f-", entity.id()]);
        }
        m.attr("href", &target);
        m.attr("data-mark", entity.id());
        if selected {
            m.attr("aria-current", "true");
        }
        running(m, text);
    });
}
