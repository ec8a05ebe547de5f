//! What is counted: facts, their units, and the numbers computed from them.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::Text;

/// A unit of count. Its id is the report's word (`人次`); the label says it in each language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unit {
    /// The word behind the figure, as the report prints it: `人次`, `%`.
    pub id: Rc<str>,
    /// The word in each language; blank where a language has no such measure word, so that none is printed.
    pub label: Text,
}

/// One countable statement of the report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// Unique among facts, activities and tasks; part of the number's address (`#f-micro-suggestions`).
    pub id: Rc<str>,
    /// Id of the [`Chapter`](super::Chapter) that it belongs to.
    pub chapter: Rc<str>,
    /// What is counted, without the number: `“微建议”`.
    pub label: Text,
    /// As printed, with its unit: `1000余人次`.
    pub raw: Rc<str>,
    /// The stated figure without its approximation; counts are whole, rates are percent.
    pub value: f64,
    /// What the words around the figure make of it.
    pub bound: Bound,
    /// Id of a [`Unit`].
    pub unit: Rc<str>,
    /// Verbatim from the report, standing there once, and holding `raw` once.
    pub quote: Rc<str>,
    /// Whose doing is counted; decides the colour.
    #[serde(default)]
    pub voice: Voice,
    /// The method whose total this is, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<Rc<str>>,
}

/// How the report states a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// As printed, without an approximating word.
    Exact,
    /// 余, 多: this many and some more.
    AtLeast,
    /// 近: somewhat fewer.
    Nearly,
}

/// Whose action a fact counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Voice {
    /// The congress, its standing committee and the deputies.
    #[default]
    Congress,
    /// Voters, companies, residents; also study.
    Public,
    /// Documents and other things.
    Neutral,
}

/// A number computed from facts on the page; never typed in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Derived {
    /// Unique among derived numbers.
    pub id: Rc<str>,
    /// What the result is: `办结率`.
    pub label: Text,
    /// What is computed, from exact facts only.
    pub formula: Formula,
}

/// `{"ratio": ["part", "whole"]}`, `{"sum": [ids]}` or `{"difference": ["from", "less"]}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Formula {
    /// First divided by second, printed in percent with one decimal.
    Ratio([Rc<str>; 2]),
    /// All of one unit, added.
    Sum(Vec<Rc<str>>),
    /// First less second, of one unit; never below zero.
    Difference([Rc<str>; 2]),
}
