//! What chart forms draw: counted items and named entries, with everything a mark must carry already resolved.

use std::rc::Rc;

use crate::backend::{Group, Rgb};
use crate::data::{Bound, Glyph};
use crate::model::Numeral;

/// A counted item.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Id of what it stands for.
    pub mark: Rc<str>,
    /// Fragment that leads to its sentence.
    pub link: Rc<str>,
    /// Text alternative, value first.
    pub spoken: Rc<str>,
    pub label: Rc<str>,
    pub numeral: Numeral,
    pub value: f64,
    pub bound: Bound,
    pub colour: Rgb,
}

/// Items under one heading; an empty heading is not drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemGroup {
    pub heading: Rc<str>,
    pub items: Vec<Item>,
}

/// A named entry without a count: an activity or a task, known by its method's glyph.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub mark: Rc<str>,
    pub link: Rc<str>,
    pub spoken: Rc<str>,
    pub label: Rc<str>,
    pub glyph: Glyph,
}

impl Item {
    /// Whole number of dots that the stated figure has.
    pub fn count(&self) -> u32 {
        self.value.max(0.0) as u32
    }

    pub fn group(&self) -> Group {
        mark_group(&self.mark, &self.link, &self.spoken)
    }
}

impl Entry {
    pub fn group(&self) -> Group {
        mark_group(&self.mark, &self.link, &self.spoken)
    }
}

fn mark_group(mark: &Rc<str>, link: &Rc<str>, spoken: &Rc<str>) -> Group {
    Group {
        class: "mark".into(),
        mark: Some(mark.clone()),
        link: Some(link.clone()),
        label: Some(spoken.clone()),
        nodes: Vec::new(),
    }
}
