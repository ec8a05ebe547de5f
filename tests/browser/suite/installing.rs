//! The page on a home screen: what the browser reads of the manifest, and icons that are there.

use anyhow::{Context, Result};
use browser_tests::{open, url};
use i18n::Lang;
use serde_json::json;

#[test]
fn the_browser_finds_the_page_fit_for_the_home_screen_in_every_language() -> Result<()> {
    for lang in Lang::ALL {
        let page = open(lang, 390)?;
        let answer = page.call("Page.getAppManifest", json!({}))?;
        assert_eq!(answer["errors"], json!([]), "{}", lang.tag());
        assert_eq!(answer["url"], format!("{}manifest.webmanifest", url(lang)?));
        let text = answer["data"].as_str().context("no manifest")?;
        let manifest: serde_json::Value = serde_json::from_str(text)?;
        assert_eq!(manifest["lang"], lang.tag());
        assert_eq!(manifest["short_name"], lang.strings().brand);
        assert!(!manifest["name"].as_str().context("no name")?.contains('\u{ad}'), "{}", manifest["name"]);
        // Wherever the site lies, it starts with this page and holds the others.
        let resolve = |value: &str| page.text(&format!("new URL({}, '{}').href", json!(value), url(lang)?));
        assert_eq!(resolve(manifest["start_url"].as_str().context("no start")?)?, url(lang)?);
        assert_eq!(resolve(manifest["scope"].as_str().context("no scope")?)?, url(Lang::Zh)?);
        // Every picture has the size that is said of it.
        let pictures = manifest["icons"].as_array().context("no icons")?;
        let pictures =
            pictures.iter().filter(|it| it["type"] == "image/png").map(|it| (it["src"].clone(), it["sizes"].clone()));
        let touch = page.text("document.querySelector('link[rel=apple-touch-icon]').getAttribute('href')")?;
        let mut sizes = Vec::new();
        for (source, size) in pictures.chain([(json!(touch), json!("180x180"))]) {
            let measure = "(async () => { const image = new Image(); image.src = SOURCE; await image.decode(); \
                return `${image.naturalWidth}x${image.naturalHeight}`; })()";
            assert_eq!(page.eval(&measure.replace("SOURCE", &source.to_string()))?, size, "{source}");
            sizes.push(size);
        }
        assert_eq!(sizes, ["192x192", "512x512", "512x512", "180x180"]);
    }
    Ok(())
}
