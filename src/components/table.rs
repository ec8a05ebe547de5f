//! The numbers of a figure as a table, folded away under it: for those who cannot or would not read the picture.

use std::sync::Arc;
use web::Markup;

use super::Edition;
use i18n::fill;
use model::{Course, Entity, few_threads};
use report::{Bound, Chart, Fact, Form, Glyph, Thread};

/// Beyond so many, dots would be a pattern.
const COUNTABLE: f64 = 700.0;

/// The table of a chart: its facts, or for threads both ends of each. What a matrix and lanes name without counting it has
/// its rows in the table of all data, to which this one leads.
pub fn chart_table(m: &mut Markup, edition: &Edition, chart: &Chart) {
    let words = edition.words();
    let facts = edition.source.facts_of(chart);
    let threads = chart.form == Form::Threads;
    let every = &edition.source.report.threads;
    let shown = few_threads(every.len());
    if facts.is_empty() && !threads {
        return m.void("div class='tbl-0'");
    }
    m.el("details class='fold tbl'", |m| {
        m.leaf("summary", words.table);
        m.el("table", |m| {
            m.attr("class", if threads { "tb tb-t" } else { "tb tb-c" });
            // Its figure names it further.
            m.leaf("caption class='vh'", words.table);
            if threads {
                let about = &edition.source.report.report;
                heads(m, &[words.head_label, &about.covered(edition.lang), &about.plans.to_string()]);
                m.el("tbody", |m| {
                    for it in &every[..shown] {
                        thread_row(m, edition, it);
                    }
                });
            } else {
                heads(m, &[words.head_label, words.head_value, words.head_unit, words.head_kind, words.head_text]);
                m.el("tbody", |m| {
                    for it in &facts {
                        fact_row(m, edition, it, chart.form != Form::Lanes && counted_out(chart, &facts, it));
                    }
                });
            }
        });
        if threads && shown < every.len() {
            // All of them are in the files beside the picture.
            let counts = [shown, every.len()].map(|it| it.to_string());
            m.leaf("p class='more'", &fill(words.rows_shown, &[&counts[0], &counts[1]]));
        }
        named_rows(m, edition, chart);
    });
}

/// The way to all of so many entries, of which a list shows the first: their rows in the table of all data, where the
/// program answers.
pub fn all_rows(m: &mut Markup, edition: &Edition, set: &[&str], all: usize) {
    let words = edition.words();
    m.el("a class='btn btn-s tb-all' href='#data'", |m| {
        m.join("data-set", set);
        m.text(&[words.data_title, words.pic_colon, &fill(words.entries, &[&all.to_string()])].concat());
    });
}

/// The way to the rows of what a chart names: the table of all data, narrowed to them where the program answers.
fn named_rows(m: &mut Markup, edition: &Edition, chart: &Chart) {
    let (words, about) = (edition.words(), &edition.source.report.report);
    let (set, name, year) = match chart.form {
        Form::Matrix => ("kind=activity", words.kind_activity, about.covered(edition.lang)),
        Form::Lanes => ("kind=task", words.kind_task, about.plans.to_string()),
        _ => return,
    };
    m.el("a class='btn btn-s tb-all' href='#data'", |m| {
        m.attr("data-set", set);
        m.text(&[words.data_title, words.pic_colon, &fill(name, &[&year])].concat());
    });
}

/// The head of a table: a row of column names.
pub fn heads(m: &mut Markup, names: &[&str]) {
    m.el("thead", |m| {
        m.el("tr", |m| {
            for it in names {
                m.leaf("th scope='col'", it);
            }
        });
    });
}

/// The cells that every table of facts shares: label, which `name` writes, figure, unit, precision.
pub fn fact_cells(m: &mut Markup, edition: &Edition, fact: &Fact, name: &dyn Fn(&mut Markup, &str)) {
    let numeral = edition.source.numeral(fact, edition.lang);
    m.el("th scope='row'", |m| name(m, &edition.name(&fact.name(edition.lang))));
    m.el(Edition::voiced(fact, ["td class='td-n num'", "td class='td-n num c-t'", "td class='td-n num c-n'"]), |m| {
        m.el("a class='td-l'", |m| {
            m.attr("href", &edition.target(Entity::Fact(fact)));
            m.attr("data-mark", edition.mark(Entity::Fact(fact)));
            m.text(&numeral.text());
        });
    });
    m.leaf("td class='td-u'", &numeral.unit);
    match fact.bound {
        Bound::Exact => m.leaf("td class='td-k td-e'", edition.words().exact),
        _ => m.el("td class='td-k'", |m| edition.kind(m, fact)),
    }
}

/// Whether the large version counts a fact out in dots below its number. Of a chart's group all are or none is: beside a larger
/// number without dots, a smaller one with a field of them would look like the largest.
fn counted_out(chart: &Chart, facts: &[&Fact], fact: &Fact) -> bool {
    let group = |it: &Fact| chart.groups.iter().position(|group| group.facts.contains(&it.id));
    let is_share = |it: &Fact| it.raw.contains('%');
    let own = group(fact);
    !is_share(fact) && facts.iter().all(|it| it.value <= COUNTABLE || is_share(it) || group(it) != own)
}

fn fact_row(m: &mut Markup, edition: &Edition, fact: &Fact, counted_out: bool) {
    m.el("tr", |m| {
        m.key(&fact.id);
        fact_cells(m, edition, fact, &|m, name| m.text(name));
        m.el("td class='td-s'", |m| {
            m.flag("data-dots", counted_out);
            edition.to_text(m, Entity::Fact(fact));
        });
    });
}

fn thread_row(m: &mut Markup, edition: &Edition, thread: &Thread) {
    m.el("tr", |m| {
        m.key(&thread.id);
        // The large version has these behind the figure's fold.
        if edition.source.course(thread) == Course::Plain {
            m.attr("class", "tb-p");
        }
        m.el("th scope='row'", |m| edition.text(m, edition.lang.of(&thread.subject)));
        let about = &edition.source.report.report;
        thread_end(m, edition, &about.covered(edition.lang), &thread.from);
        thread_end(m, edition, &about.plans.to_string(), &thread.to);
    });
}

fn thread_end(m: &mut Markup, edition: &Edition, year: &str, ids: &[Arc<str>]) {
    m.el("td", |m| {
        // Where rows are no rows, the year cannot stand over them; and a glyph alone does not say what was done.
        let method = |id: &Arc<str>| match edition.source.entity(id)? {
            Entity::Fact(_) => None,
            Entity::Activity(it) => edition.source.method(&it.method),
            Entity::Task(it) => edition.source.method(&it.method),
        };
        let method = ids.first().and_then(method).filter(|it| it.glyph != Glyph::Dash);
        let named = method.map_or("", |it| edition.lang.of(&it.label));
        m.attr("data-year", &[year, if named.is_empty() { "" } else { " · " }, named].concat());
        for id in ids {
            if let Some(it) = edition.source.entity(id) {
                linked(m, edition, it);
            }
        }
    });
}

/// An entity as it stands in a list of mixed kinds.
pub fn linked(m: &mut Markup, edition: &Edition, entity: Entity<'_>) {
    match entity {
        Entity::Activity(_) | Entity::Task(_) => edition.item(m, entity, entity.method().map(|id| &**id)),
        Entity::Fact(it) => m.el("a class='it it-f'", |m| {
            m.attr("href", &edition.target(entity));
            m.attr("data-mark", &it.id);
            edition.figure(m, it, "num it-n");
            m.el("span", |m| edition.text(m, &entity.label(edition.lang)));
        }),
    }
}
