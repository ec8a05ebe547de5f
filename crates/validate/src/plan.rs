//! Time: the report's day and years, the tasks' dates, the milestones. A date that the page shows is supported where the
//! report says it (its title, its headings, the quoted sentence), or an editor's for a task of the planned year.

use super::date::Day;
use super::findings::Findings;
use super::node::{Node, Word};
use super::report_text::ReportText;
use super::table::YEARS;

/// Judges all dates and years that are valid in themselves.
pub(super) fn judge(root: &Node, text: Option<&ReportText>, findings: &mut Findings) {
    let about = root.field("report");
    let plans = about.and_then(|it| years(&it, text, findings));
    root.list("tasks").for_each(|it| task(&it, plans, findings));
    root.list("milestones").for_each(|it| milestone(&it, text, findings));
}

fn task(task: &Node, plans: Option<u16>, findings: &mut Findings) {
    let day = |name| day(task, name);
    for (day, word) in ["starts", "ends"].into_iter().filter_map(day) {
        if let Some(plans) = plans.filter(|it| *it != day.year) {
            findings.add(
                word.node.place(),
                format!("“{}”不在任务年度 {plans} 年内；请核对年份（任务年度在 report.plans）。", word.text),
                format!("\"{}\" is not in {plans}, the year of the tasks (report.plans); check the year.", word.text),
                format!(
                    "„{}“ liegt nicht in {plans}, dem Jahr der Aufgaben (report.plans); das Jahr prüfen.",
                    word.text
                ),
            );
        }
    }
    if let (Some((starts, from)), Some((ends, to))) = (day("starts"), day("ends"))
        && ends < starts
    {
        findings.add(
            to.node.place(),
            format!("结束日期 {} 早于开始日期 {}；请核对。", to.text, from.text),
            format!("the end {} is before the start {}; check both.", to.text, from.text),
            format!("das Ende {} liegt vor dem Beginn {}; beides prüfen.", to.text, from.text),
        );
    }
    let Some(status) = task.word("status").filter(|it| matches!(it.text, "in_progress" | "done")) else { return };
    if !has(task, "starts") {
        findings.add(
            status.node.place(),
            format!("status 是 \"{}\"，却没有开始日期；请填写 starts，或把 status 改为 \"planned\"。", status.text),
            format!("the status is \"{}\", but there is no start; fill in starts, or write \"planned\".", status.text),
            format!(
                "status ist \"{}\", aber ein Beginn fehlt; starts ausfüllen oder als status \"planned\" schreiben.",
                status.text
            ),
        );
    }
}

fn milestone(milestone: &Node, text: Option<&ReportText>, findings: &mut Findings) {
    match (has(milestone, "date"), has(milestone, "year")) {
        (false, false) => findings.add(
            milestone.place(),
            "既没有 date 也没有 year；请填写其中一个。".to_owned(),
            "neither date nor year is given; fill in one of them.".to_owned(),
            "weder date noch year ist angegeben; eines davon ausfüllen.".to_owned(),
        ),
        (true, true) => findings.add(
            milestone.place(),
            "date 和 year 都写了；请只留一个。".to_owned(),
            "both date and year are given; keep one of them.".to_owned(),
            "date und year sind beide angegeben; nur eines behalten.".to_owned(),
        ),
        _ => {
            if let Some(text) = text {
                day_stands(milestone, text, findings);
                year_stands(milestone, text, findings);
            }
        }
    }
}

/// Whether a field is there and not `null`.
fn has(node: &Node, name: &str) -> bool {
    node.field(name).is_some_and(|it| it.value.as_null_keyword().is_none())
}

/// Judges the report's day and years, each where a report says it; returns the year of the tasks, if it is sound.
fn years(about: &Node, text: Option<&ReportText>, findings: &mut Findings) -> Option<u16> {
    let before = findings.count();
    if let Some(text) = text {
        for name in ["covers", "plans"] {
            let Some((node, year)) = about.field(name).and_then(|it| Some((it.clone(), year(&it)?))) else { continue };
            if !text.is_of_year(year) {
                findings.add(
                    node.place(),
                    format!("报告的标题和段首没有 {year} 年；这一年须是报告所讲的年份，请核对。"),
                    format!("no heading of the report names the year {year} and no paragraph opens with it; it must be a year that the report speaks of. Check it."),
                    format!("keine Überschrift des Berichts nennt das Jahr {year}, und kein Absatz beginnt damit; es muss ein Jahr sein, von dem der Bericht handelt. Bitte prüfen."),
                );
            }
        }
    }
    let (covers, plans) = (about.field("covers").and_then(|it| year(&it)), about.field("plans"));
    let planned = plans.as_ref().and_then(year);
    if let (Some(covers), Some(planned), Some(node)) = (covers, planned, &plans)
        && findings.count() == before
        && planned <= covers
    {
        findings.add(
            node.place(),
            format!("任务年度 {planned} 不晚于报告年度 {covers}；请核对 covers 和 plans。"),
            format!("the planned year {planned} is not after the covered year {covers}; check covers and plans."),
            format!("das geplante Jahr {planned} liegt nicht nach dem Berichtsjahr {covers}; covers und plans prüfen."),
        );
    }
    let sound = findings.count() == before;
    if let Some(text) = text
        && let Some((day, word)) = day(about, "delivered").filter(|(day, _)| !text.headings_have_day(*day))
    {
        findings.add(
            word.node.place(),
            format!("报告的标题和题注里没有“{}”；报告日期须以题注为据，请核对。", day.zh()),
            format!("no heading or title line of the report has \"{}\"; the day of the report needs that support. Check it.", day.zh()),
            format!("keine Überschrift und keine Titelzeile des Berichts enthält „{}“; der Tag des Berichts muss dort stehen. Bitte prüfen.", day.zh()),
        );
    }
    planned.filter(|_| sound)
}

/// A milestone's day stands in the sentence that it quotes.
fn day_stands(milestone: &Node, text: &ReportText, findings: &mut Findings) {
    let Some((day, word)) = day(milestone, "date") else { return };
    if milestone.text("quote").and_then(|it| text.quote_has_day(it, day)) == Some(false) {
        findings.add(
            word.node.place(),
            format!("引文所在的句子里没有“{}”；日期须以引文为据，请核对，或多引几个字。", day.zh()),
            format!(
                "the quoted sentence does not have \"{}\"; a date needs its quote's support. Check it, or quote more.",
                day.zh()
            ),
            format!("im zitierten Satz steht „{}“ nicht; ein Datum muss durch sein Zitat belegt sein. Prüfen oder mehr zitieren.", day.zh()),
        );
    }
}

/// A milestone's year stands in the sentence that it quotes.
fn year_stands(milestone: &Node, text: &ReportText, findings: &mut Findings) {
    let Some((node, year)) = milestone.field("year").and_then(|it| Some((it.clone(), year(&it)?))) else { return };
    if milestone.text("quote").and_then(|it| text.quote_has_year(it, year)) == Some(false) {
        findings.add(
            node.place(),
            format!("引文所在的句子里没有 {year} 年；年份须以引文为据，请核对，或多引几个字。"),
            format!("the quoted sentence does not have the year {year}; a year needs its quote's support. Check it, or quote more."),
            format!("im zitierten Satz steht das Jahr {year} nicht; ein Jahr muss durch sein Zitat belegt sein. Prüfen oder mehr zitieren."),
        );
    }
}

/// A field that is a day of the calendar.
fn day<'a>(node: &Node<'a>, name: &str) -> Option<(Day, Word<'a>)> {
    let word = node.word(name)?;
    Some((Day::parse(word.text)?, word))
}

/// A year field's value, if it is one that `shape` lets pass.
fn year(node: &Node) -> Option<u16> {
    node.whole().filter(|it| YEARS.contains(it))
}
