//! What a reader takes along, as files beside the page: every chart as SVG, PNG, CSV and JSON with a picture to share it
//! by, and the report's lists.

use anyhow::Result;
use i18n::Lang;
use model::Source;
use report::Form;
use site::export::{Table, activities, chart_rows, facts, share, sheet, tasks};

use super::faces::Faces;
use super::picture::{Picture, draw};
use super::site::Site;

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

/// Makes all files. `address` is where the site will stand on the web, if that is known.
///
/// # Errors
/// When the fonts cannot be had, a character is in none of them, or a file cannot be written.
pub fn write(site: &mut Site, source: &Source, address: Option<&str>) -> Result<()> {
    let mut jobs = Vec::new();
    for lang in Lang::ALL {
        for chart in &source.report.charts {
            let link = address.map(|address| {
                let part = if chart.form == Form::Sentence { "top".into() } else { format!("fig-{}", chart.id) };
                format!("{address}/{}#{part}", lang.folder())
            });
            let svg = sheet(source, chart, lang, link.as_deref()).to_svg();
            site.add(&path("charts", &chart.id, lang, "svg"), svg.clone().into_bytes())?;
            jobs.push(Picture { name: path("charts", &chart.id, lang, "png"), svg, scale: SAVED });
            let svg = share(source, chart, lang).to_svg();
            jobs.push(Picture { name: path("charts", &chart.id, lang, "share.png"), svg, scale: SHARED });
            let csv = chart_rows(source, chart, lang).headed(lang).to_csv();
            site.add(&path("data", &chart.id, lang, "csv"), csv.into_bytes())?;
            let json = Table::of_chart(source, chart, lang);
            site.add(&path("data", &chart.id, lang, "json"), json.into_bytes())?;
        }
        for (name, table) in
            [("facts", facts(source, lang)), ("activities", activities(source, lang)), ("tasks", tasks(source, lang))]
        {
            site.add(&path("data", name, lang, "csv"), table.clone().headed(lang).to_csv().into_bytes())?;
            site.add(&path("data", name, lang, "json"), table.to_json(source, lang).into_bytes())?;
        }
    }
    for (job, bytes) in jobs.iter().zip(draw(&jobs, &Faces::bring()?)?) {
        site.add(&job.name, bytes)?;
    }
    Ok(())
}
