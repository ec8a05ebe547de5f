//! Themes in a real engine: dark, more contrast, both, and the reader's own few colours. Which tokens may stand on which
//! is calculated by the host's tests (`tests/colours.rs`); here is what the engine makes of them.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use browser_tests::{blank, colours, judged_in, url};
use driver::Page;
use i18n::Lang;
use palette::Srgb;
use palette::color_difference::Wcag21RelativeContrast;
use serde_json::json;

type Media = &'static [(&'static str, &'static str)];

const DARK: (&str, &str) = ("prefers-color-scheme", "dark");
const MORE: (&str, &str) = ("prefers-contrast", "more");
const FORCED: (&str, &str) = ("forced-colors", "active");
const STILL: (&str, &str) = ("prefers-reduced-motion", "reduce");

/// What a reader may have asked for, and the contrast of text that follows from it.
const THEMES: [(&str, Media, f64); 5] = [
    ("light", &[STILL], 4.5),
    ("dark", &[DARK, STILL], 4.5),
    ("more contrast", &[MORE, STILL], 7.0),
    ("dark, more contrast", &[DARK, MORE, STILL], 7.0),
    ("own colours", &[FORCED, STILL], 4.5),
];

/// The page for a reader who has asked for nothing yet. Themes are style sheets' alone (no script asks for them), so that one
/// page shows them all.
fn page(lang: Lang, width: u32) -> Result<Page> {
    let page = blank(width)?;
    page.set_media(&[STILL])?;
    page.goto(&url(lang)?)?;
    page.ready()?;
    Ok(page)
}

/// Brings the page into a theme.
fn turn(page: &Page, media: &[(&str, &str)]) -> Result<()> {
    page.set_media(media)?;
    page.settled()
}

/// A colour as scripts tell it, `rgb(1, 2, 3)`, or `rgba(1, 2, 3, 0.8)` on the page's own ground.
fn colour(page: &Page, told: &str) -> Result<Srgb<f64>> {
    let numbers = |told: &str| -> Result<Vec<f64>> {
        let bare = told.trim_start_matches(|it: char| !it.is_ascii_digit()).trim_end_matches(')');
        let parts: Result<_, _> = bare.split(", ").map(str::parse).collect();
        parts.with_context(|| format!("the colour {told}"))
    };
    let own = numbers(told)?;
    let under = match own.len() {
        3 => own.clone(),
        _ => numbers(&page.text("getComputedStyle(document.body).backgroundColor")?)?,
    };
    let alpha = own.get(3).unwrap_or(&1.0);
    let mixed = |at: usize| (under[at] + (own[at] - under[at]) * alpha) / 255.0;
    Ok(Srgb::new(mixed(0), mixed(1), mixed(2)))
}

#[test]
fn no_theme_breaks_a_rule() -> Result<()> {
    let mut breaches = Vec::new();
    for (lang, width) in [(Lang::Zh, 390), (Lang::De, 390), (Lang::Zh, 1440), (Lang::De, 1440)] {
        let page = page(lang, width)?;
        page.eval("document.querySelectorAll('#app details').forEach((fold) => { fold.open = true; })")?;
        for (name, media, _) in &THEMES[1..] {
            let found = judged_in(&page, 20, media)?.into_iter();
            breaches.extend(found.map(|it| format!("{name}, {} at {width}: {it}", lang.tag())));
        }
    }
    ensure!(breaches.is_empty(), "{}", breaches.join("\n"));
    Ok(())
}

/// axe-core reads no text of pictures, and knows of no 7:1 unless it is asked.
#[test]
fn every_text_on_show_has_the_contrast_of_its_theme() -> Result<()> {
    let (mut close, mut pairs) = (BTreeSet::new(), 0);
    for width in [390, 1440] {
        let page = page(Lang::Zh, width)?;
        page.eval("document.querySelectorAll('#app details').forEach((fold) => { fold.open = true; })")?;
        page.eval("document.querySelector('.tx a.nm').click()")?;
        page.wait("the inspector is open", "document.getElementById('inspector') !== null")?;
        for (name, media, least) in THEMES {
            turn(&page, media)?;
            let found = page.eval(TEXTS)?;
            for it in found.as_array().context("no texts")? {
                let of = |name: &str| it[name].as_str().unwrap_or_default();
                let contrast = colour(&page, of("text"))?.relative_contrast(colour(&page, of("ground"))?);
                pairs += 1;
                if contrast < least {
                    close.insert(format!(
                        "{name} at {width}: {} on {} is {contrast:.2}: {}",
                        of("text"),
                        of("ground"),
                        of("where")
                    ));
                }
            }
        }
    }
    ensure!(close.is_empty(), "{}", close.into_iter().collect::<Vec<_>>().join("\n"));
    ensure!(pairs > 80, "only {pairs} pairs");
    Ok(())
}

/// Every pair of a text's colour and the ground that it is painted on, with an example. What is switched off is exempt
/// (WCAG 1.4.3), and so is what nobody sees.
const TEXTS: &str = r"(() => {
    const found = new Map(), walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const it = walk.currentNode.parentElement, style = getComputedStyle(it);
        if (!walk.currentNode.data.trim() || !it.getClientRects().length || it.closest('script, [disabled], .vh')) continue;
        if (style.visibility !== 'visible') continue;
        const text = it instanceof SVGElement ? style.fill : style.color;
        let ground = it;
        const clear = (node) => /^rgba\(.*, 0\)$|transparent/.test(getComputedStyle(node).backgroundColor);
        while (ground.parentElement && clear(ground)) ground = ground.parentElement;
        ground = getComputedStyle(ground).backgroundColor;
        const seal = it.closest('.seal');
        if (seal) ground = getComputedStyle(seal).color;
        const where = `${it.tagName}.${it.getAttribute('class')} “${walk.currentNode.data.slice(0, 20)}”`;
        found.set(text + ground, { text, ground, where });
    }
    return [...found.values()];
})()";

#[test]
fn in_the_readers_own_colours_whatever_is_drawn_has_one_of_them() -> Result<()> {
    let page = page(Lang::Zh, 1440)?;
    page.eval("document.querySelector('details.take').open = true")?;
    for media in [&[FORCED, STILL][..], &[FORCED, DARK, STILL], &[FORCED, MORE, STILL]] {
        turn(&page, media)?;
        let found = page.eval(DRAWN)?;
        ensure!(found["shapes"].as_u64() > Some(300), "only {} shapes", found["shapes"]);
        ensure!(found["words"].as_u64() > Some(100), "only {} words", found["words"]);
        ensure!(found["strange"] == json!([]), "{media:?}: {}", found["strange"]);
        // Words on a turned ground are not turned back.
        page.find("details.take[open] button.btn:not([disabled])")?.hover()?;
        let [text, ground] = ["color", "backgroundColor"]
            .map(|name| page.text(&format!("getComputedStyle(document.querySelector('button.btn:hover')).{name}")));
        let contrast = colour(&page, &text?)?.relative_contrast(colour(&page, &ground?)?);
        ensure!(contrast >= 4.5, "{media:?}: a button under the pointer has {contrast:.2}");
        // The chosen is told from the others.
        let chosen = "[...document.querySelectorAll('.chip-on')].every((it) => getComputedStyle(it).backgroundColor \
                      !== getComputedStyle(document.body).backgroundColor)";
        ensure!(page.eval(chosen)? == true, "{media:?}: a chosen chip looks like the others");
    }
    Ok(())
}

const DRAWN: &str = r"(() => {
    const probe = document.body.appendChild(document.createElement('span'));
    const own = ['Canvas', 'CanvasText', 'LinkText', 'Highlight', 'HighlightText', 'GrayText'].map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
    });
    probe.remove();
    const found = { shapes: 0, words: 0, strange: [] };
    const drawn = '.pic *, .strip *, .gl *, .mini *, .key-s *, .seal *';
    for (const it of document.querySelectorAll(drawn)) {
        if (!it.getClientRects().length || ['g', 'a'].includes(it.tagName)) continue;
        const style = getComputedStyle(it);
        found[it.tagName === 'text' ? 'words' : 'shapes'] += 1;
        for (const name of ['fill', 'stroke']) {
            if (style[name] !== 'none' && !own.includes(style[name])) found.strange.push(`${name} ${style[name]}: ${it.outerHTML}`);
        }
    }
    found.strange = found.strange.slice(0, 5);
    return found;
})()";

#[test]
fn with_more_contrast_nothing_fades_while_a_mark_is_picked_and_the_picked_one_has_an_edge() -> Result<()> {
    let page = page(Lang::Zh, 1440)?;
    page.eval("document.querySelector('#fig-meetings .chart .mark').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))")?;
    page.wait("a mark is picked", "document.querySelector('.is-picked .mark.is-on') !== null")?;
    for media in [&[MORE, STILL][..], &[MORE, DARK, STILL], &[FORCED, STILL]] {
        turn(&page, media)?;
        let faded = "[...document.querySelectorAll('.is-picked .mark, .is-picked .rest')]
            .filter((it) => getComputedStyle(it).opacity !== '1').length";
        ensure!(page.eval(faded)? == 0, "{media:?}: marks have faded");
        let edge = page.text("getComputedStyle(document.querySelector('.is-picked .mark.is-on .hit')).stroke")?;
        let ground = page.text("getComputedStyle(document.querySelector('.is-picked .mark.is-on .hit')).fill")?;
        let contrast = colour(&page, &edge)?.relative_contrast(colour(&page, &ground)?);
        ensure!(contrast >= 3.0, "{media:?}: the edge {edge} on {ground} is {contrast:.2}");
    }
    Ok(())
}

#[test]
fn the_focus_ring_is_two_pixels_wide_and_told_from_its_ground_in_every_theme() -> Result<()> {
    for width in [390, 1440] {
        let page = page(Lang::Zh, width)?;
        // The pages of other tests want to be in front as well.
        page.call("Emulation.setFocusEmulationEnabled", json!({ "enabled": true }))?;
        // A key, so that the engine knows that it is one who uses the keyboard.
        page.press("Tab")?;
        for (name, media, _) in THEMES {
            turn(&page, media)?;
            for what in
                ["#fig-meetings .mark", ".src-a", ".tx a.nm", ".sec-24 .chip", ".sec-24 .chip-on", ".fold > summary"]
            {
                let ring = ring(&page, what).with_context(|| format!("{name} at {width}: {what}"))?;
                ensure!(ring >= 2, "{name} at {width}: the ring of {what} has {ring} pixels of 3:1");
            }
        }
    }
    Ok(())
}

/// How many pixels of 3:1 against what was there before lie side by side at the left of a focused element.
fn ring(page: &Page, what: &str) -> Result<usize> {
    let node = format!("[...document.querySelectorAll('{what}')].find((it) => it.getClientRects().length)");
    page.eval(&format!("{node}.scrollIntoView({{ block: 'center' }}); document.activeElement.blur()"))?;
    page.settled()?;
    let found = page.eval(&format!(
        "(() => {{ const node = {node}, box = (node.querySelector('.hit') || node).getBoundingClientRect();
            return [box.x, box.y, box.height]; }})()"
    ))?;
    let at = |index: usize| found[index].as_f64().context("no box");
    // A row of pixels through its middle, from well outside of it to a little inside.
    let (left, middle) = ((at(0)? - 8.0).max(0.0) as usize, (at(1)? + at(2)? / 2.0) as usize);
    let row = || -> Result<Vec<[u8; 3]>> {
        let window = colours(page)?;
        let row = window.get(middle).and_then(|it| it.get(left..left + 14));
        Ok(row.context("it is outside of the window")?.to_vec())
    };
    let before = row()?;
    let focused = format!("{node}.matches(':focus-visible')");
    // The program may draw the picture anew meanwhile, and whatever had the focus is gone.
    page.wait("it has the focus", &format!("({node}.focus(), {focused})"))?;
    page.settled()?;
    page.wait("it still has the focus", &focused)?;
    let after = row()?;
    let shade = |it: [u8; 3]| Srgb::from(it).into_format::<f64>();
    let told = before.iter().zip(&after).map(|(was, is)| shade(*was).relative_contrast(shade(*is)) >= 3.0);
    let (_, longest) = told.fold((0, 0), |(run, longest), told| {
        let run = if told { run + 1 } else { 0 };
        (run, longest.max(run))
    });
    Ok(longest)
}

#[test]
fn paper_is_light_whatever_the_screen_is() -> Result<()> {
    let features = json!([{ "name": DARK.0, "value": DARK.1 }, { "name": MORE.0, "value": MORE.1 }]);
    let page = page(Lang::Zh, 1440)?;
    page.set_media(&[DARK, MORE])?;
    page.eval("document.documentElement.dataset.contrast = 'more'")?;
    page.call("Emulation.setEmulatedMedia", json!({ "media": "print", "features": features }))?;
    let token = |name: &str| {
        page.text(&format!(
            "getComputedStyle(document.documentElement).getPropertyValue('{name}').trim().toLowerCase()"
        ))
    };
    for (name, value) in [("--paper", "#fff"), ("--paper-2", "#fff"), ("--ink", "#1f1b16"), ("--verm", "#b3261c")] {
        ensure!(token(name)? == value, "{name} is {} on paper", token(name)?);
    }
    ensure!(page.text("getComputedStyle(document.documentElement).colorScheme")? != "dark", "paper is dark");
    Ok(())
}

#[test]
fn figures_in_frames_of_other_sites_stay_light_and_follow_a_wish_for_more_contrast() -> Result<()> {
    let address = format!("{}embed/meetings.html", url(Lang::Zh)?);
    let page = blank(1000)?;
    let body = |name: &str| page.text(&format!("getComputedStyle(document.body).{name}"));
    page.set_media(&[DARK])?;
    page.goto(&address)?;
    ensure!(body("backgroundColor")? == "rgb(248, 243, 232)", "{}", body("backgroundColor")?);
    let quiet = page.text("getComputedStyle(document.querySelector('.src')).color")?;
    page.set_media(&[DARK, MORE])?;
    ensure!(body("backgroundColor")? == "rgb(248, 243, 232)", "{}", body("backgroundColor")?);
    ensure!(page.text("getComputedStyle(document.querySelector('.src')).color")? != quiet, "nothing is darker");
    Ok(())
}
