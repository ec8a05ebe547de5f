//! A fact's figure: does `raw` stand in its quote, end with its unit, and say what `value` and `bound` say?

use super::figures::{bound, without_unit};
use super::findings::{Findings, short};
use super::node::{Node, Word};
use super::reading::{Reading, Wording, read, wording_before, wording_behind};

/// Judges the figures of all facts.
pub(super) fn judge(root: &Node, findings: &mut Findings) {
    let units: Vec<&str> = root.list("units").filter_map(|it| it.text("id")).collect();
    for fact in root.list("facts") {
        let unit = fact.text("unit").filter(|it| units.contains(it));
        let sound = value_is_sound(&fact, unit, findings);
        let Some(raw) = fact.word("raw").filter(|it| !it.text.trim().is_empty()) else { continue };
        // What stands around the figure may make it approximate; without a sound place there is no telling.
        let around = match fact.text("quote").filter(|it| !it.trim().is_empty()) {
            Some(quote) => match within(&raw, quote, findings) {
                Some(around) => Some(around),
                None => continue,
            },
            None => None,
        };
        let Some(said) = unit.and_then(|unit| reading(&raw, unit, findings)) else { continue };
        if sound {
            value_agrees(&fact, &raw, said, findings);
        }
        bound_agrees(&fact, &raw, said, around, findings);
    }
}

/// Counts are whole and not negative; percentages may be fractional.
fn value_is_sound(fact: &Node, unit: Option<&str>, findings: &mut Findings) -> bool {
    let Some((node, value)) = fact.field("value").and_then(|it| Some((it.clone(), it.number()?))) else { return false };
    if value < 0.0 {
        findings.add(
            node.place(),
            format!("value 是负数 {value}；数量不能小于 0，请照 raw 改正。"),
            format!("the value {value} is negative; a count is 0 or more. Write what raw says."),
            format!("value ist mit {value} negativ; eine Anzahl ist nie kleiner als 0. Schreiben, was raw sagt."),
        );
    } else if value.fract() != 0.0 && unit.is_some_and(|it| it != "%") {
        findings.add(
            node.place(),
            format!("value 是小数 {value}；数量须为整数（只有单位为 % 时可以有小数）。"),
            format!("the value {value} is a fraction; counts are whole, only the unit % may have fractions."),
            format!("value ist mit {value} keine ganze Zahl; nur die Einheit % darf Nachkommastellen haben. Nach raw berichtigen."),
        );
    }
    value >= 0.0 && (value.fract() == 0.0 || unit.is_none_or(|it| it == "%"))
}

/// The words before and behind `raw` in its quote, where it stands there once and whole.
fn within<'a>(raw: &Word, quote: &'a str, findings: &mut Findings) -> Option<(&'a str, &'a str)> {
    let shown = short(raw.text);
    let times = quote.matches(raw.text).count();
    let Some((before, behind)) = quote.split_once(raw.text).filter(|_| times == 1) else {
        let (zh, en, de) = if times == 0 {
            (
                format!("“{shown}”不在引文里；raw 请照引文原样写。"),
                format!("raw \"{shown}\" is not in the quote; write it as the quote has it."),
                format!("„{shown}“ steht nicht im Zitat; raw genau so schreiben wie im Zitat."),
            )
        } else {
            (
                format!("“{shown}”在引文里出现 {times} 次；请把引文截短，使它只出现一次。"),
                format!(
                    "raw \"{shown}\" stands in the quote {times} times; shorten the quote so that it stands there once."
                ),
                format!(
                    "„{shown}“ steht {times}\u{2011}mal im Zitat; das Zitat so kürzen, dass es einmal darin steht."
                ),
            )
        };
        findings.add(raw.node.place(), zh, en, de);
        return None;
    };
    let digit = |it: char| it.is_ascii_digit() || matches!(it, '.' | ',');
    if raw.text.starts_with(|it: char| it.is_ascii_digit()) && before.ends_with(digit) {
        findings.add(
            raw.node.place(),
            format!("“{shown}”只是引文里一个更长的数的尾部；请写出完整的数。"),
            format!("raw \"{shown}\" is the end of a longer number in the quote; write the whole number."),
            format!("„{shown}“ ist nur das Ende einer längeren Zahl im Zitat; die ganze Zahl schreiben."),
        );
        return None;
    }
    if let Some((word, _)) = wording_before(before) {
        findings.add(
            raw.node.place(),
            format!("引文里“{shown}”的前面有“{word}”；请把“{word}”也写进 raw，约数不能写成准数。"),
            format!("\"{word}\" stands before \"{shown}\" in the quote; put it into raw too, so that the figure stays approximate."),
            format!("im Zitat steht „{word}“ vor „{shown}“; auch „{word}“ in raw schreiben, damit die Zahl ungefähr bleibt."),
        );
        return None;
    }
    Some((before, behind))
}

fn reading(raw: &Word, unit: &str, findings: &mut Findings) -> Option<Reading> {
    let Some(figure) = without_unit(raw.text, unit) else {
        findings.add(
            raw.node.place(),
            format!("“{}”不是以单位“{}”结尾；请核对 raw 和 unit。", short(raw.text), short(unit)),
            format!("raw \"{}\" does not end with its unit \"{}\"; check raw and unit.", short(raw.text), short(unit)),
            format!("„{}“ endet nicht mit der Einheit „{}“; raw und unit prüfen.", short(raw.text), short(unit)),
        );
        return None;
    };
    let said = read(figure);
    if said.is_none() {
        findings.add(
            raw.node.place(),
            format!("“{}”除去单位“{}”后读不出一个数；请核对 raw 和 unit。", short(raw.text), short(unit)),
            format!(
                "raw \"{}\" less its unit \"{}\" is not a number; check raw and unit.",
                short(raw.text),
                short(unit)
            ),
            format!("„{}“ ohne die Einheit „{}“ ist keine Zahl; raw und unit prüfen.", short(raw.text), short(unit)),
        );
    }
    said
}

fn value_agrees(fact: &Node, raw: &Word, said: Reading, findings: &mut Findings) {
    let Some((node, value)) = fact.field("value").and_then(|it| Some((it.clone(), it.number()?))) else { return };
    if (value - said.value).abs() > 1e-9 * said.value.abs().max(1.0) {
        findings.add(
            node.place(),
            format!("raw 是“{}”，读作 {}，但 value 是 {value}；请改为一致。", short(raw.text), said.value),
            format!("raw \"{}\" reads {}, but value is {value}; make them agree.", short(raw.text), said.value),
            format!(
                "raw „{}“ bedeutet {}, aber value ist {value}; beide in Einklang bringen.",
                short(raw.text),
                said.value
            ),
        );
    }
}

fn bound_agrees(fact: &Node, raw: &Word, said: Reading, around: Option<(&str, &str)>, findings: &mut Findings) {
    let behind = around.and_then(|(_, behind)| wording_behind(behind)).filter(|_| said.bound == Wording::Exact);
    let (word, wording) = behind.unwrap_or((said.word, said.bound));
    let shown = format!("{}{}", short(raw.text), behind.map_or("", |it| it.0));
    let Some(expected) = bound(wording) else {
        findings.add(
            raw.node.place(),
            format!("“{shown}”含“{word}”，可多可少，图上无法如实画出；请不要把它列为数据。"),
            format!(
                "\"{shown}\" has \"{word}\" in it, more or less: no chart can draw that truly. Leave this fact out."
            ),
            format!("„{shown}“ enthält „{word}“, also mehr oder weniger: kein Diagramm kann das treu zeigen. Diese Zahl weglassen."),
        );
        return;
    };
    let Some(bound) = fact.word("bound").filter(|it| super::table::BOUNDS.contains(&it.text)) else { return };
    if bound.text == expected {
        return;
    }
    let (zh, en, de) = if word.is_empty() {
        (
            "没有“余”“多”“近”等字的数".to_owned(),
            "a figure without 余, 多 or 近".to_owned(),
            "einer Zahl ohne 余, 多 oder 近".to_owned(),
        )
    } else {
        (format!("含“{word}”的数"), format!("a figure with {word}"), format!("einer Zahl mit {word}"))
    };
    findings.add(
        bound.node.place(),
        format!("“raw” 写作 “{shown}”，但 bound 是 \"{}\"；{zh}请把 bound 改为 \"{expected}\"。", bound.text),
        format!("raw is \"{shown}\", but bound is \"{}\"; {en} has the bound \"{expected}\".", bound.text),
        format!("raw ist „{shown}“, bound aber \"{}\"; bei {de} \"{expected}\" schreiben.", bound.text),
    );
}
