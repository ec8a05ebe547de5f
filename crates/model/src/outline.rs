//! The report's text as blocks and sentences, and where a quote stands in it.

use std::ops::Range;
use std::sync::Arc;

use i18n::chinese::{behind_numeral, sentences};

/// The text, block by block in reading order.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// Without the empty lines of the file; a block's index is part of its sentences' addresses ([`slug`]).
    pub blocks: Vec<Block>,
    /// Indices of the blocks that are headings.
    headings: Vec<usize>,
}

/// A paragraph, a heading, or a line of the title at the end.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// How it is set.
    pub kind: BlockKind,
    /// One line of the file, trimmed.
    pub text: Arc<str>,
    /// Byte ranges of its sentences, covering the text without gaps.
    pub sentences: Vec<Range<usize>>,
}

/// What a block is. Told from the text itself, since the file holds nothing but the report's own characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A part of the report (2023年主要工作) or its title.
    Part,
    /// A section (一、坚持党的领导…).
    Section,
    /// Running text.
    Paragraph,
    /// Occasion and speaker, introduced by —— or □.
    Byline,
}

/// A stretch of the text: block index and byte range within it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Index in [`Outline::blocks`].
    pub block: usize,
    /// In bytes, on character boundaries.
    pub range: Range<usize>,
}

impl Outline {
    /// Reads `report.txt`: one block a line, empty lines ignored.
    pub fn parse(text: &str) -> Self {
        let blocks: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty()).map(Block::parse).collect();
        let heads = |it: &usize| matches!(blocks[*it].kind, BlockKind::Section | BlockKind::Part);
        let headings = (0..blocks.len()).filter(heads).collect();
        Self { blocks, headings }
    }

    /// Where `quote` first stands, or `None`. This searches the whole text; for the report's own quotes,
    /// [`Source::place`](super::Source::place) looks the place up.
    pub fn locate(&self, quote: &str) -> Option<Place> {
        self.blocks.iter().enumerate().find_map(|(at, block)| {
            let start = block.text.find(quote)?;
            Some(Place { block: at, range: start..start + quote.len() })
        })
    }

    /// How often `quote` stands in the text.
    pub fn count(&self, quote: &str) -> usize {
        self.blocks.iter().map(|block| block.text.matches(quote).count()).sum()
    }

    /// Index, within its block, of the sentence in which a place begins.
    pub fn sentence_index(&self, place: &Place) -> usize {
        self.blocks[place.block].sentences.iter().position(|it| place.range.start < it.end).unwrap_or(0)
    }

    /// The sentence in which a place begins.
    pub fn sentence(&self, place: &Place) -> &str {
        let block = &self.blocks[place.block];
        let range = block.sentences.get(self.sentence_index(place)).cloned().unwrap_or(0..block.text.len());
        &block.text[range]
    }

    /// The heading under which a block stands: the nearest section, else the nearest part.
    pub fn heading_of(&self, block: usize) -> Option<&Block> {
        let before = self.headings.partition_point(|it| *it < block);
        self.blocks.get(*self.headings.get(before.checked_sub(1)?)?)
    }
}

impl Block {
    fn parse(text: &str) -> Self {
        Self { kind: kind_of(text), text: text.into(), sentences: sentences(text) }
    }
}

fn kind_of(text: &str) -> BlockKind {
    if text.starts_with("——") || text.starts_with('□') {
        return BlockKind::Byline;
    }
    if starts_as_section(text) {
        // 一、加强监督。听取…… begins with its title, and is a paragraph.
        let more = text.trim_end_matches('。').contains('。');
        return if more { BlockKind::Paragraph } else { BlockKind::Section };
    }
    if text.ends_with(['。', '！', '？', '：', '；', '”']) { BlockKind::Paragraph } else { BlockKind::Part }
}

/// `一、`, `十二、` and the like at the start.
fn starts_as_section(text: &str) -> bool {
    behind_numeral(text).is_some_and(|it| it.starts_with('、'))
}

/// The element id of a sentence: `s-<block>-<sentence>`, both counted from 0.
pub fn slug(block: usize, sentence: usize) -> String {
    format!("s-{block}-{sentence}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "各位代表：\n\n2023年主要工作\n\n一、坚持领导，把牢方向\n\n开会8次。“办好！”听取35项，\n\n——2024年1月10日";

    #[test]
    fn blocks_are_told_apart_by_their_text() {
        let kinds: Vec<_> = Outline::parse(TEXT).blocks.iter().map(|it| it.kind).collect();
        assert_eq!(
            kinds,
            [BlockKind::Paragraph, BlockKind::Part, BlockKind::Section, BlockKind::Part, BlockKind::Byline]
        );
    }

    #[test]
    fn a_paragraph_that_begins_with_its_title_is_no_heading() {
        let kinds = ["一、加强监督。听取8项报告。", "一、加强监督。", "一、加强监督", "一、听取报告；"];
        let kinds = kinds.map(|it| Outline::parse(it).blocks[0].kind);
        assert_eq!(kinds, [BlockKind::Paragraph, BlockKind::Section, BlockKind::Section, BlockKind::Section]);
    }

    #[test]
    fn a_closing_quotation_mark_belongs_to_its_sentence() {
        let outline = Outline::parse(TEXT);
        let place = outline.locate("办好").unwrap();
        assert_eq!(outline.sentence(&place), "“办好！”");
        assert_eq!(outline.sentence(&outline.locate("35项").unwrap()), "听取35项，");
    }

    #[test]
    fn sentences_cover_their_block_without_gaps() {
        for block in Outline::parse(TEXT).blocks {
            let joined: String = block.sentences.iter().map(|it| &block.text[it.clone()]).collect();
            assert_eq!(joined, *block.text);
        }
    }
}
