//! What is in which language, on every page and in every state that a reader can bring it into: Chinese on the English
//! and German pages is the report's own, and says so (`lang`), so that it is spoken and set as Chinese.

use anyhow::{Context, Result};
use browser_tests::{blank, drawn, element_page, offline_file, open, open_without_scripts, report, source, url};
use driver::Page;
use i18n::Lang;
use serde_json::json;

/// The two languages that are not the report's.
const FOREIGN: [Lang; 2] = [Lang::En, Lang::De];

#[test]
fn chinese_on_the_page_says_that_it_is_chinese() -> Result<()> {
    let mut breaches = Vec::new();
    for lang in FOREIGN {
        for width in [390, 1440] {
            let at = |state: &str| format!("{} at {width}, {state}", lang.tag());
            let page = open(lang, width)?;
            breaches.extend(judged(&page, &at("as it opens"))?);
            page.goto(&[&*url(lang)?, "?view=list&q=a&kind=task"].concat())?;
            page.ready()?;
            breaches.extend(judged(&page, &at("tasks as a list"))?);
            page.goto(&[&*url(lang)?, "?q=zzz&method=approve&status=done"].concat())?;
            page.ready()?;
            breaches.extend(judged(&page, &at("nothing found"))?);
        }
        breaches.extend(judged(&open_without_scripts(lang, 390)?, &format!("{} without scripts", lang.tag()))?);
    }
    none(&breaches)
}

#[test]
fn chinese_in_the_inspector_says_that_it_is_chinese() -> Result<()> {
    let source = source()?;
    let report = &source.report;
    let mut breaches = Vec::new();
    for lang in FOREIGN {
        let page = open(lang, 1440)?;
        let facts = report.facts.iter().map(|it| it.id.to_string()).step_by(4);
        let activities = report.activities.iter().map(|it| it.id.to_string()).step_by(30);
        for id in facts.chain(activities).chain(report.tasks.iter().map(|it| it.id.to_string()).step_by(20)) {
            page.goto(&format!("{}?at={id}", url(lang)?))?;
            page.ready()?;
            page.wait(&id, "!!document.getElementById('inspector')")?;
            breaches.extend(judged(&page, &format!("{}, {id} in the inspector", lang.tag()))?);
        }
    }
    none(&breaches)
}

#[test]
fn chinese_on_slides_and_console_says_that_it_is_chinese() -> Result<()> {
    let mut breaches = Vec::new();
    for lang in FOREIGN {
        let step = if lang == Lang::De { 1 } else { 4 };
        let slides = report()?.slides.into_iter().step_by(step).map(|it| (format!("present/{}", it.chart), ""));
        let dialogs = ["", "?", "o", "q", "d", "b"].map(|key| ("present".to_owned(), key));
        for (view, key) in slides.chain(dialogs).chain([("console".to_owned(), "")]) {
            let page = blank(1280)?;
            page.goto(&format!("{}#{view}", url(lang)?))?;
            page.wait("the slides are there", "document.documentElement.dataset.deck === 'ready'")?;
            if !key.is_empty() {
                page.press(key)?;
            }
            breaches.extend(judged(&page, &format!("{}, {view} {key}", lang.tag()))?);
        }
        let page = blank(1280)?;
        page.goto(&format!("{}slides.html", url(lang)?))?;
        breaches.extend(judged(&page, &format!("{}, slides without a program", lang.tag()))?);
    }
    none(&breaches)
}

#[test]
fn chinese_in_embedded_figures_and_in_the_one_file_says_that_it_is_chinese() -> Result<()> {
    let mut breaches = Vec::new();
    let page = blank(1000)?;
    for lang in FOREIGN {
        let short = lang.tag();
        for chart in report()?.charts {
            page.goto(&format!("{}embed/{}.{short}.html", url(Lang::Zh)?, chart.id))?;
            breaches.extend(judged(&page, &format!("{short}, {} in a frame", chart.id))?);
        }
        let element = |chart: &str| format!("<report-chart chart='{chart}' lang='{short}'></report-chart>");
        let body: String = report()?.charts.iter().map(|it| element(&it.id)).collect();
        let host = element_page(&format!("<main lang='{short}'>{body}</main>"), 1000)?;
        drawn(&host)?;
        breaches.extend(judged_within(&host, "main", &format!("{short}, the element"))?);
        let file = blank(1000)?;
        file.goto(&[&*offline_file()?, &*lang.query()].concat())?;
        file.ready()?;
        breaches.extend(judged_within(&file, "#app", &format!("{short}, the one file"))?);
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

fn judged(page: &Page, state: &str) -> Result<Vec<String>> {
    judged_within(page, "html", state)
}

/// Each text and each name whose language is not what is said of it, within a part of the page.
fn judged_within(page: &Page, part: &str, state: &str) -> Result<Vec<String>> {
    let found = page.eval(&format!("({JUDGE})({})", json!(part)))?;
    // A look that sees nothing finds nothing wrong.
    assert!(found["texts"].as_u64() > Some(3), "{state}: only {} texts are seen", found["texts"]);
    let list = found["breaches"].as_array().context("no list of breaches")?;
    Ok(list.iter().map(|it| format!("{state}: {}", it.as_str().unwrap_or("?"))).collect())
}

/// Chinese is what is written in its characters or with its own punctuation. Every element is looked at, folded and
/// hidden ones too, and within shadow roots; all that is spoken or shows when a pointer rests counts as its text.
const JUDGE: &str = r#"(part) => {
    const CHINESE = /[\p{Script=Han}\u3001-\u3011\uff01-\uff0f\uff1a\uff1b\uff1f]/u;
    const NAMES = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt', 'label', 'value'];
    const found = { texts: 0, breaches: new Set() };
    for (const fold of document.querySelectorAll('#app details')) fold.open = true;
    const language = (node) => {
        for (let it = node; it; it = it.parentElement || it.getRootNode().host) {
            const lang = it.getAttribute && (it.getAttribute('lang') || it.getAttribute('xml:lang'));
            if (lang) return lang;
        }
        return '';
    };
    const where = (node) => {
        const path = [];
        for (let it = node; it && path.length < 4; it = it.parentElement) {
            path.unshift(it.tagName.toLowerCase() + (it.getAttribute('class') ? '.' + it.getAttribute('class').split(' ')[0] : ''));
        }
        return path.join(' > ');
    };
    const look = (node, words, what) => {
        if (!words || !words.trim()) return;
        found.texts += 1;
        if (CHINESE.test(words) && !language(node).startsWith('zh')) {
            found.breaches.add(`${what} “${words.trim().slice(0, 40)}” is Chinese in “${language(node)}” (${where(node)})`);
        }
    };
    const walk = (root) => {
        for (const node of root.querySelectorAll('*')) {
            if (/^(script|style|template)$/i.test(node.tagName)) continue;
            if (node.shadowRoot) walk(node.shadowRoot);
            for (const child of node.childNodes) if (child.nodeType === 3) look(node, child.data, 'the text');
            for (const name of NAMES) look(node, node.getAttribute(name), name);
            if (node.tagName === 'META' && !/theme|viewport|referrer/.test(node.name)) look(node, node.content, 'the meta');
            if (node.id === 'notice') for (const name in node.dataset) look(node, node.dataset[name], `data-${name}`);
            const own = node.getAttribute('lang') || node.getAttribute('xml:lang');
            if (own && own.startsWith('zh') && node !== document.documentElement) {
                const all = [node, ...node.querySelectorAll('*')];
                const said = node.textContent + all.map((it) => NAMES.map((name) => it.getAttribute(name) || '').join('')).join('');
                if (said.trim() && !CHINESE.test(said)) {
                    found.breaches.add(`“${said.trim().slice(0, 40)}” is said to be Chinese (${where(node)})`);
                }
            }
        }
    };
    for (const root of document.querySelectorAll(part)) walk(root);
    return { texts: found.texts, breaches: [...found.breaches].slice(0, 25) };
}"#;
