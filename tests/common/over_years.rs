//! Synthetic reports of several years, the newest with what its page knows of the others. No assertions live here.

use fixtures::compared_year;
use model::{Source, told_before};
use report::{Archive, Form, Sibling, load};

/// The synthetic reports of these years.
pub fn reports(years: impl Iterator<Item = u16>) -> Vec<Source> {
    let read = |year| {
        let [json, text] = compared_year(year);
        Source::new(load(&json).unwrap(), &text)
    };
    years.map(read).collect()
}

/// The newest of them, as its page knows the others.
pub fn newest(first: u16, last: u16) -> Source {
    beside(reports(first..=last))
}

/// The same with no other chart: those of the synthetic report were never made to be looked at.
pub fn alone(first: u16, last: u16) -> Source {
    let mut source = newest(first, last);
    source.report.charts.retain(|it| it.form == Form::Years);
    source
}

/// The last one of reports, as its page knows the others.
pub fn beside(mut all: Vec<Source>) -> Source {
    let mut own = all.pop().unwrap();
    let about = &own.report.report;
    let years = vec![Sibling { id: about.id.clone(), since: None, covers: about.covers }];
    let series = told_before(&own, &all.iter().collect::<Vec<_>>());
    own.report.archive = Archive { years, series, ..Archive::default() };
    own
}
