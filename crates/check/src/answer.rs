//! What the report says about each number of a text, in the words of a language. How it stands in the page is in `panel`.

use std::ops::Range;

use i18n::chinese::is_han;
use i18n::{Lang, fill};
use model::Outline;
use propose::{Computed, Found, Outcome, Said, lookup_some};
use report::{Fact, Report, numeral, result, working};

/// What is told of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The words before it, the number itself, and those behind it, as they were pasted.
    pub place: [String; 3],
    /// The kind of answer, as a class names it.
    pub kind: &'static str,
    /// What was found, in a few words.
    pub verdict: String,
    /// How it comes about, of a computed number.
    pub working: Option<String>,
    /// The report's sentences.
    pub quotes: Vec<String>,
    /// The facts: their ids, and their names with their numbers.
    pub facts: Vec<(String, String)>,
}

/// A report as the page of a language carries it, whose texts are plain in that language: names stand where texts of that language
/// are compared with them.
pub fn in_its_language(mut report: Report, lang: Lang) -> Report {
    let facts = report.facts.iter_mut().map(|it| &mut it.label);
    for label in facts.chain(report.derived.iter_mut().map(|it| &mut it.label)) {
        let own = match lang {
            Lang::Zh => continue,
            Lang::En => &mut label.en,
            Lang::De => &mut label.de,
        };
        own.get_or_insert_with(|| label.zh.clone());
    }
    report
}

/// So many bytes on either side tell which number of the text is meant: a dozen Chinese characters, or six words.
const CONTEXT: usize = 36;

/// Looks up at most `most` numbers of `pasted`, from the byte `from` on; then where the next one begins, if there is one.
pub fn answers(
    text: &str,
    report: &Report,
    pasted: &str,
    (from, most): (usize, usize),
    lang: Lang,
) -> (Vec<Answer>, Option<usize>) {
    let outline = Outline::parse(text);
    let (found, next) = lookup_some(text, report, pasted, from, most);
    let told = found
        .into_iter()
        .map(|Found { range, outcome }| answer(&outline, report, around(pasted, range), outcome, lang));
    (told.collect(), next)
}

fn answer(outline: &Outline, report: &Report, place: [String; 3], outcome: Outcome, lang: Lang) -> Answer {
    let words = lang.checking();
    let of = |kind, verdict: String, said: &[Said]| {
        let mut quotes: Vec<String> = said.iter().map(|it| it.sentence.clone()).collect();
        quotes.dedup();
        let facts = said.iter().map(|it| named(report, &it.fact, lang)).collect();
        Answer { place: place.clone(), kind, verdict, working: None, quotes, facts }
    };
    match outcome {
        Outcome::Stated(it) => of("y", words.stated.to_owned(), &[it]),
        Outcome::OtherBound(it, dropped) => {
            let fact = report.facts.iter().find(|fact| *fact.id == *it.fact);
            let raw = fact.map_or_else(|| it.raw.clone(), |fact| printed(fact, lang));
            of("b", fill(if dropped { words.bound_dropped } else { words.other_bound }, &[&raw]), &[it])
        }
        Outcome::Uncertain(all) => of("u", words.uncertain.to_owned(), &all),
        Outcome::Computed(it) => {
            let facts = it.facts.iter().map(|it| named(report, it, lang)).collect();
            Answer { working: Some(line(report, &it, lang)), facts, ..of("c", words.computed.to_owned(), &[]) }
        }
        Outcome::InText(it) => {
            let quotes = vec![outline.sentence(&it).to_owned()];
            Answer { quotes, ..of("t", words.in_text.to_owned(), &[]) }
        }
        Outcome::Missing => of("n", words.missing.to_owned(), &[]),
    }
}

/// A fact's id, and its name with its number.
fn named(report: &Report, id: &str, lang: Lang) -> (String, String) {
    let fact = report.facts.iter().find(|it| &*it.id == id);
    let name = fact.map(|it| fill(lang.checking().fact, &[lang.of(&it.label), &printed(it, lang)]));
    (id.to_owned(), name.unwrap_or_default())
}

/// A fact's number: in Chinese as the report prints it, in other languages with the word that limits it and without its unit.
fn printed(fact: &Fact, lang: Lang) -> String {
    if lang == Lang::Zh { fact.raw.to_string() } else { numeral(fact, "", lang).text() }
}

/// How a number comes about, with what comes out, as the page writes it.
fn line(report: &Report, computed: &Computed, lang: Lang) -> String {
    let facts = computed.facts.iter().filter_map(|id| report.facts.iter().find(|it| *it.id == **id));
    let equals = if computed.is_same { " = " } else { " ≈ " };
    let result = result(computed.operation, computed.exact, lang).unwrap_or_default();
    [&*working(computed.operation, facts, lang), equals, &result].concat()
}

fn around(pasted: &str, range: Range<usize>) -> [String; 3] {
    // A line may be as long as the text, and what is shown of it is short.
    let near = [range.start.saturating_sub(2 * CONTEXT), (range.end + 2 * CONTEXT).min(pasted.len())];
    let [from, to] = near.map(|at| (0..=at).rev().find(|it| pasted.is_char_boundary(*it)).unwrap_or(0));
    let [before, number, behind] =
        [&pasted[from..range.start], &pasted[range.clone()], &pasted[range.end..to.max(range.end)]];
    let before = before.rsplit('\n').next().unwrap_or_default();
    let behind = behind.split('\n').next().unwrap_or_default();
    // Words of letters stay whole.
    let ends = |left: Option<char>, right: Option<char>| {
        let letter = |it: Option<char>| it.is_some_and(|it| it.is_alphanumeric() && !is_han(it));
        !(letter(left) && letter(right))
    };
    let is_end = |text: &str, at: usize| {
        text.is_char_boundary(at) && ends(text[..at].chars().next_back(), text[at..].chars().next())
    };
    let start = (before.len().saturating_sub(CONTEXT)..=before.len()).find(|it| is_end(before, *it)).unwrap_or(0);
    let end = (0..=behind.len().min(CONTEXT)).rev().find(|it| is_end(behind, *it)).unwrap_or(0);
    let mark = |cut: bool| if cut { "…" } else { "" };
    [
        [mark(start > 0), before[start..].trim_start()].concat(),
        number.to_owned(),
        [behind[..end].trim_end(), mark(end < behind.len())].concat(),
    ]
}
