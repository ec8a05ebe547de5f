//! What a reader has chosen on the page, a value for each `Param`: so a view can be sent to someone else, and Back leads to the
//! last one. How an address is written and read is `address`'s.

use std::sync::Arc;

use super::param::COUNT;
use super::{Facet, Param, ROW_FACETS, TaskFilter};

/// One value for each parameter, or none: then the page is as everyone first sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    values: [Option<Arc<str>>; COUNT],
}

impl Choices {
    /// The chosen value.
    pub fn get(&self, param: Param) -> Option<&Arc<str>> {
        self.values[param as usize].as_ref()
    }

    /// Whether this value is chosen.
    pub fn is(&self, param: Param, value: &str) -> bool {
        self.get(param).is_some_and(|it| &**it == value)
    }

    /// Chooses a value; `None` lifts the choice.
    pub fn set(&mut self, param: Param, value: Option<Arc<str>>) {
        self.values[param as usize] = value;
    }

    /// Makes the choices that a control of the page writes down: `method=hear&area=`. A name without a value lifts its
    /// choice, an unknown name does nothing.
    pub fn assign(&mut self, assignments: &str) {
        for part in assignments.split('&') {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            if let Some(param) = Param::of_name(name) {
                self.set(param, (!value.is_empty()).then(|| value.into()));
            }
        }
    }

    /// Only what concerns the data table.
    pub fn rows(&self) -> Self {
        let mut rows = Self::default();
        for param in ROW_FACETS.into_iter().chain([Param::Query, Param::Sort]) {
            rows.set(param, self.get(param).cloned());
        }
        rows
    }

    /// What the coming year's tasks are grouped by.
    pub fn group(&self) -> Facet {
        match self.get(Param::Group).map(|it| &**it) {
            Some("area") => Facet::Area,
            Some("method") => Facet::Method,
            _ => Facet::Theme,
        }
    }

    /// Which tasks of the coming year are shown.
    pub fn tasks(&self) -> TaskFilter {
        let chosen = |facet: Facet| (facet, self.get(facet.param()).cloned());
        Facet::ALL
            .into_iter()
            .map(chosen)
            .fold(TaskFilter::default(), |filter, (facet, value)| filter.with(facet, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_control_chooses_and_lifts() {
        let mut choices = Choices::default();
        choices.assign("method=hear&area=law");
        assert!(choices.is(Param::Method, "hear") && choices.is(Param::Area, "law"));
        choices.assign("method=&nothing=1");
        assert_eq!(choices.get(Param::Method), None);
        assert!(!choices.tasks().is_empty());
    }
}
