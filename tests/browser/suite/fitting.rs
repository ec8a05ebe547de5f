//! The words of the interface fit where they stand, in every language: nothing that can be pressed, followed or filled
//! in, and no head of a table, is cut off or runs over its box. German is long. Labels of charts are in `labels`.

use anyhow::{Context, Result};
use browser_tests::{blank, open, report, url};
use driver::Page;
use i18n::Lang;

/// From the smallest phone to a desk.
const WIDTHS: [u32; 4] = [320, 390, 768, 1440];

#[test]
fn controls_of_the_page_hold_their_words() -> Result<()> {
    let mut breaches = Vec::new();
    for lang in Lang::ALL {
        for width in WIDTHS {
            let page = open(lang, width)?;
            breaches.extend(judged(&page, &format!("{} at {width}", lang.tag()))?);
            // The inspector, the list, and what is said when nothing is found.
            let task = &report()?.tasks[7].id;
            page.goto(&format!("{}?at={task}&view=list&q=zzz", url(lang)?))?;
            page.ready()?;
            page.wait("the inspector is open", "!!document.getElementById('inspector')")?;
            breaches.extend(judged(&page, &format!("{} at {width}, with the inspector", lang.tag()))?);
        }
    }
    assert!(breaches.is_empty(), "{}:\n{}", breaches.len(), breaches.join("\n"));
    Ok(())
}

#[test]
fn controls_of_slides_and_console_hold_their_words() -> Result<()> {
    let mut breaches = Vec::new();
    for lang in Lang::ALL {
        for width in [320, 390, 1440] {
            for (view, key) in [("present", ""), ("present", "?"), ("present", "o"), ("present", "q"), ("console", "")]
            {
                let page = blank(width)?;
                page.goto(&format!("{}#{view}", url(lang)?))?;
                page.wait("the slides are there", "document.documentElement.dataset.deck === 'ready'")?;
                if !key.is_empty() {
                    page.press(key)?;
                }
                breaches.extend(judged(&page, &format!("{} at {width}, {view} {key}", lang.tag()))?);
            }
        }
    }
    assert!(breaches.is_empty(), "{}:\n{}", breaches.len(), breaches.join("\n"));
    Ok(())
}

#[test]
fn words_that_do_not_fit_are_found() -> Result<()> {
    let page = open(Lang::De, 390)?;
    page.eval(
        "(() => { const it = document.querySelector('#app button'); it.style.width = '3em'; it.style.overflow = 'hidden'; \
         it.style.whiteSpace = 'nowrap'; it.hidden = false; it.textContent = 'Donaudampfschifffahrt'; })()",
    )?;
    assert!(!judged(&page, "narrowed")?.is_empty());
    Ok(())
}

/// What of the page as it is does not fit.
pub fn judged(page: &Page, state: &str) -> Result<Vec<String>> {
    page.wait("the fonts have arrived", "document.fonts.status === 'loaded'")?;
    let found = page.eval(FIT)?;
    assert!(found["seen"].as_u64() > Some(3), "{state}: only {} controls are seen", found["seen"]);
    let list = found["breaches"].as_array().context("no list of breaches")?;
    Ok(list.iter().map(|it| format!("{state}: {}", it.as_str().unwrap_or("?"))).collect())
}

/// Three ways not to fit: more content than the box of a control, words beyond the box of what they belong to, and a
/// hint that its field is too narrow for. What scrolls on purpose (`overflow: auto`) may hold more than it shows; a pixel
/// is allowed, since sizes are rounded.
const FIT: &str = r#"(() => {
    const found = { seen: 0, breaches: new Set() };
    for (const fold of document.querySelectorAll('#app details')) fold.open = true;
    const clips = (style) => /hidden|clip/.test(style.overflowX + style.overflowY);
    const name = (node) => `${node.tagName.toLowerCase()}.${node.getAttribute('class') || node.id} “${(node.textContent || node.placeholder || '').trim().slice(0, 40)}”`;
    const ink = document.createElement('canvas').getContext('2d');
    const controls = 'button, a, summary, th, label, legend, caption, input, select, dt, [role=button], [role=status], dialog h2, .chip';
    for (const node of document.querySelectorAll(controls)) {
        const style = getComputedStyle(node);
        if (!node.getClientRects().length || style.visibility === 'hidden' || node.closest('svg, [hidden], .vh')) continue;
        // What only a screen reader hears, and so the heads of tables that phones show as lists, is a pixel large.
        const box = node.getBoundingClientRect();
        if ([node, node.closest('thead') || node].some((it) => it.offsetWidth < 2 || it.offsetHeight < 2)) continue;
        found.seen += 1;
        if (node.tagName === 'INPUT') {
            ink.font = style.font;
            const room = node.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
            const needs = ink.measureText(node.placeholder || '').width;
            if (needs > room + 1) found.breaches.add(`${name(node)}: its hint needs ${needs.toFixed()} of ${room.toFixed()} px`);
            continue;
        }
        if (style.display !== 'inline' && clips(style)
            && (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1)) {
            found.breaches.add(`${name(node)} holds ${node.scrollWidth} × ${node.scrollHeight} in ${node.clientWidth} × ${node.clientHeight} px`);
        }
        const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
        for (let text = walker.nextNode(); text; text = walker.nextNode()) {
            if (!text.data.trim() || text.parentElement.closest('svg, .vh')) continue;
            const range = document.createRange();
            range.selectNodeContents(text);
            for (const line of range.getClientRects()) {
                if (line.width < 2 || line.height < 2) continue;
                const over = Math.max(line.right - box.right, box.left - line.left);
                if (style.display !== 'inline' && over > 1.5) found.breaches.add(`${name(node)} runs ${over.toFixed()} px over its side`);
                for (let it = node; it && it !== document.body; it = it.parentElement) {
                    const around = getComputedStyle(it);
                    if (/auto|scroll/.test(around.overflowX + around.overflowY)) break;
                    const edge = it.getBoundingClientRect();
                    if (clips(around) && (line.right > edge.right + 1.5 || line.left < edge.left - 1.5)) {
                        found.breaches.add(`${name(node)} is cut off by ${name(it).slice(0, 40)}`);
                    }
                }
                if (line.right > document.documentElement.clientWidth + 1.5) {
                    let scrolls = false;
                    for (let it = node; it; it = it.parentElement) scrolls = scrolls || /auto|scroll/.test(getComputedStyle(it).overflowX);
                    if (!scrolls) found.breaches.add(`${name(node)} leaves the window`);
                }
            }
        }
    }
    return { seen: found.seen, breaches: [...found.breaches].slice(0, 20) };
})()"#;
