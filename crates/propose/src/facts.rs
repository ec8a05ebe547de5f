//! Every number of the text that states something becomes a fact; every other one is named with its reason.

use std::collections::BTreeMap;
use std::sync::Arc;

use i18n::Text;
use model::Place;
use report::{Fact, Voice};

use crate::chapters::Chapters;
use crate::ids::Ids;
use crate::label::label;
use crate::last::Known;
use crate::quote::{quote, segment};
use crate::reading::Reading;
use crate::{Named, Proposed, Reason};

/// Facts and names of a text, in reading order.
pub fn facts(
    reading: &Reading,
    chapters: &Chapters,
    known: &Known,
    ids: &mut Ids,
) -> (Vec<Proposed<Fact>>, Vec<Named>) {
    let (mut facts, mut named) = (Vec::new(), Vec::new());
    for (place, figure) in reading.figures() {
        let text = reading.text(place.block);
        let raw = reading.words(place.block, &place.range);
        let mut name = |reason| named.push(Named { place: place.clone(), text: raw.into(), reason });
        let said = match &figure.says {
            Err(reason) => {
                name(*reason);
                continue;
            }
            Ok(_) if reading.sections.is_heading(place.block) => {
                name(Reason::Name);
                continue;
            }
            Ok(said) => said,
        };
        let Some(quote) = quote(reading, place.block, figure) else {
            name(Reason::Repeated);
            continue;
        };
        let block = &reading.blocks[place.block];
        let clause = block.clauses.get(block.clause_at(place.range.end));
        let own = clause.map_or(quote.clone(), |it| segment(block, it, figure));
        let label =
            Some(label(text, &own, &place.range)).filter(|it| !it.is_empty()).unwrap_or_else(|| said.unit.clone());
        let quote: Arc<str> = reading.words(place.block, &quote).into();
        let last = known.fact(&quote, raw, &label, &said.unit);
        let id = last.map(|it| it.id.clone()).filter(|it| ids.take(it));
        let from_last = last.map(|it| it.id.clone());
        facts.push(Proposed {
            entry: Fact {
                id: id.unwrap_or_else(|| ids.of_words(&label)),
                chapter: last.map_or_else(|| chapters.of_block(place.block), |it| it.chapter.clone()),
                label: last
                    .map_or_else(|| Text { zh: label.as_str().into(), ..Text::default() }, |it| it.label.clone()),
                raw: raw.into(),
                value: said.value,
                bound: said.bound,
                unit: said.unit.as_str().into(),
                quote,
                voice: last.map_or(Voice::Congress, |it| it.voice),
                method: last.and_then(|it| it.method.clone()),
                series: last.and_then(|it| it.series.clone()),
                // What was another count a year ago is the same since.
                r#break: None,
            },
            place,
            last: from_last,
        });
    }
    (facts, named)
}

/// The units of facts, each once.
pub fn units(facts: &[Proposed<Fact>], known: &Known) -> Vec<report::Unit> {
    let mut seen = BTreeMap::new();
    for (at, it) in facts.iter().enumerate() {
        seen.entry(it.entry.unit.clone()).or_insert(at);
    }
    let mut units: Vec<_> = seen.into_iter().collect();
    units.sort_by_key(|it| it.1);
    units.into_iter().map(|(id, _)| known.unit(&id)).collect()
}

/// The series of facts, as last year's report has them. That it may have had nothing to say of one is its own matter.
pub fn series(facts: &[Proposed<Fact>], known: &Known) -> Vec<report::Series> {
    let last = known.report.map_or(&[][..], |it| &it.series);
    let named = last.iter().filter(|it| facts.iter().any(|fact| fact.entry.series.as_ref() == Some(&it.id)));
    named.map(|it| report::Series { gap: None, ..it.clone() }).collect()
}

/// The place of a quote's number again, for those that hold a [`Proposed`] fact.
impl Proposed<Fact> {
    /// Where the whole quote stands: it holds the number once.
    pub fn quote_place(&self) -> Place {
        let before = self.entry.quote.find(&*self.entry.raw).unwrap_or(0);
        let start = self.place.range.start - before;
        Place { block: self.place.block, range: start..start + self.entry.quote.len() }
    }
}
