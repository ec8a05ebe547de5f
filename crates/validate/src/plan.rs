//! Time: the report's day and years, the tasks' dates, the milestones. A date that the page shows must stand in the
//! report (its title, its headings, the quoted sentence); only a task's dates in the planned year may be an editor's own.

use super::date::{self, Day};
use super::diagnostics::Diagnostics;
use super::message::say;
use super::node::{Node, Word};
use super::report_text::ReportText;
use super::shape::YEARS;
use i18n::Lang;
use report::Status;

/// Validates all dates and years that are valid in themselves.
pub(super) fn validate(root: &Node, text: Option<&ReportText>, diagnostics: &mut Diagnostics) {
    let about = root.field("report");
    let plans = about.as_ref().and_then(|it| years(it, root.list("tasks").next().is_some(), text, diagnostics));
    let delivered = about.as_ref().and_then(|it| day(it, "delivered"));
    // A wrong day of the report is one mistake, and not one for each task.
    let delivered = delivered.filter(|it| text.is_none_or(|text| text.headings_have_day(it.0)));
    root.list("tasks").for_each(|it| task(&it, plans, delivered.as_ref(), diagnostics));
    root.list("milestones").for_each(|it| milestone(&it, text, diagnostics));
}

fn task(task: &Node, plans: Option<u16>, delivered: Option<&(Day, Word)>, diagnostics: &mut Diagnostics) {
    let day = |name| day(task, name);
    for (day, word) in ["starts", "ends"].into_iter().filter_map(day) {
        if let Some(plans) = plans.filter(|it| *it != day[0]) {
            diagnostics.add(&word.node, say!(DateOutsidePlannedYear, word = word.text, plans));
        }
    }
    if let (Some((starts, from)), Some((ends, to))) = (day("starts"), day("ends"))
        && ends < starts
    {
        diagnostics.add(&to.node, say!(EndBeforeStart, to = to.text, from = from.text));
    }
    if let (Some((noted, word)), Some((report, delivered))) = (day("noted"), delivered)
        && noted < *report
    {
        diagnostics.add(&word.node, say!(NotedBeforeReport, noted = word.text, delivered = delivered.text));
    }
    let Some(status) = task.word("status").filter(|it| Status::of_word(it.text).is_some_and(Status::has_begun)) else {
        return;
    };
    if !has(task, "starts") {
        diagnostics.add(&status.node, say!(StatusWithoutStart, status = status.text));
    }
    if !has(task, "noted") {
        diagnostics.add(&status.node, say!(StatusWithoutDay, status = status.text));
    }
    if !has(task, "source") {
        diagnostics.add(&status.node, say!(StatusWithoutSource, status = status.text));
    }
}

fn milestone(milestone: &Node, text: Option<&ReportText>, diagnostics: &mut Diagnostics) {
    match (has(milestone, "date"), has(milestone, "year")) {
        (false, false) => diagnostics.add(milestone, say!(NeitherDateNorYear)),
        (true, true) => diagnostics.add(milestone, say!(BothDateAndYear)),
        _ => {
            if let Some(text) = text {
                day_stands(milestone, text, diagnostics);
                year_stands(milestone, text, diagnostics);
            }
        }
    }
}

/// Whether a field is there and not `null`.
fn has(node: &Node, name: &str) -> bool {
    node.field(name).is_some_and(|it| it.value.as_null_keyword().is_none())
}

/// Validates the report's day and years, each where a report says it; returns the year of the tasks, if it is sound.
fn years(about: &Node, tasks: bool, text: Option<&ReportText>, diagnostics: &mut Diagnostics) -> Option<u16> {
    let before = diagnostics.count();
    if let Some(text) = text {
        let names: &[&str] = if tasks { &["since", "covers", "plans"] } else { &["since", "covers"] };
        for name in names {
            if let Some((node, year)) = year(about, name).filter(|(_, year)| !text.is_of_year(*year)) {
                diagnostics.add(&node, say!(YearNotInHeadings, year));
            }
        }
    }
    let [since, covers, plans] = ["since", "covers", "plans"].map(|name| year(about, name));
    if let (Some((node, since)), Some((_, covers))) = (since, &covers)
        && since >= *covers
    {
        diagnostics.add(&node, say!(SinceNotBeforeCovers, since, covers));
    }
    if let (Some((node, planned)), Some((_, covers))) = (&plans, &covers)
        && diagnostics.count() == before
        && planned <= covers
    {
        diagnostics.add(node, say!(PlansNotAfterCovers, planned, covers));
    }
    let sound = diagnostics.count() == before;
    if let Some(text) = text
        && let Some((_, word)) = day(about, "delivered").filter(|(day, _)| !text.headings_have_day(*day))
    {
        diagnostics.add(&word.node, say!(DayNotInHeadings, day = i18n::date(word.text, Lang::Zh)));
    }
    plans.filter(|_| sound).map(|(_, planned)| planned)
}

/// A milestone's day stands in the sentence that it quotes.
fn day_stands(milestone: &Node, text: &ReportText, diagnostics: &mut Diagnostics) {
    let Some((day, word)) = day(milestone, "date") else { return };
    if milestone.text("quote").and_then(|it| text.quote_has_day(it, day)) == Some(false) {
        diagnostics.add(&word.node, say!(DayNotInQuote, day = i18n::date(word.text, Lang::Zh)));
    }
}

/// A milestone's year stands in the sentence that it quotes.
fn year_stands(milestone: &Node, text: &ReportText, diagnostics: &mut Diagnostics) {
    let Some((node, year)) = year(milestone, "year") else { return };
    if milestone.text("quote").and_then(|it| text.quote_has_year(it, year)) == Some(false) {
        diagnostics.add(&node, say!(YearNotInQuote, year));
    }
}

/// A field that is a day of the calendar.
fn day<'a>(node: &Node<'a>, name: &str) -> Option<(Day, Word<'a>)> {
    let word = node.word(name)?;
    Some((date::day(word.text)?, word))
}

/// A field that is a year which `shape` lets pass.
fn year<'a>(node: &Node<'a>, name: &str) -> Option<(Node<'a>, u16)> {
    let field = node.field(name)?;
    let year = field.whole().filter(|it| YEARS.contains(it))?;
    Some((field, year))
}
