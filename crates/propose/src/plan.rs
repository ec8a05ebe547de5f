//! What was done as activities, what is planned as tasks.

use std::sync::Arc;

use i18n::Text;
use model::Place;
use report::{Activity, Area, CARRY_OUT, Status, Task};

use crate::Proposed;
use crate::areas::{Areas, subject_of_heading, topics};
use crate::ids::Ids;
use crate::last::Known;
use crate::reading::Reading;
use crate::sections::without_number;
use crate::themes::Themes;
use crate::works::{Work, works};

/// Activities, tasks and the fields of both.
pub struct Works {
    /// In reading order.
    pub activities: Vec<Proposed<Activity>>,
    /// In reading order.
    pub tasks: Vec<Proposed<Task>>,
    /// In the order in which they are first named.
    pub areas: Vec<Area>,
}

/// Paragraphs that thank, own up to faults or call to action name nothing that was done.
const NO_WORK: [&str; 8] =
    ["各位代表", "各位委员", "同时，我们也", "同志们", "我们清醒", "我们也清醒", "过去的", "在此"];

/// Reads what a text names.
pub fn plan(reading: &Reading, themes: &Themes, known: &Known, ids: &mut Ids) -> Works {
    let mut areas = Areas::default();
    let (mut activities, mut tasks) = (Vec::new(), Vec::new());
    for block in 0..reading.outline.blocks.len() {
        let text = reading.text(block);
        let run_in = reading.sections.is_heading(block);
        if run_in || NO_WORK.iter().any(|it| text.starts_with(it)) {
            continue;
        }
        let theme = themes.of_block(block);
        let plan = reading.sections.is_plan(block);
        let title = reading.sections.section(block).map_or("", |it| &it.title);
        if plan && theme.is_none() || !plan && reading.sections.section(block).is_none_or(|it| it.part) {
            continue;
        }
        let outer = theme.map_or(title, |it| without_number(&it.quote).unwrap_or(&it.quote));
        let outer = subject_of_heading(outer);
        let topics = topics(reading, block, outer);
        let deeds = plan || !supervises(title) && !is_preamble(reading, block);
        for work in works(reading, block, deeds) {
            let opening = reading.blocks[block].clauses.first().is_some_and(|it| it.range == work.quote);
            let alone = opening && !plan && reading.text(block)[work.quote.end..].starts_with('。');
            let words = reading.words(block, &work.quote);
            // 加强能力建设 opens a paragraph as its title; 开展“…”活动 is what it tells of.
            let title = alone && !words.contains('“') && !["开展", "推进"].iter().any(|it| words.contains(it));
            if title && work.method == CARRY_OUT {
                continue;
            }
            // A theme's own sentence is no task.
            if theme.is_some_and(|it| it.quote.contains(reading.words(block, &work.quote))) {
                continue;
            }
            let at = reading.blocks[block].clause_at(work.quote.end);
            let topic = topics.get(at).map_or(outer, |it| it.1);
            let found = Found { reading, work: &work, topic, plan };
            if let Some(theme) = theme {
                tasks.push(found.task(&theme.id, &mut areas, known, ids));
            } else {
                activities.push(found.activity(&mut areas, known, ids));
            }
        }
    }
    Works { activities, tasks, areas: areas.all }
}

/// Whether a section is about supervision: what its clauses do by no method of supervision, they do not do as activities.
fn supervises(title: &str) -> bool {
    title.contains("监督")
}

/// Whether a paragraph right below its heading says in one sentence what the section is about.
fn is_preamble(reading: &Reading, block: usize) -> bool {
    let clauses = &reading.blocks[block].clauses;
    let below = block.checked_sub(1).is_some_and(|it| reading.sections.is_heading(it));
    below && clauses.last().is_some_and(|it| it.sentence == 0)
}

struct Found<'a> {
    reading: &'a Reading,
    work: &'a Work,
    topic: &'a str,
    plan: bool,
}

impl Found<'_> {
    fn subject(&self) -> &str {
        self.reading.words(self.work.block, &self.work.subject)
    }

    fn quote(&self) -> Arc<str> {
        let range = self.reading.told_apart(self.work.block, &self.work.quote);
        self.reading.words(self.work.block, &range).into()
    }

    fn place(&self) -> Place {
        Place { block: self.work.block, range: self.work.subject.clone() }
    }

    fn area(&self, areas: &mut Areas, known: &Known) -> Arc<str> {
        areas.named(self.topic, self.plan, known)
    }

    fn text(&self) -> Text {
        Text { zh: self.subject().into(), ..Text::default() }
    }

    fn activity(&self, areas: &mut Areas, known: &Known, ids: &mut Ids) -> Proposed<Activity> {
        let last = known.activity(self.work.method, self.subject());
        let id = last.map(|it| it.id.clone()).filter(|it| ids.take(it));
        let entry = Activity {
            id: id.unwrap_or_else(|| ids.of_words(self.subject())),
            area: last.and_then(|it| areas.of_last(&it.area, known)).unwrap_or_else(|| self.area(areas, known)),
            method: self.work.method.into(),
            subject: last.map_or_else(|| self.text(), |it| it.subject.clone()),
            quote: self.quote(),
        };
        Proposed { entry, place: self.place(), last: last.map(|it| it.id.clone()) }
    }

    fn task(&self, theme: &Arc<str>, areas: &mut Areas, known: &Known, ids: &mut Ids) -> Proposed<Task> {
        let last = known.task(self.work.method, self.subject());
        let id = last.map(|it| it.id.clone()).filter(|it| ids.take(it));
        let entry = Task {
            id: id.unwrap_or_else(|| ids.of_words(self.subject())),
            theme: theme.clone(),
            area: last.and_then(|it| areas.of_last(&it.area, known)).unwrap_or_else(|| self.area(areas, known)),
            method: self.work.method.into(),
            subject: last.map_or_else(|| self.text(), |it| it.subject.clone()),
            quote: self.quote(),
            status: Status::Planned,
            starts: None,
            ends: None,
            noted: None,
            source: None,
        };
        Proposed { entry, place: self.place(), last: last.map(|it| it.id.clone()) }
    }
}
