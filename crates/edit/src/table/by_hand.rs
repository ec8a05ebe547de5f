//! A number that the machine has not proposed: what an editor has selected in the text becomes an open item like any other, with as
//! much of its entry as its own words tell.

use model::Place;
use report::reading::figure;
use serde_json::{Value, json};

use super::{Item, Kind, State, Table};

/// Signs between which a quote stands.
const MARKS: [char; 6] = ['，', '。', '；', '！', '？', '、'];

/// The key of the item that was selected by hand; there is one at a time.
pub const BY_HAND: &str = "by-hand";

/// Whether a sign stands in numbers: digits, Chinese numerals, and the words that limit them.
fn is_of_number(sign: char) -> bool {
    sign.is_ascii_digit() || "零〇一二两三四五六七八九十百千万亿半余多近".contains(sign)
}

impl Table {
    /// The open item of what is selected; none where nothing is, or where an item stands already.
    pub(super) fn selected(&self, place: Place) -> Option<Item> {
        let text = &*self.outline.blocks.get(place.block)?.text;
        let raw = text.get(place.range.clone())?.trim();
        let start = place.range.start + text.get(place.range.clone())?.find(raw)?;
        let range = start..start + raw.len();
        let taken = |item: &&Item| {
            item.kind == Kind::Fact
                && item.place.block == place.block
                && item.place.range.start < range.end
                && range.start < item.place.range.end
        };
        if raw.is_empty() || raw.contains('\n') || self.items.iter().any(|it| taken(&it)) {
            return None;
        }
        let place = Place { block: place.block, range };
        Some(Item {
            kind: Kind::Fact,
            key: BY_HAND.to_owned(),
            entry: self.entry(text, raw, &place),
            place,
            state: State::Open,
            from_last: false,
            reason: None,
            planned: None,
        })
    }

    /// The same of words that an editor has written: where they stand first and no item stands already.
    pub(super) fn found(&self, words: &str) -> Option<Item> {
        let words = words.trim();
        if words.is_empty() {
            return None;
        }
        let blocks = self.outline.blocks.iter().enumerate();
        let mut places = blocks.flat_map(|(block, paragraph)| {
            paragraph.text.match_indices(words).map(move |(at, _)| Place { block, range: at..at + words.len() })
        });
        places.find_map(|it| self.selected(it))
    }

    /// Chooses what was selected or found.
    pub(super) fn take_by_hand(&mut self, item: Option<Item>) {
        if let Some(item) = item {
            self.choose(Some(item.key.clone()));
            self.by_hand = Some(item);
        }
    }

    fn entry(&self, text: &str, raw: &str, place: &Place) -> Value {
        let quote = self.quote(text, place);
        let units = self.draft.list("units").iter().filter_map(|it| it["id"].as_str().map(str::to_owned));
        let known = units.chain(self.read.units.iter().map(|it| it.id.to_string())).filter(|it| raw.ends_with(&**it));
        let behind = raw.rfind(is_of_number).map_or("", |at| raw[at..].trim_start_matches(is_of_number));
        let unit = known.max_by_key(String::len).unwrap_or_else(|| behind.to_owned());
        let said = figure(raw, &unit);
        json!({
            "id": format!("number-{}-{}", place.block + 1, place.range.start),
            // That of the heading above it, as if it had been proposed.
            "chapter": self.read.chapter_of.get(place.block),
            "label": { "zh": quote.replacen(raw, "", 1) },
            "raw": raw,
            "value": said.as_ref().map(|it| it.value),
            "bound": said.map_or(report::Bound::Exact, |it| it.bound),
            "unit": unit,
            "quote": quote,
        })
    }

    /// The clause around a place; where its words stand in the text more than once, the sentence.
    fn quote(&self, text: &str, place: &Place) -> String {
        let start = text[..place.range.start]
            .rfind(MARKS)
            .map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
        let end = text[place.range.end..].find(MARKS).map_or(text.len(), |at| place.range.end + at);
        let clause = &text[start..end];
        if self.outline.count(clause) == 1 {
            return clause.to_owned();
        }
        self.outline.sentence(place).trim_end_matches(MARKS).to_owned()
    }
}
