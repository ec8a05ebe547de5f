//! The numbers of a pasted line of Chinese, as the report's own text has them. Those of other lines are in `foreign`.

use std::ops::Range;

use i18n::chinese::{half_width, has_han};
use report::Bound;
use report::reading::plain;

use super::foreign::foreign;
use super::number::{NEAR, Number, whole_signs, year_before};
use crate::clauses::{Clause, clauses};
use crate::figures::{Figure, figures};
use crate::reason::Reason;

/// The numbers of a line.
pub fn numbers(line: &str) -> Vec<Number> {
    if has_han(line) { chinese(line) } else { foreign(line) }
}

fn chinese(line: &str) -> Vec<Number> {
    let clauses = clauses(line);
    let all = figures(line);
    let of = |figure: Figure| {
        let raw = line.get(figure.range.clone())?;
        let clause = clauses.get(clauses.partition_point(|it| it.range.end < figure.range.end));
        let around = whole_signs(line, clause.map_or(figure.range.clone(), |it| own_words(it, &figure, &all)));
        let subject = format!(
            "{} {}",
            line.get(around.start..figure.range.start)?,
            line.get(figure.range.end..around.end.max(figure.range.end))?
        );
        let digits = line.get(figure.numeral.clone())?;
        let places =
            digits.split_once('.').map_or(0, |it| it.1.chars().take_while(char::is_ascii_digit).count() as u32);
        let number = |value, bound, unit: Option<String>, states| Number {
            percent: unit.as_deref() == Some("%"),
            range: figure.range.clone(),
            raw: raw.to_owned(),
            values: vec![value],
            places,
            bound,
            unit,
            subject,
            year: year_before(line, figure.range.start),
            states,
        };
        match figure.says {
            Ok(said) => Some(number(said.value, said.bound, Some(said.unit), true)),
            // Digits alone may still be meant as a number of the report.
            Err(Reason::NoCounter) => {
                let value = plain(&digits.chars().map(half_width).collect::<String>(), 0)?;
                Some(number(value, Bound::Exact, None, true))
            }
            Err(Reason::Date | Reason::Range) => Some(number(f64::NAN, Bound::Exact, None, true)),
            Err(_) => None,
        }
    };
    all.iter().cloned().filter_map(of).collect()
}

/// The part of a clause that a number has for itself: 会议8次、视察2次 tells two things, 检查、询问共4次 one.
fn own_words(clause: &Clause, figure: &Figure, all: &[Figure]) -> Range<usize> {
    let start = figure.range.start.saturating_sub(NEAR).max(clause.range.start);
    let near = start..(figure.range.end + NEAR).min(clause.range.end).max(figure.range.end);
    let own = clause.parts.partition_point(|it| it.end < figure.range.end);
    let Some(part) = clause.parts.get(own) else { return near };
    // 12名法官、6名检察官: the words stand behind.
    if figure.range.start < part.start + '甲'.len_utf8() * 2 {
        return near;
    }
    let number = all.partition_point(|it| it.range.end < figure.range.end);
    let other = number.checked_sub(1).and_then(|it| all.get(it)).map_or(0, |it| it.range.end);
    let behind_other = clause.parts.partition_point(|it| it.end <= other);
    let first = clause.parts.get(behind_other.min(own)).map_or(part.start, |it| it.start);
    first.max(near.start)..part.end.min(near.end)
}
