//! Any JSON value, as serde reads it from a JSON text on the host and from a JavaScript value in the browser.
//! It knows no report.

use std::fmt;
use std::sync::Arc;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Serialize, Serializer};

/// A JSON value. Objects keep the order of their members; of a repeated name the first member counts.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Null,
    Flag(bool),
    Number(f64),
    Text(Arc<str>),
    List(Vec<Value>),
    Object(Vec<(Arc<str>, Value)>),
}

impl Value {
    /// A member of an object; `None` for other values and for members that are null.
    pub fn member(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else { return None };
        members.iter().find(|(it, _)| &**it == name).map(|(_, value)| value).filter(|it| **it != Self::Null)
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(AnyValue)
    }
}

/// Whole numbers are written as such.
impl Serialize for Value {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => to.serialize_unit(),
            Self::Flag(it) => to.serialize_bool(*it),
            Self::Number(it) if it.fract() == 0.0 && it.abs() < 1e15 => to.serialize_i64(*it as i64),
            Self::Number(it) => to.serialize_f64(*it),
            Self::Text(it) => to.serialize_str(it),
            Self::List(values) => to.collect_seq(values),
            Self::Object(members) => to.collect_map(members.iter().map(|(name, value)| (name, value))),
        }
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, it: bool) -> Result<Value, E> {
        Ok(Value::Flag(it))
    }

    fn visit_i64<E>(self, it: i64) -> Result<Value, E> {
        Ok(Value::Number(it as f64))
    }

    fn visit_u64<E>(self, it: u64) -> Result<Value, E> {
        Ok(Value::Number(it as f64))
    }

    fn visit_f64<E>(self, it: f64) -> Result<Value, E> {
        Ok(Value::Number(it))
    }

    fn visit_str<E>(self, it: &str) -> Result<Value, E> {
        Ok(Value::Text(it.into()))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        let mut found = Vec::new();
        while let Some(it) = from.next_element()? {
            found.push(it);
        }
        Ok(Value::List(found))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        let mut found = Vec::new();
        while let Some(Value::Text(name)) = from.next_key()? {
            found.push((name, from.next_value()?));
        }
        Ok(Value::Object(found))
    }
}
