//! The bar that is shown while something is read aloud: hidden markup with all its words, which `assets/scripts/voice.js` shows
//! and turns on. It stands outside what the program draws, so that only the script changes it.

use i18n::{Lang, Voice};

use super::template::attribute;

/// The bar in a language.
pub fn player(lang: Lang) -> String {
    let words = lang.voice();
    let Voice { region, pause, stop, slower, faster, .. } = words;
    let data = [
        // For the button of a figure, which the script makes.
        ("figure", lang.strings().say),
        ("reading", words.reading),
        ("paused", words.paused),
        ("failed", words.failed),
        ("pause", pause),
        ("resume", words.resume),
        ("rate", words.rate),
        ("comma", words.comma),
        ("signs", words.signs),
    ];
    let data: String = data.map(|(name, text)| format!(" data-{name}=\"{}\"", attribute(text))).concat();
    let button = |name: &str, class: &str, text: &str| {
        format!("<button type=\"button\" class=\"btn{class}\" data-voice-{name}>{text}</button>")
    };
    let step = |name: &str, text: &str| button(name, " voice-r", &format!("<span class=\"vh\">{text}</span>"));
    format!(
        "<div class=\"voice\" role=\"region\" aria-label=\"{}\" lang=\"{}\"{data} hidden><div class=\"wrap voice-i\">\
         <p class=\"voice-s\" role=\"status\" data-voice-state></p>\
         <div class=\"voice-b\">{}{}</div>\
         <div class=\"voice-b\">{}<output class=\"voice-n\" data-voice-rate></output>{}</div></div></div>",
        attribute(region),
        lang.tag(),
        button("pause", "", pause),
        button("stop", "", stop),
        step("slower", slower),
        step("faster", faster),
    )
}
