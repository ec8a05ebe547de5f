//! Where a chart stands within the page.

use report::{Chart, Form};

/// The address of a chart within the page.
pub fn address(chart: &Chart) -> String {
    if chart.form == Form::Sentence { String::from("#top") } else { ["#fig-", &chart.id].concat() }
}
