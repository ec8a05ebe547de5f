//! What was corrected since the report was published: at the page's foot, and the way that leads there. A page of a report without
//! corrections has nothing of it. Elements are few, since a page must stay light however often it is corrected.

use super::Edition;
use i18n::{date, fill};
use model::{CORRECTIONS_SHOWN, Corrected};
use web::Markup;

/// How many there are and when the last one was made, as the opening and the heading say it.
fn told(edition: &Edition, all: &[Corrected<'_>]) -> String {
    let last = all.first().map_or("", |it| &it.it.date);
    fill(edition.lang.correcting().since, &[&all.len().to_string(), &date(last, edition.lang)])
}

/// The line in the opening that leads to the corrections.
pub fn corrected_since(m: &mut Markup, edition: &Edition) {
    let all = edition.source.corrections(edition.lang);
    if !all.is_empty() {
        m.leaf("a class='cor-a' href='#corrections'", &told(edition, &all));
    }
}

/// The corrections by their days, the last first.
pub fn corrections(m: &mut Markup, edition: &Edition) {
    let all = edition.source.corrections(edition.lang);
    if all.is_empty() {
        return;
    }
    // One file has none beside it.
    let shown = if edition.offline { &all } else { &all[..all.len().min(CORRECTIONS_SHOWN)] };
    m.el("section class='cor' id='corrections' aria-labelledby='h-corrections'", |m| {
        m.el("div class='wrap sec-i'", |m| {
            m.leaf("h2 id='h-corrections'", &told(edition, &all));
            for day in shown.chunk_by(|one, next| one.it.date == next.it.date) {
                m.leaf("h3 class='cor-d'", &date(&day[0].it.date, edition.lang));
                m.el("ul class='cor-l'", |m| {
                    for it in day {
                        m.el("li", |m| correction(m, edition, it));
                    }
                });
            }
            #[cfg(any(feature = "build", not(target_arch = "wasm32")))]
            if !edition.offline {
                files(m, edition, all.len());
            }
        });
    });
}

fn correction(m: &mut Markup, edition: &Edition, it: &Corrected<'_>) {
    let name = |m: &mut Markup| {
        m.text(&it.name);
        if !it.field.is_empty() {
            m.leaf("small", it.field);
        }
    };
    match it.entity {
        Some(entity) => m.el("a", |m| {
            m.attr("href", &edition.target(entity));
            m.attr("data-mark", edition.mark(entity));
            name(m);
        }),
        None => m.el("b", name),
    }
    content(m, "del", it, 0);
    m.text(" → ");
    content(m, "ins", it, 1);
    m.text(edition.lang.of(&it.it.reason));
}

/// The report's own words are Chinese on every page.
fn content(m: &mut Markup, element: &'static str, it: &Corrected<'_>, at: usize) {
    m.el(element, |m| {
        if it.is_quoted[at] {
            m.attr("lang", "zh-CN");
        }
        m.text(&it.contents[at]);
    });
}

/// What follows the corrections by itself, and all of them for programs.
#[cfg(any(feature = "build", not(target_arch = "wasm32")))]
fn files(m: &mut Markup, edition: &Edition, count: usize) {
    let (lang, up) = (edition.lang, edition.lang.up());
    m.el("p class='ft-l'", |m| {
        let all = ["JSON (", &count.to_string(), ")"].concat();
        for (name, file) in [(lang.built().feed, [lang.tag(), ".xml"].concat()), (&*all, String::from("json"))] {
            m.el("a", |m| {
                m.join("href", &[up, "data/corrections.", &file]);
                m.text(name);
            });
        }
    });
}
