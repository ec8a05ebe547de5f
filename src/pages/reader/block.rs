//! One block of the report's text.

use std::ops::Range;
use web::Markup;

use crate::components::{Edition, phrases_of_report, running};
use model::{Block, BlockKind, Entity, Mark, Span, slug};
use report::{Bound, Chart, Form};

/// Longest first sentence, in characters, that is set bold as the paragraph's theme, and the commas that it may have.
const THEME: usize = 32;
const COMMAS: usize = 1;

/// The block at an index, with its marks. `home` is the address of the report's page; empty where this is it.
pub fn block(m: &mut Markup, edition: &Edition, block: &Block, index: usize, marks: &[Mark], home: &str) {
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
                let mut range = range.clone();
                // The report's own mark before its speaker. Fonts draw it as they draw what they lack; here it is drawn.
                if block.text[range.clone()].starts_with('□') {
                    m.leaf("span class='box'", "□");
                    range.start += '□'.len_utf8();
                }
                sentence(m, edition, (block, home), range, marks);
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

fn sentence(m: &mut Markup, edition: &Edition, (block, home): (&Block, &str), range: Range<usize>, marks: &[Mark]) {
    for span in edition.source.spans(&block.text, range, marks) {
        match span {
            Span::Text(text) if block.kind == BlockKind::Paragraph => running(m, text),
            Span::Text(text) => phrases_of_report(m, text),
            Span::Mark { entity, text, first } => mark(m, edition, entity, (text, first), home),
            Span::Anchor(entity) => m.el("span", |m| m.join("id", &["f-", entity.id()])),
        }
    }
}

fn mark(m: &mut Markup, edition: &Edition, entity: Entity<'_>, (text, first): (&str, bool), home: &str) {
    // Without a program everything leads to its picture.
    let drawn = |chart: Option<&Chart>| chart.map_or_else(|| String::from("#data"), |it| edition.chart_target(it));
    let picture = |form: Form| drawn(edition.source.report.charts.iter().find(|it| it.form == form));
    let of_fact = |id: &str| drawn(edition.source.charts_using(id).next());
    let (head, target) = match entity {
        Entity::Fact(fact) if fact.bound == Bound::Exact => ("a class='nm'", of_fact(&fact.id)),
        Entity::Fact(fact) => ("a class='nm nq'", of_fact(&fact.id)),
        Entity::Activity(_) => ("a class='mk'", picture(Form::Matrix)),
        Entity::Task(_) => ("a class='mk'", picture(Form::Lanes)),
    };
    m.el(head, |m| {
        if first {
            m.join("id", &["f-", entity.id()]);
        }
        if home.is_empty() {
            m.attr("href", &target);
        } else {
            // There the program shows what is known of it.
            m.join("href", &[home, "?at=", entity.id(), &target]);
        }
        // The element's own id says whose mark it is.
        m.attr("data-mark", if first { "" } else { entity.id() });
        running(m, text);
    });
}
