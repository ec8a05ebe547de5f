//! What the editor says of data that is not right yet: problems with a button that mends them, quotes that overlap, forms that do
//! not fit. By role and name, and by keys.

use anyhow::{Context, Result, ensure};
use browser_tests::{drop_files, editor, judged};
use driver::Page;
use i18n::{Lang, fill};
use serde_json::{Value, json};

/// The editor with the report of 2023, after a change of its data.
fn opened(lang: Lang, width: u32, change: impl FnOnce(&mut Value)) -> Result<Page> {
    let words = lang.edit();
    let page = editor(lang, width)?;
    let mut report: Value = serde_json::from_str(fixtures::REPORT_2023.json)?;
    change(&mut report);
    let json = report.to_string();
    drop_files(&page, &[("report.json", json.as_bytes()), ("report.txt", fixtures::REPORT_2023.text.as_bytes())])?;
    page.wait("the report is found", "document.querySelector('.offer') !== null")?;
    page.find_by_role("button", words.edit_it)?.click()?;
    page.wait("it is open", "document.querySelector('.text') !== null")?;
    Ok(page)
}

/// Goes to a step by its name.
fn step(page: &Page, name: &str) -> Result<()> {
    let found = format!(
        "[...document.querySelectorAll('nav button')].find((it) => it.textContent.startsWith({}))",
        json!(name)
    );
    page.find_by_script(&found)?.click()
}

fn says(page: &Page, words: &str) -> Result<()> {
    let words = json!(words);
    page.wait(&format!("it says {words}"), &format!("document.querySelector('main').innerText.includes({words})"))
}

#[test]
fn a_problem_with_one_right_mend_has_a_button_for_it_that_keys_press_and_undo_takes_back() -> Result<()> {
    let lang = Lang::De;
    let words = lang.edit();
    let page = opened(lang, 1440, |report| {
        report["facts"][0]["value"] = json!(9);
        report["facts"][6]["raw"] = json!("11 项");
        if let Some(units) = report["units"].as_array_mut() {
            units.retain(|it| it["id"] != "批次");
        }
        report["charts"][1]["title"]["zh"] = json!("");
    })?;
    step(&page, words.step_check)?;
    says(&page, &fill(words.problems, &["4"]))?;
    // What calls for words has no button but the way to its place.
    let buttons = page.eval("document.querySelectorAll('.problems .b-m').length")?;
    ensure!(buttons == 3, "{buttons} mends");
    assert_eq!(judged(&page, 10)?, Vec::<String>::new());
    let unit = page.find_by_role("button", &fill(words.mend_add, &["批次"]))?;
    unit.focus()?;
    page.press("Enter")?;
    says(&page, &fill(words.problems, &["3"]))?;
    // The button went with its problem; the focus is at the next one.
    page.wait("the focus is there", "document.activeElement.closest('.problems') !== null")?;
    page.find_by_role("button", &fill(words.mend_write, &["11项"]))?.focus()?;
    page.press("Enter")?;
    says(&page, &fill(words.problems, &["2"]))?;
    page.find_by_role("button", &fill(words.mend_write, &["8"]))?.click()?;
    says(&page, &fill(words.problems, &["1"]))?;
    page.find_by_role("button", words.undo)?.click()?;
    says(&page, &fill(words.problems, &["2"]))?;
    page.find_by_role("button", words.redo)?.click()?;
    says(&page, &fill(words.problems, &["1"]))?;
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn the_last_mend_leads_to_the_sentence_that_nothing_is_wrong() -> Result<()> {
    let words = Lang::Zh.edit();
    let page = opened(Lang::Zh, 390, |report| report["facts"][12]["bound"] = json!("at_least"))?;
    step(&page, words.step_check)?;
    page.find_by_role("button", &fill(words.mend_write, &["nearly"]))?.click()?;
    says(&page, words.no_problems)?;
    page.wait("the focus is there", "document.activeElement.id === 'problems-t'")
}

#[test]
fn quotes_that_overlap_are_counted_marked_in_the_text_and_led_to() -> Result<()> {
    let words = Lang::Zh.edit();
    let page = opened(Lang::Zh, 1440, |_| {})?;
    says(&page, &fill(words.overlaps, &["1"]))?;
    let marked = page.text("[...document.querySelectorAll('.text .both')].map((it) => it.textContent).join('')")?;
    assert_eq!(marked, "6名员额检察官开展履职评议");
    page.find(".cover-o summary")?.focus()?;
    page.press("Enter")?;
    page.find_by_role("button", "员额检察官接受履职评议 6名")?.focus()?;
    page.press("Enter")?;
    let chosen = "document.querySelector('.m[aria-pressed=true]')?.textContent.startsWith('6名')";
    page.wait("it is chosen", chosen)?;
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn a_form_that_does_not_fit_is_warned_of_at_its_chart_and_a_site_can_be_made_all_the_same() -> Result<()> {
    let lang = Lang::En;
    let words = lang.edit();
    let page = opened(lang, 1440, |report| {
        let charts = report["charts"].as_array_mut();
        let bars = charts.and_then(|all| all.iter_mut().find(|it| it["form"] == "bars" && it["block"].is_null()));
        if let Some(bars) = bars {
            bars["facts"] = json!(["voters-received", "satisfaction"]);
            bars.as_object_mut().and_then(|it| it.remove("captions"));
        }
    })?;
    step(&page, words.step_charts)?;
    let list = page.find_by_role("list", words.warnings).context("the warning")?;
    drop(list);
    let told = page.eval(&format!("document.querySelectorAll('[aria-label={}]').length", json!(words.warnings)))?;
    ensure!(told == 1, "{told} charts are warned of");
    assert_eq!(judged(&page, 10)?, Vec::<String>::new());
    step(&page, words.step_check)?;
    says(&page, words.no_problems)?;
    step(&page, words.step_publish)?;
    let ready = page.eval("document.querySelector('.publish .b-1').disabled")?;
    ensure!(ready == false, "no site can be made");
    Ok(())
}
