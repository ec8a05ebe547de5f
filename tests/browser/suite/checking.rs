//! 核一核: a text is pasted, and each of its numbers is told of: in every language, by keys alone, from the one file, without
//! the network, and where the program does not come.

use anyhow::{Context, Result, ensure};
use browser_tests::{Archive, Loss, Parts, Trouble, archive_source, blank, judged_in, offline_file, open, url};
use driver::Page;
use i18n::{Lang, fill, notices};
use serde_json::json;

/// Scrolls to the middle of the window, where no bar covers what is clicked.
fn click(page: &Page, selector: &str) -> Result<()> {
    page.eval(&format!("document.querySelector({}).scrollIntoView({{ block: 'center' }})", json!(selector)))?;
    page.settled()?;
    page.find(selector)?.click()
}

/// Opens the field, pastes a text and asks.
fn check(page: &Page, lang: Lang, text: &str) -> Result<()> {
    click(page, "[data-check]")?;
    page.wait("the field has the focus", "document.activeElement.matches('.check textarea')")?;
    page.write(text)?;
    page.find_by_role("button", lang.checking().check)?;
    click(page, ".check .btn")?;
    page.wait("it is told", "document.querySelector('.check [role=status]').textContent !== ''")
}

/// Of each number: itself, what was found, the working, and the facts.
fn told(page: &Page) -> Result<Vec<String>> {
    let each = "[...document.querySelectorAll('.check-k')].map((it) => [...it.querySelectorAll('strong, .check-v, .check-w, a')]\
        .map((part) => part.dataset.mark || part.textContent).join(' | '))";
    Ok(serde_json::from_value(page.eval(each)?)?)
}

#[test]
fn each_number_is_told_of_in_every_language() -> Result<()> {
    for (lang, text, numbers) in [
        (
            Lang::Zh,
            "召开常委会会议8次，参训代表1000人次，“微建议”办结率98.6%，种树559棵，召开新闻发布会777次。",
            ["8次", "1000人次", "98.6%", "559棵", "777次"],
        ),
        (
            Lang::En,
            "1,406 visits by voters were received; 4,000 attendances on neighbourhood duty; the settlement rate was 98.6%; \
             559 trees; 777 press conferences.",
            ["1,406", "4,000", "98.6", "559", "777"],
        ),
        (
            Lang::De,
            "1.406 Wählerbesuche wurden empfangen; 4.000 Einsätze der Abgeordneten im Viertel; erledigte Kleinvorschläge: 98,6 %; \
             559 Bäume; 777 Pressekonferenzen.",
            ["1.406", "4.000", "98,6", "559", "777"],
        ),
    ] {
        let page = open(lang, 390)?;
        check(&page, lang, text)?;
        let words = lang.checking();
        let (first, bound, raw) = match lang {
            Lang::Zh => ("committee-meetings", "training-attendances", "1000余人次"),
            Lang::En => ("voters-received", "grid-duty", "over 4,000"),
            Lang::De => ("voters-received", "grid-duty", "über 4.000"),
        };
        let (bound_told, found) = (fill(words.bound_dropped, &[raw]), told(&page)?);
        let working = if lang == Lang::De { "551 : 559 = 98,6\u{a0}%" } else { "551 ÷ 559 = 98.6%" };
        let share =
            format!("{} | {} | {working} | micro-suggestions-closed | micro-suggestions", numbers[2], words.computed);
        assert_eq!(found.len(), 5, "{found:?}");
        assert_eq!(found[0], format!("{} | {} | {first}", numbers[0], words.stated));
        assert_eq!(found[1], format!("{} | {bound_told} | {bound}", numbers[1]));
        assert_eq!(found[2], share);
        assert_eq!(found[3], format!("{} | {} | micro-suggestions", numbers[3], words.uncertain));
        assert_eq!(found[4], format!("{} | {}", numbers[4], words.missing));
        assert_eq!(page.text("document.querySelector('.check-s').textContent")?, fill(words.told, &["5", "1"]));
        let wide = page.eval("document.documentElement.scrollWidth > innerWidth")?;
        assert_eq!(wide, false, "{}", lang.tag());
        assert_eq!(page.console(), Vec::<String>::new());
    }
    Ok(())
}

#[test]
fn a_number_leads_to_the_inspector_and_the_reports_sentence_is_chinese() -> Result<()> {
    let page = open(Lang::De, 1440)?;
    check(&page, Lang::De, "1.406 Wählerbesuche wurden empfangen.")?;
    let quote = "(() => { const it = document.querySelector('.check-k blockquote'); return `${it.lang} ${it.textContent}`; })()";
    let quote = page.text(quote)?;
    assert!(quote.starts_with("zh-CN ") && quote.contains("接待选民1406人次"), "{quote}");
    page.find(".check-k a")?.click()?;
    page.wait(
        "the inspector is open",
        "document.querySelector('#inspector blockquote')?.textContent.includes('1406')",
    )?;
    assert_eq!(page.text("location.search")?, "?at=voters-received");
    ensure!(page.eval("document.querySelectorAll('.check-k').length")? == 1, "the answers went");
    Ok(())
}

#[test]
fn it_is_done_by_keys_alone_and_nothing_is_asked_of_the_network() -> Result<()> {
    let page = open(Lang::Zh, 1440)?;
    page.settled()?;
    assert!(!page.requests().iter().any(|it| it.contains("/check.")), "the first view loads it");
    page.find("[data-check]")?.focus()?;
    page.press("Enter")?;
    page.wait("the field has the focus", "document.activeElement.matches('.check textarea')")?;
    page.settled()?;
    // Its script, its program, its style sheet.
    assert_eq!(page.requests().iter().filter(|it| it.contains("/check.")).count(), 3);
    // The browser asks for the icon again when the address changes.
    let asked = || page.requests().iter().filter(|it| !it.contains("/icon.")).count();
    let before = asked();
    // Letters that are keys of the page elsewhere are letters here.
    page.write("召开常委会会议8次，n p / ?\n")?;
    page.press("n")?;
    page.press("Tab")?;
    page.press("Enter")?;
    page.wait("it is told", "document.querySelectorAll('.check-k').length === 1")?;
    page.press("Tab")?;
    page.press("Enter")?;
    page.wait("the inspector has the focus", "document.activeElement.id === 'inspector'")?;
    page.press("Escape")?;
    page.wait("back at the answer", "document.activeElement.matches('.check-k a')")?;
    page.find("[data-check]")?.click()?;
    page.wait("it is away", "!document.querySelector('.check').getClientRects().length")?;
    page.find("[data-check]")?.click()?;
    page.wait("and there again, as it was", "document.querySelector('.check-k').getClientRects().length")?;
    assert_eq!(asked(), before);
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn it_breaks_no_rule_in_either_colour_nor_in_the_large_version() -> Result<()> {
    for (address, scheme) in [("", "light"), ("", "dark"), ("?elder=1", "light")] {
        let page = blank(390)?;
        page.set_media(&[("prefers-color-scheme", scheme)])?;
        page.goto(&format!("{}{address}", url(Lang::De)?))?;
        page.ready()?;
        check(&page, Lang::De, "8 Sitzungen, 1.406 Wählerbesuche, 98,6 %, 2023, 777 Bäume")?;
        assert_eq!(
            judged_in(&page, 20, &[("prefers-color-scheme", scheme)])?,
            Vec::<String>::new(),
            "{address} {scheme}"
        );
        let wide = page.eval("document.documentElement.scrollWidth > innerWidth")?;
        assert_eq!(wide, false, "{address} {scheme}");
    }
    Ok(())
}

#[test]
fn the_one_file_carries_it() -> Result<()> {
    for (query, lang) in [("", Lang::Zh), ("?lang=de", Lang::De)] {
        let page = blank(390)?;
        page.goto(&format!("{}{query}", offline_file()?))?;
        page.ready()?;
        page.wait("scripts are forbidden", "document.querySelectorAll('meta[http-equiv]').length === 2")?;
        check(&page, lang, "召开常委会会议8次")?;
        let wanted = format!("8次 | {} | committee-meetings", lang.checking().stated);
        assert_eq!(told(&page)?, [wanted]);
        let asked: Vec<String> = page.requests().into_iter().filter(|it| !it.starts_with("data:")).collect();
        assert_eq!(asked.len(), 1, "{asked:?}");
        assert_eq!(page.console(), Vec::<String>::new());
    }
    Ok(())
}

#[test]
fn where_its_program_does_not_come_it_says_so_and_asks_again() -> Result<()> {
    let page = blank(390)?;
    page.goto(&Trouble::lost("/assets/check.", Loss::Broken).site()?)?;
    page.ready()?;
    let words = notices(Lang::Zh).into_iter().find(|it| it.0 == "missing").map(|it| it.1);
    let said = format!("document.querySelector('.check[role=status]')?.innerText === {}", json!(words));
    for _ in 0..2 {
        page.find("[data-check]")?.click()?;
        page.wait("it is said", &said)?;
        page.find("[data-check]")?.click()?;
        page.wait("it goes", "!document.querySelector('.check')")?;
    }
    Ok(())
}

#[test]
fn without_scripts_it_is_not_offered() -> Result<()> {
    let page = blank(390)?;
    page.set_scripts(false)?;
    page.goto(&url(Lang::Zh)?)?;
    let button = "document.querySelector('[data-check]').getClientRects().length";
    page.wait("the page is there", "document.querySelector('[data-check]')")?;
    assert_eq!(page.eval(button)?, 0);
    Ok(())
}

#[test]
fn a_long_report_brings_its_parts_before_numbers_are_looked_up() -> Result<()> {
    let archive = Archive::serve(Parts::Lost)?;
    let page = archive.open("", 1440)?;
    let source = archive_source()?;
    let last = source.report.facts.last().context("no facts")?;
    let words = notices(Lang::Zh).into_iter().find(|it| it.0 == "missing").map(|it| it.1);
    let said = format!("document.querySelector('.check[role=status]')?.innerText === {}", json!(words));
    click(&page, "[data-check]")?;
    page.wait("a part that is lost is told of", &said)?;
    click(&page, "[data-check]")?;
    page.wait("it goes", "!document.querySelector('.check')")?;
    archive.set(Parts::Come);
    check(&page, Lang::Zh, &format!("{}。", last.quote))?;
    assert_eq!(told(&page)?, [format!("{} | {} | {}", last.raw, Lang::Zh.checking().stated, last.id)]);
    let quote = page.text("document.querySelector('.check-k blockquote').textContent")?;
    ensure!(quote.contains(&*last.quote), "{quote}");
    Ok(())
}

#[test]
fn a_text_of_many_numbers_is_told_of_in_parts_at_once_and_by_keys() -> Result<()> {
    let words = Lang::Zh.checking();
    let page = open(Lang::Zh, 390)?;
    click(&page, "[data-check]")?;
    page.wait("the field has the focus", "document.activeElement.matches('.check textarea')")?;
    page.eval("document.querySelector('.check textarea').value = '8次 '.repeat(450)")?;
    let told = |count: usize| format!("document.querySelectorAll('.check-k').length === {count}");
    click(&page, ".check .btn")?;
    page.wait("the first are there", &told(200))?;
    assert_eq!(page.text("document.querySelector('.check-s').textContent")?, fill(words.told_so_far, &["200", "0"]));
    for count in [400, 450] {
        page.find_by_role("button", words.more)?.focus()?;
        page.press("Enter")?;
        page.wait("more are there", &told(count))?;
        page.wait("the focus is at the first of them", "document.activeElement.matches('.check-k')")?;
    }
    assert_eq!(page.text("document.querySelector('.check-s').textContent")?, fill(words.told, &["450", "0"]));
    ensure!(page.find_all_by_role("button", words.more)?.is_empty(), "more is offered");
    Ok(())
}
