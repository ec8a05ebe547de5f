//! A file as its editor has written it, kept beside what is published of it: the texts that name numbers, which are published
//! with the numbers written out, and the pieces that are not published.

use std::collections::BTreeMap;

use super::{Value, alone, parse, written_out};
use crate::{Archive, Error};

/// Before the place of a piece that is not published, whose text is JSON.
const PIECE: char = '+';

/// The published file without these would not be what its editor has written: each text with its place, the names and positions
/// that lead to it joined by slashes. `archive` is what the file was published with.
///
/// # Errors
/// Those of [`load`](super::load).
pub fn as_written(json: &str, archive: &Archive) -> Result<Vec<(String, String)>, Error> {
    let mut found = Vec::new();
    let mut value = written_out(json)?;
    differ(&parse(json)?, &value, "", &mut found);
    for (place, piece) in alone::take_out(&mut value, archive) {
        found.push((format!("{PIECE}{place}"), serde_json::to_string(&piece).map_err(syntax)?));
    }
    Ok(found)
}

fn syntax(wrong: serde_json::Error) -> Error {
    Error::Syntax(wrong.to_string())
}

/// The published file as it was written, in lines that people read; what the site knew of other reports is none of it.
///
/// # Errors
/// [`Error::Syntax`] when it is no JSON.
pub fn restored(json: &str, written: &[(String, String)]) -> Result<String, Error> {
    let mut value = parse(json)?;
    if let Value::Object(members) = &mut value {
        members.retain(|(name, _)| &**name != "archive");
    }
    let pieces = written.iter().filter_map(|(place, text)| Some((place.strip_prefix(PIECE)?, text)));
    let pieces = pieces.map(|(place, text)| Ok((place.to_owned(), parse(text)?))).collect::<Result<_, Error>>()?;
    alone::put_back(&mut value, pieces);
    put_back(&mut value, "", &written.iter().map(|(place, text)| (place.as_str(), text.as_str())).collect());
    serde_json::to_string_pretty(&value).map(|it| it + "\n").map_err(syntax)
}

fn differ(before: &Value, after: &Value, place: &str, found: &mut Vec<(String, String)>) {
    match (before, after) {
        (Value::Text(before), Value::Text(after)) if before != after => {
            found.push((place.to_owned(), before.to_string()));
        }
        (Value::List(before), Value::List(after)) => {
            for (at, (before, after)) in before.iter().zip(after).enumerate() {
                differ(before, after, &within(place, &at.to_string()), found);
            }
        }
        (Value::Object(before), Value::Object(after)) => {
            for ((name, before), (_, after)) in before.iter().zip(after) {
                differ(before, after, &within(place, name), found);
            }
        }
        _ => {}
    }
}

fn put_back(value: &mut Value, place: &str, written: &BTreeMap<&str, &str>) {
    match value {
        Value::Text(text) => {
            if let Some(it) = written.get(place) {
                *text = (*it).into();
            }
        }
        Value::List(values) => {
            for (at, it) in values.iter_mut().enumerate() {
                put_back(it, &within(place, &at.to_string()), written);
            }
        }
        Value::Object(members) => members.iter_mut().for_each(|(name, it)| put_back(it, &within(place, name), written)),
        _ => {}
    }
}

fn within(place: &str, name: &str) -> String {
    if place.is_empty() { name.to_owned() } else { format!("{place}/{name}") }
}
