//! The codes that lead from slides to the page: the closing slide's to the page itself, a corner's to what the slide shows. The
//! corner's goes by way of `go.html`, which sends each phone to the page of its own language.

use std::sync::Arc;

use i18n::Lang;
use report_qr::{Correction, Modules};

use crate::link::CodeShown;

/// The page that sends a reader on; the build makes it.
const GO: &str = "go.html";

/// Where the page stands, and the code that says so.
pub struct Codes {
    /// Of the page in the slides' language.
    pub address: String,
    /// Its code.
    pub page: Modules,
    /// The folder of all languages, with the slash at its end.
    root: String,
}

impl Codes {
    /// Those of a page's own address; `None` where there is none, or where it is longer than a code.
    pub fn of(address: Option<&str>, lang: Lang) -> Option<Self> {
        let address = address?.to_owned();
        let page = Modules::of(&address, Correction::Quartile)?;
        // A page is its folder's; the address of a site may come without the slash at its end.
        let folder = match address.rsplit_once('/') {
            Some((folder, file)) if file.ends_with(".html") => folder,
            _ => address.trim_end_matches('/'),
        };
        let own = lang.folder().trim_end_matches('/');
        let root = folder.strip_suffix(own).filter(|it| it.ends_with('/')).unwrap_or(folder);
        let root = [root.trim_end_matches('/'), "/"].concat();
        Some(Self { address, page, root })
    }

    /// The code that leads to a chart, or to the page's beginning, and its address.
    pub fn to(&self, chart: Option<&Arc<str>>, kind: CodeShown) -> Option<(String, Modules)> {
        let large = if kind == CodeShown::Large { "?elder=1" } else { "" };
        let place = chart.map_or(String::new(), |it| ["#fig-", it].concat());
        let address = [&*self.root, GO, large, &*place].concat();
        // Larger modules are read from further away, which is worth more than what heads may hide.
        let code = Modules::of(&address, Correction::Medium)?;
        Some((address, code))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn led(address: &str, lang: Lang, kind: CodeShown) -> Option<String> {
        Some(Codes::of(Some(address), lang)?.to(Some(&"micro".into()), kind)?.0)
    }

    #[test]
    fn a_code_leads_through_the_site_s_own_folder_whatever_page_shows_the_slides() {
        let expected = Some("https://example.org/report/go.html#fig-micro".to_owned());
        for (address, lang) in [
            ("https://example.org/report", Lang::Zh),
            ("https://example.org/report/", Lang::Zh),
            ("https://example.org/report/index.html", Lang::Zh),
            ("https://example.org/report/de/", Lang::De),
            ("https://example.org/report/de/index.html", Lang::De),
            // The one file, presented in another language than its site's.
            ("https://example.org/report", Lang::En),
        ] {
            assert_eq!(led(address, lang, CodeShown::Page), expected, "{address}");
        }
        // A folder that only ends so is none of a language.
        let other = led("https://example.org/made/", Lang::De, CodeShown::Page);
        assert_eq!(other.as_deref(), Some("https://example.org/made/go.html#fig-micro"));
        let large = led("https://example.org/de/", Lang::De, CodeShown::Large);
        assert_eq!(large.as_deref(), Some("https://example.org/go.html?elder=1#fig-micro"));
        assert!(Codes::of(None, Lang::Zh).is_none());
    }
}
