//! The numbers in the page's own words. Prose names them (`{micro-suggestions}`), so that they cannot be other than the
//! report's or what is computed from it; other digits it has none. The names of things have the report's digits, and a
//! translation those of its Chinese.

use std::collections::{BTreeMap, BTreeSet};

use super::diagnostics::Diagnostics;
use super::digits::numbers;
use super::figures::Figures;
use super::message::say;
use super::node::{Node, Word};
use super::report_text::ReportText;
use super::shown::short;
use super::visit::visit;
use i18n::chinese::NUMERALS;
use report::reading::read;
use report::{Kind, RESERVED, Stretch, stretches};

/// Validates the numbers in every text of the file.
pub(super) fn validate(root: &Node, text: Option<&ReportText>, figures: &Figures, diagnostics: &mut Diagnostics) {
    let names = Names::new(root, figures);
    visit(root, &mut |node, kind| match kind {
        Kind::Prose => prose(node, &names, text, diagnostics),
        Kind::Translated => {
            if let Some(text) = text {
                name(node, text, diagnostics);
            }
        }
        _ => {}
    });
}

/// What prose can name.
struct Names<'a> {
    /// In file order, and sorted.
    ids: Vec<&'a str>,
    known: BTreeSet<&'a str>,
    /// Paths of the charts whose bars are cut into blocks: they alone can name one.
    blocks: Vec<String>,
    /// The facts that state a number, by its bits; nothing where several do.
    stating: BTreeMap<u64, Option<&'a str>>,
}

impl<'a> Names<'a> {
    fn new(root: &Node<'a>, figures: &Figures<'a>) -> Self {
        let ids = ["facts", "derived"].into_iter().flat_map(|list| root.list(list).filter_map(|it| it.text("id")));
        let cut = root.list("charts").filter(|it| it.field("block").is_some_and(|block| block.number().is_some()));
        let blocks = cut.map(|it| [&*it.path, "."].concat()).collect();
        let mut stating = BTreeMap::new();
        for (id, figure) in figures.iter() {
            stating.entry(bits(figure.value)).and_modify(|it| *it = None).or_insert(Some(id));
        }
        let ids: Vec<&str> = ids.collect();
        Self { known: ids.iter().copied().collect(), ids, blocks, stating }
    }

    fn is_known(&self, name: &str, path: &str) -> bool {
        let cut = || self.blocks.iter().any(|it| path.starts_with(it));
        self.known.contains(name) || (RESERVED.contains(&name) && (name != "block" || cut()))
    }

    /// The fact that states a number, if only one does.
    fn of_number(&self, number: &str) -> Option<&'a str> {
        *self.stating.get(&bits(number.parse().ok()?))?
    }
}

/// The same for equal numbers: -0 is 0.
fn bits(number: f64) -> u64 {
    (number + 0.0).to_bits()
}

/// The text's own language first, with the Chinese that it translates.
fn languages<'a>(node: &Node<'a>) -> impl Iterator<Item = (Word<'a>, Option<&'a str>)> {
    let zh = node.text("zh").unwrap_or_default();
    let of = move |language| if language == "zh" { None } else { Some(zh) };
    let node = node.clone();
    ["zh", "en", "de"].into_iter().filter_map(move |it| Some((node.word(it)?, of(it))))
}

fn prose(node: &Node, names: &Names, text: Option<&ReportText>, diagnostics: &mut Diagnostics) {
    for (word, zh) in languages(node) {
        let shown = || short(word.text);
        if word.text.contains(['｛', '｝']) {
            diagnostics.add(&word.node, say!(WideBraces, shown = shown()));
            continue;
        }
        for stretch in stretches(word.text) {
            match stretch {
                Stretch::Unclosed(_) => diagnostics.add(&word.node, say!(ReferenceNotClosed, shown = shown())),
                Stretch::Number { name, .. } if !names.is_known(name, &node.path) => {
                    let more =
                        diagnostics.nearest(name, names.ids.iter().copied()).map(|meant| say!(MeantReference, meant));
                    let problem = say!(UnknownReference, name = short(name)).with("more", more);
                    diagnostics.add(&word.node, problem);
                }
                Stretch::Number { name, .. } => {
                    if zh.is_some_and(|zh| !names_number(zh, name)) {
                        diagnostics.add(&word.node, say!(ReferenceNotInChinese, shown = shown(), name));
                    }
                }
                Stretch::Words(words) => {
                    let quoted = |it: &str| text.is_some_and(|text| text.count(it) > 0);
                    for number in numbers(&without_quotes(words, &quoted)) {
                        if zh.is_some_and(|zh| spells(zh, &number)) {
                            continue;
                        }
                        let more = names.of_number(&number).map(|id| say!(WriteReference, id));
                        let problem = say!(NumberWithoutReference, shown = shown(), number = short(&number));
                        diagnostics.add(&word.node, problem.with("more", more));
                    }
                }
            }
        }
    }
}

/// The name of a thing: its digits are the report's, those of a translation its Chinese's.
fn name(node: &Node, text: &ReportText, diagnostics: &mut Diagnostics) {
    for (word, zh) in languages(node) {
        for number in numbers(word.text) {
            let shown = short(word.text);
            match zh {
                None if !text.has_number(&number) => {
                    diagnostics.add(&word.node, say!(NumberNotInReport, shown, number));
                }
                Some(zh) if !spells(zh, &number) => {
                    diagnostics.add(&word.node, say!(NumberNotInChinese, shown, number));
                }
                _ => {}
            }
        }
    }
}

fn names_number(text: &str, wanted: &str) -> bool {
    stretches(&text.replace('｛', "{").replace('｝', "}"))
        .iter()
        .any(|it| matches!(it, Stretch::Number { name, .. } if *name == wanted))
}

/// Words less what stands in “ ” and in the report: a title that is quoted keeps its digits.
fn without_quotes(words: &str, is_quoted: &dyn Fn(&str) -> bool) -> String {
    let mut out = String::new();
    let mut rest = words;
    while let Some((before, behind)) = rest.split_once('“') {
        out += before;
        let Some((inner, behind)) = behind.split_once('”') else {
            rest = behind;
            continue;
        };
        if !is_quoted(inner) {
            out += inner;
        }
        out.push('“');
        rest = behind;
    }
    out + rest
}

/// Whether a Chinese text has a number, in digits or in numerals, in whole or as a part: 十四五 means 14 and 5.
fn spells(zh: &str, number: &str) -> bool {
    const LONGEST: usize = 8;
    let words = stretches(zh).into_iter().filter_map(|stretch| match stretch {
        Stretch::Words(words) => Some(words),
        _ => None,
    });
    let zh = words.collect::<Vec<_>>().join(" ");
    if numbers(&zh).iter().any(|it| it == number) {
        return true;
    }
    let Ok(value) = number.parse::<f64>() else { return false };
    let signs: Vec<char> = zh.chars().collect();
    let numeral = |it: &char| NUMERALS.contains(*it);
    signs.split(|it| !numeral(it)).any(|run| {
        (0..run.len()).any(|start| {
            let parts =
                (start + 1..=run.len().min(start + LONGEST)).map(|end| run[start..end].iter().collect::<String>());
            parts.filter_map(|part| read(&part)).any(|it| it.value == value)
        })
    })
}
