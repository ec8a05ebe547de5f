//! Values that the templates of several pages share: the head's links and the look.

use i18n::Lang;
use minijinja::context;
use minijinja::value::Value;

use super::links::Links;

/// The page in every language, each with its tag and its folder, relative, since the site may live in any folder. Who reads
/// none of them gets the report's own.
pub fn alternates(up: &str) -> Value {
    let folder = |lang: Lang| if lang.folder().is_empty() && up.is_empty() { "./" } else { lang.folder() };
    let all = Lang::ALL.map(|it| (it.tag(), it)).into_iter().chain([("x-default", Lang::Zh)]);
    all.map(|(tag, lang)| Value::from([tag, folder(lang)])).collect()
}

/// What `look.html` names, for a page that is `up` from the site's own folder.
pub fn look(links: &Links, up: &str) -> Value {
    let Links { opening_style, style, fonts, icon, .. } = links;
    context! { up, opening_style, style, fonts => fonts.clone(), icon }
}
