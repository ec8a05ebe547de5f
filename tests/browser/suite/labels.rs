//! The words in the pictures as a real engine sets them, with its own fonts: inside their picture, clear of each other,
//! large enough. `tests/charts.rs` proves the same by the width table alone; here the table itself is put to the proof.

use std::sync::OnceLock;

use anyhow::{Context, Result, anyhow, ensure};
use browser_tests::{blank_in, open_lanes_in};
use driver::Fonts;
use i18n::Lang;
use serde_json::Value;

#[test]
fn labels_stay_in_their_picture() -> Result<()> {
    none_of("leaves")
}

#[test]
fn labels_do_not_meet() -> Result<()> {
    none_of("meets")
}

#[test]
fn labels_are_large_enough_to_read() -> Result<()> {
    none_of("isSmall")
}

/// The fonts are the suite's, not the machine's: in Arial's widths an m has 0.83 em, in
/// Verdana's 0.97.
#[test]
fn each_browser_has_its_own_fonts() -> Result<()> {
    for (fonts, wanted) in [(Fonts::Usual, 83.3), (Fonts::Wide, 97.4)] {
        let page = blank_in(fonts, 390)?;
        let width = "(() => { const ink = document.createElement('canvas').getContext('2d'); ink.font = '100px Arial'; \
                     return ink.measureText('m').width; })()";
        let found = page.eval(width)?.as_f64().context("no width")?;
        assert!((found - wanted).abs() < 0.2, "{fonts:?}: {found} instead of {wanted}");
    }
    Ok(())
}

/// Every breach of a kind, over all languages and widths, fails the test.
fn none_of(kind: &str) -> Result<()> {
    static MEASURED: OnceLock<Result<Vec<(String, Value)>, String>> = OnceLock::new();
    let measured = MEASURED.get_or_init(|| measure().map_err(|wrong| format!("{wrong:#}")));
    let mut breaches = Vec::new();
    for (place, found) in measured.as_ref().map_err(|wrong| anyhow!("{wrong}"))? {
        let list = found[kind].as_array().with_context(|| format!("no list of what {kind}"))?;
        breaches.extend(list.iter().map(|it| format!("{place}: {}", it.as_str().unwrap_or("?"))));
    }
    assert!(breaches.is_empty(), "{} {kind}:\n{}", breaches.len(), breaches.join("\n"));
    Ok(())
}

/// What was found in each language at each width, with the usual fonts and with the widest that readers have; measured once
/// for all tests.
fn measure() -> Result<Vec<(String, Value)>> {
    let mut measured = Vec::new();
    let usual = Lang::ALL.into_iter().flat_map(|lang| [390, 768, 1440, 1920].map(|width| (Fonts::Usual, lang, width)));
    // The wide ones are of Latin letters alone.
    let wide =
        [Lang::En, Lang::De].into_iter().flat_map(|lang| [390, 768, 1440].map(|width| (Fonts::Wide, lang, width)));
    for (fonts, lang, width) in usual.chain(wide) {
        {
            let page = open_lanes_in(fonts, lang, width)?;
            page.wait("the fonts have arrived", "document.fonts.status === 'loaded'")?;
            let (place, found) = (format!("{} at {width}, {fonts:?}", lang.tag()), page.eval(MEASURE)?);
            // A measurement that sees nothing finds nothing wrong.
            let [charts, texts] = ["charts", "texts"].map(|it| found[it].as_u64().unwrap_or_default());
            ensure!(charts >= 12 && texts > 15 * charts, "{place}: only {charts} charts with {texts} texts are seen");
            measured.push((place, found));
        }
    }
    Ok(measured)
}

/// Boxes are the advance of a text in width and its ink in height, in CSS pixels. `getBBox` serves for neither: its
/// height holds the font's own leading (Noto CJK sets 1.45 em), which lies over the lines beside it in any paragraph,
/// and its width is rounded outwards to whole pixels. Half a pixel is allowed everywhere, since glyphs are fitted to
/// pixels. A size of 12 px may come out as 11.95 when it is scaled.
pub const MEASURE: &str = r#"(() => {
    const HALF = 0.5, LEAST = 11.95;
    const ink = document.createElement('canvas').getContext('2d');
    const found = { charts: 0, texts: 0, leaves: [], meets: [], isSmall: [] };
    // What a reader can unfold is as much on the page as the rest.
    for (const fold of document.querySelectorAll('#app details')) fold.open = true;
    for (const svg of document.querySelectorAll('#app .chart svg')) {
        if (!svg.getClientRects().length) continue;
        found.charts += 1;
        const chart = svg.closest('.chart').id, frame = svg.getScreenCTM(), view = svg.viewBox.baseVal;
        // A part of a picture begins where the one above it ends.
        const left = frame.e + view.x * frame.a, top = frame.f + view.y * frame.d;
        const edge = { left, top, right: left + view.width * frame.a, bottom: top + view.height * frame.d };
        const boxes = [];
        for (const text of svg.querySelectorAll('text')) {
            const words = text.textContent;
            if (!words.trim() || !text.getClientRects().length) continue;
            found.texts += 1;
            const style = getComputedStyle(text), matrix = text.getScreenCTM();
            const size = parseFloat(style.fontSize), scale = Math.hypot(matrix.c, matrix.d);
            ink.font = `${style.fontStyle} ${style.fontWeight} ${size}px ${style.fontFamily}`;
            const drawn = ink.measureText(words), start = text.getStartPositionOfChar(0);
            const place = (x, y) => new DOMPoint(x, y).matrixTransform(matrix);
            const from = place(start.x, start.y - drawn.actualBoundingBoxAscent);
            const to = place(start.x + text.getComputedTextLength(), start.y + drawn.actualBoundingBoxDescent);
            const box = { words, left: from.x, top: from.y, right: to.x, bottom: to.y };
            const over = [edge.left - box.left, edge.top - box.top, box.right - edge.right, box.bottom - edge.bottom];
            if (over.some((by) => by > HALF)) {
                found.leaves.push(`${chart} “${words}” by ${over.map((by) => by.toFixed(1))} (left, top, right, bottom)`);
            }
            if (size * scale < LEAST) found.isSmall.push(`${chart} “${words}” ${(size * scale).toFixed(2)} px`);
            for (const other of boxes) {
                const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left);
                const high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
                if (wide > HALF && high > HALF) {
                    found.meets.push(`${chart} “${other.words}” and “${words}” by ${wide.toFixed(1)} × ${high.toFixed(1)} px`);
                }
            }
            boxes.push(box);
        }
    }
    return found;
})()"#;
