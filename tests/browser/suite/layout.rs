//! The page fits its window: nothing makes it scroll sideways.

use anyhow::Result;
use browser_tests::{BEYOND, open};
use i18n::Lang;

#[test]
fn nothing_scrolls_sideways() -> Result<()> {
    for lang in Lang::ALL {
        for width in [320, 390, 768, 1440] {
            let page = open(lang, width)?;
            let wide = page.eval(BEYOND)?;
            assert_eq!(wide, serde_json::json!([]), "{} at {width} px", lang.tag());
            let scrolls = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
            assert_eq!(page.eval(scrolls)?, 0, "{} at {width} px", lang.tag());
        }
    }
    Ok(())
}
