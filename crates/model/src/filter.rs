//! Which tasks pass a choice of theme, area, method and status, and how many would for each further choice.

use std::sync::Arc;

use super::{Param, Source};
use i18n::Lang;
use report::{Status, Task};

/// What a task can be filtered by, and its tasks grouped by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Facet {
    /// How it is to be done; an id of `methods`.
    Method,
    /// Its field; an id of `areas`.
    Area,
    /// Its theme; an id of `themes`.
    #[default]
    Theme,
    /// Where it stands; see [`Status`].
    Status,
}

impl Facet {
    /// In the order in which the page offers them.
    pub const ALL: [Self; 4] = [Self::Method, Self::Area, Self::Theme, Self::Status];

    /// The parameter under which a value of it is chosen.
    pub fn param(self) -> Param {
        match self {
            Self::Method => Param::Method,
            Self::Area => Param::Area,
            Self::Theme => Param::Theme,
            Self::Status => Param::Status,
        }
    }

    /// A task's value, as an id.
    pub fn of(self, task: &Task) -> &str {
        match self {
            Self::Method => &task.method,
            Self::Area => &task.area,
            Self::Theme => &task.theme,
            Self::Status => task.status.word(),
        }
    }
}

impl Source {
    /// Whether an editor has dated a task; the report itself dates none.
    pub fn is_dated(&self) -> bool {
        self.report.tasks.iter().any(|it| it.starts.is_some() || it.ends.is_some())
    }

    /// The values of a facet that occur among the tasks, in the order of the report's own lists.
    pub fn values(&self, facet: Facet) -> Vec<&str> {
        let report = &self.report;
        let mut found = Vec::new();
        let mut add = |id| {
            if report.tasks.iter().any(|it| facet.of(it) == id) {
                found.push(id);
            }
        };
        match facet {
            Facet::Method => report.methods.iter().for_each(|it| add(&*it.id)),
            Facet::Area => report.areas.iter().for_each(|it| add(&*it.id)),
            Facet::Theme => report.themes.iter().for_each(|it| add(&*it.id)),
            Facet::Status => Status::ALL.iter().for_each(|it| add(it.word())),
        }
        found
    }

    /// The name of a facet's value among the coming year's tasks; a status has none in the report.
    pub fn name_of(&self, facet: Facet, value: &str, lang: Lang) -> &str {
        let text = match facet {
            Facet::Method => self.method(value).map(|it| &it.label),
            Facet::Area => self.area(value).map(|it| it.planned.as_ref().unwrap_or(&it.label)),
            Facet::Theme => self.theme(value).map(|it| &it.title),
            Facet::Status => None,
        };
        text.map_or("", |it| lang.of(it))
    }
}

/// A status in words.
pub fn status_word(status: Status, lang: Lang) -> &'static str {
    let words = lang.strings();
    match status {
        Status::Planned => words.planned,
        Status::InProgress => words.in_progress,
        Status::Done => words.done,
    }
}

/// One chosen value per facet, or none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaskFilter {
    chosen: [Option<Arc<str>>; 4],
}

impl TaskFilter {
    /// The chosen value of a facet.
    pub fn get(&self, facet: Facet) -> Option<&Arc<str>> {
        self.chosen[facet as usize].as_ref()
    }

    /// The filter with another choice for one facet.
    #[must_use]
    pub fn with(mut self, facet: Facet, value: Option<Arc<str>>) -> Self {
        self.chosen[facet as usize] = value;
        self
    }

    /// Whether nothing is chosen, so that every task passes.
    pub fn is_empty(&self) -> bool {
        self.chosen.iter().all(Option::is_none)
    }

    /// Whether a task passes.
    pub fn admits(&self, task: &Task) -> bool {
        Facet::ALL.into_iter().all(|facet| self.get(facet).is_none_or(|it| &**it == facet.of(task)))
    }

    /// How many tasks would pass with this value, all other choices kept; `None` counts without a choice here.
    pub fn count(&self, tasks: &[Task], facet: Facet, value: Option<&Arc<str>>) -> usize {
        let other = self.clone().with(facet, value.cloned());
        tasks.iter().filter(|it| other.admits(it)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use report::Text;

    fn task(method: &str, area: &str) -> Task {
        Task {
            id: "t".into(),
            theme: "real".into(),
            area: area.into(),
            method: method.into(),
            subject: Text::default(),
            quote: "".into(),
            status: Status::Planned,
            starts: None,
            ends: None,
            noted: None,
            source: None,
        }
    }

    #[test]
    fn each_count_keeps_the_other_choices() {
        let tasks = [task("hear", "economy"), task("hear", "law"), task("inspect", "law")];
        let filter = TaskFilter::default().with(Facet::Method, Some("hear".into()));
        assert_eq!(tasks.iter().filter(|it| filter.admits(it)).count(), 2);
        assert_eq!(filter.count(&tasks, Facet::Area, Some(&"law".into())), 1);
        assert_eq!(filter.count(&tasks, Facet::Method, Some(&"inspect".into())), 1);
        assert_eq!(filter.count(&tasks, Facet::Method, None), 3);
    }
}
