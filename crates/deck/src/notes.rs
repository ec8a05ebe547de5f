//! What a presenter sees beside a slide: the sentences that stand behind it with their numbers picked out, those numbers,
//! and what they are called.

use std::ops::Range;
use std::sync::Arc;

use i18n::Lang;
use model::{Source, without_break_hints};
use report::Fact;

/// A sentence of the report, in pieces; those that are numbers or names of the slide are marked (`true`).
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// In reading order.
    pub pieces: Vec<(String, bool)>,
}

/// Where a sentence stands, and which spans of the block in it are marked.
struct Said {
    block: usize,
    index: usize,
    spans: Vec<Range<usize>>,
}

/// A number on the slide.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// The figure with its unit, as the language writes it.
    pub value: String,
    /// What is counted.
    pub label: String,
}

/// The sentences behind marks, each once and whole: those of other reports by their years, then this one's in the order of the
/// marks.
pub fn sentences(source: &Source, marks: &[Arc<str>]) -> Vec<Sentence> {
    let places = marks.iter().filter_map(|it| source.place(source.entity(it)?));
    let mut found: Vec<Said> = Vec::new();
    for place in places {
        let (block, index) = (place.block, source.outline.sentence_index(&place));
        match found.iter_mut().find(|it| (it.block, it.index) == (block, index)) {
            Some(said) => said.spans.push(place.range),
            None => found.push(Said { block, index, spans: vec![place.range] }),
        }
    }
    let sentence = |said: Said| {
        let block = &source.outline.blocks[said.block];
        let whole = block.sentences.get(said.index).cloned().unwrap_or(0..block.text.len());
        Sentence { pieces: pieces(&block.text, whole, said.spans) }
    };
    let points = marks.iter().filter_map(|it| source.point(it));
    let elsewhere = points.map(|point| {
        let [before, number, behind] = Source::parts_of(point);
        let year = [&*report::years(point.since, point.covers, Lang::Zh), "：", before].concat();
        Sentence { pieces: vec![(year, false), (number.to_owned(), true), (behind.to_owned(), false)] }
    });
    elsewhere.chain(found.into_iter().map(sentence)).collect()
}

/// A stretch of a text, cut where the spans in it begin and end. Spans may overlap.
fn pieces(text: &str, whole: Range<usize>, mut spans: Vec<Range<usize>>) -> Vec<(String, bool)> {
    spans.sort_unstable_by_key(|it| it.start);
    let mut out = Vec::new();
    let mut at = whole.start;
    let mut push = |range: Range<usize>, marked: bool| {
        if let Some(piece) = text.get(range).filter(|it| !it.is_empty()) {
            out.push((piece.to_owned(), marked));
        }
    };
    for span in spans {
        let (from, to) = (span.start.max(at), span.end.min(whole.end));
        if from < to {
            push(at..from, false);
            push(from..to, true);
            at = to;
        }
    }
    push(at..whole.end, false);
    out
}

/// The numbers among marks.
pub fn numbers(source: &Source, marks: &[Arc<str>], lang: Lang) -> Vec<Number> {
    let facts = marks.iter().filter_map(|it| source.fact(it));
    facts.map(|it| Number { value: source.spoken(it, lang), label: label(it, lang) }).collect()
}

fn label(fact: &Fact, lang: Lang) -> String {
    without_break_hints(&fact.name(lang))
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn each_span_is_marked_once_and_nothing_is_lost() {
        let text = "一。提出559件，办结551件。三。";
        let whole = "一。".len().."一。提出559件，办结551件。".len();
        let spans = ["551件", "559件", "559"].map(|it| text.find(it).map_or(0..0, |at| at..at + it.len()));
        let found = pieces(text, whole.clone(), spans.to_vec());
        let marked: Vec<&str> = found.iter().filter(|it| it.1).map(|it| &*it.0).collect();
        assert_eq!(marked, ["559件", "551件"]);
        let all: String = found.into_iter().map(|it| it.0).collect();
        assert_eq!(all, &text[whole]);
        assert_eq!(pieces("abc", 0..3, Vec::new()), [("abc".to_owned(), false)]);
    }
}
