//! What a page says of itself in its head: to services that show it, to search engines, to the browser's loader.

use i18n::Lang;
use model::Source;
use site::export::SHARE;

use super::downloads::page_picture;
use super::template::attribute;

/// What services that show a shared page ask for: its picture and, where it is known, its address.
pub fn preview(source: &Source, lang: Lang, address: Option<&str>) -> String {
    let mut lines = Vec::new();
    let mut meta = |key: &str, name: &str, value: &str| {
        lines.push(format!("<meta {key}=\"{name}\" content=\"{}\">", attribute(value)));
    };
    if let Some(address) = address {
        meta("property", "og:url", &format!("{address}/{}", lang.folder()));
    }
    if let Some(picture) = page_picture(source, lang) {
        let place = address.map_or(lang.up().to_owned(), |it| format!("{it}/"));
        meta("property", "og:image", &format!("{place}{picture}"));
        meta("property", "og:image:width", &SHARE.0.to_string());
        meta("property", "og:image:height", &SHARE.1.to_string());
        meta("name", "twitter:card", "summary_large_image");
    }
    lines.join("\n")
}

/// Links to the page in every language, relative, since the site may live in any folder. Who reads none of them gets the
/// report's own.
pub fn alternates(up: &str) -> String {
    let link = |(tag, lang): (&str, Lang)| {
        let folder = if lang.folder().is_empty() && up.is_empty() { "./" } else { lang.folder() };
        format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{up}{folder}\">")
    };
    let all = Lang::ALL.map(|it| (it.tag(), it)).into_iter().chain([("x-default", Lang::Zh)]);
    all.map(link).collect::<Vec<_>>().join("\n")
}

/// Has a font there when the first line is set: it is too small to wait for, and to be swapped in later is to jump.
pub fn preload(up: &str, font: &str) -> String {
    format!("<link rel=\"preload\" as=\"font\" type=\"font/woff2\" crossorigin href=\"{up}{font}\">")
}
