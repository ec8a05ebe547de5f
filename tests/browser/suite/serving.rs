//! What `serve` adds to pages: that the data is broken, in the page's language, until it is mended. Nothing of it is in the
//! site.

use std::fs;
use std::path::Path;

use anyhow::Result;
use browser_tests::{Place, blank, first_build};
use fixtures::REPORT_2023;
use i18n::Lang;
use start::paths::target;
use xtask::input::Input;
use xtask::serve::{Trouble, development};

/// The report with a slip, in a folder of its own, and what is said of it.
fn broken(folder: &Path) -> Result<Trouble> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("report.json"), REPORT_2023.json.replacen("\"value\": 559", "\"value\": 595", 1))?;
    fs::write(folder.join("report.txt"), REPORT_2023.text)?;
    Ok(Trouble::of(&Input::of(Some(folder))?))
}

#[test]
fn while_the_data_is_broken_the_old_page_says_so_and_where_until_it_is_mended() -> Result<()> {
    let site = first_build()?;
    let trouble = broken(&target().join("serving-test"))?;
    let (news, routes) = development(&site);
    let place = Place::with(routes)?;
    for (lang, words) in [
        (Lang::Zh, ["上一次生成的网页", "读作 559，但 value 是 595"]),
        (Lang::En, ["as it was last built", "reads 559, but value is 595"]),
        (Lang::De, ["zuletzt erzeugte Seite", "bedeutet 559, aber value ist 595"]),
    ] {
        let page = blank(390)?;
        page.goto(&place.url(&format!("/{}", lang.folder())))?;
        page.ready()?;
        assert_eq!(page.eval("!!document.querySelector('#trouble')")?, false, "{lang:?}: it is in order");
        news.send_modify(|it| it.trouble = Some(trouble.clone()));
        page.wait("the page says so", "document.querySelector('#trouble')")?;
        let told = page.text("document.querySelector('#trouble').innerText")?;
        for part in words.into_iter().chain(["serving-test/report.json:", "facts["]) {
            assert!(told.contains(part), "{lang:?}: {part}: {told}");
        }
        let seen = "(() => { const box = document.querySelector('#trouble').getBoundingClientRect(); \
            return box.bottom <= innerHeight && box.height > 40 && box.left >= 0 && box.right <= innerWidth; })()";
        assert_eq!(page.eval(seen)?, true, "{lang:?}: it is in sight");
        assert_eq!(page.eval("getComputedStyle(document.querySelector('#trouble')).position")?, "fixed", "{lang:?}");
        news.send_modify(|it| it.trouble = None);
        page.wait("it goes away", "!document.querySelector('#trouble')")?;
        assert!(!fs::read_to_string(site.join(lang.folder()).join("index.html"))?.contains("__reload"), "{lang:?}");
    }
    Ok(())
}
