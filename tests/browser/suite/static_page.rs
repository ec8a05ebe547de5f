//! Readable before, and without, WebAssembly.

use anyhow::Result;
use browser_tests::{missing_content, open_without_scripts};
use i18n::Lang;

#[test]
fn every_figure_and_task_is_there_without_scripts() -> Result<()> {
    for lang in Lang::ALL {
        let page = open_without_scripts(lang, 390)?;
        assert_ne!(page.eval("document.documentElement.dataset.live || ''")?, "true", "scripts ran");
        let missing = missing_content(&page, lang)?;
        assert!(missing.is_empty(), "{}: {missing:?}", lang.tag());
    }
    Ok(())
}

#[test]
fn every_page_says_its_language_and_links_the_others() -> Result<()> {
    for lang in Lang::ALL {
        let page = open_without_scripts(lang, 390)?;
        assert_eq!(page.text("document.documentElement.lang")?, lang.tag());
        for other in Lang::ALL {
            let address = page.text(&format!("document.querySelector('link[hreflang=\"{}\"]').href", other.tag()))?;
            assert_eq!(address, browser_tests::url(other)?);
        }
    }
    Ok(())
}
