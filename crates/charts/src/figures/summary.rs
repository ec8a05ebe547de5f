//! What a chart shows, in words: for those who hear it, and for those who would rather read. No drawing happens here, and
//! nothing is said that the picture does not show.

use crate::forms::Sum;
use i18n::{Lang, fill};
use model::{Outcome, Source, Year, without_break_hints};
use report::{Chart, Form};

use super::{LaneView, answers, broken, counted, matrix, nothing, plan, threads};

/// The marks of a chart in order, value first, under the names of their groups. Of entries without a value only their number
/// is told, since the list below the picture names them. Then what the page computes from them.
pub fn summary(source: &Source, chart: &Chart, lang: Lang) -> String {
    let mut told = Told { lang, text: String::new() };
    match chart.form {
        Form::Matrix => {
            let matrix = matrix::matrix(source, chart, lang);
            told.part("", matrix.totals.iter().map(|it| &*it.item.spoken));
            for row in &matrix.rows {
                told.entries(&row.label, row.cells.iter().chain([&row.minor]).map(Vec::len).sum());
            }
        }
        Form::Lanes => {
            let lanes = plan::lanes(source, chart, lang, &LaneView::default());
            told.part("", lanes.year_lines.iter().map(|it| &*it.spoken));
            for band in &lanes.bands {
                told.entries(&band.title, band.lanes.iter().map(|it| it.tasks.len()).sum());
            }
        }
        Form::Answers => {
            let answers = answers::answers(source, chart, lang, &LaneView::default());
            let sum = |it: &Sum| [&*it.numeral.text(), &*it.numeral.unit, " ", &*it.label].concat();
            let sums = answers.sums.each_ref().map(sum);
            told.part("", sums.iter().map(|it| &**it));
            for theme in &answers.themes {
                told.part(&theme.title, [&*theme.counts].into_iter());
            }
        }
        Form::Threads => told.part("", threads::threads(source, lang).ties.iter().map(|it| &*it.row.spoken)),
        Form::Years => {
            for series in source.compared_in(chart) {
                let year = |year: &Year<'_>| {
                    let words = lang.strings();
                    let said =
                        year.told.fact().map_or_else(|| nothing(year.told, lang), |fact| source.spoken(fact, lang));
                    let broken = broken(year.told, lang).map_or(String::new(), |it| [words.pic_comma, &it].concat());
                    [&*year.name(lang), words.pic_colon, &said, &broken].concat()
                };
                let years: Vec<String> = series.years.iter().map(year).collect();
                told.part(lang.of(series.title), years.iter().map(|it| &**it));
            }
        }
        _ => {
            for group in counted::groups(source, chart, lang) {
                told.part(&group.heading, group.items.iter().map(|it| &*it.spoken));
            }
        }
    }
    for derived in chart.derived.iter().filter_map(|id| source.derived(id)) {
        let Some(computed) = source.compute(derived, lang) else { continue };
        if computed.result == Outcome::Refused {
            continue;
        }
        let words = lang.strings();
        let sum = [&*computed.line(), words.pic_comma, words.computed].concat();
        told.part(lang.of(&derived.label), [&*sum].into_iter());
    }
    // Hints for line breaks are no words.
    without_break_hints(&told.text)
}

struct Told {
    lang: Lang,
    text: String,
}

impl Told {
    /// A sentence: a name, and what stands under it.
    fn part<'a>(&mut self, name: &str, said: impl Iterator<Item = &'a str>) {
        let words = self.lang.strings();
        let said: Vec<&str> = said.collect();
        if said.is_empty() {
            return;
        }
        let (gap, between, end) = if self.lang == Lang::Zh { ("", "；", "。") } else { (" ", "; ", ".") };
        if !self.text.is_empty() {
            self.text.push_str(gap);
        }
        if !name.is_empty() {
            self.text.push_str(name);
            self.text.push_str(words.pic_colon);
        }
        self.text.push_str(&said.join(between));
        self.text.push_str(end);
    }

    fn entries(&mut self, name: &str, count: usize) {
        let count = fill(self.lang.strings().entries, &[&count.to_string()]);
        self.part(name, [&*count].into_iter());
    }
}
