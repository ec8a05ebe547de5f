//! The order of loads: site after site, round after round, so that a slow moment of the machine meets all of them alike.

use std::net::SocketAddr;

use anyhow::Result;
use driver::Browser;

use super::load::{Load, load};
use super::profile::Profile;
use super::quiet::Quiet;
use super::sites::Site;

/// All loads of one site by one profile.
pub struct Series {
    pub site: &'static str,
    pub profile: Profile,
    pub loads: Vec<Load>,
}

/// Loads every site by every profile so many times.
///
/// # Errors
/// When a page does not get interactive, or the browser is gone.
pub fn measure(
    browser: &Browser,
    address: SocketAddr,
    sites: &[Site],
    rounds: usize,
    quiet: &mut Quiet,
) -> Result<Vec<Series>> {
    let url = |site: &Site| format!("http://{address}{}", site.path);
    // The first round fills the browser's own caches and does not count. It also tells whether our page says when it is
    // alive; if it does not, the other loads need not wait for that.
    let mut tells = false;
    for site in sites {
        tells |= load(browser, &url(site), site.ready, Profile::Desktop, true)?.alive.is_some();
    }
    let mut series: Vec<Series> = Profile::ALL
        .into_iter()
        .flat_map(|profile| sites.iter().map(move |it| Series { site: it.name, profile, loads: Vec::new() }))
        .collect();
    for round in 1..=rounds {
        eprintln!("  round {round} of {rounds}");
        for (at, each) in series.iter_mut().enumerate() {
            let site = &sites[at % sites.len()];
            each.loads.push(quiet.measure(|| load(browser, &url(site), site.ready, each.profile, tells))?);
        }
    }
    Ok(series)
}

impl Series {
    /// The median of one of its measures.
    pub fn median(&self, of: impl Fn(&Load) -> f64) -> f64 {
        super::numbers::median(self.loads.iter().map(of))
    }
}

/// The series of a site by a profile.
pub fn find<'a>(series: &'a [Series], site: &str, profile: Profile) -> Option<&'a Series> {
    series.iter().find(|it| it.site == site && it.profile == profile)
}
