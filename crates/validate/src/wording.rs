//! Numbers in the page's own words: each is the report's, a fact's with the fact's own unit and limit, computed from
//! facts, or how many things the chart shows. A slip of the finger (595 for 559) is none of these, nor is 1000 where the
//! report says 1000余. A translation says what its Chinese says.

mod chinese;
mod latin;
mod mention;
mod scope;
mod words;

use super::diagnostics::{Diagnostics, short};
use super::figures::{Figure, Figures, formula};
use super::message::say;
use super::node::{Node, Word};
use super::reading::{Wording, read};
use super::report_text::ReportText;
use super::visit::visit;
use mention::{Amount, Form, Mention};
use report::{Exact, Kind, Operation};
use scope::Scope;
use words::Language;

/// Validates the numbers in every text of the file.
pub(super) fn validate(root: &Node, text: &ReportText, figures: &Figures, diagnostics: &mut Diagnostics) {
    let checker = Checker::new(root, text, figures);
    let labels = |language: &str| -> Vec<(&str, &str)> {
        root.list("units").filter_map(|it| Some((it.field("label")?.text(language)?, it.text("id")?))).collect()
    };
    let units: Vec<&str> = root.list("units").filter_map(|it| it.text("id")).collect();
    let (english, german) = (labels("en"), labels("de"));
    visit(root, &mut |node, kind| {
        let Kind::Object(table) = kind else { return };
        if !table.iter().any(|it| it.name == "zh") {
            return;
        }
        let zh = node.text("zh").unwrap_or_default();
        let (chinese, spelt) = (chinese::mentions(zh, &units), spelt(zh));
        let original: Original = (&chinese, &spelt);
        let mut sound = true;
        for (language, word) in ["zh", "en", "de"].into_iter().filter_map(|it| Some((it, node.word(it)?))) {
            let mentions = match language {
                "zh" => chinese.clone(),
                "en" => latin::mentions(word.text, Language::English, &english),
                _ => latin::mentions(word.text, Language::German, &german),
            };
            let of = (language != "zh").then_some(original);
            for mention in mentions {
                // A slip in the Chinese is no problem of its translations, too.
                let strayed = || of.filter(|it| sound && checker.strays(*it, &mention)).map(|_| Wrong::Strayed);
                if let Some(wrong) = checker.wrong(&mention, &node.path, of).or_else(strayed) {
                    wrong.report(&mention, &word, text, diagnostics);
                    sound &= of.is_some();
                }
            }
        }
    });
}

/// What texts are validated against.
struct Checker<'a> {
    text: &'a ReportText<'a>,
    figures: &'a Figures<'a>,
    computed: Vec<Computed<'a>>,
    years: Vec<f64>,
    scopes: Vec<Scope<'a>>,
}

/// What is wrong with a mention.
enum Wrong<'a> {
    /// Neither the report's nor computed.
    Invented,
    /// A fact's number, but not of what the fact counts.
    Unit(Figure<'a>),
    /// A fact's number, but said to be more or less exact than the report says.
    Limit(Figure<'a>),
    /// A translation's number that its Chinese does not have.
    Strayed,
}

/// A Chinese text's mentions, and every number that it spells in numerals.
type Original<'o> = (&'o [Mention], &'o [f64]);

impl<'a> Checker<'a> {
    fn new(root: &Node<'a>, text: &'a ReportText, figures: &'a Figures<'a>) -> Self {
        let year = |it| root.field("report")?.field(it)?.number();
        Self {
            text,
            figures,
            computed: root.list("derived").filter_map(|it| Computed::of(&it, figures)).collect(),
            years: ["covers", "plans"].into_iter().filter_map(year).collect(),
            scopes: Scope::all(root),
        }
    }

    fn wrong(&self, it: &Mention, path: &str, original: Option<Original>) -> Option<Wrong<'a>> {
        let fitting: Vec<(&str, Figure)> = self.figures.iter().filter(|(_, fact)| it.amount.fits(fact.value)).collect();
        if let Form::Ordinal(number) = &it.form {
            let known = self.text.has_number(number) || !fitting.is_empty() || self.computes(it) || says(original, it);
            return (!known).then_some(Wrong::Invented);
        }
        let scope = self.scopes.iter().find(|it| it.holds(path));
        if self.computes(it) || self.shows(it, scope, path) {
            return None;
        }
        let named: Vec<(&str, Figure)> =
            fitting.iter().copied().filter(|(_, fact)| fact.said.is_none() || names(it, fact.unit)).collect();
        let own = |(id, _): &&(&str, Figure)| scope.is_none_or(|it| it.facts.contains(id));
        let mut meant: Vec<Figure> = named.iter().filter(own).map(|it| it.1).collect();
        // In words small numbers are said of much; as a fact's they stand with its chart.
        if meant.is_empty() && it.form != Form::Word {
            meant = named.iter().map(|it| it.1).collect();
        }
        if meant.iter().any(|fact| it.limit.allows(fact.said)) || (original.is_none() && self.quotes(it)) {
            return None;
        }
        if let Some(fact) = meant.first() {
            return Some(Wrong::Limit(*fact));
        }
        if says(original, it) {
            return None;
        }
        match &it.form {
            Form::Word => Some(Wrong::Invented),
            _ if !it.units.is_empty() && !fitting.is_empty() => fitting.first().map(|it| Wrong::Unit(it.1)),
            Form::Digits(number) if self.text.has_number(number) && (original.is_some() || it.units.is_empty()) => None,
            _ => Some(Wrong::Invented),
        }
    }

    fn computes(&self, it: &Mention) -> bool {
        let Amount::Is(value) = it.amount else { return false };
        let number = match &it.form {
            Form::Digits(number) | Form::Ordinal(number) => number.clone(),
            _ => value.to_string(),
        };
        self.computed.iter().any(|result| result.prints_as(&number, value) && names(it, result.unit))
    }

    /// Whether a translation has a number in digits that its Chinese has neither in digits nor in numerals. In words a
    /// language may say what another leaves unsaid (zwei Jahre for 历年), so these are validated by the chart alone.
    fn strays(&self, (mentions, spelt): Original, it: &Mention) -> bool {
        let Amount::Is(value) = it.amount else { return false };
        let said = spelt.contains(&value) || mentions.iter().any(|it| it.amount.fits(value));
        it.form != Form::Word && !said && !self.computes(it)
    }

    /// Whether it is one of the file's own numbers that are exact without being facts: a year, a block's size, or how
    /// many things its chart shows.
    fn shows(&self, it: &Mention, scope: Option<&Scope>, path: &str) -> bool {
        let Amount::Is(value) = it.amount else { return false };
        let counted = !matches!(it.form, Form::Digits(_)) && scope.is_some_and(|it| it.counts.contains(&value));
        let block = scope.is_some_and(|it| it.block(path) == Some(value));
        let year = self.years.contains(&value) && names(it, Some("年"));
        it.limit.allows(Some(Wording::Exact)) && (counted || block || year)
    }

    /// Whether the report's text has the words of a Chinese mention.
    fn quotes(&self, it: &Mention) -> bool {
        let whole = it.limit.allows(Some(Wording::Exact));
        match &it.form {
            Form::Numeral(phrase) => self.text.has_phrase(phrase, whole),
            Form::Digits(_) => !it.units.is_empty() && self.text.has_phrase(&it.shown, whole),
            Form::Ordinal(_) | Form::Word => false,
        }
    }
}

/// Whether a translation says a number that its Chinese spells in numerals; in words, also one that it has in digits.
fn says(original: Option<Original>, it: &Mention) -> bool {
    original.is_some_and(|(mentions, spelt)| {
        let amounts = mentions.iter().filter(|_| it.form == Form::Word).filter_map(|it| match it.amount {
            Amount::Is(value) => Some(value),
            _ => None,
        });
        spelt.iter().copied().chain(amounts).any(|value| it.amount.fits(value))
    })
}

/// Whether a mention names a unit or one that says the same, or none at all.
fn names(it: &Mention, unit: Option<&str>) -> bool {
    const SAME: [&[&str]; 3] = [&["人", "名", "位"], &["场次", "场"], &["批次", "批"]];
    let Some(unit) = unit else { return true };
    let same = |named: &str| named == unit || SAME.iter().any(|it| it.contains(&named) && it.contains(&unit));
    it.units.is_empty() || it.units.iter().any(|it| same(it))
}

impl Wrong<'_> {
    fn report(&self, mention: &Mention, word: &Word, text: &ReportText, diagnostics: &mut Diagnostics) {
        let (number, shown) = (short(&mention.shown), short(word.text));
        let more = match self {
            Self::Invented => {
                let number = match &mention.form {
                    Form::Digits(it) | Form::Ordinal(it) if !text.has_number(it) => short(it),
                    _ => number,
                };
                say!(NumberInvented, shown, number)
            }
            Self::Unit(fact) => {
                let (raw, unit) = (short(fact.raw), short(fact.unit.unwrap_or_default()));
                say!(NumberOfOtherUnit, shown, number, raw, unit)
            }
            Self::Strayed => say!(NumberNotInChinese, shown, number),
            Self::Limit(fact) => {
                let raw = short(fact.raw);
                let more = match fact.said {
                    Some(Wording::AtLeast) => say!(SayOver),
                    Some(Wording::Nearly) => {
                        say!(SayNearly)
                    }
                    _ => say!(SayExact),
                };
                say!(NumberLimitedOtherwise, shown, number, raw).with("more", more)
            }
        };
        diagnostics.add(word.node.place(), more);
    }
}

/// What a text spells in Chinese numerals, in whole or in part: 十四五 means 14 and 5.
fn spelt(text: &str) -> Vec<f64> {
    const LONGEST: usize = 8;
    let signs: Vec<char> = text.chars().collect();
    let numeral = |it: &char| "〇零一二两三四五六七八九十百千万亿".contains(*it);
    let mut found = Vec::new();
    for run in signs.split(|it| !numeral(it)) {
        for start in 0..run.len() {
            let rest = run.get(start..).unwrap_or(&[]);
            let ends = 1..=rest.len().min(LONGEST);
            let parts = ends.filter_map(|end| rest.get(..end)).map(|part| part.iter().collect::<String>());
            found.extend(parts.filter_map(|part| read(&part)).map(|it| it.value));
        }
    }
    found
}

/// A derived number's result.
struct Computed<'a> {
    value: Exact,
    /// Ratios are; sums and differences are printed with all their decimals.
    rounded: bool,
    unit: Option<&'a str>,
}

impl<'a> Computed<'a> {
    fn of(derived: &Node<'a>, figures: &Figures<'a>) -> Option<Self> {
        let (operation, inputs) = formula(derived)?;
        let rounded = operation == Operation::Ratio;
        let unit = if rounded { Some("%") } else { inputs.items().find_map(|it| figures.get(it.string()?)?.unit) };
        Some(Self { value: figures.compute(derived)?, rounded, unit })
    }

    /// Whether a printed number is this result, a ratio rounded to as many decimals as are printed.
    fn prints_as(&self, number: &str, value: f64) -> bool {
        let printed = number.split_once('.').map_or(Some(0), |(_, it)| u32::try_from(it.len()).ok());
        let places = if self.rounded { printed } else { Some(self.value.places) };
        places.is_some_and(|places| self.value.is(value, places))
    }
}
