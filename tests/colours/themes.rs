//! The themes, and the value that every token has in each: the cascade of the style sheets' own rules for the few
//! elements that declare tokens. A selector or a media query that is not known here fails, so that none is passed over.

use std::collections::BTreeMap;

use palette::Srgb;
use palette::color_difference::Wcag21RelativeContrast;

use crate::sheets::{Rule, rules};

/// Who wants more contrast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum More {
    No,
    /// The system's setting.
    System,
    /// The page's own control.
    Page,
}

/// What the reader has asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    pub dark: bool,
    pub more: More,
}

/// What declares tokens of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Page,
    /// The same in its large simple version.
    Large,
    /// A figure in a frame of another site.
    Frame,
    /// `<report-chart>` in a page of another site.
    Element,
    /// The presentation, in a hall and in a bright room.
    Deck,
    LightDeck,
}

pub const PLACES: [Place; 6] = [Place::Page, Place::Large, Place::Frame, Place::Element, Place::Deck, Place::LightDeck];

impl Theme {
    /// Least contrast of text.
    pub fn text(self) -> f64 {
        if self.more == More::No { 4.5 } else { 7.0 }
    }

    /// Least contrast of what is drawn to be told apart, in WCAG's words graphical objects.
    pub fn mark(self) -> f64 {
        if self.more == More::No { 3.0 } else { 7.0 }
    }

    /// Whether all of these media queries hold on a screen of any size, the reader's own few colours apart.
    pub fn shows(self, media: &[String]) -> bool {
        media.iter().all(|list| list.split(", ").any(|query| self.holds(query)))
    }

    fn holds(self, query: &str) -> bool {
        match query {
            "(prefers-color-scheme: dark)" => self.dark,
            "(prefers-contrast: more)" => self.more == More::System,
            "print" | "(forced-colors: active)" => false,
            "screen" | "(hover: hover)" | "(scripting: none)" => true,
            _ if query.contains("width") || query.contains("prefers-reduced-motion") => true,
            _ => panic!("the media query `{query}` is not known here"),
        }
    }
}

impl Place {
    /// The style sheets' rules there.
    pub fn rules(self) -> Vec<Rule> {
        match self {
            Self::Page | Self::Large | Self::Frame => rules("main.css"),
            Self::Element => rules("element.css"),
            // Of the page's rules those of pictures.
            Self::Deck | Self::LightDeck => {
                let charts = rules("main.css").into_iter().filter(|it| it.sheet == "chart.css");
                charts.chain(rules("deck.css")).collect()
            }
        }
    }

    /// Every theme that the place can have, each of the ways to more contrast for itself. The page's own control has no
    /// hold on a page of another site.
    pub fn themes(self) -> Vec<Theme> {
        let more = [More::No, More::System, More::Page];
        let all = [false, true].into_iter().flat_map(|dark| more.map(|more| Theme { dark, more }));
        all.filter(|it| it.more != More::Page || self != Self::Element).collect()
    }

    /// Whether it is the presentation.
    pub fn is_deck(self) -> bool {
        matches!(self, Self::Deck | Self::LightDeck)
    }

    /// Whether a selector that declares tokens means this place itself.
    fn is(self, selector: &str, more: More) -> bool {
        let asked = more == More::Page;
        match selector {
            ":root" | "html:root" => matches!(self, Self::Page | Self::Large | Self::Frame),
            ":host" => self == Self::Element,
            "html:not([data-chart])" => matches!(self, Self::Page | Self::Large),
            "html[data-elder]" => self == Self::Large,
            "html[data-contrast=\"more\"]" => asked && matches!(self, Self::Page | Self::Large | Self::Frame),
            ".deck" | "html:root .deck" => self.is_deck(),
            "html[data-contrast=\"more\"] .deck" => asked && self.is_deck(),
            ".deck[data-light=\"true\"]" => self == Self::LightDeck,
            // Glyphs on a chosen chip have the colour of its words.
            ".chip-on .gl" => false,
            // Faces by language; no colours.
            ":lang(en)" | ":lang(de)" | ":lang(zh)" => false,
            _ => panic!("`{selector}` declares tokens and is not known here"),
        }
    }
}

/// The tokens of a place in a theme, by name without dashes.
#[derive(Debug, PartialEq)]
pub struct Tokens(BTreeMap<String, String>);

impl Tokens {
    pub fn of(place: Place, theme: Theme) -> Self {
        // Inherited ones have their values already.
        let mut values = if place.is_deck() { Self::of(Place::Page, theme).0 } else { BTreeMap::new() };
        let mut all = if place == Place::Element { rules("element.css") } else { rules("main.css") };
        if place.is_deck() {
            all.extend(rules("deck.css"));
        }
        let declares = |rule: &Rule| rule.declared.iter().any(|(name, _)| name.starts_with("--"));
        all.retain(|it| declares(it) && theme.shows(&it.media) && place.is(&it.selector, theme.more));
        // Stable, so that of two the later one wins.
        all.sort_by_key(|it| it.specificity);
        for (name, value) in all.into_iter().flat_map(|it| it.declared) {
            if let Some(name) = name.strip_prefix("--") {
                values.insert(name.to_owned(), value);
            }
        }
        let resolved = values.keys().map(|name| (name.clone(), resolve(&values, name))).collect();
        Self(resolved)
    }

    /// Every token that is a colour.
    pub fn colours(&self) -> BTreeMap<&str, &str> {
        let all = self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        all.filter(|(_, value)| value.starts_with('#')).collect()
    }

    /// A token's colour.
    pub fn colour(&self, name: &str) -> Srgb<f64> {
        let value = self.0.get(name).unwrap_or_else(|| panic!("there is no --{name}"));
        let bytes: Srgb<u8> = value.parse().unwrap_or_else(|_| panic!("--{name} is no colour: {value}"));
        bytes.into_format()
    }

    /// WCAG's contrast between two tokens, 1 to 21.
    pub fn contrast(&self, one: &str, other: &str) -> f64 {
        self.colour(one).relative_contrast(self.colour(other))
    }
}

fn resolve(values: &BTreeMap<String, String>, name: &str) -> String {
    let mut value = values[name].clone();
    for _ in 0..4 {
        let Some(other) = value.strip_prefix("var(--").and_then(|it| it.strip_suffix(')')) else { return value };
        value.clone_from(&values[other]);
    }
    panic!("--{name} names itself");
}
