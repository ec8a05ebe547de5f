//! Data for the pages in the root of a site of several years: the folder of the report that they show, and the report that the
//! root's own addresses belong to. The root itself is made in `years`.

use i18n::Lang;
use minijinja::context;
use minijinja::value::Value;

/// What the root's pages are: those of the newest report's folder, and where the choices lead that stand in the root's own
/// addresses. These were given out when one report stood there alone.
#[derive(Clone, Copy, Debug)]
pub struct Root<'a> {
    /// The newest report's folder.
    pub newest: &'a str,
    /// The folder of the report that once stood in the root.
    pub first: &'a str,
}

impl Root<'_> {
    /// What the page's template asks for, in a language.
    pub fn values(self, lang: Lang) -> Value {
        let (up, folder, Self { newest, first }) = (lang.up(), lang.folder(), self);
        // The way to the first is one from the newest, since the page's base is there.
        let first = if first == newest { String::new() } else { format!("{up}../{first}/{folder}") };
        context! { base => format!("{up}{newest}/{folder}"), first }
    }
}
