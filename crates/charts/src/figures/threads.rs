//! Threads from the covered year to the planned one.

use std::sync::Arc;

use crate::forms::{Entry, Threads, Tie};
use i18n::{Lang, fill};
use model::{Entity, Source, shown_of, sort_few, without_break_hints};
use report::{Glyph, Method, Thread};

use super::named::entry;

/// The entry of anything that has a name, under its own method.
pub fn named_entry(source: &Source, entity: Entity<'_>, lang: Lang) -> Entry {
    entry(source, entity, entity.method().and_then(|id| source.method(id)), lang)
}

pub fn threads(source: &Source, lang: Lang) -> Threads {
    let words = lang.strings();
    let about = &source.report.report;
    let all = source.drawn_threads();
    let rest = source.plain_threads().len();
    let of = source.report.threads.len() - rest;
    let head =
        |year: &str, what: &str| (Arc::from(fill(words.pic_year, &[year])), Arc::from(shown_of(what, all.len(), of)));
    let heads = [head(&about.covered(lang), words.pic_done), head(&about.plans.to_string(), words.pic_planned)];
    let ties: Vec<Tie> = all.iter().filter_map(|it| tie(source, it, &heads, lang)).collect();
    let mut left = grouped(source, all.iter().flat_map(|it| &it.from), lang);
    let mut right = grouped(source, all.iter().flat_map(|it| &it.to), lang);
    level_with(&mut right, &left, |id, other| ties.iter().any(|it| holds(&it.to, id) && holds(&it.from, other)));
    untangle(&mut right, &left, |id, other| ties.iter().any(|it| holds(&it.to, id) && holds(&it.from, other)));
    untangle(&mut left, &right, |id, other| ties.iter().any(|it| holds(&it.from, id) && holds(&it.to, other)));
    // Lines are not heard: each end says when what stands at the other.
    for entry in left.iter_mut().flat_map(|it| &mut it.1) {
        tell(source, entry, &heads[1].0, |it| [&it.from, &it.to], lang);
    }
    for entry in right.iter_mut().flat_map(|it| &mut it.1) {
        tell(source, entry, &heads[0].0, |it| [&it.to, &it.from], lang);
    }
    let rest = if rest > 0 { fill(words.pic_rest, &[&rest.to_string()]).into() } else { Arc::from("") };
    Threads { heads, left, right, ties, rest }
}

fn holds(ids: &[Arc<str>], id: &str) -> bool {
    ids.iter().any(|it| &**it == id)
}

/// Adds to an entry's name what it is tied to, and in which year; `ends` are a thread's own end and its other.
fn tell(source: &Source, entry: &mut Entry, year: &str, ends: fn(&Thread) -> [&Vec<Arc<str>>; 2], lang: Lang) {
    let words = lang.strings();
    let mut told: Vec<Arc<str>> = Vec::new();
    for thread in &source.report.threads {
        let [own, other] = ends(thread);
        if !holds(own, &entry.mark) {
            continue;
        }
        for entity in other.iter().filter_map(|id| source.entity(id)) {
            let (_, name) = end(source, entity, lang);
            if !told.contains(&name) {
                told.push(name);
            }
        }
    }
    let between = if lang == Lang::Zh { "；" } else { "; " };
    entry.spoken = [&*entry.spoken, between, year, words.pic_colon, &told.join(words.pic_comma)].concat().into();
}

/// The major method of an entity: one with a glyph of its own.
fn major<'a>(source: &'a Source, entity: Entity<'a>) -> Option<&'a Method> {
    entity.method().and_then(|it| source.method(it)).filter(|it| it.glyph != Glyph::Dash)
}

/// Entries under their methods, in the report's order of methods; those without a major one come last.
fn grouped<'a>(
    source: &'a Source,
    ids: impl Iterator<Item = &'a Arc<str>> + Clone,
    lang: Lang,
) -> Vec<(Arc<str>, Vec<Entry>)> {
    let mut groups: Vec<(Arc<str>, Vec<Entry>)> = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    let methods = source.report.methods.iter().filter(|it| it.glyph != Glyph::Dash);
    for method in methods.map(Some).chain([None]) {
        let mut entries = Vec::new();
        for id in ids.clone() {
            let Some(entity) = source.entity(id) else { continue };
            let own = major(source, entity);
            if own.map(|it| &it.id) == method.map(|it| &it.id) && !seen.contains(&entity.id()) {
                seen.push(id);
                entries.push(entry(source, entity, own, lang));
            }
        }
        if !entries.is_empty() {
            let name = |it: &'a Method| if lang == Lang::Zh { lang.of(&it.label) } else { lang.of(&it.short) };
            let label = method.map_or(lang.strings().pic_others, name);
            groups.push((label.into(), entries));
        }
    }
    groups
}

/// Sorts the groups by the mean place of what they are tied to on the other side, so that lines run level.
fn level_with(
    groups: &mut [(Arc<str>, Vec<Entry>)],
    others: &[(Arc<str>, Vec<Entry>)],
    tied: impl Fn(&str, &str) -> bool,
) {
    let order: Vec<&Arc<str>> = others.iter().flat_map(|it| &it.1).map(|it| &it.mark).collect();
    let place = |entries: &[Entry]| {
        let ends = |(at, other): (usize, &&Arc<str>)| entries.iter().any(|it| tied(&it.mark, other)).then_some(at);
        let places: Vec<usize> = order.iter().enumerate().filter_map(ends).collect();
        // In hundredths, since places are compared as whole numbers.
        places.iter().sum::<usize>() * 100 / places.len().max(1)
    };
    sort_few(groups, |(_, entries)| place(entries));
}

/// Sorts each group by where its entries lead on the other side, so that fewer lines cross.
fn untangle(
    groups: &mut [(Arc<str>, Vec<Entry>)],
    others: &[(Arc<str>, Vec<Entry>)],
    tied: impl Fn(&str, &str) -> bool,
) {
    let order: Vec<&Arc<str>> = others.iter().flat_map(|it| &it.1).map(|it| &it.mark).collect();
    let place = |entry: &Entry| order.iter().position(|it| tied(&entry.mark, it)).unwrap_or(order.len());
    for (_, entries) in groups {
        sort_few(entries, place);
    }
}

fn tie(source: &Source, thread: &Thread, heads: &[(Arc<str>, Arc<str>); 2], lang: Lang) -> Option<Tie> {
    let from: Vec<Entity> = thread.from.iter().filter_map(|id| source.entity(id)).collect();
    let to: Vec<Entity> = thread.to.iter().filter_map(|id| source.entity(id)).collect();
    let (first, last) = (*from.first()?, *to.first()?);
    let course = source.course(thread);
    let before = end(source, first, lang);
    let after = end(source, last, lang);
    let words = lang.strings();
    let mut row = entry(source, last, None, lang);
    let subject = lang.of(&thread.subject);
    row.spoken = fill(words.pic_thread, &[subject, &heads[0].0, &before.1, &heads[1].0, &after.1]).into();
    // What goes on under one name is named once, and an end does not repeat what stands above it.
    let same = same_words(&before.1, &after.1) && before.0 == Glyph::Dash;
    let subject: Arc<str> = if same { before.1.clone() } else { subject.into() };
    let [before, after] = [before, after].map(|(glyph, words)| {
        let told = same_words(&words, &subject);
        (glyph, if told { "".into() } else { words })
    });
    Some(Tie {
        subject,
        from: thread.from.clone(),
        to: thread.to.clone(),
        course,
        lead: thread.lead,
        before,
        after,
        row,
    })
}

/// Whether two texts say the same, whatever their hints for line breaks.
fn same_words(one: &str, other: &str) -> bool {
    without_break_hints(one) == without_break_hints(other)
}

/// What stands at an end of a thread's row: the method's name, or the count of a fact, or the subject.
fn end(source: &Source, entity: Entity<'_>, lang: Lang) -> (Glyph, Arc<str>) {
    match (entity, entity.method().and_then(|it| source.method(it))) {
        // A Chinese count carries its unit; elsewhere the label is what is counted.
        (Entity::Fact(fact), _) if lang == Lang::Zh => (Glyph::Dash, source.spoken(fact, lang).into()),
        (Entity::Fact(fact), _) => {
            (Glyph::Dash, [&source.spoken(fact, lang), " ", lang.of(&fact.label)].concat().into())
        }
        (_, Some(method)) if method.glyph != Glyph::Dash => (method.glyph, lang.of(&method.short).into()),
        _ => (Glyph::Dash, entity.label(lang).into()),
    }
}
