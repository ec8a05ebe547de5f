//! What is in which language, on every page and in every state that a reader can bring it into: Chinese on the English
//! and German pages is the report's own, and says so (`lang`), so that it is spoken and set as Chinese.

use anyhow::Result;
use browser_tests::{
    all_drawn, all_elements, blank, element_page, offline_file, open, open_without_scripts, source, url,
};
use i18n::Lang;
use serde_json::json;

use crate::judges::unsaid_chinese;
use crate::opened::{self, Promise};
use crate::presented;

/// The two languages that are not the report's.
const FOREIGN: [Lang; 2] = [Lang::En, Lang::De];

#[test]
fn chinese_on_the_page_says_that_it_is_chinese() -> Result<()> {
    opened::holds(Promise::Language)?;
    let mut breaches = Vec::new();
    for lang in FOREIGN {
        let page = blank(1440)?;
        for (state, query) in
            [("tasks as a list", "?view=list&q=a&kind=task"), ("nothing found", "?q=zzz&method=approve&status=done")]
        {
            page.goto(&[&*url(lang)?, query].concat())?;
            page.ready()?;
            for width in [390, 1440] {
                page.resize(width, 900)?;
                page.wait("it has that width", &format!("innerWidth === {width}"))?;
                page.settled()?;
                breaches.extend(unsaid_chinese(&page, "html", &format!("{} at {width}, {state}", lang.tag()))?);
            }
        }
        let page = open_without_scripts(lang, 390)?;
        breaches.extend(unsaid_chinese(&page, "html", &format!("{} without scripts", lang.tag()))?);
    }
    none(&breaches)
}

#[test]
fn chinese_in_the_inspector_says_that_it_is_chinese_for_every_number_task_and_activity() -> Result<()> {
    let source = source()?;
    let mut breaches = Vec::new();
    for lang in FOREIGN {
        let page = open(lang, 1440)?;
        for (at, entity) in source.entities().enumerate() {
            let id = entity.id();
            page.find(&format!("[data-mark='{id}'], a.it[href='#f-{id}']"))?.eval(CLICK)?;
            let of_it = "#inspector [data-link";
            let shown = format!("document.querySelector(\"{of_it}='?at={id}'], {of_it}^='?at={id}#']\") !== null");
            page.wait(&format!("{id} is in the inspector"), &shown)?;
            // What else the page says of a choice is the same for all.
            let part = if at % 40 == 0 { "html" } else { "#inspector" };
            breaches.extend(unsaid_chinese(&page, part, &format!("{}, {id} in the inspector", lang.tag()))?);
        }
    }
    none(&breaches)
}

const CLICK: &str = "(node) => node.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))";

#[test]
fn chinese_on_slides_and_console_says_that_it_is_chinese() -> Result<()> {
    presented::holds(Promise::Language)
}

#[test]
fn chinese_in_the_element_and_in_the_one_file_says_that_it_is_chinese() -> Result<()> {
    let mut breaches = Vec::new();
    for lang in FOREIGN {
        let short = lang.tag();
        let host = element_page(&format!("<main lang='{short}'>{}</main>", all_elements(short)?), 1000)?;
        all_drawn(&host)?;
        breaches.extend(unsaid_chinese(&host, "main", &format!("{short}, the element"))?);
        let file = blank(1000)?;
        file.goto(&[&*offline_file()?, &*lang.query()].concat())?;
        file.ready()?;
        breaches.extend(unsaid_chinese(&file, "#app", &format!("{short}, the one file"))?);
    }
    none(&breaches)
}

#[test]
fn every_page_names_itself_in_its_language_and_links_the_others_in_theirs() -> Result<()> {
    for lang in Lang::ALL {
        let page = open_without_scripts(lang, 1440)?;
        let alternates = page.text(
            "[...document.querySelectorAll('link[rel=alternate][hreflang]')].map((it) => it.hreflang).sort().join()",
        )?;
        assert_eq!(alternates, "de,en,x-default,zh-CN", "{}", lang.tag());
        assert_eq!(page.text("document.querySelector('[hreflang=x-default]').href")?, url(Lang::Zh)?);
        // Nobody has told this build where it will stand.
        assert_eq!(page.eval("document.querySelectorAll('link[rel=canonical]').length")?, 0);
        // Hints where a word may be parted are for lines on the page, and nothing of a name that is copied or indexed.
        assert_eq!(page.eval("/\\u00ad/.test(document.head.innerHTML.replace(/<script.*/s, ''))")?, false);
        let chinese = page.eval("/\\p{Script=Han}/u.test(document.title)")?;
        assert_eq!(chinese, lang == Lang::Zh, "{}: {}", lang.tag(), page.text("document.title")?);
        for other in Lang::ALL.into_iter().filter(|it| *it != lang) {
            let link = page.find_by_role("link", other.name())?;
            let said = link.eval("(it) => `${it.closest('[lang]').lang} ${it.hreflang}`")?;
            assert_eq!(said, json!(format!("{0} {0}", other.tag())), "{}", lang.tag());
        }
    }
    Ok(())
}

fn none(breaches: &[String]) -> Result<()> {
    assert!(breaches.is_empty(), "{}:\n{}", breaches.len(), breaches.join("\n"));
    Ok(())
}
