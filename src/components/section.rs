//! A numbered section of the page: double rule above, number and name in the margin, the takeaway as heading.

use super::downloads::button;
use super::{Edition, Prerendered, SectionHead, contents, section_id};
use i18n::{Lang, section_number};
use report::{Chart, Form};
use web::Markup;

/// The section of a chapter with its figures, of which the opening sentence is none. `figure` draws one, and is told
/// whether it is the first. Nothing without such a chapter.
pub fn chapter_section(
    m: &mut Markup,
    edition: &Edition,
    (chapter, number): (&str, usize),
    ahead: bool,
    figure: &dyn Fn(&mut Markup, &Chart, bool),
) {
    let lang = edition.lang;
    let Some(chapter) = edition.source.chapter(chapter) else { return };
    let head = SectionHead {
        id: &section_id(&chapter.id),
        number,
        title: lang.of(&chapter.title),
        takeaway: lang.of(&chapter.takeaway),
        ahead,
    };
    section(m, edition, &head, |m| {
        let charts = edition.source.charts_of(&chapter.id).filter(|it| it.form != Form::Sentence);
        for (at, chart) in charts.enumerate() {
            figure(m, chart, at == 0);
        }
    });
}

/// The section around its content. Its head never changes.
pub fn section(m: &mut Markup, edition: &Edition, head: &SectionHead<'_>, content: impl FnOnce(&mut Markup)) {
    m.el("section", |m| {
        name(m, head);
        m.el("div class='wrap sec-i'", |m| {
            edition.prerendered(m, &Prerendered::Margin(head));
            m.el("div class='sec-b'", |m| {
                edition.prerendered(m, &Prerendered::Heading(head));
                content(m);
                next(m, edition, head.id);
            });
        });
    });
}

/// The way to the next section, for the large version, which is read one section after the other.
#[inline(never)]
fn next(m: &mut Markup, edition: &Edition, id: &str) {
    let contents = contents(edition);
    // The table of all data is not part of that version.
    let Some((id, title)) = contents.iter().skip_while(|it| it.0 != id).nth(1).filter(|it| it.0 != "data") else {
        return;
    };
    m.el("a class='nx'", |m| {
        m.join("href", &["#", id]);
        m.text(&[edition.words().next_section, " ", title].concat());
    });
}

fn name(m: &mut Markup, head: &SectionHead<'_>) {
    m.attr("class", if head.ahead { "sec sec-24" } else { "sec" });
    m.attr("id", head.id);
    m.join("aria-labelledby", &["h-", head.id]);
}

/// Number and name, and the way to hear the section.
pub fn margin(m: &mut Markup, head: &SectionHead<'_>, lang: Lang) {
    m.el("p class='sec-no'", |m| {
        m.leaf("span class='sec-n'", &section_number(head.number, lang));
        m.leaf("span class='sec-t'", head.title);
        // The full text and the table of all data are no chapters.
        if head.id.starts_with("ch-") {
            button(m, "data-say", head.id, lang.strings().say_chapter);
        }
    });
}

/// The heading.
pub fn heading(m: &mut Markup, edition: &Edition, head: &SectionHead<'_>) {
    // A link that also sets a choice (`data-set`) moves the focus to this heading.
    m.el("h2 tabindex='-1'", |m| {
        m.join("id", &["h-", head.id]);
        edition.text(m, head.takeaway);
    });
}
