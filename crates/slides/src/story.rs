//! Which slides the charts have: one a chart, one for each chain of a path, one for each theme of the plan. That depends on the
//! report alone, never on a stage, so that numbers stay.

use i18n::Lang;
use model::{Source, without_break_hints};
use report::{Chart, Form, Slide as Wish, Text};

use super::chunk::Chunk;

/// What one slide tells.
pub(super) struct Story<'a> {
    /// The chart that it is of.
    pub chart: &'a Chart,
    /// What the editor wants of the chart's slides.
    pub wish: Option<&'a Wish>,
    /// Everything that it shows.
    pub chunk: Chunk,
    /// Its heading.
    pub title: String,
    /// For lists of slides.
    pub name: String,
    /// What is to be said.
    pub notes: Vec<String>,
    /// Which of the chart's slides, from 1.
    place: usize,
}

impl Story<'_> {
    /// The key of one of its sheets, counted from 0.
    pub fn key(&self, sheet: usize) -> String {
        let id = &*self.chart.id;
        match (self.place, sheet) {
            (1, 0) => id.to_owned(),
            (place, 0) => [id, ".", &place.to_string()].concat(),
            (place, sheet) => [id, ".", &place.to_string(), &letter(sheet)].concat(),
        }
    }
}

/// a, b, … z, and after that numbers.
pub(super) fn letter(at: usize) -> String {
    u8::try_from(at).ok().filter(|it| *it < 26).map_or_else(|| (at + 1).to_string(), |it| char::from(b'a' + it).into())
}

/// All of them, in the order that `slides` of the report asks for; without it that of the charts.
pub(super) fn stories(source: &Source, lang: Lang) -> Vec<Story<'_>> {
    let report = &source.report;
    let wished = report.slides.iter().filter_map(|it| Some((source.chart(&it.chart)?, Some(it))));
    let every = report.charts.iter().filter(|it| it.form != Form::Sentence).map(|it| (it, None));
    let charts: Vec<(&Chart, Option<&Wish>)> =
        if report.slides.is_empty() { every.collect() } else { wished.collect() };
    let mut found: Vec<Story<'_>> = Vec::new();
    for (chart, wish) in charts {
        let plain = |text: &Text| without_break_hints(lang.of(text));
        // How the chart is read, for who presents it; the audience has its words and its marks.
        let read = [Some(&chart.subtitle), chart.note.as_ref()].into_iter().flatten().map(plain);
        let read: Vec<String> = read.collect();
        let chunks = Chunk::all(source, chart);
        let several = chunks.len() > 1;
        for (at, chunk) in chunks.into_iter().enumerate() {
            let part = wish.and_then(|it| it.parts.get(at));
            let heading = chunk.heading(source, chart);
            let title = part.and_then(|it| it.title.as_ref()).or_else(|| wish.and_then(|it| it.title.as_ref()));
            let title = title.or(heading).unwrap_or(&chart.title);
            let notes = part.and_then(|it| it.notes.as_ref()).or_else(|| wish.and_then(|it| it.notes.as_ref()));
            let chapter = source.chapter(&chart.chapter).map(|it| &it.title);
            let place = found.iter().filter(|it| it.chart.id == chart.id).count() + 1;
            found.push(Story {
                chart,
                wish,
                chunk,
                title: plain(title),
                name: heading.filter(|_| several).or(chapter).map_or(String::new(), plain),
                notes: notes.map(plain).into_iter().chain(read.clone()).collect(),
                place,
            });
        }
    }
    // A chapter names a slide where it has no other.
    let names: Vec<String> = found.iter().map(|it| it.name.clone()).collect();
    for story in &mut found {
        if names.iter().filter(|it| **it == story.name).count() > 1 {
            story.name.clone_from(&story.title);
        }
    }
    found
}
