//! What a reader takes along, as files beside the page: every chart as SVG, PNG, CSV and JSON with a picture to share it
//! by, a card for each number, and the report's lists.

use i18n::Lang;
use model::Source;
use report::Form;
use site::export::{Table, activities, answers, chart_rows, facts, share, sheet, tasks};

use crate::machine::Picture;
use crate::site::Site;

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

/// Puts in all files but pictures, and returns those. `address` is where the site will stand on the web, if that is known.
pub fn write(site: &mut Site, source: &Source, address: Option<&str>) -> Vec<Picture> {
    let mut jobs = Vec::new();
    for lang in Lang::ALL {
        for chart in &source.report.charts {
            let link = address.map(|address| {
                let part = if chart.form == Form::Sentence { "top".into() } else { format!("fig-{}", chart.id) };
                format!("{address}/{}#{part}", lang.folder())
            });
            let svg = sheet(source, chart, lang, link.as_deref()).to_svg();
            site.add(&path("charts", &chart.id, lang, "svg"), svg.clone());
            jobs.push(Picture { name: path("charts", &chart.id, lang, "png"), svg, scale: SAVED });
            let svg = share(source, chart, lang).to_svg();
            jobs.push(Picture { name: path("charts", &chart.id, lang, "share.png"), svg, scale: SHARED });
            let csv = chart_rows(source, chart, lang).headed(lang).to_csv();
            site.add(&path("data", &chart.id, lang, "csv"), csv);
            let json = Table::of_chart(source, chart, lang);
            site.add(&path("data", &chart.id, lang, "json"), json);
        }
        for (name, table) in
            [("facts", facts(source, lang)), ("activities", activities(source, lang)), ("tasks", tasks(source, lang))]
        {
            list(site, source, lang, name, table);
        }
        if !source.answered().is_empty() {
            let place = source.report.archive.address.as_ref().map_or("../../".into(), |it| format!("{it}/"));
            list(site, source, lang, "answers", answers(source, &place, lang));
        }
    }
    jobs
}

/// A list of the whole report as files.
fn list(site: &mut Site, source: &Source, lang: Lang, name: &str, table: Table) {
    site.add(&path("data", name, lang, "json"), table.to_json(source, lang));
    site.add(&path("data", name, lang, "csv"), table.headed(lang).to_csv());
}
