//! Writes the numbers of prose out: once, when the data is read on the host, so that no page carries a reference. A name
//! that leads nowhere stays as it is; that it is wrong, the check has said.

use i18n::{Lang, year_in_characters};

use super::{Stretch, stretches};
use crate::load::Value;
use crate::numeral::{grouped, percent_sign, result, spoken};
use crate::{Bound, Derived, Fact, Report};

/// Writes out every text of a file, with what `report` has read of it.
pub fn write_out(value: &mut Value, report: &Report) {
    write_within(value, report, &Chart::default());
}

/// What a text may say of the chart that it stands in.
#[derive(Clone, Default)]
struct Chart {
    block: Option<f64>,
    fact: Option<String>,
}

fn write_within(value: &mut Value, report: &Report, chart: &Chart) {
    match value {
        Value::List(values) => values.iter_mut().for_each(|it| write_within(it, report, chart)),
        Value::Object(_) => {
            let chart = if value.member("block").is_some() { Chart::of(value) } else { chart.clone() };
            let Value::Object(members) = value else { return };
            let texts = members.iter().any(|(name, _)| &**name == "zh");
            for (name, member) in members {
                match member {
                    Value::Text(text) if texts && text.contains('{') => {
                        *text = written(text, Lang::from_tag(name), report, &chart).into();
                    }
                    _ => write_within(member, report, &chart),
                }
            }
        }
        _ => {}
    }
}

impl Chart {
    fn of(chart: &Value) -> Self {
        let block = match chart.member("block") {
            Some(Value::Number(it)) => Some(*it),
            _ => None,
        };
        let fact = match chart.member("facts") {
            Some(Value::List(facts)) => facts.first(),
            _ => None,
        };
        let fact = match fact {
            Some(Value::Text(it)) => Some(it.to_string()),
            _ => None,
        };
        Self { block, fact }
    }
}

fn written(text: &str, lang: Lang, report: &Report, chart: &Chart) -> String {
    let mut out = String::new();
    for stretch in stretches(text) {
        match stretch {
            Stretch::Words(words) => out += words,
            Stretch::Unclosed(rest) => out = out + "{" + rest,
            Stretch::Number { name, bare } => {
                let Some(number) = number(name, bare, lang, report, chart) else {
                    out = out + "{" + if bare { "#" } else { "" } + name + "}";
                    continue;
                };
                // Over 1,000 at the beginning of a sentence.
                let begins = out.trim_end().is_empty() || out.ends_with(". ");
                let first = number.chars().next().map_or(0, char::len_utf8);
                out += &if begins { number[..first].to_uppercase() } else { number[..first].to_owned() };
                out += &number[first..];
            }
        }
    }
    out
}

/// A number as prose prints it.
fn number(name: &str, bare: bool, lang: Lang, report: &Report, chart: &Chart) -> Option<String> {
    match name {
        "covers-numerals" if lang == Lang::Zh => return Some(report.report.covered_in_characters()),
        "plans-numerals" if lang == Lang::Zh => return Some(year_in_characters(report.report.plans)),
        "covers" | "covers-numerals" => return Some(report.report.covered(lang)),
        "plans" | "plans-numerals" => return Some(report.report.plans.to_string()),
        "block" => {
            let fact = report.facts.iter().find(|it| Some(&*it.id) == chart.fact.as_deref())?;
            let block = grouped(chart.block?, if lang == Lang::De { Lang::De } else { Lang::En });
            let block = if lang == Lang::Zh { block.replace(',', "") } else { block };
            return Some(with_unit(block, report, fact, bare, lang));
        }
        _ => {}
    }
    if let Some(fact) = report.facts.iter().find(|it| &*it.id == name) {
        let unit = if bare { "" } else { unit_of(fact, report, lang) };
        return Some(spoken(fact, unit, lang));
    }
    let derived = report.derived.iter().find(|it| &*it.id == name)?;
    let facts = inputs(derived, report)?;
    let values: Vec<f64> = facts.iter().map(|it| it.value).collect();
    let exact = facts.iter().all(|it| it.bound == Bound::Exact);
    let operation = derived.formula.operation();
    let result = result(operation, operation.evaluate(&values).filter(|_| exact)?, lang)?;
    let counts = operation != crate::Operation::Ratio;
    Some(if counts { with_unit(result, report, facts.first()?, bare, lang) } else { result })
}

fn inputs<'a>(derived: &Derived, report: &'a Report) -> Option<Vec<&'a Fact>> {
    derived.formula.inputs().iter().map(|id| report.facts.iter().find(|it| it.id == *id)).collect()
}

/// The unit's label, or the unit's own word when it is not listed.
fn unit_of<'a>(fact: &'a Fact, report: &'a Report, lang: Lang) -> &'a str {
    report.units.iter().find(|it| it.id == fact.unit).map_or(&*fact.unit, |it| lang.of(&it.label))
}

/// A figure with the unit of a fact, as its language sets it.
fn with_unit(figure: String, report: &Report, fact: &Fact, bare: bool, lang: Lang) -> String {
    let unit = unit_of(fact, report, lang);
    match lang {
        _ if &*fact.unit == "%" => figure + percent_sign(lang),
        _ if bare || unit.is_empty() => figure,
        Lang::Zh => figure + unit,
        _ => figure + " " + unit,
    }
}
