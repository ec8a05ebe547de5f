//! What thirty years cost: a year in the build, new and unchanged, and the reader of one beside the same year in a site of its
//! own. The years are generated, of 50 to 300 facts, and their sites are built like any other.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use axum::Router;
use axum::http::{HeaderValue, header};
use fixtures::{Size, grown_year};
use fs_err as fs;
use start::paths::target;
use tools::step::step;
use tower_http::set_header::SetResponseHeaderLayer;

use super::actions::{Action, Does, Times};
use super::load::Ready;
use super::numbers::median;
use super::profile::Profile;
use super::rounds::{Series, find};
use super::sites::{OURS, Site};
use super::verdict::Limit;
use crate::build;
use crate::check::Sources;
use crate::serve;

/// The years are built in three parts of ten.
const FIRST: u16 = 2010;
const PART: u16 = 10;
const NEWEST: u16 = FIRST + 3 * PART - 1;
/// Facts that are added to the small report's in the smallest and in the largest year.
const FACTS: (usize, usize) = (40, 290);

/// A new year may take so long, and an unchanged one, in seconds.
const NEW: f64 = 3.0;
const UNCHANGED: f64 = 0.3;
/// Ten years behind twenty others may take this much of the time of the first ten.
const LINEAR: f64 = 1.25;
/// What a reader waits for in a year among thirty, beside the same year alone.
const AMONG: f64 = 1.05;
/// The browser tells times in steps of so many milliseconds.
const TICK: f64 = 8.0;

const ALONE: &str = "alone";

/// What is compared: a mark of a chapter's chart, and one of the chart over the years.
pub const ACTIONS: [Action; 4] = [
    Action { name: "choose a mark of a chapter", on: "#meetings svg [data-mark]", does: Does::Tap },
    Action { name: "put the mark away", on: "[data-set='at=']", does: Does::Tap },
    Action { name: "choose a mark of a comparison", on: "#over-years svg [data-mark]", does: Does::Tap },
    Action { name: "put that mark away", on: "[data-set='at=']", does: Does::Tap },
];

/// The folders of both sites: of all years, and of the newest alone.
pub struct Built {
    years: PathBuf,
    alone: PathBuf,
}

/// Builds all years, part by part, and again without a change; and the newest alone.
///
/// # Errors
/// When a build fails.
pub fn build() -> Result<(Vec<Limit>, Built)> {
    let folder = target().join("bench");
    let built = Built { years: folder.join("years"), alone: folder.join("alone") };
    fs::create_dir_all(&folder)?;
    build::forget(&built.years)?;
    let last = |part: u16| FIRST + part * PART - 1;
    // The programs and everything else that all years share are there before anything is timed.
    timed("two years, and what all share", || among(FIRST..=FIRST + 1, &built.years))?;
    build::forget(&built.years)?;
    let first = timed("ten new years", || among(FIRST..=last(1), &built.years))?;
    let again = timed("the same ten", || among(FIRST..=last(1), &built.years))?;
    timed("ten more", || among(FIRST..=last(2), &built.years))?;
    let third = timed("ten more", || among(FIRST..=last(3), &built.years))?;
    let unchanged = timed("the same thirty", || among(FIRST..=last(3), &built.years))?;
    timed("the newest alone", || build::run_from(&year(NEWEST), &built.alone))?;
    let part = f64::from(PART);
    // With ten new years, the two before them are made anew: they name them.
    let (of_first, of_third) = ((first - again) / part, (third - unchanged) / (part + 2.0));
    let limits = vec![
        Limit::new("a new year, s", of_first.max(of_third), NEW, 2),
        Limit::new("an unchanged year, s", (unchanged - again) / (2.0 * part), UNCHANGED, 3),
        Limit::new("a year behind twenty others, × one of the first ten", of_third / of_first, LINEAR, 2),
    ];
    Ok((limits, built))
}

fn among(years: std::ops::RangeInclusive<u16>, dist: &Path) -> Result<()> {
    let reports = years.map(|it| (it.to_string(), year(it))).collect();
    build::run_several(reports, dist, Some("https://example.org/congress"))
}

/// A year's report. Large and small years are mixed, so that each ten have about as many facts.
fn year(year: u16) -> Sources {
    let (least, most) = FACTS;
    let place = usize::from(year - FIRST) * 11 % 30;
    let size = Size { facts: least + (most - least) * place / 29, activities: 30, tasks: 24, bytes: 40_000 };
    let [json, text] = grown_year(year, size);
    Sources::of_bytes(json, text)
}

fn timed(title: &str, build: impl FnOnce() -> Result<()>) -> Result<f64> {
    let start = Instant::now();
    step(title, build)?;
    Ok(start.elapsed().max(Duration::from_millis(1)).as_secs_f64())
}

/// Both sites from one server, with nothing kept by the browser.
pub fn routes(built: &Built) -> Router {
    let fresh = SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Router::new()
        .nest_service("/alone", serve::site(&built.alone))
        .fallback_service(serve::site(&built.years))
        .layer(fresh)
}

/// The newest year among all, and alone.
pub fn sites() -> Vec<Site> {
    let site = |name, shown: &str, path: String| Site { name, shown: shown.to_owned(), path, ready: Ready::Attribute };
    vec![
        site(OURS, "a year among thirty", format!("/{NEWEST}/")),
        site(ALONE, "the same year alone", "/alone/".to_owned()),
    ]
}

/// The promises to a reader.
///
/// # Errors
/// When something was not measured.
pub fn limits(series: &[Series], times: &[Times]) -> Result<Vec<Limit>> {
    let of = |name| find(series, name, Profile::Phone).with_context(|| format!("`{name}` was not measured"));
    let (among, alone) = (of(OURS)?, of(ALONE)?);
    let action = |name: &str| {
        let found = times.iter().find(|it| it.name == name);
        found.map(|it| median(it.times.iter().copied())).with_context(|| format!("`{name}` was not measured"))
    };
    Ok(vec![
        Limit::new(
            "first paint, × the same year alone",
            among.median(|it| it.first_paint) / alone.median(|it| it.first_paint),
            AMONG,
            3,
        ),
        Limit::new(
            "interactive, × the same year alone",
            among.median(|it| it.interactive) / alone.median(|it| it.interactive),
            AMONG,
            3,
        ),
        Limit::new(
            "a mark of a comparison, ms, and one of a chapter",
            action(ACTIONS[2].name)?,
            action(ACTIONS[0].name)? + TICK,
            0,
        ),
    ])
}
