//! Reports as trees: the text that a report quotes, and changes of single values that leave the rest as it is.

use fastrand::Rng;
use serde_json::{Map, Value, json};

use crate::words::{piece, words};

/// The text of a report: its years in headings, its day, and every quote; `None` for what is no JSON.
pub fn quoted(json: &str) -> Option<String> {
    let root: Value = serde_json::from_str(json).ok()?;
    let about = &root["report"];
    let mut text = String::new();
    for year in ["covers", "plans", "since"] {
        if let Some(year) = about[year].as_u64() {
            text += &format!("{year}年主要工作\n");
        }
    }
    let delivered = about["delivered"].as_str().unwrap_or_default();
    let mut parts = delivered.split('-').map(|it| it.trim_start_matches('0'));
    let mut part = || parts.next().unwrap_or_default();
    text += &format!("——{}年{}月{}日\n", part(), part(), part());
    // Facts last and in one sentence, as some charts need it; each quote once, also where a longer one holds it.
    for list in ["milestones", "activities", "tasks", "themes", "facts"] {
        for quote in root[list].as_array().into_iter().flatten().filter_map(|it| it["quote"].as_str()) {
            if !text.contains(quote) {
                text += quote;
                text.push(if list == "facts" { '，' } else { '\n' });
            }
        }
    }
    Some(text)
}

/// Changes one value of a JSON text, or nothing where it is none.
pub fn change(json: &mut Vec<u8>, rng: &mut Rng) {
    let Ok(mut root) = serde_json::from_slice::<Value>(json) else { return };
    let count = count(&root);
    let other = nth(&mut root, &mut rng.usize(..count)).cloned();
    let Some(place) = nth(&mut root, &mut rng.usize(..count)) else { return };
    match (rng.u8(..8), place) {
        (0..2, Value::String(text)) => *text = words(rng),
        (2..4, Value::String(text)) => {
            let at = text.char_indices().map(|it| it.0).nth(rng.usize(..=text.chars().count())).unwrap_or(text.len());
            text.insert_str(at, &piece(rng));
        }
        (0..5, Value::Number(number)) => *number = self::number(rng),
        (0..3, Value::Array(items)) if !items.is_empty() => {
            let item = items[rng.usize(..items.len())].clone();
            items.insert(rng.usize(..=items.len()), item);
        }
        (3, Value::Array(items)) if !items.is_empty() => drop(items.remove(rng.usize(..items.len()))),
        (4, Value::Array(items)) if !items.is_empty() => {
            let (one, other) = (rng.usize(..items.len()), rng.usize(..items.len()));
            items.swap(one, other);
        }
        (0..3, Value::Object(fields)) => remove(fields, rng),
        (3, Value::Object(fields)) => drop(fields.insert(piece(rng), other.unwrap_or_default())),
        (5, place) => *place = leaf(rng),
        (_, place) => *place = other.unwrap_or_default(),
    }
    *json = root.to_string().into_bytes();
}

fn remove(fields: &mut Map<String, Value>, rng: &mut Rng) {
    if let Some(name) = fields.keys().nth(rng.usize(..fields.len().max(1))).cloned() {
        fields.remove(&name);
    }
}

/// Numbers at the ends of what types hold, and small ones.
fn number(rng: &mut Rng) -> serde_json::Number {
    const ENDS: [f64; 12] = [
        0.0,
        -0.0,
        0.1,
        1e-300,
        1e300,
        -1.0,
        4294967296.0,
        9007199254740993.0,
        1e18,
        0.30000000000000004,
        65536.0,
        1e6,
    ];
    let random = if rng.bool() { Some(ENDS[rng.usize(..ENDS.len())]) } else { None };
    let number = random.and_then(serde_json::Number::from_f64);
    number.unwrap_or_else(|| rng.u32(..3_000).into())
}

fn leaf(rng: &mut Rng) -> Value {
    match rng.u8(..6) {
        0 => Value::Null,
        1 => rng.bool().into(),
        2 => json!([]),
        3 => json!({}),
        4 => words(rng).into(),
        _ => Value::Number(number(rng)),
    }
}

fn count(tree: &Value) -> usize {
    1 + match tree {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(fields) => fields.values().map(count).sum(),
        _ => 0,
    }
}

/// The `at`-th value of a tree, counted depth first.
fn nth<'a>(tree: &'a mut Value, at: &mut usize) -> Option<&'a mut Value> {
    if *at == 0 {
        return Some(tree);
    }
    *at -= 1;
    match tree {
        Value::Array(items) => items.iter_mut().find_map(|it| nth(it, at)),
        Value::Object(fields) => fields.values_mut().find_map(|it| nth(it, at)),
        _ => None,
    }
}
