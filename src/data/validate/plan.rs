//! Time: the report's day and years, the tasks' dates, the milestones. A date that the page shows is the report's, or
//! an editor's for a task of the planned year.

use super::date::Day;
use super::findings::Findings;
use super::node::Node;
use super::report_text::ReportText;
use super::table::YEARS;

/// Judges all dates and years that are valid in themselves.
pub(super) fn judge(root: &Node, text: Option<&ReportText>, findings: &mut Findings) {
    let about = root.field("report");
    if let (Some(about), Some(text)) = (&about, text) {
        day_stands(about, "delivered", text, findings);
        year_stands(about, "covers", text, findings);
        year_stands(about, "plans", text, findings);
    }
    let plans = about.and_then(|it| year(&it.field("plans")?));
    root.list("tasks").for_each(|it| task(&it, plans, findings));
    root.list("milestones").for_each(|it| milestone(&it, text, findings));
}

fn task(task: &Node, plans: Option<u16>, findings: &mut Findings) {
    let day = |name| task.word(name).and_then(|it| Some((Day::parse(it.text)?, it)));
    for (day, word) in ["starts", "ends"].into_iter().filter_map(day) {
        if let Some(plans) = plans.filter(|it| *it != day.year) {
            findings.add(
                word.node.place(),
                format!("“{}”不在任务年度 {plans} 年内；请核对年份（任务年度在 report.plans）。", word.text),
                format!("\"{}\" is not in {plans}, the year of the tasks (report.plans); check the year.", word.text),
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
        );
    }
    let Some(status) = task.word("status").filter(|it| matches!(it.text, "in_progress" | "done")) else { return };
    if !has(task, "starts") {
        findings.add(
            status.node.place(),
            format!("status 是 \"{}\"，却没有开始日期；请填写 starts，或把 status 改为 \"planned\"。", status.text),
            format!("the status is \"{}\", but there is no start; fill in starts, or write \"planned\".", status.text),
        );
    }
}

fn milestone(milestone: &Node, text: Option<&ReportText>, findings: &mut Findings) {
    match (has(milestone, "date"), has(milestone, "year")) {
        (false, false) => findings.add(
            milestone.place(),
            "既没有 date 也没有 year；请填写其中一个。".to_owned(),
            "neither date nor year is given; fill in one of them.".to_owned(),
        ),
        (true, true) => findings.add(
            milestone.place(),
            "date 和 year 都写了；请只留一个。".to_owned(),
            "both date and year are given; keep one of them.".to_owned(),
        ),
        _ => {
            if let Some(text) = text {
                day_stands(milestone, "date", text, findings);
                year_stands(milestone, "year", text, findings);
            }
        }
    }
}

/// Whether a field is there and not `null`.
fn has(node: &Node, name: &str) -> bool {
    node.field(name).is_some_and(|it| it.value.as_null_keyword().is_none())
}

fn day_stands(node: &Node, name: &str, text: &ReportText, findings: &mut Findings) {
    let Some((day, word)) = node.word(name).and_then(|it| Some((Day::parse(it.text)?, it))) else { return };
    if !text.has_day(day) {
        findings.add(
            word.node.place(),
            format!("报告正文里没有“{}”；日期须以报告为据，请核对。", day.zh()),
            format!("the report's text does not have \"{}\"; a date needs the report's support. Check it.", day.zh()),
        );
    }
}

fn year_stands(node: &Node, name: &str, text: &ReportText, findings: &mut Findings) {
    let Some(year) = node.field(name) else { return };
    if let Some(value) =
        year.whole::<u16>().filter(|it| (1000..=9999).contains(it) && !text.has_number(&it.to_string()))
    {
        findings.add(
            year.place(),
            format!("报告正文里没有 {value} 年；年份须以报告为据，请核对。"),
            format!("the report's text does not have the year {value}; a year needs the report's support. Check it."),
        );
    }
}

/// A year field's value, if it is one that `shape` lets pass.
fn year(node: &Node) -> Option<u16> {
    node.whole().filter(|it| YEARS.contains(it))
}
