//! Where lines of the page end, at every width of phones and beyond, in the usual and in the large version: no Chinese line is
//! one character at the end of a text, none parts a term, and none begins with a closing sign. The report's own running text is
//! not looked at: it is set as its file says. Lines of pictures are those of `tests/charts/breaks.rs`.

use anyhow::{Context, Result, ensure};
use browser_tests::{blank, url};
use i18n::Lang;
use model::within_terms;
use serde_json::Value;

const WIDTHS: [u32; 16] = [320, 340, 360, 375, 390, 414, 430, 480, 540, 600, 768, 820, 1024, 1280, 1440, 1920];

/// Signs that begin no line, and such that end none.
const CLOSE: &str = "，。、；：！？）》”’";
const OPEN: &str = "（《“‘";

/// The lines of each block of text, as they are painted; what can be unfolded is as much on the page as the rest.
const LINES: &str = r"(() => {
    for (const fold of document.querySelectorAll('#app details')) fold.open = true;
    const blocks = new Map(), range = document.createRange();
    const words = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node; node = words.nextNode()) {
        let block = node.parentElement;
        if (!node.data.trim() || block.closest('svg, script, .tx, q, [hidden]') || !block.getClientRects().length) continue;
        while (getComputedStyle(block).display === 'inline') block = block.parentElement;
        if (getComputedStyle(block).writingMode !== 'horizontal-tb') continue;
        if (!blocks.has(block)) blocks.set(block, []);
        blocks.get(block).push(node);
    }
    const found = [];
    for (const [block, nodes] of blocks) {
        const lines = [''];
        let last = null;
        for (const node of nodes) {
            for (let at = 0; at < node.data.length; at += 1) {
                const sign = node.data[at];
                if (/[\s\u200b\u2060\u00ad]/.test(sign)) continue;
                range.setStart(node, at);
                range.setEnd(node, at + 1);
                const box = range.getClientRects()[0];
                if (!box || !box.width) continue;
                const place = { left: box.left, middle: box.top + box.height / 2 };
                if (last && place.left < last.left && place.middle > last.middle + 2) lines.push('');
                lines[lines.length - 1] += sign;
                last = place;
            }
        }
        if (lines.length > 1) found.push([block.className, lines]);
    }
    return { blocks: blocks.size, found };
})()";

fn lines(found: &Value) -> Result<Vec<(String, Vec<String>)>> {
    serde_json::from_value(found["found"].clone()).context("lists of lines")
}

#[test]
fn no_line_parts_a_term_begins_with_a_closing_sign_or_is_one_character_at_the_end() -> Result<()> {
    let mut wrong = Vec::new();
    for query in ["", "?elder=1"] {
        let page = blank(390)?;
        page.goto(&[&*url(Lang::Zh)?, query].concat())?;
        page.ready()?;
        page.wait("the page is laid out", "document.documentElement.dataset.laid")?;
        for width in WIDTHS {
            page.resize(width, 900)?;
            page.wait("it has that width", &format!("innerWidth === {width}"))?;
            let measured = page.eval(LINES)?;
            ensure!(measured["blocks"].as_u64() > Some(500), "{query} {width}: {} blocks", measured["blocks"]);
            for (name, text) in lines(&measured)? {
                // What is copied as it stands has no hints; its phrases are longer than the lines of the narrowest phones.
                if name == "cite" && width < 375 {
                    continue;
                }
                let all = text.join("|");
                let last = text.last().map_or("", |it| it.trim_end_matches(|sign| CLOSE.contains(sign)));
                let han = |it: char| ('\u{4e00}'..='\u{9fff}').contains(&it);
                if last.chars().count() == 1 && last.chars().all(han) {
                    wrong.push(format!("{query} {width}, alone: {all}"));
                }
                // A column of fewer characters holds no line with the longest term.
                let widest = text.iter().map(|it| it.chars().count()).max();
                for pair in text.windows(2) {
                    let within = within_terms(&pair.concat());
                    let parted = widest >= Some(8) && within.get(pair[0].chars().count()) == Some(&true);
                    if parted
                        || pair[1].starts_with(|it| CLOSE.contains(it))
                        || pair[0].ends_with(|it| OPEN.contains(it))
                    {
                        wrong.push(format!("{query} {width}: {}", pair.join("|")));
                    }
                }
            }
        }
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "{} lines:\n{}", wrong.len(), wrong.join("\n"));
    Ok(())
}
