//! Which entries of the report an entry names by their ids. What they are there, `model` finds.

use std::sync::Arc;

use crate::{Chart, Form, Thread};

impl Chart {
    /// The facts that the chart lists, by itself and in its groups.
    pub fn listed(&self) -> impl Iterator<Item = &Arc<str>> {
        self.facts.iter().chain(self.groups.iter().flat_map(|it| &it.facts))
    }
}

impl Form {
    /// Whether it draws a list of the report whether or not its chart names an entry.
    pub fn draws_all(self) -> bool {
        matches!(self, Self::Matrix | Self::Lanes | Self::Threads | Self::Answers)
    }
}

impl Thread {
    /// What the thread begins with and leads to.
    pub fn ends(&self) -> impl Iterator<Item = &Arc<str>> {
        self.from.iter().chain(&self.to)
    }
}
