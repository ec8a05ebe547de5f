//! HTML as a browser reads it, for tests of what was prerendered. Nothing is judged here.

use scraper::{ElementRef, Html, Selector};

/// The elements that a CSS selector names, in document order.
pub fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

/// The values of an attribute, in document order.
pub fn values<'a>(page: &'a Html, name: &str) -> Vec<&'a str> {
    all(page, &format!("[{name}]")).into_iter().filter_map(|it| it.attr(name)).collect()
}

/// All text of a page.
pub fn words(page: &Html) -> String {
    page.root_element().text().collect()
}
