//! What a reader takes along, as files beside the page: every chart as SVG, PNG, CSV and JSON with a picture to share it
//! by, and the report's lists. Drawing takes seconds, so what is drawn once is kept under the hash of its SVG.

use std::fs;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result, anyhow};
use report_figures::data::Form;
use report_figures::export::{Table, activities, chart_rows, facts, share, sheet, tasks};
use report_figures::i18n::Lang;
use report_figures::model::Source;

use super::faces::Faces;
use super::picture::png;
use super::site::Site;
use crate::paths::{root, target};
use crate::stamp;

/// Pixels to a unit of a saved picture: sharp on the screens of phones, and in print.
const SAVED: u16 = 2;
/// A share picture has the size that the services ask for.
const SHARED: u16 = 1;

/// The site path of the picture that stands for the whole page of a language.
pub fn page_picture(source: &Source, lang: Lang) -> Option<String> {
    source.opening().map(|chart| path("charts", &chart.id, lang, "share.png"))
}

fn path(folder: &str, name: &str, lang: Lang, extension: &str) -> String {
    format!("{folder}/{name}.{}.{extension}", lang.tag())
}

/// A picture to draw: where it goes, what it shows, how large.
struct Job {
    path: String,
    svg: String,
    scale: u16,
}

/// Makes all files. `address` is where the site will stand on the web, if that is known.
///
/// # Errors
/// When the fonts cannot be had, a character is in none of them, or a file cannot be written.
pub fn write(site: &mut Site, source: &Source, address: Option<&str>) -> Result<()> {
    let mut jobs = Vec::new();
    for lang in Lang::ALL {
        for chart in &source.report.charts {
            let place = address.map(|it| {
                let part = if chart.form == Form::Sentence { "top".into() } else { format!("fig-{}", chart.id) };
                format!("{it}/{}#{part}", lang.folder())
            });
            let svg = sheet(source, chart, lang, place.as_deref()).to_svg();
            site.add(&path("charts", &chart.id, lang, "svg"), svg.clone().into_bytes())?;
            jobs.push(Job { path: path("charts", &chart.id, lang, "png"), svg, scale: SAVED });
            let svg = share(source, chart, lang).to_svg();
            jobs.push(Job { path: path("charts", &chart.id, lang, "share.png"), svg, scale: SHARED });
            let csv = chart_rows(source, chart, lang).to_csv();
            site.add(&path("data", &chart.id, lang, "csv"), csv.into_bytes())?;
            let json = Table::of_chart(source, chart, lang);
            site.add(&path("data", &chart.id, lang, "json"), json.into_bytes())?;
        }
        for (name, table) in
            [("facts", facts(source, lang)), ("activities", activities(source, lang)), ("tasks", tasks(source, lang))]
        {
            site.add(&path("data", name, lang, "csv"), table.to_csv().into_bytes())?;
            site.add(&path("data", name, lang, "json"), table.to_json(source, lang).into_bytes())?;
        }
    }
    for (job, bytes) in jobs.iter().zip(draw(&jobs)?) {
        site.add(&job.path, bytes)?;
    }
    Ok(())
}

/// Draws every picture that is not kept, on all cores, and returns them in their order.
fn draw(jobs: &[Job]) -> Result<Vec<Vec<u8>>> {
    let faces = Faces::load()?;
    let kept = target().join("pictures");
    fs::create_dir_all(&kept).with_context(|| format!("making {}", kept.display()))?;
    // resvg's version is in the first, how pictures are written in the second.
    let lock = fs::read(root().join("Cargo.lock")).context("reading Cargo.lock")?;
    let made_by = stamp::hash([lock.as_slice(), include_bytes!("picture.rs"), faces.key.as_bytes()]);
    let next = AtomicUsize::new(0);
    let drawn: Mutex<Vec<(usize, Result<Vec<u8>>)>> = Mutex::new(Vec::new());
    let work = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(job) = jobs.get(at) else { return };
            let picture = keep(&kept, job, &made_by, &faces).with_context(|| format!("drawing {}", job.path));
            if let Ok(mut drawn) = drawn.lock() {
                drawn.push((at, picture));
            }
        }
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        threads.into_iter().try_for_each(|it| it.join().map_err(|_| anyhow!("drawing a picture panicked")))
    })?;
    let mut drawn = drawn.into_inner().map_err(|_| anyhow!("drawing a picture panicked"))?;
    drawn.sort_by_key(|(at, _)| *at);
    drawn.into_iter().map(|(_, picture)| picture).collect()
}

fn keep(kept: &Path, job: &Job, made_by: &str, faces: &Faces) -> Result<Vec<u8>> {
    let key = stamp::hash([job.svg.as_bytes(), &job.scale.to_le_bytes(), made_by.as_bytes()]);
    let file = kept.join(format!("{key}.png"));
    if let Ok(bytes) = fs::read(&file) {
        return Ok(bytes);
    }
    let bytes = png(&job.svg, faces, job.scale)?;
    // Renamed when whole: an interrupted build must not leave half a picture to be found by the next.
    let part = file.with_extension("part");
    fs::write(&part, &bytes).with_context(|| format!("writing {}", part.display()))?;
    fs::rename(&part, &file).with_context(|| format!("renaming {}", part.display()))?;
    Ok(bytes)
}
