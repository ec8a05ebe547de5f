//! A figure: takeaway, what is counted, the picture, remarks, where it comes from, and the same numbers as a table.

use super::compared::years_table;
use super::{Edition, chart_table, disclosures, downloads, linked, section_id};
use charts::figures::summary;
use i18n::fill;
use model::{Entity, few_threads};
use report::{Chart, Form};
use web::Markup;

/// The figure of a chart around its content. The first figure of a section leaves its title out where the section's
/// heading says the same.
pub fn shot(m: &mut Markup, edition: &Edition, chart: &Chart, first: bool, content: impl FnOnce(&mut Markup)) {
    m.el("figure", |m| {
        // What stands over a picture of lines is about them, and goes where the picture goes.
        let lines = matches!(chart.form, Form::Bars | Form::Flow | Form::Threads);
        let class = match (first, lines) {
            (true, true) => "fig fig-1 fig-l",
            (true, false) => "fig fig-1",
            (false, true) => "fig fig-l",
            (false, false) => "fig",
        };
        m.attr("class", class);
        m.join("id", &["fig-", &chart.id]);
        m.attr("aria-labelledby", &title_id(edition, chart));
        content(m);
    });
}

/// The id of the element that holds a chart's title.
fn title_id(edition: &Edition, chart: &Chart) -> String {
    if is_told_above(edition, chart) {
        ["h-", &section_id(&chart.chapter)].concat()
    } else {
        ["t-", &chart.id].concat()
    }
}

fn is_told_above(edition: &Edition, chart: &Chart) -> bool {
    let title = edition.lang.of(&chart.title);
    edition.source.chapter(&chart.chapter).is_some_and(|it| edition.lang.of(&it.takeaway) == title)
}

/// What stands over a picture: the takeaway, and what is counted.
pub fn figure_head(m: &mut Markup, edition: &Edition, chart: &Chart) {
    if !is_told_above(edition, chart) {
        m.el("h3 class='h3'", |m| {
            m.join("id", &["t-", &chart.id]);
            edition.text(m, edition.lang.of(&chart.title));
        });
    }
    m.el("p class='sub'", |m| edition.text(m, edition.lang.of(&chart.subtitle)));
}

/// What stands under a picture.
pub fn figure_foot(m: &mut Markup, edition: &Edition, chart: &Chart) {
    told(m, edition, chart);
    notes(m, edition, chart);
    if chart.form == Form::Matrix {
        disclosures(m, edition, chart);
    }
    if chart.form == Form::Threads {
        plain_threads(m, edition);
    }
    foot(m, edition, chart);
}

/// The threads that the picture only counts.
#[inline(never)]
fn plain_threads(m: &mut Markup, edition: &Edition) {
    let threads = edition.source.plain_threads();
    if threads.is_empty() {
        return;
    }
    m.el("details class='fold tl-o'", |m| {
        m.el("summary", |m| {
            m.text(&fill(edition.words().rows_rest, &[&threads.len().to_string()]));
        });
        m.el("ul", |m| {
            for it in &threads[..few_threads(threads.len())] {
                m.el("li class='tl-i'", |m| {
                    m.key(&it.id);
                    let ends = it.from.iter().chain(&it.to).filter_map(|id| edition.source.entity(id));
                    ends.for_each(|it| linked(m, edition, it));
                });
            }
        });
    });
}

/// What the picture shows, in words.
#[inline(never)]
fn told(m: &mut Markup, edition: &Edition, chart: &Chart) {
    m.el("p class='sum vh'", |m| {
        m.join("id", &["sum-", &chart.id]);
        m.text(&summary(&edition.source, chart, edition.lang));
    });
}

/// The remarks under a picture: its note, and what the page computes.
#[inline(never)]
pub fn notes(m: &mut Markup, edition: &Edition, chart: &Chart) {
    // A ratio's picture says both itself.
    if chart.form == Form::Ratio {
        return;
    }
    if let Some(note) = &chart.note {
        m.el("p class='note'", |m| edition.text(m, edition.lang.of(note)));
    }
    for id in &chart.derived {
        computed(m, edition, id);
    }
}

#[inline(never)]
fn foot(m: &mut Markup, edition: &Edition, chart: &Chart) {
    m.el("div class='fig-f'", |m| {
        m.el("p class='src'", |m| {
            if let Some(entity) = first_entity(edition, chart) {
                // What it is the source of, its figure says.
                m.el("a class='src-a'", |m| {
                    m.attr("href", &edition.target(entity));
                    m.text(edition.words().sourced);
                });
                // On paper the link cannot be followed, so that the heading over the sentence is named.
                m.el("span class='src-p'", |m| edition.heading(m, entity));
            }
        });
        if chart.form == Form::Years {
            years_table(m, edition, &edition.source.compared_in(chart));
        } else {
            chart_table(m, edition, chart);
        }
        downloads(m, edition, chart);
    });
}

/// A derived number with its working and the tag that says who computed it.
pub fn computed(m: &mut Markup, edition: &Edition, id: &str) {
    let words = edition.words();
    let Some(derived) = edition.source.derived(id) else { return };
    let Some(computed) = edition.source.compute(derived, edition.lang) else { return };
    let remark = computed.remark(edition.lang);
    m.el("p class='calc'", |m| {
        m.leaf("span", edition.lang.of(&derived.label));
        m.leaf("b class='calc-n'", &computed.line());
        m.leaf("span class='tag'", words.computed);
        if !remark.is_empty() {
            m.leaf("span class='calc-r'", remark);
        }
    });
}

/// What the figure's link to the text leads to: its first fact, else the first thing that it draws.
fn first_entity<'a>(edition: &'a Edition, chart: &'a Chart) -> Option<Entity<'a>> {
    let (source, report) = (&edition.source, &edition.source.report);
    let fact = chart.facts.first().and_then(|id| source.entity(id));
    match chart.form {
        Form::Lanes => report.tasks.first().map(Entity::Task).or(fact),
        Form::Threads => report.threads.first().and_then(|it| source.entity(it.from.first()?)),
        Form::Matrix => fact.or_else(|| report.activities.first().map(Entity::Activity)),
        _ => fact,
    }
}
