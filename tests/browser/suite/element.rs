//! `<report-chart>` on somebody else's page, under that page's own strict policy: what goes in, and what comes out. What
//! goes wrong is in `element_faults`.

use anyhow::{Context, Result};
use browser_tests::{
    ELEMENT, FIGURE, blank, drawn, element_page, heard, host_page, host_policy, source, url, with_element,
};
use charts::figures::summary;
use driver::{Browser, Engine, Page};
use i18n::Lang;
use model::{Entity, Source, without_break_hints};
use serde_json::{Value, json};

/// What a mark's event must tell.
fn detail(source: &Source, id: &str, lang: Lang) -> Result<Value> {
    let entity = source.entity(id).with_context(|| id.to_owned())?;
    let fact = if let Entity::Fact(it) = entity { Some(it) } else { None };
    Ok(json!({
        "id": id,
        "kind": match entity { Entity::Fact(_) => "fact", Entity::Activity(_) => "activity", Entity::Task(_) => "task" },
        "label": entity.label(lang),
        "raw": fact.map(|it| &*it.raw),
        "value": fact.map(|it| it.value),
        "bound": fact.map(|it| it.bound.word()),
        "unit": fact.map(|it| source.unit(it, lang)),
        "quote": entity.quote(),
    }))
}

/// Numbers as JavaScript has them: 8 and 8.0 are one.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len() && one.iter().all(|(key, it)| other.get(key).is_some_and(|its| same(it, its)))
        }
        _ => one == other,
    }
}

#[test]
fn every_fact_of_a_chart_tells_what_it_is_by_mouse_and_by_key() -> Result<()> {
    let source = source()?;
    for (chart, lang, tag) in [("meetings", Lang::Zh, "zh"), ("channels", Lang::De, "de"), ("micro", Lang::En, "en")] {
        let page = element_page(&format!("<report-chart chart='{chart}' lang='{tag}'></report-chart>"), 1000)?;
        drawn(&page)?;
        let facts = source.chart(chart).context("no chart")?.facts.clone();
        assert!(facts.len() > 1);
        for id in &facts {
            let fact = source.fact(id).context("no fact")?;
            // Its chart may say more behind its label.
            let caption = source.chart(chart).and_then(|it| it.captions.iter().find(|it| it.fact == fact.id));
            let remark = caption.and_then(|it| it.remark.as_ref()).map_or("", |it| lang.of(it));
            let comma = lang.strings().pic_comma;
            let more = if remark.is_empty() { String::new() } else { [comma, remark].concat() };
            let name = without_break_hints(&[&source.spoken(fact, lang), comma, &fact.name(lang), &more].concat());
            // A ratio draws its part twice, as dots and as a term of its division.
            let marks = page.find_all_by_role("button", &name)?;
            let mark = marks.first().with_context(|| format!("no button {name}"))?;
            let wanted = detail(&source, id, lang)?;
            mark.click()?;
            mark.focus()?;
            page.press("Enter")?;
            page.press(" ")?;
            for by in ["mouse", "Enter", "Space"] {
                let (kind, told) = heard(&page)?;
                assert_eq!(kind, "fact-select", "{id} by {by}: {told}");
                assert!(same(&told, &wanted), "{id} by {by}:\n{told}\n{wanted}");
            }
            page.press("a")?;
        }
        page.settled()?;
        assert_eq!(page.eval("window.heard")?, json!([]), "{chart}: more than was asked for");
        assert_eq!(page.console(), Vec::<String>::new(), "{chart}");
    }
    Ok(())
}

#[test]
fn activities_and_tasks_tell_what_they_are() -> Result<()> {
    let source = source()?;
    let page = element_page("<report-chart chart='continuity'></report-chart>", 1000)?;
    drawn(&page)?;
    let marks = format!("[...{FIGURE}.querySelectorAll('[data-mark]')].map((it) => it.getAttribute('data-mark'))");
    let marks: Vec<String> = serde_json::from_value(page.eval(&marks)?)?;
    assert!(marks.len() >= 14, "{}", marks.len());
    page.eval(&format!(
        "for (const it of {FIGURE}.querySelectorAll('[data-mark]')) it.dispatchEvent(new MouseEvent('click', {{ bubbles: true }}))"
    ))?;
    for mark in &marks {
        let (_, told) = heard(&page)?;
        assert!(same(&told, &detail(&source, mark, Lang::Zh)?), "{told}");
    }
    Ok(())
}

#[test]
fn options_say_which_chart_in_which_language_and_what_is_lifted() -> Result<()> {
    let source = source()?;
    let page = element_page("<report-chart chart='meetings' lang='en'></report-chart>", 700)?;
    drawn(&page)?;
    let title = |chart: &str, lang: Lang| -> Result<String> {
        Ok(lang.of(&source.chart(chart).context("no chart")?.title).to_owned())
    };
    let shows = |chart: &str, lang: Lang| -> Result<()> {
        let label = json!(without_break_hints(&title(chart, lang)?));
        page.wait(chart, &format!("{FIGURE}?.querySelector('.chart').getAttribute('aria-label') === {label}"))
    };
    shows("meetings", Lang::En)?;
    page.eval(&format!("{ELEMENT}.options = {{ chart: 'turnout', lang: 'de-DE' }}"))?;
    shows("turnout", Lang::De)?;
    // What is left out comes from the attributes.
    page.eval(&format!("{ELEMENT}.options = {{ selected: 'chair-meetings' }}"))?;
    shows("meetings", Lang::En)?;
    let highlighted = format!("[...{FIGURE}.querySelectorAll('.is-on')].map((it) => it.getAttribute('data-mark'))");
    assert_eq!(page.eval(&highlighted)?, json!(["chair-meetings"]));
    page.eval(&format!("{ELEMENT}.options = undefined; {ELEMENT}.setAttribute('chart', 'training')"))?;
    shows("training", Lang::En)?;
    assert_eq!(page.eval(&highlighted)?, json!([]));
    let link = page.find_by_role("link", Lang::En.shared().full_page)?;
    assert_eq!(link.eval("(node) => node.href")?, format!("{}index.html#fig-training", url(Lang::En)?));
    assert_eq!(page.eval("window.heard")?, json!([]));
    Ok(())
}

#[test]
fn options_that_were_set_before_the_script_came_count() -> Result<()> {
    let page = blank(700)?;
    let early = "document.addEventListener('readystatechange', () => { const it = document.querySelector('report-chart'); \
        if (it && !customElements.get('report-chart')) it.options = { chart: 'turnout', lang: 'en' }; });";
    page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": early }))?;
    page.goto(&host_page(&with_element("site", "<report-chart chart='meetings'></report-chart>")?, &host_policy()?)?)?;
    drawn(&page)?;
    assert_eq!(page.text(&format!("{FIGURE}.lang"))?, "en");
    assert_eq!(page.eval(&format!("{ELEMENT}.options.chart"))?, "turnout");
    Ok(())
}

#[test]
fn its_layout_fits_its_own_width_and_its_words_stay_readable() -> Result<()> {
    let page = element_page("<div id='place'><report-chart chart='oversight' lang='de'></report-chart></div>", 1400)?;
    drawn(&page)?;
    for (width, class) in [
        (320, "w-s"),
        (567, "w-s"),
        (568, "w-m"),
        (775, "w-m"),
        (776, "w-l"),
        (1067, "w-l"),
        (1068, "w-x"),
        (320, "w-s"),
    ] {
        page.eval(&format!("document.getElementById('place').style.width = '{width}px'"))?;
        let shown = format!("{FIGURE}?.querySelector('svg').classList.contains('{class}')");
        page.wait(&format!("{class} at {width} px"), &shown)?;
        let least = page.eval(&format!(
            "(() => {{ const svg = {FIGURE}.querySelector('svg'); const scale = svg.getScreenCTM().a; \
             return Math.min(...[...svg.querySelectorAll('text')].map((it) => it.getAttribute('font-size') * scale)); }})()"
        ))?;
        assert!(least.as_f64().is_some_and(|it| it >= 11.5), "{least} px at {width} px");
        assert_eq!(page.eval(&format!("{ELEMENT}.scrollWidth <= {ELEMENT}.clientWidth"))?, true, "{width} px");
    }
    Ok(())
}

/// What the focus within the element is on: the title of its chart, the name of a group, or the id of a mark.
fn focused(page: &Page) -> Result<String> {
    page.text(&format!(
        "(() => {{ const it = {ELEMENT}.shadowRoot.activeElement; \
         return (it && (it.getAttribute('data-mark') || it.getAttribute('aria-label'))) || 'nothing'; }})()"
    ))
}

#[test]
fn its_chart_is_one_tab_stop_whose_groups_and_marks_are_walked() -> Result<()> {
    let source = source()?;
    let chart = source.report.charts.iter().find(|it| it.groups.len() > 1).context("no chart with groups")?;
    let [group, second, ..] = &chart.groups[..] else { unreachable!("two groups at least") };
    let first = &*group.facts[0];
    for (lang, width) in [(Lang::Zh, 1000), (Lang::De, 390)] {
        let (id, tag) = (&chart.id, lang.tag());
        let [title, own, next] = [&chart.title, &group.label, &second.label].map(|it| without_break_hints(lang.of(it)));
        let page = element_page(&format!("<report-chart chart='{id}' lang='{tag}'></report-chart>"), width)?;
        drawn(&page)?;
        page.press("Tab")?;
        assert_eq!(focused(&page)?, title, "{tag}");
        for (key, wanted) in [
            ("ArrowDown", &*own),
            ("ArrowRight", &*next),
            ("ArrowLeft", &*own),
            ("Enter", first),
            ("ArrowUp", &*own),
            ("ArrowDown", first),
            ("ArrowRight", &*group.facts[1]),
            ("Escape", &*title),
        ] {
            page.press(key)?;
            assert_eq!(focused(&page)?, wanted, "{tag}, {key}");
        }
        page.press("Tab")?;
        let link = format!("{ELEMENT}.shadowRoot.activeElement?.textContent");
        assert_eq!(page.text(&link)?, lang.shared().full_page, "{tag}");
        assert_eq!(page.eval("window.heard")?, json!([]), "{tag}: walking chooses nothing");
        let described = page.text(&format!(
            "(() => {{ const root = {ELEMENT}.shadowRoot; \
             return root.querySelector('.chart').getAttribute('aria-describedby').split(' ') \
             .map((id) => root.getElementById(id).textContent).join('|'); }})()"
        ))?;
        assert_eq!(described, [&*summary(&source, chart, lang), lang.shared().walk].join("|"));
    }
    Ok(())
}

#[test]
fn the_focus_stays_where_it_is_when_the_layout_changes() -> Result<()> {
    let source = source()?;
    let chart = source.report.charts.iter().find(|it| it.groups.len() > 1).context("no chart with groups")?;
    let element = format!("<div id='place'><report-chart chart='{}'></report-chart></div>", chart.id);
    let page = element_page(&element, 1400)?;
    drawn(&page)?;
    // On the chart, on a group, on a mark.
    for (key, width, class) in [("Tab", 400, "w-s"), ("ArrowDown", 1200, "w-x"), ("ArrowDown", 400, "w-s")] {
        page.press(key)?;
        let before = focused(&page)?;
        page.eval(&format!("document.getElementById('place').style.width = '{width}px'"))?;
        page.wait(class, &format!("{FIGURE}.querySelector('svg').classList.contains('{class}')"))?;
        assert_eq!(focused(&page)?, before, "{class}");
    }
    assert_eq!(focused(&page)?, *chart.groups[0].facts[0]);
    Ok(())
}

#[test]
fn it_works_in_chromium_80() -> Result<()> {
    let browser = Browser::start(Engine::Chromium80)?;
    let page = browser.page()?;
    page.resize(390, 844)?;
    let element = "<report-chart chart='meetings'><em>fallback</em></report-chart>";
    page.goto(&host_page(&with_element("site", element)?, "")?)?;
    page.wait("the chart is drawn", &format!("{ELEMENT}.shadowRoot && {FIGURE} && {FIGURE}.querySelector('svg')"))?;
    let told = page.text(&format!(
        "new Promise((resolve) => {{ {ELEMENT}.addEventListener('fact-select', (event) => resolve(event.detail.raw)); \
         {FIGURE}.querySelector('[data-mark=chair-meetings]').dispatchEvent(new MouseEvent('click', {{ bubbles: true }})); }})"
    ))?;
    assert_eq!(told, "15次");
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}
