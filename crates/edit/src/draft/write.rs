//! Writes the data as editors and the project keep it in `report.json`: members in the order in which the fields are declared, a
//! translation on a line, short objects on a line, signs that show nothing as escapes.

use std::collections::BTreeSet;

use report::{Described, Field, Kind, REFUSED, Report};
use serde_json::{Map, Value};

/// How long a line may get before an object takes several.
const WIDTH: usize = 120;

/// The file, with its last line ended. What was refused stands at its end, each on a line.
pub fn write(report: &Value, refused: &BTreeSet<String>) -> String {
    let mut out = String::new();
    value(report, Shape::Object(Report::FIELDS), 0, &mut out);
    if !refused.is_empty() && out.ends_with("\n}") {
        out.truncate(out.len() - "\n}".len());
        out.push_str(",\n  ");
        string(REFUSED, &mut out);
        out.push_str(": [");
        for (at, words) in refused.iter().enumerate() {
            out.push_str(if at == 0 { "\n    " } else { ",\n    " });
            string(words, &mut out);
        }
        out.push_str("\n  ]\n}");
    }
    out.push('\n');
    out
}

/// What is known of a value from its field.
#[derive(Clone, Copy)]
enum Shape {
    Object(&'static [Field]),
    List(&'static [Field]),
    Text,
    Plain,
}

impl Shape {
    fn of(kind: &'static Kind) -> Self {
        match kind {
            Kind::Translated | Kind::Prose => Self::Text,
            Kind::List(fields, _) => Self::List(fields),
            Kind::Object(fields) if fields.first().is_some_and(|it| it.name == "zh") => Self::Text,
            Kind::Object(fields) | Kind::OneOf(fields) => Self::Object(fields),
            _ => Self::Plain,
        }
    }

    fn fields(self) -> &'static [Field] {
        match self {
            Self::Object(fields) | Self::List(fields) => fields,
            Self::Text => report::TEXT,
            Self::Plain => &[],
        }
    }
}

fn value(value: &Value, shape: Shape, depth: usize, out: &mut String) {
    let fits = || line(value, shape).filter(|it| it.chars().count() + 2 * depth <= WIDTH);
    match value {
        Value::Object(members) => match shape {
            Shape::Text => out.push_str(&line(value, shape).unwrap_or_default()),
            _ if depth > 1 && fits().is_some() => out.push_str(&fits().unwrap_or_default()),
            _ => object(members, shape, depth, out),
        },
        Value::Array(entries) if !entries.is_empty() && entries.iter().any(Value::is_object) => {
            out.push('[');
            for (at, entry) in entries.iter().enumerate() {
                out.push_str(if at == 0 { "\n" } else { ",\n" });
                indent(depth + 1, out);
                self::value(entry, Shape::Object(shape.fields()), depth + 1, out);
            }
            out.push('\n');
            indent(depth, out);
            out.push(']');
        }
        _ => out.push_str(&line(value, shape).unwrap_or_default()),
    }
}

fn object(members: &Map<String, Value>, shape: Shape, depth: usize, out: &mut String) {
    out.push('{');
    for (at, (name, shape, member)) in ordered(members, shape).into_iter().enumerate() {
        out.push_str(if at == 0 { "\n" } else { ",\n" });
        indent(depth + 1, out);
        string(name, out);
        out.push_str(": ");
        value(member, shape, depth + 1, out);
    }
    out.push('\n');
    indent(depth, out);
    out.push('}');
}

/// Members in the order of their fields; those that no field declares come first, such as `$schema`.
fn ordered(members: &Map<String, Value>, shape: Shape) -> Vec<(&String, Shape, &Value)> {
    let fields = shape.fields();
    let place = |name: &str| fields.iter().position(|it| it.name == name);
    let mut all: Vec<_> = members.iter().collect();
    all.sort_by_key(|(name, _)| place(name).map_or(0, |at| at + 1));
    let shaped = |name: &str| place(name).and_then(|at| fields.get(at)).map_or(Shape::Plain, |it| Shape::of(&it.kind));
    all.into_iter().map(|(name, member)| (name, shaped(name), member)).collect()
}

/// A value on a line; none for a list of objects.
fn line(value: &Value, shape: Shape) -> Option<String> {
    let mut out = String::new();
    match value {
        Value::Object(members) if members.is_empty() => out.push_str("{}"),
        Value::Object(members) => {
            out.push('{');
            for (at, (name, shape, member)) in ordered(members, shape).into_iter().enumerate() {
                out.push_str(if at == 0 { " " } else { ", " });
                string(name, &mut out);
                out.push_str(": ");
                out.push_str(&line(member, shape)?);
            }
            out.push_str(" }");
        }
        Value::Array(entries) => {
            out.push('[');
            for (at, entry) in entries.iter().enumerate() {
                if entry.is_object() {
                    return None;
                }
                out.push_str(if at == 0 { "" } else { ", " });
                out.push_str(&line(entry, Shape::Plain)?);
            }
            out.push(']');
        }
        Value::String(text) => string(text, &mut out),
        Value::Number(number) => out.push_str(&whole(number)),
        other => out.push_str(&other.to_string()),
    }
    Some(out)
}

/// `8`, where it was computed as `8.0`.
fn whole(number: &serde_json::Number) -> String {
    let text = number.to_string();
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

fn string(text: &str, out: &mut String) {
    out.push('"');
    for sign in text.chars() {
        match sign {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {
                out.push_str(&format!("\\u{:04x}", u32::from(sign)));
            }
            sign if sign.is_control() => out.push_str(&format!("\\u{:04x}", u32::from(sign))),
            sign => out.push(sign),
        }
    }
    out.push('"');
}

fn indent(depth: usize, out: &mut String) {
    out.extend(std::iter::repeat_n("  ", depth));
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::{Value, json};

    use super::write;

    #[test]
    fn a_report_that_is_written_is_the_same_report() {
        for file in [fixtures::REPORT_2023.json.to_owned(), fixtures::corrected()] {
            let report: Value = serde_json::from_str(&file).unwrap();
            let written = write(&report, &BTreeSet::new());
            assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), report);
        }
    }

    #[test]
    fn signs_that_show_nothing_or_end_a_string_are_escaped() {
        let odd = json!({ "report": { "id": "a\"\\\n\u{1}\u{ad}\u{2028}\u{202e}" }, "new": [1.0, 2.5, []] });
        let written = write(&odd, &BTreeSet::new());
        assert!(written.contains("\"a\\\"\\\\\\n\\u0001\\u00ad\\u2028\\u202e\""), "{written}");
        assert!(written.contains("\"new\": [1, 2.5, []]"), "{written}");
    }
}
