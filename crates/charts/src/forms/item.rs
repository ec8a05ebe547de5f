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
    /// What stands smaller behind the label; empty without any.
    pub remark: Arc<str>,
    /// The figure as printed.
    pub numeral: Numeral,
    /// The figure as drawn: how many dots, or how long a bar, in its own unit.
    pub value: f64,
    /// Whether the mark ends there, goes on or falls a little short of it.
    pub bound: Bound,
    /// Of numeral, dots and bar.
    pub colour: Rgb,
    /// With which other items it is drawn.
    pub drawn: Drawn,
}

/// With which others an item is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Drawn {
    /// Alone.
    #[default]
    Alone,
    /// As a whole: so many of its dots have the colour of its part.
    Around(u32, Rgb),
    /// As such a part, without dots of its own.
    Within,
    /// As the first of two counts.
    First,
    /// As the second, in hollow dots behind those of the first.
    Behind,
    /// As the whole of a ratio: so many of its dots are solid, the others hollow.
    Whole(u32),
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

    /// Whether its figure is a whole number: 1.2 cannot be counted out in dots.
    pub fn is_count(&self) -> bool {
        self.value.fract() == 0.0
    }

    /// Whether it is a share, which no dots count and no bar alone shows.
    pub fn is_rate(&self) -> bool {
        self.numeral.text().contains('%')
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
