//! The report's charts: each chart of `report.json` becomes items for its form, and the form draws them for a
//! width. The page, slides, files and tests all come through [`figure`].

mod address;
mod answers;
mod counted;
mod lane_view;
mod matrix;
mod named;
mod plan;
mod summary;
mod threads;
mod walk;
mod years;

pub use address::address;
pub use counted::{Steps, counted_out_of, item, mini_of, steps};
pub use lane_view::LaneView;
pub use summary::summary;
pub use walk::{Step, walk};
pub use years::{broken, nothing, series};

use std::cell::OnceCell;

use crate::forms::{self, Entry};
use crate::scene::Scene;
use i18n::{Lang, date, fill};
use model::{Entity, Source};
use report::{Chart, Form};

/// Layout widths in user units, narrowest first, with the class that shows each on the page. A picture is laid out
/// for the width and stretched a little between two of them; texts stay at 12 px or more down to a 320 px screen.
pub const WIDTHS: [(f64, &str); 4] = [(358.0, "w-s"), (640.0, "w-m"), (880.0, "w-l"), (1084.0, "w-x")];

/// The layout that a page carries before its program draws another: the narrow one, which every window can show, and
/// paper beside a table.
pub const CARRIED: usize = 0;

/// Viewport widths in em from which the second, third and fourth layout show, as media queries write them: where
/// `chart.css` changes layouts.
pub const STEPS: [&str; 3] = ["37.5", "52.5", "80"];

/// Whether the widest layout of a matrix spells out every entry of its areas.
pub fn spells_out(source: &Source, chart: &Chart, lang: Lang) -> bool {
    forms::spells_out(&matrix::matrix(source, chart, lang), WIDTHS[WIDTHS.len() - 1].0)
}

/// Anything that the report names, with its glyph and its words, for pictures that are no chart.
pub fn named_entry(source: &Source, entity: Entity<'_>, lang: Lang) -> Entry {
    threads::named_entry(source, entity, lang)
}

/// Draws a chart of the report `width` units wide.
pub fn figure(source: &Source, chart: &Chart, lang: Lang, width: f64, view: &LaneView) -> Scene {
    forms::draw(&placed(source, chart, lang, width, view))
}

/// Places a chart of the report `width` units wide. Facts that a chart names but the report lacks are left out.
pub fn placed(source: &Source, chart: &Chart, lang: Lang, width: f64, view: &LaneView) -> forms::Placed {
    match chart.form {
        Form::Sentence | Form::Dots => forms::dots(&counted::dots(source, chart, lang), width),
        Form::Bars => forms::bars(&counted::bars(source, chart, lang), width),
        Form::Ratio => match counted::ratio(source, chart, lang) {
            Some(ratio) => forms::ratio(&ratio, width),
            None => forms::dots(&counted::dots(source, chart, lang), width),
        },
        Form::Flow => forms::flow(&counted::groups(source, chart, lang), width),
        Form::Matrix => forms::matrix(&matrix::matrix(source, chart, lang), width),
        Form::Lanes => forms::lanes(&plan::lanes(source, chart, lang, view), width),
        Form::Threads => forms::threads(&threads::threads(source, lang), width),
        Form::Years => forms::years(&years::panels(source, chart, lang), width),
        Form::Answers => forms::answers(&answers::answers(source, chart, lang, view), width),
    }
}

/// What a chart is made from, for those who draw parts of it again and again: each list is made once.
pub struct Parts<'a> {
    /// The report.
    pub source: &'a Source,
    /// The chart.
    pub chart: &'a Chart,
    /// The language of its words.
    pub lang: Lang,
    groups: OnceCell<Vec<forms::ItemGroup>>,
    matrix: OnceCell<forms::Matrix>,
    threads: OnceCell<forms::Threads>,
    ratio: OnceCell<Option<forms::Ratio>>,
    years: OnceCell<Vec<forms::YearPanel>>,
}

impl<'a> Parts<'a> {
    /// Nothing is made before it is asked for.
    pub fn of(source: &'a Source, chart: &'a Chart, lang: Lang) -> Self {
        let (groups, matrix) = (OnceCell::new(), OnceCell::new());
        let years = OnceCell::new();
        Self { source, chart, lang, groups, matrix, threads: OnceCell::new(), ratio: OnceCell::new(), years }
    }

    /// Its counted items under their headings.
    pub fn groups(&self) -> &[forms::ItemGroup] {
        self.groups.get_or_init(|| counted::groups(self.source, self.chart, self.lang))
    }

    /// Its rows and columns.
    pub fn matrix(&self) -> &forms::Matrix {
        self.matrix.get_or_init(|| matrix::matrix(self.source, self.chart, self.lang))
    }

    /// Its bands, as a view has them.
    pub fn lanes(&self, view: &LaneView) -> forms::Lanes {
        plan::lanes(self.source, self.chart, self.lang, view)
    }

    /// The tasks of the report before.
    pub fn answers(&self) -> forms::Answers {
        answers::answers(self.source, self.chart, self.lang, &LaneView::default())
    }

    /// Its threads.
    pub fn threads(&self) -> &forms::Threads {
        self.threads.get_or_init(|| threads::threads(self.source, self.lang))
    }

    /// Its panels.
    pub fn years(&self) -> &[forms::YearPanel] {
        self.years.get_or_init(|| years::panels(self.source, self.chart, self.lang))
    }

    /// Its division; `None` where the data does not hold one.
    pub fn ratio(&self) -> Option<&forms::Ratio> {
        self.ratio.get_or_init(|| counted::ratio(self.source, self.chart, self.lang)).as_ref()
    }
}

/// The line under a figure that names the report.
pub fn source_line(source: &Source, lang: Lang) -> String {
    let about = &source.report.report;
    fill(lang.strings().source, &[lang.of(&about.title), &date(&about.delivered, lang)])
}
