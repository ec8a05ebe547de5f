//! Reading typed fields out of a [`Value`] with the path of what does not fit. It knows no report.
//!
//! A reader never stops: it notes the first thing that is wrong and goes on with an empty value, so that reading a
//! field is one short call. Serde's derived readers weigh five times as much in the browser's program, where each
//! kilobyte is downloaded.

use std::cell::RefCell;
use std::sync::Arc;

use super::value::Value;
use crate::Error;
use crate::Text;

/// What was wrong first.
pub type Wrong = RefCell<Option<Error>>;

/// A value, where it stands, and where to note what is wrong.
pub struct Reader<'a> {
    pub(super) value: &'a Value,
    /// The reader that this one came from, the member's name and, within a list, its index.
    pub(super) from: Option<(&'a Reader<'a>, &'a str, Option<usize>)>,
    pub(super) wrong: &'a Wrong,
}

impl<'a> Reader<'a> {
    /// A required text.
    pub fn text(&self, name: &str) -> Arc<str> {
        self.maybe_text(name).unwrap_or_else(|| {
            self.missing(name);
            Arc::from("")
        })
    }

    /// A text that may be absent or null.
    pub fn maybe_text(&self, name: &str) -> Option<Arc<str>> {
        match self.value.member(name)? {
            Value::Text(it) => Some(it.clone()),
            _ => {
                self.note(name, "expected a text");
                None
            }
        }
    }

    /// A required number.
    pub fn number(&self, name: &str) -> f64 {
        self.maybe_number(name).unwrap_or_else(|| {
            self.missing(name);
            0.0
        })
    }

    /// A number that may be absent or null.
    pub fn maybe_number(&self, name: &str) -> Option<f64> {
        match self.value.member(name)? {
            Value::Number(it) => Some(*it),
            _ => {
                self.note(name, "expected a number");
                None
            }
        }
    }

    /// A whole number from 0 to `most`.
    pub fn whole(&self, name: &str, most: u32) -> Option<u32> {
        let number = self.maybe_number(name)?;
        let whole = number as u32;
        if f64::from(whole) != number || whole > most {
            self.note(name, "expected a whole number in range");
        }
        Some(whole)
    }

    /// A flag; absent means no.
    pub fn flag(&self, name: &str) -> bool {
        match self.value.member(name) {
            None => false,
            Some(Value::Flag(it)) => *it,
            Some(_) => {
                self.note(name, "expected true or false");
                false
            }
        }
    }

    /// A year of the calendar.
    pub fn year(&self, name: &str) -> Option<u16> {
        self.whole(name, u16::MAX.into()).map(|it| it as u16)
    }

    /// Which of the `words` it is; `None` where the member is not there.
    pub fn word(&self, name: &str, words: &[&str]) -> Option<usize> {
        let word = self.maybe_text(name)?;
        let at = words.iter().position(|it| *it == &*word);
        if at.is_none() {
            self.note(name, "expected one of the known words");
        }
        at
    }

    /// A required text in the page's languages.
    pub fn words(&self, name: &str) -> Text {
        self.maybe_words(name).unwrap_or_else(|| {
            self.missing(name);
            Text::default()
        })
    }

    /// A text in the page's languages that may be absent. A page of one language carries it as plain text.
    pub fn maybe_words(&self, name: &str) -> Option<Text> {
        let it = self.member(name)?;
        if let Value::Text(zh) = it.value {
            return Some(Text { zh: zh.clone(), ..Text::default() });
        }
        Some(Text { zh: it.text("zh"), en: it.maybe_text("en"), de: it.maybe_text("de") })
    }

    /// The reader of a member that is there.
    pub fn member(&'a self, name: &'a str) -> Option<Self> {
        let value = self.value.member(name)?;
        Some(Self { value, from: Some((self, name, None)), wrong: self.wrong })
    }

    /// A list of ids, which must be there or not.
    pub fn ids(&self, name: &str, must: bool) -> Vec<Arc<str>> {
        let mut ids = Vec::new();
        self.each(name, must, &mut |entry| match entry.value {
            Value::Text(id) => ids.push(id.clone()),
            _ => entry.note("", "expected a text"),
        });
        ids
    }

    /// A list that must be there or not, each entry read by `read`.
    pub fn list<T>(&self, name: &str, must: bool, read: fn(&Reader<'_>) -> T) -> Vec<T> {
        let mut found = Vec::new();
        self.each(name, must, &mut |it| found.push(read(it)));
        found
    }

    /// Notes that a required member is not there, unless something about it is noted already.
    pub fn missing(&self, name: &str) {
        self.note(name, "missing");
    }

    /// Notes what is wrong with a member, or with the value itself where `name` is empty; the first note stays.
    pub fn note(&self, name: &str, message: &str) {
        let mut wrong = self.wrong.borrow_mut();
        if wrong.is_none() {
            let mut path = self.path();
            if !path.is_empty() && !name.is_empty() {
                path.push('.');
            }
            path.push_str(name);
            *wrong = Some(Error::Shape { path, message: message.to_owned() });
        }
    }

    fn each(&self, name: &str, must: bool, read: &mut dyn FnMut(&Reader<'_>)) {
        match self.value.member(name) {
            None if must => self.missing(name),
            None => {}
            Some(Value::List(values)) => {
                for (at, value) in values.iter().enumerate() {
                    let from = Some((self, name, Some(at)));
                    read(&Reader { value, from, wrong: self.wrong });
                }
            }
            Some(_) => self.note(name, "expected a list"),
        }
    }

    /// Where the value stands: `facts[3].label`.
    fn path(&self) -> String {
        let Some((parent, name, index)) = self.from else { return String::new() };
        let mut path = parent.path();
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(name);
        if let Some(index) = index {
            path.push('[');
            path.push_str(&index.to_string());
            path.push(']');
        }
        path
    }
}
