//! Choosing among tasks and numbers: what is chosen is what is shown, in every form that shows it.

use anyhow::{Context, Result};
use browser_tests::{blank, dated_url, open, open_lanes, report, source};
use driver::Page;
use i18n::{Lang, fill};
use model::{Entity, fold};
use serde_json::json;

#[test]
fn choosing_a_method_leaves_its_tasks_in_the_lanes_and_in_the_list() -> Result<()> {
    let page = blank(1440)?;
    page.goto(&dated_url()?)?;
    page.ready()?;
    page.find("#ch-plan")?.eval("(it) => it.scrollIntoView()")?;
    page.settled()?;
    let report = report()?;
    let visits = report.tasks.iter().filter(|it| &*it.method == "inspect").count();
    let all = report.tasks.len();
    let words = Lang::Zh.strings();
    let status = |shown: usize| json!(fill(words.tasks_shown, &[&shown.to_string(), &all.to_string()]));
    let said = "[...document.querySelectorAll('[role=status]')].map((node) => node.textContent)";

    page.find_by_role("button", &format!("视察 {visits}"))?.click()?;
    page.wait("the count is said", &format!("{said}.includes({})", status(visits)))?;
    page.wait("the lanes show them", &format!("{LANES} === {visits}"))?;

    page.find_by_role("button", words.view_list)?.click()?;
    page.wait("the lanes give way to the list", &format!("{LANES} === 0"))?;
    assert_eq!(page.eval(LISTED)?, visits);

    page.find_by_role("button", words.view_graph)?.click()?;
    page.wait("the lanes are back", &format!("{LANES} === {visits}"))?;
    Ok(())
}

#[test]
fn choices_of_two_kinds_narrow_together_and_can_be_taken_back() -> Result<()> {
    let page = open_lanes(Lang::Zh, 1440)?;
    let report = report()?;
    let both = report.tasks.iter().filter(|it| &*it.method == "inspect" && &*it.area == "livelihood").count();
    let visits = report.tasks.iter().filter(|it| &*it.method == "inspect").count();
    page.find_by_role("button", &format!("视察 {visits}"))?.click()?;
    page.wait("the visits are left", &format!("{LANES} === {visits}"))?;
    page.find("details.fold-s > summary")?.click()?;
    page.find_by_role("button", &format!("民生改善 {both}"))?.click()?;
    page.wait("both choices hold", &format!("{LANES} === {both}"))?;
    // Each chip counts what it would leave with the other choices kept.
    let pressed = page.find_by_role("button", &format!("视察 {both}"))?.eval("(node) => node.ariaPressed")?;
    assert_eq!(pressed, "true");
    page.find_by_role("button", &format!("民生改善 {both}"))?.click()?;
    page.wait("one choice is left", &format!("{LANES} === {visits}"))?;
    Ok(())
}

#[test]
fn the_tables_of_matrix_and_lanes_lead_to_the_rows_of_what_they_name() -> Result<()> {
    let page = open(Lang::Zh, 1440)?;
    let report = browser_tests::report()?;
    for (chart, name, kind, rows) in [
        ("oversight", "数据：2023年事项", "activity", report.activities.len()),
        ("plan", "数据：2024年任务", "task", report.tasks.len()),
    ] {
        page.find(&format!("#fig-{chart} .tbl > summary"))?.click()?;
        page.find_by_role("link", name)?.click()?;
        page.wait("the rows are narrowed", &format!("location.search.includes('kind={kind}')"))?;
        page.wait(
            "the table is in sight",
            "document.getElementById('data').getBoundingClientRect().top < innerHeight",
        )?;
        assert_eq!(page.text("document.activeElement.id")?, "h-data");
        let shown = page.text("document.querySelector('#data .ctl-n').textContent")?;
        assert!(shown.contains(&rows.to_string()), "{shown}, and not {rows}");
    }
    Ok(())
}

#[test]
fn controls_wait_for_the_program() -> Result<()> {
    let page = browser_tests::open_without_scripts(Lang::Zh, 1440)?;
    // A control waits by being disabled, or by not being there for anyone: the style sheet shows it later.
    let enabled = "(() => { const there = (it) => !it || (getComputedStyle(it).display !== 'none' && there(it.parentElement)); \
        return [...document.querySelectorAll('#app button, #app input')] \
        .filter((node) => !node.disabled && there(node)).length; })()";
    assert_eq!(page.eval(enabled)?, 0);
    let page = open(Lang::Zh, 1440)?;
    page.wait("the controls are there", &format!("{enabled} > 10"))
}

#[test]
fn a_search_finds_facts_activities_and_tasks_by_any_of_their_words_and_says_when_there_are_none() -> Result<()> {
    let page = open(Lang::Zh, 1440)?;
    let source = source()?;
    let words = Lang::Zh.strings();
    let total = source.entities().count();
    for query in ["选民", "５５９", "养老", "宗教 场所", "件 微建议", "没有这个词"] {
        let wanted: Vec<String> = fold(query).split(' ').map(str::to_owned).collect();
        let fits = |entity: &Entity<'_>| {
            let mut texts = vec![fold(&entity.label(Lang::Zh)), fold(entity.quote())];
            if let Entity::Fact(fact) = entity {
                texts.extend([fold(&fact.raw), fold(source.unit(fact, Lang::Zh))]);
            }
            wanted.iter().all(|word| texts.iter().any(|text| text.contains(word.as_str())))
        };
        let found = source.entities().filter(fits).count();
        search(&page, query)?;
        says_rows(&page, found, total)?;
        assert_eq!(page.eval(ROWS)?, found.min(60), "{query}");
    }
    let empty =
        page.text("[...document.querySelectorAll('.none')].find((it) => it.getClientRects().length).textContent")?;
    assert!(empty.contains("没有这个词"), "{empty}");
    let reset = page.find_all_by_role("button", words.reset)?;
    reset.first().context("no way out of an empty result")?.click()?;
    says_rows(&page, total, total)?;
    assert_eq!(page.text("document.querySelector('[data-query]').value")?, "", "the search is still there");
    Ok(())
}

#[test]
fn the_table_is_narrowed_sorted_and_drawn_on_as_the_reader_comes_to_its_end() -> Result<()> {
    let page = open(Lang::Zh, 1440)?;
    let source = source()?;
    let (facts, tasks) = (source.report.facts.len(), source.report.tasks.len());
    let total = source.entities().count();
    page.find_by_role("button", &format!("2024年任务 {tasks}"))?.click()?;
    says_rows(&page, tasks, total)?;
    page.find_by_role("button", &format!("数字 {facts}"))?.click()?;
    says_rows(&page, facts, total)?;
    // Falling, then rising, then as in the report.
    let first = "document.querySelector('#data tbody tr').id";
    let by_value = |better: fn(f64, f64) -> bool| {
        source
            .report
            .facts
            .iter()
            .fold(&source.report.facts[0], |best, it| if better(it.value, best.value) { it } else { best })
    };
    for wanted in [by_value(|one, best| one > best), by_value(|one, best| one < best), &source.report.facts[0]] {
        page.find_by_role("button", Lang::Zh.strings().head_value)?.click()?;
        page.wait(&wanted.id, &format!("{first} === {}", json!(format!("row-{}", wanted.id))))?;
    }
    // Everything, to the last row.
    page.find_by_role("button", &format!("数字 {facts}"))?.click()?;
    says_rows(&page, total, total)?;
    for _ in 0..total {
        if page.eval(ROWS)? == total {
            return Ok(());
        }
        let drawn = page.eval(ROWS)?;
        page.eval("document.querySelector('#more').scrollIntoView()")?;
        page.wait("more rows come", &format!("{ROWS} > {drawn}"))?;
    }
    anyhow::bail!("the last rows never come")
}

/// Searches the table of all data, as whoever types or pastes does.
pub fn search(page: &Page, query: &str) -> Result<()> {
    page.find_by_role("searchbox", Lang::Zh.strings().search)?.eval(&format!(
        "(node) => {{ node.value = {}; node.dispatchEvent(new InputEvent('input', {{ bubbles: true }})); }}",
        json!(query)
    ))?;
    Ok(())
}

/// Waits until the table says how many rows of how many it shows.
pub fn says_rows(page: &Page, shown: usize, total: usize) -> Result<()> {
    let said = fill(Lang::Zh.strings().rows_shown, &[&shown.to_string(), &total.to_string()]);
    let condition =
        format!("[...document.querySelectorAll('[role=status]')].some((node) => node.textContent === {})", json!(said));
    page.wait(&said, &condition)
}

/// Tasks drawn in the lanes, in the list, and rows of the table of all numbers, as far as they are on the page.
const LANES: &str = "[...document.querySelectorAll('#c-plan .mark[data-mark]')]\
    .filter((node) => !node.dataset.mark.endsWith('anniversary') && node.getClientRects().length).length";
const LISTED: &str = "[...document.querySelectorAll('#ch-plan li [data-mark], #ch-plan li[data-mark]')]\
    .filter((node) => node.getClientRects().length).length";
const ROWS: &str = "[...document.querySelectorAll('[id^=row-]')].filter((node) => node.getClientRects().length).length";
