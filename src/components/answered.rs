//! What became of a task in words: in the newer report's inspector both sentences side by side, in the older one's what the next
//! report says. Each says who said it and when, and leads to its place.

use super::{Edition, arrow, running};
use i18n::{Lang, date, fill};
use model::Answered;
use report::{Neighbour, Status, Text};
use web::Markup;

/// Who reported, who spoke, and when.
fn who([body, speaker]: [&Text; 2], day: &str, lang: Lang) -> String {
    fill(lang.answering().who, &[lang.of(body), lang.of(speaker), &date(day, lang)])
}

fn of_neighbour(it: &Neighbour, lang: Lang) -> String {
    who([&it.body, &it.speaker], &it.delivered, lang)
}

/// A sentence with its words marked in it.
fn sentence(m: &mut Markup, sentence: &str, words: &str) {
    let (before, behind) = sentence.split_once(words).unwrap_or((sentence, ""));
    m.el("blockquote class='insp-s' lang='zh-CN'", |m| {
        running(m, before);
        if before.len() < sentence.len() {
            m.el("mark", |m| running(m, words));
        }
        running(m, behind);
    });
}

/// The way to a place in the report of another year, if it is known.
fn place(m: &mut Markup, edition: &Edition, year: &Neighbour, id: &str) {
    let lang = edition.lang;
    if let Some(way) = edition.source.place_in_year(&year.id, id, lang) {
        m.el("a class='btn-t'", |m| {
            m.attr("href", &way);
            m.text(&fill(lang.answering().place, &[&year.covered(lang)]));
            arrow(m, false);
        });
    }
}

/// A task of the report before: what it planned, and what this one says of it.
pub fn answered(m: &mut Markup, edition: &Edition, it: &Answered<'_>) {
    let (words, lang, source) = (edition.lang.answering(), edition.lang, &edition.source);
    m.el("div class='ans'", |m| {
        m.el("section", |m| {
            m.leaf("h3 class='ans-h'", words.planned);
            sentence(m, it.sentence, &it.task.quote);
            m.leaf("p class='src'", &of_neighbour(it.before, lang));
            place(m, edition, it.before, &it.task.id);
        });
        m.el("section", |m| {
            let about = &source.report.report;
            m.leaf("h3 class='ans-h'", words.said);
            for entity in &it.by {
                let own = source.place(*entity).map_or(entity.quote(), |it| source.outline.sentence(&it));
                sentence(m, own, entity.quote());
                m.el("a class='btn-t' data-away=''", |m| {
                    m.attr("href", &edition.target(*entity));
                    m.text(edition.words().enlarge);
                    arrow(m, false);
                });
            }
            if !it.is_said() {
                m.leaf("p class='ans-0'", words.unsaid);
            }
            m.leaf("p class='src'", &who([&about.body, &about.speaker], &about.delivered, lang));
        });
    });
}

/// What an editor has noted of a task of the report before, between both reports: its status, the day and the source.
pub fn noted(it: &Answered<'_>, lang: Lang) -> Option<String> {
    let status = Status::of_word(it.task.status.as_deref()?)?;
    Some(noted_of(status, it.task.noted.as_deref(), it.task.source.as_ref(), lang))
}

/// A status with its day and its source, as far as they are told.
pub fn noted_of(status: Status, day: Option<&str>, source: Option<&Text>, lang: Lang) -> String {
    let mut told = model::status_word(status, lang).to_owned();
    if let (Some(day), Some(source)) = (day, source) {
        let [open, close] = if lang == Lang::Zh { ["（", "）"] } else { [" (", ")"] };
        told.extend([open, &fill(lang.answering().noted, &[&date(day, lang), lang.of(source)]), close]);
    }
    told
}

/// What the next report says of a task of this one, in its list: its words, each leading to its place; nothing where nobody has
/// looked.
pub fn said_after(m: &mut Markup, edition: &Edition, task: &str) {
    let (words, lang) = (edition.lang.answering(), edition.lang);
    let Some((after, said)) = edition.source.said_after(task) else { return };
    m.el("p class='tl-y'", |m| {
        m.text(&[&*fill(words.after, &[&after.covered(lang)]), edition.words().pic_colon].concat());
        for (_, it) in &said {
            let way = edition.source.place_in_year(&after.id, &it.id, lang);
            m.el("a lang='zh-CN'", |m| {
                if let Some(way) = &way {
                    m.attr("href", way);
                }
                m.text(&["“", &it.quote, "”"].concat());
            });
        }
        if said.is_empty() {
            m.text(words.unsaid);
        }
    });
}

/// The same in the inspector, with whole sentences and who said them.
pub fn said_after_in_full(m: &mut Markup, edition: &Edition, task: &str) {
    let (words, lang) = (edition.lang.answering(), edition.lang);
    let Some((after, said)) = edition.source.said_after(task) else { return };
    m.el("div", |m| {
        m.leaf("dt", &fill(words.after, &[&after.covered(lang)]));
        m.el("dd", |m| {
            for (own, it) in &said {
                sentence(m, own, &it.quote);
                place(m, edition, after, &it.id);
            }
            if said.is_empty() {
                m.leaf("p class='ans-0'", words.unsaid);
            }
            m.leaf("p class='src'", &of_neighbour(after, lang));
        });
    });
}
