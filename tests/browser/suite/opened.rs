//! The page in every language at every width, opened once for all that is said of it there: nothing scrolls sideways
//! (`layout`), words fit (`fitting`), rules and names (`accessibility`), what is in which language (`languages`). The page that
//! presents is in `presented`.

use std::sync::OnceLock;

use anyhow::{Context, Result, anyhow};
use browser_tests::{BEYOND, judged, judged_part, open, source};
use driver::Page;
use i18n::Lang;
use serde_json::json;

use crate::judges::{misnamed, unfitting, unsaid_chinese};

/// From the smallest phone to a desk.
pub const WIDTHS: [u32; 4] = [320, 390, 768, 1440];

/// What a test asks of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promise {
    /// Nothing makes the window scroll sideways.
    Width,
    /// Words fit where they stand.
    Fit,
    /// Whoever says what stands on a control reaches it.
    Names,
    /// Chinese says that it is Chinese.
    Language,
    /// No rule of axe-core is broken as the page opens.
    Rules,
    /// None while everything is unfolded.
    RulesUnfolded,
    /// None while the panels of the bar are open.
    RulesOfPanels,
    /// None while the inspector is open.
    RulesOfInspector,
}

/// What breaks a promise, and where.
pub type Breaches = Vec<(Promise, String)>;

/// Fails when the promise is broken anywhere.
pub fn holds(promise: Promise) -> Result<()> {
    static FOUND: [OnceLock<Result<Breaches, String>>; 3] = [const { OnceLock::new() }; 3];
    none_of(promise, &FOUND, |lang| {
        let mut all = Breaches::new();
        for width in WIDTHS {
            look(lang, width, &mut all)?;
        }
        Ok(all)
    })
}

/// Fails when the promise is broken in any language. Each is looked at once, by the first test that comes; the others take
/// what it has found.
pub fn none_of(
    promise: Promise,
    found: &[OnceLock<Result<Breaches, String>>; 3],
    look: impl Fn(Lang) -> Result<Breaches>,
) -> Result<()> {
    let mut broken = Vec::new();
    for (lang, found) in Lang::ALL.into_iter().zip(found) {
        let all = found.get_or_init(|| look(lang).map_err(|wrong| format!("{wrong:#}")));
        let all = all.as_ref().map_err(|wrong| anyhow!("{wrong}"))?;
        broken.extend(all.iter().filter(|it| it.0 == promise).map(|it| &*it.1));
    }
    assert!(broken.is_empty(), "{}:\n{}", broken.len(), broken.join("\n"));
    Ok(())
}

fn look(lang: Lang, width: u32, all: &mut Breaches) -> Result<()> {
    let page = open(lang, width)?;
    let at = format!("{} at {width}", lang.tag());
    let mut add = |promise, found: Vec<String>| all.extend(found.into_iter().map(|it| (promise, it)));
    let of = |state: &str, found: Vec<String>| found.into_iter().map(|it| format!("{at}, {state}: {it}")).collect();
    let beyond = page.eval(BEYOND)?;
    let scrolls = page.eval("document.documentElement.scrollWidth - document.documentElement.clientWidth")?;
    if beyond != json!([]) || scrolls != 0 {
        add(Promise::Width, vec![format!("{at}: by {scrolls} px, {beyond}")]);
    }
    // axe-core takes seconds, and what phones and desks have is what there is.
    let thorough = [390, 1440].contains(&width);
    if thorough {
        add(Promise::Rules, of("as it opens", judged(&page, 20)?));
        page.eval("document.querySelectorAll('.bar details').forEach((fold) => { fold.open = true; })")?;
        add(Promise::RulesOfPanels, of("with its panels open", judged_part(&page, ".bar", 8)?));
        page.eval("document.querySelectorAll('.bar details').forEach((fold) => { fold.open = false; })")?;
        inspect(&page, lang)?;
        // What a part may break beside the rest of the page, it breaks in every language.
        let found = if lang == Lang::Zh { judged(&page, 20)? } else { judged_part(&page, "#inspector", 8)? };
        add(Promise::RulesOfInspector, of("with the inspector", found));
        page.press("Escape")?;
        page.wait("the inspector is closed", "!document.getElementById('inspector')")?;
    }
    add(Promise::Fit, unfitting(&page, &at)?);
    // Every fold is open from here on.
    if width > 320 {
        add(Promise::Names, misnamed(&page, &at)?);
    }
    if thorough {
        add(Promise::RulesUnfolded, of("unfolded", judged(&page, 20)?));
        if lang != Lang::Zh {
            add(Promise::Language, unsaid_chinese(&page, "html", &at)?);
        }
    }
    Ok(())
}

/// Opens a number by its link, as a reader does.
fn inspect(page: &Page, lang: Lang) -> Result<()> {
    let source = source()?;
    let fact = source.fact("party-group-meetings").context("no fact to open")?;
    let name = [&source.spoken(fact, lang), lang.strings().pic_comma, &fact.name(lang)].concat();
    // Hints for line breaks are no part of a name.
    let name = name.replace('\u{ad}', "");
    page.find_by_role("link", &name)?.click()?;
    page.wait("the inspector is open", "document.getElementById('inspector') !== null")
}
