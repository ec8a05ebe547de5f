//! A sentence of the report cut at its numbers, so that each can be a link.

use std::ops::Range;
use std::rc::Rc;

use super::{Entity, Source, figure_of};
use crate::data::Fact;

/// A piece of a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Span<'a> {
    /// Words without a counted figure in them.
    Text(&'a str),
    /// A fact's figure as printed.
    Number(&'a Fact, &'a str),
    /// A fact whose figure lies within the number before or is the same: only the place to link to.
    Anchor(&'a Fact),
}

/// Where the figures of one block stand: byte range and fact id, in reading order, longer before shorter.
pub type Numbers = Vec<(Range<usize>, Rc<str>)>;

impl Source {
    /// The figures of every block.
    pub fn numbers(&self) -> Vec<Numbers> {
        let mut blocks = vec![Numbers::new(); self.outline.blocks.len()];
        for fact in &self.report.facts {
            if let Some(place) = self.place(Entity::Fact(fact)) {
                let start = place.range.start;
                blocks[place.block].push((start..start + figure_of(fact).len(), fact.id.clone()));
            }
        }
        for numbers in &mut blocks {
            numbers.sort_by_key(|(range, _)| (range.start, usize::MAX - range.end));
        }
        blocks
    }

    /// The pieces of a stretch of a block's text.
    pub fn spans<'a>(&'a self, text: &'a str, stretch: Range<usize>, numbers: &Numbers) -> Vec<Span<'a>> {
        let mut spans = Vec::new();
        let mut at = stretch.start;
        for (range, id) in numbers.iter().filter(|(range, _)| stretch.contains(&range.start)) {
            let Some(fact) = self.fact(id) else { continue };
            if range.start < at {
                spans.push(Span::Anchor(fact));
                continue;
            }
            if at < range.start {
                spans.push(Span::Text(&text[at..range.start]));
            }
            spans.push(Span::Number(fact, &text[range.clone()]));
            at = range.end;
        }
        if at < stretch.end {
            spans.push(Span::Text(&text[at..stretch.end]));
        }
        spans
    }
}
