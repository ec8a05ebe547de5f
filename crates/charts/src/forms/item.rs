//! What chart forms draw: counted items and named entries, with everything a mark must carry already resolved.

use std::sync::Arc;

use crate::scene::{Group, Rgb};
use report::Numeral;
use report::{Bound, Glyph};

/// A counted item.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Id of what it stands for.
    pub mark: Arc<str>,
    /// Fragment that leads to its sentence.
    pub link: Arc<str>,
    /// Text alternative, value first.
    pub spoken: Arc<str>,
    /// What is counted, as printed beside the mark; soft hyphens and zero-width spaces say where it may be parted.
    pub label: Arc<str>,
    /// The figure as printed.
    pub numeral: Numeral,
    /// The figure as drawn: how many dots, or how long a bar, in its own unit.
    pub value: f64,
    /// Whether the mark ends there, goes on or falls a little short of it.
    pub bound: Bound,
    /// Of the dots or the bar; numeral and label keep the colours of their face.
    pub colour: Rgb,
}

/// Items under one heading; an empty heading is not drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemGroup {
    /// May be empty.
    pub heading: Arc<str>,
    /// In drawing order.
    pub items: Vec<Item>,
}

/// A named entry without a count: an activity or a task, known by its method's glyph.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Id of the activity, task or fact that it stands for.
    pub mark: Arc<str>,
    /// Fragment that leads to its sentence (`#s-12-0`).
    pub link: Arc<str>,
    /// Text alternative: subject, then method.
    pub spoken: Arc<str>,
    /// Its subject, or the method before it where no column or heading names that.
    pub label: Arc<str>,
    /// The mark of its method; [`Glyph::Dash`] for methods without one of their own.
    pub glyph: Glyph,
}

impl Item {
    /// Whole number of dots that the stated figure has.
    pub fn count(&self) -> u32 {
        self.value.max(0.0) as u32
    }

    /// Whether it can be counted out in dots: 1.2 cannot.
    pub fn is_count(&self) -> bool {
        self.value.fract() == 0.0
    }

    /// The group that everything drawn for the item goes into, so that one mark answers to pointer and focus as a
    /// whole.
    pub fn group(&self) -> Group {
        mark_group(&self.mark, &self.link, &self.spoken)
    }
}

impl Entry {
    /// The group that everything drawn for the entry goes into.
    pub fn group(&self) -> Group {
        mark_group(&self.mark, &self.link, &self.spoken)
    }
}

fn mark_group(mark: &Arc<str>, link: &Arc<str>, spoken: &Arc<str>) -> Group {
    Group {
        class: "mark".into(),
        mark: Some(mark.clone()),
        link: Some(link.clone()),
        label: Some(spoken.clone()),
        ..Group::default()
    }
}
