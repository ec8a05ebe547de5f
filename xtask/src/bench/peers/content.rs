//! What every peer's page says, read from the report: its numbers, one chart for each of ours that counts facts, the
//! tasks, and the text. How it is set lives in `page` and `picture`.

use std::sync::Arc;

use anyhow::{Context, Result, anyhow};
use i18n::Lang;
use model::{Block, Source};
use report::{Chart, Fact, Form, Task, load};
use serde_json::{Value, json};

use crate::check::Sources;

const LANG: Lang = Lang::Zh;

/// One colour a theme, each readable under white text.
pub const COLOURS: [&str; 7] = ["#b3261e", "#1f5fa8", "#1b7a4b", "#a3560a", "#6a3fa0", "#0f6f7c", "#5b6470"];

/// The content of a peer's page.
pub struct Content {
    pub title: String,
    /// Occasion, speaker and day.
    pub byline: String,
    /// The numbers of the report's own sentence, set large.
    pub lead: Vec<Row>,
    pub pictures: Vec<Picture>,
    pub themes: Vec<String>,
    pub tasks: Vec<Bar>,
    /// Every fact of the report.
    pub facts: Vec<Row>,
    pub text: Vec<Block>,
    /// The year of the tasks.
    pub plans: u16,
}

/// A chart of bars on one scale.
pub struct Picture {
    pub id: Arc<str>,
    pub title: String,
    pub rows: Vec<Row>,
}

/// A number with what it counts.
pub struct Row {
    pub label: String,
    /// As printed: `1000余人次`.
    pub figure: String,
    pub value: f64,
}

/// A task on the timeline. The report dates none, so each spans the year.
pub struct Bar {
    pub name: String,
    /// Index of its theme.
    pub theme: usize,
}

impl Content {
    /// # Errors
    /// When the report cannot be read.
    pub fn read() -> Result<Self> {
        let Sources { json, text, .. } = Sources::read()?;
        let report = load(std::str::from_utf8(&json).context("report.json is not UTF-8")?)
            .map_err(|wrong| anyhow!("report.json: {wrong}"))?;
        let text = std::str::from_utf8(&text).context("report.txt is not UTF-8")?;
        Ok(Self::of(&Source::new(report, text)))
    }

    fn of(source: &Source) -> Self {
        let report = &source.report;
        let about = &report.report;
        let counts = |it: &&Chart| matches!(it.form, Form::Dots | Form::Bars | Form::Ratio | Form::Flow);
        let sentence = report.charts.iter().find(|it| it.form == Form::Sentence);
        Self {
            title: about.title.zh.to_string(),
            byline: format!("{} · {} · {}", about.occasion.zh, about.speaker.zh, about.delivered),
            lead: sentence.map(|it| rows(source, it)).unwrap_or_default(),
            pictures: report.charts.iter().filter(counts).map(|it| picture(source, it)).collect(),
            themes: report.themes.iter().map(|it| it.title.zh.to_string()).collect(),
            tasks: report.tasks.iter().map(|it| bar(source, it)).collect(),
            facts: report.facts.iter().map(|it| row(source, it)).collect(),
            text: source.outline.blocks.clone(),
            plans: about.plans,
        }
    }

    /// What the peers' programs draw.
    pub fn data(&self) -> Value {
        let row = |it: &Row| json!({ "label": it.label, "figure": it.figure, "value": it.value });
        let chart = |it: &Picture| json!({ "id": it.id, "rows": it.rows.iter().map(row).collect::<Vec<_>>() });
        let task = |it: &Bar| json!({ "name": it.name, "theme": it.theme });
        json!({
            "charts": self.pictures.iter().map(chart).collect::<Vec<_>>(),
            "tasks": self.tasks.iter().map(task).collect::<Vec<_>>(),
            "colours": COLOURS,
            "months": months(),
        })
    }
}

/// The ticks of the timeline.
pub fn months() -> Vec<String> {
    (1..=12).map(|month| format!("{month}月")).collect()
}

fn picture(source: &Source, chart: &Chart) -> Picture {
    Picture { id: chart.id.clone(), title: chart.title.zh.to_string(), rows: rows(source, chart) }
}

fn rows(source: &Source, chart: &Chart) -> Vec<Row> {
    chart.facts.iter().filter_map(|id| source.fact(id)).map(|fact| row(source, fact)).collect()
}

fn row(source: &Source, fact: &Fact) -> Row {
    Row { label: fact.label.zh.to_string(), figure: source.spoken(fact, LANG), value: fact.value }
}

/// A method with a mark of its own is named before the subject.
fn bar(source: &Source, task: &Task) -> Bar {
    let method = source.method(&task.method).filter(|it| !it.minor);
    let subject = &task.subject.zh;
    Bar {
        name: method.map_or_else(|| subject.to_string(), |it| format!("{}·{subject}", it.short.zh)),
        theme: source.report.themes.iter().position(|it| it.id == task.theme).unwrap_or(0),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use anyhow::Result;

    use super::{COLOURS, Content};

    /// Libraries place bars by their names: two of one name would lie over each other.
    #[test]
    fn no_two_bars_of_a_picture_share_their_name() -> Result<()> {
        let content = Content::read()?;
        let tasks: Vec<&str> = content.tasks.iter().map(|it| &*it.name).collect();
        let pictures = content.pictures.iter().map(|it| it.rows.iter().map(|row| &*row.label).collect());
        for names in pictures.chain([tasks]).collect::<Vec<Vec<&str>>>() {
            assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{names:?}");
        }
        Ok(())
    }

    #[test]
    fn the_programs_get_every_task_and_a_colour_for_each() -> Result<()> {
        let content = Content::read()?;
        let data = content.data();
        assert!(content.themes.len() <= COLOURS.len());
        let tasks = data["tasks"].as_array().map(Vec::len);
        assert_eq!(tasks, Some(content.tasks.len()));
        assert!(content.pictures.len() >= 8 && content.tasks.len() >= 50, "{} charts", content.pictures.len());
        Ok(())
    }
}
