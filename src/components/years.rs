//! The way to the reports of other years, where the site has several.

use super::Edition;
use web::Markup;

/// The years nearest to this one, and the way to all of them; nothing in a site of one report.
pub fn years(m: &mut Markup, edition: &Edition) {
    let (words, lang) = (edition.words(), edition.lang);
    let archive = &edition.source.report.archive;
    let Some(place) = years_place(edition) else { return };
    m.el("nav class='wrap yrs' id='years' aria-labelledby='h-years'", |m| {
        m.leaf("p id='h-years'", words.years);
        m.el("ul", |m| {
            for it in &archive.years {
                m.el("li", |m| {
                    if it.id == edition.source.report.report.id {
                        m.leaf("b aria-current='page'", &it.covered(lang));
                    } else {
                        m.el("a", |m| {
                            m.join("href", &[&place, &it.id, "/", lang.folder()]);
                            m.text(&it.covered(lang));
                        });
                    }
                });
            }
            m.el("li", |m| {
                m.el("a", |m| {
                    m.join("href", &[&place, "years/", lang.folder()]);
                    m.text(words.all_years);
                });
            });
        });
    });
}

/// The line of the opening that leads there.
pub fn to_years(m: &mut Markup, edition: &Edition) {
    if years_place(edition).is_some() {
        m.el("span", |m| m.leaf("a href='#years'", edition.words().years));
    }
}

/// Where the years lie, seen from the page.
pub fn years_place(edition: &Edition) -> Option<String> {
    edition.source.years_place(edition.lang)
}
