//! Switching the language keeps the view: what is chosen, what the inspector shows, and the place on the page.

use anyhow::{Context, Result};
use browser_tests::{VIEW, blank, offline_file, open, source, url};
use driver::Page;
use i18n::Lang;
use model::Param;
use serde_json::json;

/// Follows the link to a language, wherever the reader is.
fn switch(page: &Page, to: Lang) -> Result<()> {
    page.find_by_role("link", to.name())?.eval("(link) => link.click()")?;
    page.wait("the other language is there", &format!("document.documentElement.lang === '{}'", to.tag()))?;
    page.ready()
}

#[test]
fn every_choice_is_kept_in_the_other_language() -> Result<()> {
    let source = source()?;
    let report = &source.report;
    let (fact, task, activity) = (&report.facts[3].id, &report.tasks[7].id, &report.activities[5].id);
    let queries = [
        format!("?at={fact}&bound=approximate&chapter=overview"),
        format!("?at={task}&method=inspect&view=list&kind=task"),
        format!("?at={activity}&area=livelihood&status=planned&q=a"),
        "?theme=service&group=method&sort=-value&for=wages".to_owned(),
        "?in-area=livelihood&in-method=hear&year=covered".to_owned(),
        "?answered=no&before=service".to_owned(),
    ];
    let chosen = |param: Param| queries.iter().any(|it| it.replace('?', "&").contains(&format!("&{}=", param.name())));
    let forgotten: Vec<Param> = Param::ALL.into_iter().filter(|it| !chosen(*it)).collect();
    assert!(forgotten.is_empty(), "{forgotten:?} are chosen nowhere here");
    for (from, to) in [(Lang::Zh, Lang::De), (Lang::De, Lang::En), (Lang::En, Lang::Zh)] {
        let (page, fresh) = (blank(1440)?, blank(1440)?);
        // How an address is read is the model's (tests/model/address.rs) and of no language: one pair is switched with every
        // choice, the others with an entry, a method, a kind and a view.
        let switched = if from == Lang::Zh { &queries[..] } else { &queries[1..2] };
        for query in switched {
            page.goto(&[&*url(from)?, query].concat())?;
            page.ready()?;
            switch(&page, to)?;
            assert_eq!(page.text("location.search")?, *query, "{} to {}", from.tag(), to.tag());
            fresh.goto(&[&*url(to)?, query].concat())?;
            fresh.ready()?;
            let view = fresh.text(VIEW)?;
            assert_eq!(page.eval("!!document.getElementById('inspector')")?, json!(query.contains("at=")), "{query}");
            page.wait(&format!("{query} shows the same"), &format!("{VIEW} === {}", json!(view)))?;
        }
    }
    Ok(())
}

#[test]
fn the_place_on_the_page_is_kept_in_the_other_language() -> Result<()> {
    for width in [390, 1440] {
        for chart in ["oversight", "channels", "building"] {
            let page = open(Lang::Zh, width)?;
            let figure = format!("document.getElementById('fig-{chart}')");
            page.eval(&format!("{figure}.scrollIntoView({{ block: 'start' }}); scrollBy(0, -120)"))?;
            page.wait("the address follows", "location.hash.length > 1")?;
            let place = page.text("location.hash")?;
            // Phones have the languages in the menu, which lies over the page.
            page.eval("document.querySelector('header .menu').open = true")?;
            switch(&page, Lang::De)?;
            assert_eq!(page.text("location.hash")?, place, "{chart} at {width}");
            let in_sight =
                format!("(({{ top, bottom }}) => bottom > 0 && top < innerHeight)({figure}.getBoundingClientRect())");
            page.wait(&format!("{chart} is in sight at {width}"), &in_sight)
                .with_context(|| format!("{:?} {place}", page.eval("scrollY")))?;
        }
    }
    Ok(())
}

#[test]
fn the_one_file_keeps_the_view_too() -> Result<()> {
    let page = blank(1440)?;
    page.goto(&[&*offline_file()?, "?theme=service&group=area#plan"].concat())?;
    page.ready()?;
    switch(&page, Lang::De)?;
    assert_eq!(page.text("location.search + location.hash")?, "?lang=de&theme=service&group=area#plan");
    let pressed = "[...document.querySelectorAll('[aria-pressed=true]')].map((it) => it.textContent).join()";
    let pressed = page.text(pressed)?;
    assert!(pressed.contains(Lang::De.strings().area), "{pressed}");
    switch(&page, Lang::En)?;
    assert_eq!(page.text("location.search + location.hash")?, "?lang=en&theme=service&group=area#plan");
    Ok(())
}
