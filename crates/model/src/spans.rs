//! A sentence of the report cut at its marks: the figures of its facts, and the words for its activities and tasks. Marks
//! may lie within each other or cross; every piece belongs to the shortest mark over it.

use std::ops::Range;

use super::{Entity, Order, Place, Source, figure_of};

/// A piece of a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Span<'a> {
    /// Words that nothing marks.
    Text(&'a str),
    /// Words of a mark; `first` where they are its first, which links lead to.
    Mark {
        /// What is marked.
        entity: Entity<'a>,
        /// The words.
        text: &'a str,
        /// Whether no piece of the same mark stands before.
        first: bool,
    },
    /// A mark that begins here and has no words of its own, since shorter ones cover it: only the place to link to.
    Anchor(Entity<'a>),
}

/// Where something is marked in a block: a byte range, and its place among facts, activities and tasks together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// In bytes, on character boundaries.
    pub range: Range<usize>,
    /// Counted through facts, then activities, then tasks.
    pub entity: usize,
}

impl Source {
    /// The marks of every block, in reading order.
    pub fn marks(&self) -> Vec<Vec<Mark>> {
        let mut blocks = vec![Vec::new(); self.outline.blocks.len()];
        for entity in self.order().sorted.iter().map(|it| Order::entity(*it)) {
            if let Some(it) = self.entity_at(entity)
                && let Some(Place { block, range }) = self.place(it)
            {
                let length = if let Entity::Fact(fact) = it { figure_of(fact).len() } else { range.len() };
                blocks[block].push(Mark { range: range.start..range.start + length, entity });
            }
        }
        blocks
    }

    /// The pieces of a stretch of a block's text, with the block's [`marks`](Self::marks). Marks that begin before the
    /// stretch are not continued in it.
    pub fn spans<'a>(&'a self, text: &'a str, stretch: Range<usize>, marks: &[Mark]) -> Vec<Span<'a>> {
        let from = |at: usize| marks.partition_point(|it| it.range.start < at);
        let marks = &marks[from(stretch.start)..from(stretch.end)];
        let mut spans = Vec::new();
        // Marks that have had their first piece.
        let mut begun: Vec<usize> = Vec::new();
        let mut at = stretch.start;
        while at < stretch.end {
            let over = marks.iter().filter(|it| it.range.contains(&at)).min_by_key(|it| it.range.len());
            let edges = marks.iter().flat_map(|it| [it.range.start, it.range.end]);
            let end = edges.filter(|it| *it > at).min().unwrap_or(stretch.end).min(stretch.end);
            let piece = &text[at..end];
            match over.and_then(|it| Some((it.entity, self.entity_at(it.entity)?))) {
                None => spans.push(Span::Text(piece)),
                Some((index, entity)) => {
                    // A link leads to where a mark begins; if a shorter mark has the words there, an anchor takes it.
                    for it in marks {
                        let covered = it.range.start == at && it.entity != index && !begun.contains(&it.entity);
                        if let Some(entity) = self.entity_at(it.entity).filter(|_| covered) {
                            begun.push(it.entity);
                            spans.push(Span::Anchor(entity));
                        }
                    }
                    let first = !begun.contains(&index);
                    if first {
                        begun.push(index);
                    }
                    spans.push(Span::Mark { entity, text: piece, first });
                }
            }
            at = end;
        }
        spans
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use report::load;

    fn source() -> Source {
        Source::new(load(fixtures::REPORT_2023.json).unwrap(), fixtures::REPORT_2023.text)
    }

    /// Ids of the pieces, `|` before an anchor, with the words in brackets.
    fn shown(marks: &[(Range<usize>, usize)]) -> String {
        let source = source();
        let text = "一二三四五六七八";
        let marks: Vec<Mark> = marks
            .iter()
            .map(|(range, entity)| Mark { range: range.start * 3..range.end * 3, entity: *entity })
            .collect();
        let ids: Vec<&str> = source.entities().map(Entity::id).collect();
        let name = |entity: Entity<'_>| ids.iter().position(|it| *it == entity.id()).unwrap().to_string();
        let spans = source.spans(text, 0..text.len(), &marks);
        spans
            .into_iter()
            .map(|span| match span {
                Span::Text(text) => text.to_owned(),
                Span::Mark { entity, text, first } => {
                    format!("[{}{}{text}]", name(entity), if first { ":" } else { "…" })
                }
                Span::Anchor(entity) => format!("|{}", name(entity)),
            })
            .collect()
    }

    #[test]
    fn marks_within_and_across_each_other_keep_every_word_once() {
        assert_eq!(shown(&[(1..3, 0)]), "一[0:二三]四五六七八");
        assert_eq!(shown(&[(1..6, 0), (2..4, 1)]), "一[0:二][1:三四][0…五六]七八");
        assert_eq!(shown(&[(0..4, 0), (2..7, 1)]), "[0:一二]|1[0…三四][1…五六七]八");
        assert_eq!(shown(&[(1..3, 0), (1..3, 1)]), "一|1[0:二三]四五六七八");
        assert_eq!(shown(&[(1..5, 0), (1..3, 1)]), "一|0[1:二三][0…四五]六七八");
    }

    #[test]
    fn the_text_is_whole_and_every_entity_has_one_place_to_link_to() {
        let source = source();
        let mut linked: Vec<&str> = Vec::new();
        let all = source.marks();
        for (block, marks) in source.outline.blocks.iter().zip(&all) {
            let mut text = String::new();
            for range in &block.sentences {
                for span in source.spans(&block.text, range.clone(), marks) {
                    match span {
                        Span::Text(piece) => text.push_str(piece),
                        Span::Mark { entity, text: piece, first } => {
                            text.push_str(piece);
                            linked.extend(first.then(|| entity.id()));
                        }
                        Span::Anchor(entity) => linked.push(entity.id()),
                    }
                }
            }
            assert_eq!(text, *block.text);
        }
        linked.sort_unstable();
        let mut ids: Vec<&str> = source.entities().map(Entity::id).collect();
        ids.sort_unstable();
        assert_eq!(linked, ids);
    }
}
