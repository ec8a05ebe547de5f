//! The tables of `table` and the types of `schema.rs` say the same: what serde writes the tables know, what they
//! require serde requires, and the words that they allow are serde's.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::table::{Field, Kind, Need, REPORT, Table};
use report::{Bound, Form, Formula, Glyph, Layout, Report, Status, Voice};

const JSON: &str = fixtures::SMALL.json;

/// The synthetic report with every optional field filled in.
fn full() -> Value {
    let mut value: Value = serde_json::from_str(JSON).unwrap();
    fill(&mut value, &REPORT);
    value
}

fn fill(value: &mut Value, table: &'static Table) {
    for field in table {
        let object = value.as_object_mut().unwrap();
        if field.need != Need::Must || !object.contains_key(field.name) {
            object.insert(field.name.to_owned(), sample(field));
        }
        let value = object.get_mut(field.name).unwrap();
        match &field.kind {
            Kind::Object(table) => fill(value, table),
            Kind::List(table, _) => value.as_array_mut().unwrap().iter_mut().for_each(|it| fill(it, table)),
            _ => {}
        }
    }
}

fn sample(field: &Field) -> Value {
    match &field.kind {
        Kind::Id | Kind::Word | Kind::Blank | Kind::Date | Kind::Ref(_) => Value::from("x"),
        Kind::Number | Kind::Year | Kind::Count => Value::from(2024),
        Kind::Flag => Value::from(true),
        Kind::Choice(words) => Value::from(words[words.len() - 1]),
        Kind::Refs(..) => Value::from(vec!["x"]),
        Kind::Object(table) => Value::Object(table.iter().map(|it| (it.name.to_owned(), sample(it))).collect()),
        Kind::List(table, _) => {
            Value::Array(vec![Value::Object(table.iter().map(|it| (it.name.to_owned(), sample(it))).collect())])
        }
        Kind::OneOf(_) => unreachable!("formulas are required"),
    }
}

/// Calls `check` with a way to every object of the file and the object's table.
fn each_object(
    value: &mut Value,
    table: &'static Table,
    check: &mut dyn FnMut(&mut Map<String, Value>, &'static Table),
) {
    let Some(object) = value.as_object_mut() else { return };
    check(object, table);
    for field in table {
        let Some(value) = value.get_mut(field.name) else { continue };
        match &field.kind {
            Kind::Object(table) => each_object(value, table, check),
            Kind::List(table, _) => {
                value.as_array_mut().into_iter().flatten().for_each(|it| each_object(it, table, check))
            }
            _ => {}
        }
    }
}

#[test]
fn serde_writes_the_fields_that_the_tables_name() {
    let report: Report = serde_json::from_value(full()).unwrap();
    let mut written = serde_json::to_value(report).unwrap();
    each_object(&mut written, &REPORT, &mut |object, table| {
        let written: BTreeSet<&str> = object.keys().map(String::as_str).collect();
        let named: BTreeSet<&str> = table.iter().map(|it| it.name).collect();
        assert_eq!(written, named);
    });
}

#[test]
fn serde_requires_the_fields_that_the_tables_require() {
    // Each way is (object number, field); an object is changed alone and put back by starting afresh.
    let mut ways = Vec::new();
    each_object(&mut full(), &REPORT, &mut |_, table| ways.push(table));
    for (number, table) in ways.into_iter().enumerate() {
        for field in table {
            for null in [false, true] {
                let mut changed = full();
                let mut at = 0;
                each_object(&mut changed, &REPORT, &mut |object, _| {
                    if at == number && null {
                        object.insert(field.name.to_owned(), Value::Null);
                    } else if at == number {
                        object.remove(field.name);
                    }
                    at += 1;
                });
                let allowed = if null { field.need == Need::Null } else { field.need != Need::Must };
                let accepted = serde_json::from_value::<Report>(changed).is_ok();
                assert_eq!(accepted, allowed, "{} null: {null}", field.name);
            }
        }
    }
}

#[test]
fn serde_knows_the_words_that_the_tables_allow() {
    fn words<T: serde::de::DeserializeOwned>() -> Vec<String> {
        let message = serde_json::from_str::<T>("\"?\"").map(|_| ()).unwrap_err().to_string();
        let list = message.split("expected ").nth(1).unwrap();
        list.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    }
    assert_eq!(words::<Bound>(), super::table::BOUNDS);
    assert_eq!(words::<Form>(), super::table::FORMS);
    assert_eq!(words::<Glyph>(), super::table::GLYPHS);
    assert_eq!(words::<Formula>(), super::figures::OPERATIONS.map(|it| it.0));
    assert_eq!(words::<Layout>(), super::table::LAYOUTS);
    assert_eq!(words::<Status>(), super::table::STATUSES);
    assert_eq!(words::<Voice>(), super::table::VOICES);
}
