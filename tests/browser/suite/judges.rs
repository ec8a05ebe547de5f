//! What a state of the page is looked at for by more than one test: whether words fit, whether names hold what is shown, and
//! what is in which language. The rules of axe-core are in `support/rules.rs`.

use anyhow::{Context, Result};
use driver::Page;
use serde_json::{Value, json};

/// What of the page as it is does not fit where it stands.
pub fn unfitting(page: &Page, state: &str) -> Result<Vec<String>> {
    page.wait("the fonts have arrived", "document.fonts.status === 'loaded'")?;
    let found = page.eval(FIT)?;
    assert!(found["seen"].as_u64() > Some(3), "{state}: only {} controls are seen", found["seen"]);
    told(&found, state)
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

/// Each text and each name whose language is not what is said of it, within a part of the page.
pub fn unsaid_chinese(page: &Page, part: &str, state: &str) -> Result<Vec<String>> {
    let found = page.eval(&format!("({LANGUAGES})({})", json!(part)))?;
    // A look that sees nothing finds nothing wrong.
    assert!(found["texts"].as_u64() > Some(3), "{state}: only {} texts are seen", found["texts"]);
    told(&found, state)
}

/// Chinese is what is written in its characters or with its own punctuation. Every element is looked at, folded and
/// hidden ones too, and within shadow roots; all that is spoken or shows when a pointer rests counts as its text.
const LANGUAGES: &str = r#"(part) => {
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

/// WCAG 2.5.3: whoever says what stands on a mark reaches it. axe-core's rule (`label-content-name-mismatch`) wants all
/// that is on show as one unbroken run of the name. It reads the lines of a chart's label as one word without a space
/// between, and cuts 1000余 and 1000余人次 into different words; and names say the value first, where pictures mostly
/// set the label first. So here each line counts for itself, in any order: its letters and digits, in theirs, stand in
/// the name. That is less than axe-core asks. A line such as “method: subject” is two.
pub fn misnamed(page: &Page, state: &str) -> Result<Vec<String>> {
    let found = page.eval(NAMES)?;
    assert!(found["links"].as_u64() > Some(100), "{state}: only {} links with a name of their own", found["links"]);
    told(&found, state)
}

const NAMES: &str = r#"(() => {
    const bare = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    const found = { links: 0, breaches: [] };
    for (const fold of document.querySelectorAll('#app details')) fold.open = true;
    // A mark of a chart is named by the symbol in it.
    const symbols = [...document.querySelectorAll('#app .chart [role^="graphics-symbol"]')];
    const named = [...document.querySelectorAll('#app a[aria-label], #app button[aria-label]'), ...symbols];
    for (const link of named) {
        if (!link.getClientRects().length) continue;
        const name = link.getAttribute('aria-label'), texts = [...link.querySelectorAll('text')];
        const lines = texts.length ? texts.map((text) => text.textContent) : (link.innerText || '').split('\n');
        found.links += 1;
        const lost = lines.flatMap((line) => line.split(/[:：]/)).filter((line) => !bare(name).includes(bare(line)));
        if (lost.length) found.breaches.push(`“${name}” does not hold “${lost.join('”, “')}”`);
    }
    return found;
})()"#;

/// The breaches that a script has found, each with the state that it is of.
fn told(found: &Value, state: &str) -> Result<Vec<String>> {
    let list = found["breaches"].as_array().context("no list of breaches")?;
    Ok(list.iter().map(|it| format!("{state}: {}", it.as_str().unwrap_or("?"))).collect())
}
