//! What became of the plan: what a report says of the tasks of the report before, and what the next one says of its own. Only who
//! said what and where; whether that is enough, nobody judges here.

use std::sync::Arc;

use i18n::Lang;

use super::{Choices, Entity, Param, Source};
use report::{Neighbour, Passage, Quoted, Status, Titled};

/// A task of the report before, and what this report says of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered<'a> {
    /// The report that planned it.
    pub before: &'a Neighbour,
    /// The task.
    pub task: &'a Quoted,
    /// Its sentence in the report before.
    pub sentence: &'a str,
    /// What this report says of it; nothing where it does not mention it.
    pub by: Vec<Entity<'a>>,
}

/// Which of these tasks are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerFilter {
    /// Those that are mentioned, or those that are not.
    pub said: Option<bool>,
    /// Those of a theme of the report before, by id.
    pub theme: Option<Arc<str>>,
}

impl Answered<'_> {
    /// What its marks are known by: no id of this report, since both may use the same.
    pub fn mark(&self) -> String {
        [&*self.before.id, ".", &self.task.id].concat()
    }

    /// Whether this report mentions it.
    pub fn is_said(&self) -> bool {
        !self.by.is_empty()
    }
}

impl AnswerFilter {
    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a task is shown.
    pub fn admits(&self, it: &Answered<'_>) -> bool {
        self.said.is_none_or(|said| said == it.is_said())
            && self.theme.as_ref().is_none_or(|theme| it.task.theme.as_ref() == Some(theme))
    }
}

impl Choices {
    /// Which tasks of the report before are shown.
    pub fn answers(&self) -> AnswerFilter {
        AnswerFilter {
            said: self.get(Param::Answered).map(|it| &**it == "yes"),
            theme: self.get(Param::Before).cloned(),
        }
    }
}

impl Source {
    /// The tasks of the report before that an editor has looked for in this one, in that report's order. Empty in a site that has
    /// no such report, or where nobody has looked.
    pub fn answered(&self) -> Vec<Answered<'_>> {
        let Some(before) = &self.report.archive.before else { return Vec::new() };
        let answer = |task: &str| self.report.answers.iter().find(|it| &*it.task == task);
        let mut found = Vec::new();
        for passage in &before.passages {
            for task in &passage.entries {
                let Some(answer) = answer(&task.id) else { continue };
                let by = answer.by.iter().filter_map(|id| self.entity(id)).collect();
                found.push(Answered { before, task, sentence: &passage.sentence, by });
            }
        }
        found
    }

    /// Whether the report before has a theme of that id.
    pub(super) fn had_theme(&self, id: &str) -> bool {
        self.report.archive.before.as_ref().is_some_and(|it| it.themes.iter().any(|it| &*it.id == id))
    }

    /// The one of that mark.
    pub fn answered_by_mark(&self, mark: &str) -> Option<Answered<'_>> {
        // Ids have no such sign.
        if mark.contains('.') { self.answered().into_iter().find(|it| it.mark() == mark) } else { None }
    }

    /// Where a task of the report before stands in that one's page, as seen from this one's. The one file knows it if the site's
    /// address was known to its build.
    pub fn place_before(&self, task: &str, lang: Lang) -> Option<String> {
        self.place_in_year(&self.report.archive.before.as_ref()?.id, task, lang)
    }

    /// The same in the page of any year of the site.
    pub fn place_in_year(&self, year: &str, id: &str, lang: Lang) -> Option<String> {
        let way = if self.is_in_one() {
            [self.report.archive.address.as_deref()?, "/"].concat()
        } else {
            [lang.up(), "../"].concat()
        };
        Some([&*way, year, "/", lang.folder(), "?at=", id].concat())
    }

    /// What the next report says of a task of this one: its sentences with the words in them. `None` where nobody has looked.
    pub fn said_after(&self, task: &str) -> Option<(&Neighbour, Vec<(&str, &Quoted)>)> {
        let after = self.report.archive.after.as_ref()?;
        let answer = after.answers.iter().find(|it| &*it.task == task)?;
        let entries = after.passages.iter().flat_map(|it| it.entries.iter().map(|entry| (&*it.sentence, entry)));
        Some((after, entries.filter(|it| answer.by.contains(&it.1.id)).collect()))
    }

    /// This report with its tasks, for the page of the next one.
    pub fn as_before(&self) -> Neighbour {
        let titled = |it: &report::Theme| Titled { id: it.id.clone(), title: it.title.clone() };
        let tasks = self.report.tasks.iter().map(|task| {
            let begun = task.status != Status::Planned;
            Quoted {
                id: task.id.clone(),
                quote: task.quote.clone(),
                title: Some(task.subject.clone()),
                theme: Some(task.theme.clone()),
                status: begun.then(|| task.status.word().into()),
                noted: task.noted.clone().filter(|_| begun),
                source: task.source.clone().filter(|_| begun),
            }
        });
        let themes = self.report.themes.iter().map(titled).collect();
        Neighbour { themes, passages: self.passages(tasks), ..self.neighbour() }
    }

    /// This report with what it says of the tasks of the one before, for that one's page; `None` where nobody has looked.
    pub fn as_after(&self) -> Option<Neighbour> {
        let answers = &self.report.answers;
        let named = |id: &str| answers.iter().any(|it| it.by.iter().any(|it| &**it == id));
        let entries = self.entities().filter(|it| named(it.id())).map(|entity| Quoted {
            id: entity.id().into(),
            quote: entity.quote().into(),
            title: None,
            theme: None,
            status: None,
            noted: None,
            source: None,
        });
        let passages = self.passages(entries);
        (!answers.is_empty()).then(|| Neighbour { answers: answers.clone(), passages, ..self.neighbour() })
    }

    fn neighbour(&self) -> Neighbour {
        let about = &self.report.report;
        Neighbour {
            id: about.id.clone(),
            since: about.since,
            covers: about.covers,
            plans: about.plans,
            body: about.body.clone(),
            speaker: about.speaker.clone(),
            delivered: about.delivered.clone(),
            themes: Vec::new(),
            passages: Vec::new(),
            answers: Vec::new(),
        }
    }

    /// Entries under their sentences; those that follow each other and share one share it here, too.
    fn passages(&self, entries: impl Iterator<Item = Quoted>) -> Vec<Passage> {
        let mut passages: Vec<Passage> = Vec::new();
        for entry in entries {
            let place = self.entity(&entry.id).and_then(|it| self.place(it));
            let sentence = place.map_or(&*entry.quote, |it| self.outline.sentence(&it));
            match passages.last_mut() {
                Some(last) if &*last.sentence == sentence => last.entries.push(entry),
                _ => passages.push(Passage { sentence: sentence.into(), entries: vec![entry] }),
            }
        }
        passages
    }
}
