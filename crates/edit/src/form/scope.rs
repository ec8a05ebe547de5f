//! What the parts of a form share: the data, where changes go, and what fields are called.

use std::rc::Rc;

use i18n::Lang;
use report::{Stretch, stretches};
use serde_json::Value;
use validate::Problem;
use yew::prelude::*;

use crate::browser::BrowserEvent;
use crate::draft::Key;

/// A change that a form asks for: the object, its member, and the new value; none takes it out.
pub type Asked = (Vec<Key>, String, Option<Value>);

/// What forms share.
#[derive(Clone, PartialEq)]
pub struct Scope {
    /// Language of the editor.
    pub lang: Lang,
    /// The whole data, for what fields refer to.
    pub report: Rc<Value>,
    /// Where changes go.
    pub ask: Callback<Asked>,
    /// Problems of the data, and the way of the form's own entry in it, so that each stands at its field.
    pub problems: Rc<Vec<Problem>>,
    /// Such as `facts[3]`; empty for an entry that is not in the data.
    pub place: Rc<str>,
}

impl Scope {
    /// What the entries of these lists are called, by their ids.
    pub fn choices(&self, lists: &[&str]) -> Vec<(String, String)> {
        let entries = lists.iter().filter_map(|it| self.report.get(it)?.as_array()).flatten();
        entries.filter_map(|it| Some((it["id"].as_str()?.to_owned(), name_of(&self.report, it)))).collect()
    }

    pub(super) fn problems_of<'a>(&'a self, path: &[Key]) -> impl Iterator<Item = String> + 'a {
        let mut own = self.place.to_string();
        for key in path {
            match key {
                Key::Name(name) => own.extend([".", name]),
                Key::At(at) => own.push_str(&format!("[{at}]")),
            }
        }
        let known = !self.place.is_empty();
        let of_it = move |it: &&Problem| known && it.path == own;
        self.problems.iter().filter(of_it).map(|it| it.message(self.lang))
    }
}

/// What an entry is called, in the report's own language; numbers that it names are written out.
pub fn name_of(report: &Value, entry: &Value) -> String {
    let texts = ["label", "title", "subject", "figure", "place"].iter().filter_map(|it| entry[it]["zh"].as_str());
    let words = ["chart", "fact", "quote", "id"].iter().filter_map(|it| entry[it].as_str());
    let own = texts.chain(words).find(|it| !it.is_empty()).unwrap_or_default();
    let number = |name: &str| match name.strip_suffix("-numerals").unwrap_or(name) {
        it @ ("covers" | "plans") => report["report"][it].to_string(),
        _ => {
            let facts = report["facts"].as_array().into_iter().flatten();
            facts
                .filter(|it| it["id"] == name)
                .find_map(|it| it["raw"].as_str().map(str::to_owned))
                .unwrap_or_else(|| name.to_owned())
        }
    };
    let written = |stretch: Stretch<'_>| match stretch {
        Stretch::Words(words) | Stretch::Unclosed(words) => words.to_owned(),
        Stretch::Number { name, .. } => number(name),
    };
    stretches(own).into_iter().map(written).collect()
}

/// The id of a field's element, by which a problem leads to it.
pub fn id_of(scope: &Scope, path: &[Key], name: &str) -> String {
    let mut id = format!("f-{}", scope.place);
    for key in path {
        match key {
            Key::Name(name) => id.extend(["-", name]),
            Key::At(at) => id.push_str(&format!("-{at}")),
        }
    }
    format!("{id}-{name}")
}

/// A click that asks for something.
pub(super) fn click(then: impl Fn() + 'static) -> Callback<MouseEvent> {
    Callback::from(move |_: MouseEvent| then())
}

/// Any event of the browser.
pub type Event = BrowserEvent;
