//! Search and choices over the data table, and what to say when nothing fits.

use super::view::Explorer;
use crate::components::{Answers, Edition, answering, chip, chip_group, control, lens, linked, years_place};
use i18n::{Lang, fill};
use model::{Param, Rows, without_break_hints};
use report::{Form, Report};
use web::Markup;
use web::browser::encoded;

/// What lifts every choice of the table.
const RESET: &str = "q=&kind=&bound=&chapter=&in-method=&in-area=&year=";

/// The search, how many rows fit, and what to do where none does.
pub fn tools(m: &mut Markup, props: &Explorer, rows: &Rows<'_>) {
    let (edition, words) = (&props.edition, props.edition.words());
    let report = &edition.source.report;
    let query = props.choices.get(Param::Query).map_or("", |it| it);
    m.el("div class='tools'", |m| {
        m.el("div class='find' id='find'", |m| {
            m.el("label", |m| {
                lens(m);
                m.leaf("span class='vh'", words.search);
                m.el("input type='search' id='search' data-query=''", |m| {
                    m.attr("placeholder", &fill(words.search_hint, &[&example(report, props.edition.lang)]));
                    answering(m, Answers::new(props.view.answers(), true));
                    m.value(query);
                });
            });
            // Beside the label, whose name would be its own.
            m.el("button type='button' class='find-x'", |m| {
                m.flag("hidden", query.is_empty());
                control(m, Answers::new(props.view.answers(), true), &["q="]);
                m.leaf("span class='vh'", words.reset);
            });
        });
        if !props.view.answers() {
            return;
        }
        let all = report.facts.len() + report.activities.len() + report.tasks.len();
        let counts = [rows.fitting.len().to_string(), all.to_string()];
        m.leaf("p class='ctl-n' role='status'", &fill(words.rows_shown, &[&counts[0], &counts[1]]));
        m.el("p class='ctl-n'", |m| {
            m.flag("hidden", rows.fitting.len() == all);
            m.text(words.files_all);
        });
        m.list(|m| all_years(m, edition, query));
        empty(m, props, rows);
    });
}

/// The same search over the reports of all years.
fn all_years(m: &mut Markup, edition: &Edition, query: &str) {
    let Some(place) = years_place(edition).filter(|_| !query.is_empty()) else { return };
    m.el("p class='ctl-n'", |m| {
        m.el("a", |m| {
            m.join("href", &[&place, "years/", edition.lang.folder(), "?q=", &encoded(query)]);
            m.text(edition.words().in_all_years);
        });
    });
}

/// The choices over the table: above it, but below what a search has found, which is what was asked for.
pub fn facets(m: &mut Markup, props: &Explorer, rows: &Rows<'_>) {
    let (edition, words) = (&props.edition, props.edition.words());
    let (lang, report) = (edition.lang, &edition.source.report);
    m.el("div class='tools-f'", |m| {
        m.key("facets");
        let years = [report.report.covered(props.edition.lang), report.report.plans.to_string()];
        let (done, planned) = (fill(words.kind_activity, &[&years[0]]), fill(words.kind_task, &[&years[1]]));
        let kinds = [("fact", words.kind_fact), ("activity", &done), ("task", &planned)];
        // A report that names no tasks plans nothing that could be chosen.
        let planless = report.tasks.is_empty();
        facet(m, props, rows, Param::Kind, words.by_kind, if planless { &kinds[..2] } else { &kinds });
        facet(
            m,
            props,
            rows,
            Param::Bound,
            words.by_bound,
            &[("exact", words.exact), ("approximate", words.approximate)],
        );
        m.el("details class='fold fold-s'", |m| {
            m.leaf("summary", words.more_choices);
            let chapters: Vec<_> = report.chapters.iter().map(|it| (&*it.id, lang.of(&it.title))).collect();
            facet(m, props, rows, Param::Chapter, words.by_chapter, &chapters);
            let methods: Vec<_> = report.methods.iter().map(|it| (&*it.id, lang.of(&it.label))).collect();
            facet(m, props, rows, Param::InMethod, words.by_method, &methods);
            let areas: Vec<_> = report.areas.iter().map(|it| (&*it.id, lang.of(&it.label))).collect();
            facet(m, props, rows, Param::InArea, words.by_area, &areas);
            if !planless {
                facet(m, props, rows, Param::Year, words.by_year, &[("covered", &years[0]), ("planned", &years[1])]);
            }
        });
    });
}

/// The chips of one facet; each says how many rows it would leave.
fn facet(m: &mut Markup, props: &Explorer, rows: &Rows<'_>, facet: Param, label: &str, values: &[(&str, &str)]) {
    let chosen = props.choices.get(facet);
    chip_group(m, label, facet != Param::Kind && facet != Param::Bound, |m| {
        // One way back to everything is enough: what is pressed is lifted by pressing it again.
        if facet == Param::Kind {
            chip(m, chosen.is_none(), Answers::new(props.view.answers(), true), &[facet.name(), "="], |m| {
                m.text(props.edition.words().all);
                m.leaf("i class='chip-c'", &rows.total(facet).to_string());
            });
        }
        for (value, name) in values {
            let count = rows.count(facet, value);
            let pressed = chosen.is_some_and(|it| &**it == *value);
            // A value that leads nowhere is off, unless it is the one to lift.
            let answers = Answers::new(props.view.answers(), count > 0 || pressed);
            chip(m, pressed, answers, &[facet.name(), "=", if pressed { "" } else { value }], |m| {
                m.text(name);
                m.leaf("i class='chip-c'", &count.to_string());
            });
        }
    });
}

/// Names the query, says why nothing fits, and offers two ways on.
fn empty(m: &mut Markup, props: &Explorer, rows: &Rows<'_>) {
    let words = props.edition.words();
    let query = props.choices.get(Param::Query).map_or("", |it| it.trim());
    let nothing = rows.fitting.is_empty();
    // The whole text is gone through only where that is shown.
    let in_text = nothing && !query.is_empty() && props.edition.source.outline.locate(query).is_some();
    m.el("div class='none'", |m| {
        m.flag("hidden", !nothing);
        m.leaf("p class='none-t'", &fill(words.no_facts, &[query]));
        m.leaf("p class='none-p'", if in_text { words.in_text_why } else { words.no_facts_why });
        let near = if nothing { props.edition.source.near(query, props.edition.lang) } else { Vec::new() };
        m.el("div class='none-n'", |m| {
            m.flag("hidden", near.is_empty());
            m.leaf("p", words.near_facts);
            for it in near {
                linked(m, &props.edition, it);
            }
        });
        m.el("button type='button' class='btn'", |m| {
            control(m, Answers::new(props.view.answers(), true), &[RESET]);
            m.text(words.reset);
        });
        m.leaf("a class='btn' href='#full-text'", words.search_text);
    });
}

/// What a reader could look for: the whole of the first ratio, or whatever the report counts first.
fn example(report: &Report, lang: Lang) -> String {
    let ratio = report.charts.iter().find(|it| it.form == Form::Ratio).and_then(|it| it.facts.get(1));
    let fact = report.facts.iter().find(|it| ratio.is_none_or(|id| *id == it.id));
    let label = fact.map_or("".into(), |it| it.name(lang));
    without_break_hints(label.trim_matches(['“', '”']))
}
