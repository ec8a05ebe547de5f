//! A value of the syntax tree with its path. Access by the wrong type yields nothing and reports nothing: that is
//! `shape`'s task.

use jsonc_parser::ast::{ObjectProp, Value};
use jsonc_parser::common::Ranged;

use super::diagnostics::Place;
use super::shown::short;

/// A JSON value, where it stands, and its path.
#[derive(Clone)]
pub(super) struct Node<'a> {
    pub value: &'a Value<'a>,
    pub path: String,
}

/// A string and the node that holds it.
pub(super) struct Word<'a> {
    pub text: &'a str,
    pub node: Node<'a>,
}

impl From<&Node<'_>> for Place {
    fn from(node: &Node<'_>) -> Self {
        Self { at: node.value.start(), end: node.value.end(), path: node.path.clone() }
    }
}

impl<'a> Node<'a> {
    pub fn root(value: &'a Value<'a>) -> Self {
        Self { value, path: String::new() }
    }

    /// The place of a field; where it is missing, the first character of the object.
    pub fn place_of(&self, name: &str) -> Place {
        let missing = || Place { at: self.value.start(), end: self.value.start() + 1, path: self.path_of(name) };
        self.field(name).map_or_else(missing, |it| Place::from(&it))
    }

    /// The place of a field's name.
    pub fn place_of_key(&self, key: &ObjectProp) -> Place {
        Place { at: key.name.start(), end: key.name.end(), path: self.path_of(key.name.as_str()) }
    }

    /// The object's entries in writing order, duplicates included; none for other values.
    pub fn entries(&self) -> &'a [ObjectProp<'a>] {
        self.value.as_object().map_or(&[], |it| it.properties.as_slice())
    }

    /// The first field of that name.
    pub fn field(&self, name: &str) -> Option<Node<'a>> {
        let entry = self.value.as_object()?.get(name)?;
        Some(Node { value: &entry.value, path: self.path_of(name) })
    }

    /// The elements of an array; none for other values.
    pub fn items(&self) -> impl Iterator<Item = Node<'a>> + use<'a> {
        let elements = self.value.as_array().map_or(&[][..], |it| it.elements.as_slice());
        let path = self.path.clone();
        elements.iter().enumerate().map(move |(at, value)| Node { value, path: format!("{path}[{at}]") })
    }

    /// The elements of an array field.
    pub fn list(&self, name: &str) -> impl Iterator<Item = Node<'a>> + use<'a> {
        self.field(name).into_iter().flat_map(|it| it.items())
    }

    /// The strings among the elements of an array field.
    pub fn words(&self, name: &str) -> impl Iterator<Item = Word<'a>> + use<'a> {
        self.list(name).filter_map(Node::into_word)
    }

    /// A string field.
    pub fn word(&self, name: &str) -> Option<Word<'a>> {
        self.field(name)?.into_word()
    }

    /// The text of a string field.
    pub fn text(&self, name: &str) -> Option<&'a str> {
        self.word(name).map(|it| it.text)
    }

    pub fn string(&self) -> Option<&'a str> {
        self.value.as_string_lit().map(|it| it.value.as_ref())
    }

    /// A finite number.
    pub fn number(&self) -> Option<f64> {
        self.value.as_number_lit()?.value.parse().ok().filter(|it: &f64| it.is_finite())
    }

    /// A whole number as the schema's integer types read it: digits alone.
    pub fn whole<T: std::str::FromStr>(&self) -> Option<T> {
        self.value.as_number_lit()?.value.parse().ok()
    }

    pub fn into_word(self) -> Option<Word<'a>> {
        Some(Word { text: self.string()?, node: self })
    }

    fn path_of(&self, name: &str) -> String {
        let plain = !name.is_empty() && name.chars().all(|it| it.is_alphanumeric() || it == '_');
        match (plain, self.path.is_empty()) {
            (true, true) => name.to_owned(),
            (true, false) => format!("{}.{name}", self.path),
            (false, _) => format!("{}[\"{}\"]", self.path, short(name)),
        }
    }
}
