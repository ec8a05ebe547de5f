//! A chart in a frame of somebody else's article: its height, what of it may be believed, and its picture without
//! scripts.

use anyhow::{Context, Result, bail};
use browser_tests::{blank, host_page, judged, pixels, report, source, squeezed, url};
use driver::Page;
use i18n::Lang;
use model::Entity;
use serde_json::json;

use crate::judges::unsaid_chinese;

fn figure(chart: &str, lang: Lang) -> Result<String> {
    let end = if lang == Lang::Zh { ".html".to_owned() } else { format!(".{}.html", lang.tag()) };
    Ok(format!("{}embed/{chart}{end}", url(Lang::Zh)?))
}

/// An article around a figure, with the script for it.
fn article(chart: &str, attributes: &str) -> Result<String> {
    let body = format!(
        "<style>body {{ margin: 0; }} iframe {{ display: block; width: 100%; border: 0; }}</style>\
         <script src=\"{}embed/embed.js\" defer></script>\
         <iframe {attributes} title=\"图\" src=\"{}\"></iframe>",
        url(Lang::Zh)?,
        figure(chart, Lang::Zh)?
    );
    host_page(&body, "")
}

const FRAME: &str = "document.querySelector('iframe')";

/// How tall a figure is in a window of that width.
fn height_alone(chart: &str, width: u32) -> Result<u64> {
    let page = blank(width)?;
    page.goto(&figure(chart, Lang::Zh)?)?;
    let height = page.eval("Math.ceil(document.body.getBoundingClientRect().height)")?;
    height.as_u64().context("no height")
}

fn has_height(page: &Page, height: u64) -> Result<()> {
    page.wait(&format!("the frame is {height} px tall"), &format!("{FRAME}.offsetHeight === {height}"))
}

/// Runs a script within the frame; the page around it may not.
fn inside(page: &Page, script: &str) -> Result<serde_json::Value> {
    let tree = page.call("Page.getFrameTree", json!({}))?;
    let frame = tree["frameTree"]["childFrames"][0]["frame"]["id"].as_str().context("no frame")?;
    let world = page.call("Page.createIsolatedWorld", json!({ "frameId": frame }))?;
    let params = json!({ "expression": script, "contextId": world["executionContextId"], "returnByValue": true });
    let mut answer = page.call("Runtime.evaluate", params)?;
    if !answer["exceptionDetails"].is_null() {
        bail!("{script} throws {}", answer["exceptionDetails"]);
    }
    Ok(answer["result"]["value"].take())
}

#[test]
fn a_frame_is_as_tall_as_its_figure_at_every_width() -> Result<()> {
    for chart in ["meetings", "oversight", "plan"] {
        let page = blank(320)?;
        page.goto(&article(chart, "data-report-chart")?)?;
        for width in [320, 900, 320] {
            page.resize(width, 700)?;
            has_height(&page, height_alone(chart, width)?)?;
            assert_eq!(inside(&page, "document.documentElement.scrollHeight - innerHeight")?, 0, "{chart} {width}");
        }
        assert_eq!(page.console(), Vec::<String>::new(), "{chart}");
    }
    Ok(())
}

#[test]
fn frames_are_found_by_their_address_and_borders_are_counted() -> Result<()> {
    let page = blank(600)?;
    page.goto(&article("meetings", "style='box-sizing: border-box; border: 3px solid; padding: 0'")?)?;
    has_height(&page, height_alone("meetings", 594)? + 6)
}

#[test]
fn a_script_that_comes_late_asks_for_the_height() -> Result<()> {
    let page = blank(600)?;
    let figure = figure("meetings", Lang::Zh)?;
    let body = format!("<iframe data-report-chart style='width:600px;border:0;margin:-8px' src='{figure}'></iframe>");
    page.goto(&host_page(&body, "")?)?;
    // The frame has loaded, and so has told its height to nobody.
    page.eval(&format!(
        "(() => {{ const late = document.createElement('script'); late.src = '{}embed/embed.js'; \
         document.body.append(late); }})()",
        url(Lang::Zh)?
    ))?;
    has_height(&page, height_alone("meetings", 600)?)
}

/// Notes every height that the frame is given from then on.
const WATCH: &str = "window.given = []; new MutationObserver(() => window.given.push(document.querySelector('iframe')\
    .style.height)).observe(document.querySelector('iframe'), { attributes: true, attributeFilter: ['style'] });";

#[test]
fn a_height_that_is_none_is_not_believed() -> Result<()> {
    let page = blank(600)?;
    page.goto(&article("meetings", "data-report-chart")?)?;
    has_height(&page, height_alone("meetings", 600)?)?;
    page.eval(WATCH)?;
    // Every kind of them is in tests/scripts/heights.test.js.
    let garbage = ["NaN", "39", "20001", "'300'", "null", "{ valueOf: () => 300 }.valueOf", "new Map()"];
    for height in garbage {
        // A function cannot be sent at all; what cannot is no case.
        let send = format!(
            "try {{ parent.postMessage({{ type: 'report-figures:height', chart: 'meetings', height: {height} }}, '*') }} \
             catch (_) {{}}"
        );
        inside(&page, &send)?;
    }
    for message in ["null", "'report-figures:height'", "{ height: 300 }"] {
        inside(&page, &format!("parent.postMessage({message}, '*')"))?;
    }
    // Messages arrive in their order, so that this one is the last.
    inside(&page, "parent.postMessage({ type: 'report-figures:height', chart: 'meetings', height: 777.2 }, '*')")?;
    has_height(&page, 778)?;
    assert_eq!(page.eval("window.given")?, json!(["778px"]));
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn a_height_from_another_window_or_another_origin_is_not_believed() -> Result<()> {
    let page = blank(600)?;
    page.goto(&article("meetings", "data-report-chart")?)?;
    has_height(&page, height_alone("meetings", 600)?)?;
    page.eval(WATCH)?;
    let say = "postMessage({ type: 'report-figures:height', chart: 'meetings', height: 555 }, '*')";
    // The page itself, a window of its own, and forgeries that name the right origin without having its window.
    page.eval(&format!("window.{say}"))?;
    page.eval(&format!(
        "new Promise((resolve) => {{ const other = document.createElement('iframe'); \
         other.srcdoc = '<script>parent.{}<\\/script>'; other.onload = resolve; document.body.append(other); }})",
        say.replace('\'', "&quot;").replace("&quot;", "\"")
    ))?;
    for [origin, source] in [["location.origin", "frame.contentWindow"], ["new URL(frame.src).origin", "window"]] {
        page.eval(&format!(
            "(() => {{ const frame = {FRAME}; dispatchEvent(new MessageEvent('message', {{ origin: {origin}, \
             source: {source}, data: {{ type: 'report-figures:height', height: 555 }} }})); }})()"
        ))?;
    }
    // The right window, from which the figure has gone to a page of another origin.
    let elsewhere = host_page(&format!("<script>parent.{say}</script>"), "")?;
    page.eval(&format!(
        "new Promise((resolve) => {{ {FRAME}.onload = resolve; {FRAME}.contentWindow.location = '{elsewhere}'; }})"
    ))?;
    page.settled()?;
    assert_eq!(page.eval("window.given")?, json!([]));
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

#[test]
fn without_scripts_the_picture_is_there() -> Result<()> {
    // Alone in a window of that size, which is what the frame must show.
    let alone = blank(700)?;
    alone.goto(&figure("meetings", Lang::Zh)?)?;
    let figure = alone.find("figure")?;
    let wanted = pixels(&alone, &figure, 1)?;
    let dark = wanted.grey.iter().filter(|it| **it < 0x60).count();
    assert!(dark > wanted.grey.len() / 100, "{dark} dark pixels of {}", wanted.grey.len());
    for sandbox in ["sandbox", "sandbox='allow-popups'"] {
        let page = blank(700)?;
        page.goto(&article("meetings", &format!("data-report-chart height='{}' {sandbox}", wanted.height))?)?;
        let frame = page.find("iframe")?;
        // The frame is a process of its own, which may paint later than the page around it.
        for attempt in 0.. {
            let shown = pixels(&page, &frame, 1)?;
            assert_eq!((shown.width, shown.height), (wanted.width, wanted.height), "{sandbox}");
            let differ = shown.grey.iter().zip(&wanted.grey).filter(|(one, other)| one.abs_diff(**other) > 40).count();
            if differ < wanted.grey.len() / 1000 {
                break;
            }
            assert!(attempt < 50, "{sandbox}: {differ} pixels of {} differ", wanted.grey.len());
        }
    }
    Ok(())
}

/// The layouts on show.
const SHOWN: &str = "[...document.querySelectorAll('.chart > div')].filter((it) => it.getClientRects().length)\
    .map((it) => it.className)";

#[test]
fn every_figure_is_whole_and_quiet_leads_to_the_report_breaks_no_rule_and_says_what_is_chinese() -> Result<()> {
    let report = report()?;
    let mut breaches = Vec::new();
    for lang in Lang::ALL {
        for chart in &report.charts {
            let page = blank(320)?;
            page.goto(&figure(&chart.id, lang)?)?;
            let name = format!("{} {}", chart.id, lang.tag());
            assert_eq!(page.console(), Vec::<String>::new(), "{name}");
            assert_eq!(page.eval(SHOWN)?, json!(["w-s"]), "{name}");
            let title = page.find("h1")?.text()?;
            assert_eq!(squeezed(&title), squeezed(lang.of(&chart.title)), "{name}");
            let wide = page.eval("document.documentElement.scrollWidth - document.documentElement.clientWidth")?;
            assert_eq!(wide, 0, "{name} scrolls sideways");
            let back = page.find_by_role("link", lang.shared().full_page)?;
            let link = back.eval("(node) => [node.href, node.target, node.rel]")?;
            let fragment = charts::figures::address(chart);
            assert_eq!(link, json!([format!("{}index.html{fragment}", url(lang)?), "_blank", "noopener"]), "{name}");
            for width in [600, 900, 1300] {
                page.resize(width, 700)?;
                let shown = page.eval(SHOWN)?;
                assert_eq!(shown.as_array().map(Vec::len), Some(1), "{name} at {width}: {shown}");
            }
            page.resize(if lang == Lang::Zh { 390 } else { 1000 }, 900)?;
            if lang != Lang::Zh {
                breaches.extend(unsaid_chinese(&page, "html", &name)?);
            }
            // What rules read is the same in English and in German but for its words; German ones are longer.
            if lang != Lang::En {
                breaches.extend(judged(&page, 15)?.into_iter().map(|it| format!("{name}: {it}")));
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
    Ok(())
}

#[test]
fn every_mark_of_a_figure_leads_to_its_sentence_in_the_report() -> Result<()> {
    let source = source()?;
    let marks = "[...document.querySelectorAll('.w-x a[data-mark]')].map((it) => \
         [it.dataset.mark, new URL(it.getAttribute('href'), location.href).href, it.getAttribute('target')])";
    for (chart, least) in [("meetings", 5), ("oversight", 40), ("plan", 25)] {
        let page = blank(1300)?;
        page.goto(&figure(chart, Lang::De)?)?;
        let found: Vec<[String; 3]> = serde_json::from_value(page.eval(marks)?)?;
        assert!(found.len() >= least, "{chart}: {}", found.len());
        for [mark, link, target] in found {
            let entity: Entity = source.entity(&mark).with_context(|| mark.clone())?;
            assert_eq!(link, format!("{}index.html{}", url(Lang::De)?, source.target(entity)));
            assert_eq!(target, "_blank");
        }
    }
    Ok(())
}

#[test]
fn only_the_figures_may_stand_in_a_frame() -> Result<()> {
    let page = blank(600)?;
    page.goto(&host_page(&format!("<iframe src=\"{}\"></iframe>", url(Lang::Zh)?), "")?)?;
    let console = page.console().join("\n");
    assert!(console.contains("frame-ancestors") || console.contains("refused to connect"), "{console}");
    Ok(())
}
