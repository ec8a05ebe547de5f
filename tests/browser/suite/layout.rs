//! The page fits its window: nothing makes it scroll sideways.

use anyhow::Result;
use browser_tests::open;
use report_figures::i18n::Lang;

#[test]
fn nothing_scrolls_sideways() -> Result<()> {
    for lang in Lang::ALL {
        for width in [320, 390, 768, 1440] {
            let page = open(lang, width)?;
            let wide = page.eval(
                "(() => { const most = document.documentElement.clientWidth; \
                 if (document.documentElement.scrollWidth <= most) return []; \
                 return [...document.body.querySelectorAll('*')] \
                 .filter((node) => node.getBoundingClientRect().right > most + 0.5) \
                 .map((node) => node.tagName + '.' + (node.getAttribute('class') || '') + ' ' + \
                 Math.round(node.getBoundingClientRect().right)).slice(0, 8); })()",
            )?;
            assert_eq!(wide, serde_json::json!([]), "{} at {width} px", lang.tag());
            let scrolls = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
            assert_eq!(page.eval(scrolls)?, 0, "{} at {width} px", lang.tag());
        }
    }
    Ok(())
}
