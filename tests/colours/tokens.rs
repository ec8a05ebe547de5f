//! The tokens themselves: one place for all colours, one palette for page and charts, the same for both ways to ask.

use charts::forms::PALETTE;

use crate::files::{files, text};
use crate::themes::{More, PLACES, Place, Theme, Tokens};

const LIGHT: Theme = Theme { dark: false, more: More::No };
const DARK: Theme = Theme { dark: true, more: More::No };

#[test]
fn charts_and_page_have_the_same_colours() {
    // What a class of a shape means is said by the style sheets.
    let rules: Vec<_> = [Place::Page, Place::Deck].into_iter().flat_map(Place::rules).collect();
    let tokens = Tokens::of(Place::Page, LIGHT);
    for (rgb, name) in PALETTE.colours {
        for (class, property) in [(format!(".f-{name}"), "fill"), (format!(".s-{name}"), "stroke")] {
            let means = |selector: &str| selector == class || selector == format!(".deck {class}");
            let rule = rules.iter().find(|it| means(&it.selector));
            let rule = rule.unwrap_or_else(|| panic!("no style sheet knows {class}"));
            let named = rule.tokens(|it| it == property);
            assert_eq!(named.len(), 1, "{class} has {named:?} for its {property}");
            let (red, green, blue) = tokens.colour(&named[0]).into_format::<u8>().into_components();
            assert_eq!((red, green, blue), *rgb, "{class} is --{} on the page", named[0]);
        }
    }
}

#[test]
fn the_dark_page_says_every_colour_anew_but_those_of_codes() {
    let (light, dark) = (Tokens::of(Place::Page, LIGHT), Tokens::of(Place::Page, DARK));
    for (name, colour) in light.colours() {
        let same = dark.colours().get(name) == Some(&colour);
        assert_eq!(same, ["plate", "on-plate"].contains(&name), "--{name} in the dark");
    }
}

#[test]
fn figures_in_other_sites_pages_stay_light() {
    for place in [Place::Frame, Place::Element] {
        assert_eq!(Tokens::of(place, DARK).colours(), Tokens::of(Place::Page, LIGHT).colours(), "{place:?}");
    }
}

#[test]
fn more_contrast_is_the_same_however_it_was_asked_for() {
    for place in PLACES {
        for dark in [false, true] {
            let of = |more| Tokens::of(place, Theme { dark, more });
            let (system, page, none) = (of(More::System), of(More::Page), of(More::No));
            assert_ne!(system, none, "{place:?}: the system's wish changes nothing");
            // The page's control has no hold on a page of another site.
            if place != Place::Element {
                assert_eq!(system, page, "{place:?}, dark {dark}");
            }
        }
    }
}

#[test]
fn no_style_sheet_of_the_page_has_colours_beside_the_tokens() {
    // The page for what is missing carries its style in itself, and none of what the tokens need.
    let own = ["tokens.css", "dark.css", "deck.css", "print.css", "missing.css"];
    for sheet in files(&["assets/styles"], &["css"]) {
        if own.iter().any(|it| sheet.path.ends_with(it)) {
            continue;
        }
        for (at, line) in sheet.text.lines().enumerate() {
            let paper = line.starts_with("@media print");
            let literal = line.split(['#', '(']).skip(1).any(|rest| {
                let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
                (digits == 3 || digits == 6)
                    && !rest[digits..].starts_with(|it: char| it.is_alphanumeric() || it == '-')
            });
            let function = ["rgb(", "rgba(", "hsl(", "hsla("].iter().any(|it| line.contains(it));
            assert!(paper || !(literal || function), "{}:{}: {line}", sheet.path.display(), at + 1);
        }
    }
}

#[test]
fn the_page_for_what_is_missing_has_no_colours_but_the_tokens() {
    let sheet = |name: &str| std::fs::read_to_string(format!("assets/styles/{name}.css")).unwrap();
    let tokens = sheet("tokens") + &sheet("dark");
    let missing = sheet("missing");
    let colours: Vec<&str> = missing.split('#').skip(1).filter_map(|it| it.split(';').next()).collect();
    assert!(colours.len() >= 8, "{colours:?}");
    for colour in colours {
        assert!(tokens.contains(&format!("#{colour}")), "#{colour} is no token");
    }
}

#[test]
fn the_browsers_own_bars_have_the_colour_of_the_page() {
    for file in ["index.html", "assets/offline.html"] {
        let text = text(file);
        for (scheme, theme) in [("light", LIGHT), ("dark", DARK)] {
            let tokens = Tokens::of(Place::Page, theme);
            let paper = tokens.colours()["paper"].to_uppercase();
            let meta =
                format!("<meta name=\"theme-color\" content=\"{paper}\" media=\"(prefers-color-scheme: {scheme})\">");
            assert!(text.contains(&meta), "{file} lacks {meta}");
        }
        // Engines that know no media here take the first.
        assert!(text.find("scheme: light") < text.find("scheme: dark"), "{file}");
    }
}
