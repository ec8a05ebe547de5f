//! The page that lists the reports of all years, what its search reads, and the open data: every number of every year. What
//! comes with the number of years lies here alone; no report's page grows by it.

use std::sync::Arc;

use anyhow::Result;
use i18n::{Lang, date, fill};
use minijinja::context;
use minijinja::value::Value;
use model::{Entity, Source, all_series, without_break_hints};
use report::Form;
use report_figures::prerender::prerender_series;
use serde_json::json;
use site::export::{all_answers, all_facts};

use super::data;
use crate::head::look;
use crate::kit::Kit;
use crate::localised::in_one_order;
use crate::site::Site;

/// The folder of all this in the root.
pub const FOLDER: &str = "years/";

/// The files, for the root of a site of these reports, the oldest first: as their pages have them, and as their files do, with
/// what a page has only beside others. `address` is where the site stands on the web, if that
/// is known.
///
/// # Errors
/// When the kit lacks the template, or it names what has no value.
pub fn add(site: &mut Site, kit: &Kit, [reports, whole]: [&[&Source]; 2], address: Option<&str>) -> Result<()> {
    let newest_first: Vec<&Source> = reports.iter().rev().copied().collect();
    let compared: Vec<(Arc<str>, Arc<Source>)> =
        all_series(whole).into_iter().map(|(id, it)| (id, Arc::new(it))).collect();
    let place = address.map_or_else(|| String::from("../"), |it| format!("{it}/"));
    let all_answered = reports.iter().any(|it| !it.answered().is_empty());
    for lang in Lang::ALL {
        let words = lang.by_year();
        let search = site.add_hashed("search", "json", index(&newest_first, lang));
        let up = ["../", lang.up()].concat();
        let ends =
            [reports.first(), reports.last()].map(|it| it.map(|it| it.report.report.covered(lang)).unwrap_or_default());
        let page = context! {
            lang => lang.tag(),
            title => words.title,
            sub => fill(words.sub, &[&reports.len().to_string(), &ends[0], &ends[1]]),
            compared_title => words.compared,
            compared_use => words.compared_use,
            compared => compared.iter().map(|(id, it)| context! { id => &**id, html => prerender_series(it, id, lang) }).collect::<Vec<_>>(),
            reports => newest_first.iter().map(|it| entry(it, lang, &up)).collect::<Vec<_>>(),
            search => words.search,
            search_use => words.search_use,
            index => format!("{up}{search}"),
            script => &kit.links.years,
            years_style => &kit.links.years_style,
            said => [words.found, words.nothing, words.failed, words.done, words.planned],
            answers => all_answered.then(|| context! { title => words.answers, of => words.answers_use }),
            data => words.data,
            data_use => words.data_use,
            licence => words.licence,
            schema => words.schema,
            folder => lang.up(),
            tag => lang.tag(),
            languages => Lang::ALL.map(|it| context! { tag => it.tag(), name => it.name(), way => lang.link_to(it), own => it == lang }),
            ..look(&kit.links, &up)
        };
        site.add(&format!("{FOLDER}{}index.html", lang.folder()), kit.fill("assets/years.html", page)?);
        if all_answered {
            let table = all_answers(&newest_first, &place, lang).headed(lang);
            site.add(&format!("{FOLDER}answers.{}.csv", lang.tag()), table.to_csv());
        }
        let table = all_facts(&newest_first, &place, lang);
        site.add(&format!("{FOLDER}facts.{}.csv", lang.tag()), table.clone().headed(lang).to_csv());
        site.add(&format!("{FOLDER}facts.{}.json", lang.tag()), data::to_json(&table, lang)?);
        site.add(&format!("{FOLDER}datapackage.{}.json", lang.tag()), data::package(&table, lang)?);
    }
    Ok(())
}

/// A report in the list.
fn entry(source: &Source, lang: Lang, up: &str) -> Value {
    let (report, words) = (&source.report, lang.by_year());
    let about = &report.report;
    let counts = [report.facts.len(), report.activities.len(), report.tasks.len()].map(|it| it.to_string());
    context! {
        covered => about.covered(lang),
        title => without_break_hints(lang.of(&about.title)),
        delivered => fill(words.delivered, &[&date(&about.delivered, lang)]),
        counts => fill(words.counts, &[&counts[0], &counts[1], &counts[2]]),
        way => format!("{up}{}/{}", about.id, lang.folder()),
        pair => pair(source, lang, up),
    }
}

/// What became of the plan of the year before, in numbers, and where each task stands.
fn pair(source: &Source, lang: Lang, up: &str) -> Option<Value> {
    let words = lang.answering();
    let all = source.answered();
    let before = all.first()?.before;
    let said = all.iter().filter(|it| it.is_said()).count();
    let covered = source.report.report.covered(lang);
    let count = |it: usize| it.to_string();
    let counts = [&before.plans.to_string(), &count(all.len()), &covered, &count(said), &count(all.len() - said)];
    let chart = source.report.charts.iter().find(|it| it.form == Form::Answers);
    let place = chart.map_or(String::new(), |it| format!("#fig-{}", it.id));
    let page = format!("{up}{}/{}", source.report.report.id, lang.folder());
    Some(context! {
        told => fill(lang.by_year().pair, &counts.map(|it| &**it)),
        way => format!("{page}{place}"),
        unsaid => words.unsaid,
        unsaid_way => format!("{page}?answered=no{place}"),
    })
}

/// What the search reads: of each report its year, folder and entries; of an entry its id, kind, name, figure and words.
fn index(reports: &[&Source], lang: Lang) -> String {
    let one = |source: &&Source| {
        let about = &source.report.report;
        let entries = source.entities().map(|entity| {
            let (kind, raw) = match entity {
                Entity::Fact(fact) => ("", &*fact.raw),
                Entity::Activity(_) => ("done", ""),
                Entity::Task(_) => ("planned", ""),
            };
            json!([entity.id(), kind, without_break_hints(&entity.label(lang)), raw, entity.quote()])
        });
        json!({ "year": about.covered(lang), "folder": about.id, "entries": entries.collect::<Vec<_>>() })
    };
    in_one_order(json!(reports.iter().map(one).collect::<Vec<_>>()))
}
