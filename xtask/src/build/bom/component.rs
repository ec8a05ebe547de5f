//! A piece of the site that somebody has made, and what such pieces need of each other.

use std::collections::{BTreeMap, BTreeSet};

/// A piece of the site that somebody has made.
#[derive(Clone, Debug)]
pub struct Component {
    /// The name of its kind in CycloneDX: `library`, `file`, `data`.
    pub kind: &'static str,
    pub name: String,
    pub version: String,
    /// Where registries have it; also what others call it by.
    pub purl: Option<String>,
    /// An expression of SPDX, or words where there is none for it.
    pub licence: Licence,
    /// The algorithm's name, and the digits.
    pub hash: Option<(&'static str, String)>,
    /// What it is to the site, where that is not plain.
    pub about: String,
    /// The programs that it is in; empty for what is none of a program.
    pub programs: BTreeSet<&'static str>,
    /// The texts that have to go with it.
    pub texts: Vec<String>,
}

/// On which terms a component may be passed on.
#[derive(Clone, Debug)]
pub enum Licence {
    Spdx(String),
    Words(&'static str),
}

/// Components by the name under which others refer to them, and who needs whom.
#[derive(Default)]
pub struct Graph {
    pub components: BTreeMap<String, Component>,
    pub needs: BTreeMap<String, BTreeSet<String>>,
}
