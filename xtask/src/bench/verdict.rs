//! What the page promises about its speed, each promise with its limit. Most limits are ratios to other pages of the same
//! run: absolute times say more about the machine than about the page.

use anyhow::{Context, Result};

use super::peers::{CHART_JS, PLOT};
use super::profile::Profile;
use super::rounds::{Series, find};
use super::sites::{BARE, OURS};
use super::tables::table;
use crate::build::budget::{ELEMENTS, IN_ALL, INTERACTIVE};

/// Of all actions, 95 in 100 are answered so fast, in milliseconds.
const ACTION: f64 = 100.0;
/// First paint may take this much of that of Chart.js's page, and of our own without scripts.
const PAINT: f64 = 1.05;
/// Blocking may take this much of that of Plot's page.
const BLOCKING: f64 = 0.5;

/// A promise, and whether it was kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    pub what: String,
    pub measured: f64,
    pub most: f64,
    pub decimals: usize,
}

impl Limit {
    pub fn new(what: &str, measured: f64, most: f64, decimals: usize) -> Self {
        Self { what: what.to_owned(), measured, most, decimals }
    }

    /// What could not be measured is not kept.
    pub fn kept(&self) -> bool {
        self.measured <= self.most
    }
}

/// The promises about loading and about actions.
///
/// # Errors
/// When a page that a limit names was not measured.
pub fn limits(series: &[Series], slow_action: f64) -> Result<Vec<Limit>> {
    let of = |name| find(series, name, Profile::Phone).with_context(|| format!("`{name}` was not measured"));
    let (ours, bare, chart_js, plot) = (of(OURS)?, of(BARE)?, of(CHART_JS)?, of(PLOT)?);
    let paint = |it: &Series| it.median(|it| it.first_paint);
    let blocking = |it: &Series| it.median(|it| it.blocking);
    let own = series.iter().filter(|it| it.site == OURS).flat_map(|it| &it.loads);
    let shift = own.map(|it| it.shift).fold(0.0, f64::max);
    let kilobytes = |of: fn(&super::load::Load) -> f64| ours.median(of) / 1e3;
    Ok(vec![
        Limit::new("first paint, × Chart.js's page", paint(ours) / paint(chart_js), PAINT, 3),
        Limit::new("first paint, × this page without scripts", paint(ours) / paint(bare), PAINT, 3),
        Limit::new(
            "interactive, ms, and Plot's page",
            ours.median(|it| it.interactive),
            plot.median(|it| it.interactive),
            0,
        ),
        Limit::new("blocking, ms, and half of Plot's page", blocking(ours), blocking(plot) * BLOCKING, 0),
        Limit::new("KB until interactive", kilobytes(|it| it.bytes_interactive), INTERACTIVE, 1),
        Limit::new("KB in all", kilobytes(|it| it.bytes), IN_ALL, 1),
        Limit::new("elements before the program", ours.median(|it| it.parsed_elements), ELEMENTS, 0),
        Limit::new("layout shift, both profiles, most", shift, 0.0, 4),
        Limit::new("actions, 95 % within, ms", slow_action, ACTION, 0),
    ])
}

/// Every promise with its limit.
pub fn report(limits: &[Limit]) -> String {
    let head = ["budget (phone)", "measured", "at most", ""].map(str::to_owned);
    let row = |limit: &Limit| {
        let number = |value: f64| format!("{value:.*}", limit.decimals);
        let kept = if limit.kept() { "kept" } else { "**fails**" };
        vec![limit.what.clone(), number(limit.measured), number(limit.most), kept.to_owned()]
    };
    format!("### Budgets\n\n{}\n", table(&head, &limits.iter().map(row).collect::<Vec<_>>()))
}

#[cfg(test)]
mod tests {
    use super::{Limit, report};

    #[test]
    fn a_limit_is_kept_up_to_itself_and_never_by_what_was_not_measured() {
        let kept = |measured, most| Limit::new("", measured, most, 0).kept();
        assert!(kept(100.0, 100.0) && kept(0.0, 0.0));
        assert!(!kept(100.1, 100.0) && !kept(f64::NAN, 100.0));
    }

    #[test]
    fn what_fails_is_named_so() {
        let text = report(&[Limit::new("first", 1.0, 2.0, 0), Limit::new("second", 3.0, 2.0, 0)]);
        let line = |name: &str| text.lines().find(|it| it.contains(name)).unwrap_or_default();
        assert!(line("first").contains("kept") && line("second").contains("fails"), "{text}");
    }
}
