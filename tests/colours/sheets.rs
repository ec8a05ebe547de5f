//! The style sheets as rules: selectors, the conditions they stand under, and what they declare. Nothing is judged here.

use lightningcss::media_query::MediaList;
use lightningcss::printer::PrinterOptions;
use lightningcss::rules::CssRule;
use lightningcss::stylesheet::{ParserOptions, StyleSheet};
use lightningcss::traits::ToCss;

use crate::files::text;

/// One selector with what is declared for it.
pub struct Rule {
    /// The file below `assets/styles/`.
    pub sheet: String,
    /// The media queries around it, from the outermost to its own; none says anything twice.
    pub media: Vec<String>,
    /// One of its list.
    pub selector: String,
    pub specificity: u32,
    /// Property and value, custom properties among them, in writing order.
    pub declared: Vec<(String, String)>,
}

impl Rule {
    /// The custom properties, without their dashes, that the properties with one of these names take.
    pub fn tokens(&self, properties: impl Fn(&str) -> bool) -> Vec<String> {
        let mut found = Vec::new();
        for (_, value) in self.declared.iter().filter(|(name, _)| properties(name)) {
            found.extend(named(value));
        }
        found
    }

    /// Where it stands, for messages.
    pub fn place(&self) -> String {
        format!("{}: {}", self.sheet, self.selector)
    }
}

/// The custom properties that a value takes.
pub fn named(value: &str) -> Vec<String> {
    let rest = value.split("var(--").skip(1);
    rest.filter_map(|it| it.split([')', ',']).next()).map(|it| it.trim().to_owned()).collect()
}

/// A style sheet with all that it imports, in the order of the cascade.
pub fn rules(entry: &str) -> Vec<Rule> {
    let mut all = Vec::new();
    read(entry, &[], &mut all);
    assert!(!all.is_empty(), "{entry} has no rules");
    all
}

fn read(name: &str, media: &[String], all: &mut Vec<Rule>) {
    let text = text(&format!("assets/styles/{name}"));
    let sheet = StyleSheet::parse(&text, ParserOptions::default()).unwrap_or_else(|wrong| panic!("{name}: {wrong}"));
    gather(&sheet.rules.0, name, media, all);
}

fn gather(rules: &[CssRule], name: &str, media: &[String], all: &mut Vec<Rule>) {
    for rule in rules {
        match rule {
            CssRule::Import(it) => read(&it.url, &within(media, &it.media), all),
            CssRule::Media(it) => gather(&it.rules.0, name, &within(media, &it.query), all),
            CssRule::Style(it) => {
                let block = &it.declarations;
                let properties = block.declarations.iter().chain(&block.important_declarations);
                let declared: Vec<_> = properties
                    .map(|property| {
                        let value = property.value_to_css_string(PrinterOptions::default()).unwrap();
                        (property.property_id().name().to_owned(), value)
                    })
                    .collect();
                for selector in &it.selectors.0 {
                    all.push(Rule {
                        sheet: name.to_owned(),
                        media: media.to_vec(),
                        selector: selector.to_css_string(PrinterOptions::default()).unwrap(),
                        specificity: selector.specificity(),
                        declared: declared.clone(),
                    });
                }
            }
            // They have no selectors of elements, and their colours are not the page's.
            CssRule::FontFace(_) | CssRule::Keyframes(_) | CssRule::Page(_) => {}
            other => panic!("{name} has a rule that is not read here: {other:?}"),
        }
    }
}

fn within(media: &[String], list: &MediaList) -> Vec<String> {
    // An empty list, which holds always, is written as `not all`.
    let own = (!list.media_queries.is_empty()).then(|| list.to_css_string(PrinterOptions::default()).unwrap());
    media.iter().cloned().chain(own).collect()
}
