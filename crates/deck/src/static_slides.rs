//! The slides without the program: every one as it looks at its end, below each other, with the sentences behind it.
//! The build makes a page of them for browsers in which the program does not run.

use std::sync::Arc;

use i18n::Lang;
use model::Source;
use slides::{Stage, deck};
use web::Markup;
use yew::prelude::*;

use crate::codes::Codes;
use crate::notes::sentences;
use crate::overlays::quotes;
use crate::stage::{Setting, marks_of};

/// What the static slides are made from.
#[derive(Clone, Properties)]
pub struct StaticSlidesProps {
    source: Arc<Source>,
    lang: Lang,
    address: Option<String>,
}

impl PartialEq for StaticSlidesProps {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.source, &other.source) && self.lang == other.lang
    }
}

/// All slides of a language, for a stage of sixteen to nine.
#[component]
pub fn StaticSlides(props: &StaticSlidesProps) -> Html {
    let StaticSlidesProps { source, lang, address } = props;
    let stage = Stage::default();
    let slides = deck(source, *lang, stage);
    let codes = Codes::of(address.as_deref(), *lang);
    let setting = Setting { source, lang: *lang, stage, slides: &slides, codes: codes.as_ref() };
    let words = lang.deck();
    Markup::html(|m| {
        m.el("div class='deck still'", |m| {
            for (at, slide) in slides.iter().enumerate() {
                m.el("section class='sheet'", |m| {
                    m.join("id", &["slide-", &slide.key]);
                    m.leaf("h2 class='vh'", &slide.title);
                    m.node(setting.picture(at, None, None));
                    let said = sentences(source, &marks_of(&setting, at));
                    if !said.is_empty() {
                        m.el("details class='sheet-n'", |m| {
                            m.leaf("summary", &[words.sentences, " · ", &setting.number(at)].concat());
                            quotes(m, &said);
                        });
                    }
                });
            }
        });
    })
}

/// The HTML of [`StaticSlides`] for a report; `address` is where the site stands on the web, if that is known.
pub async fn static_slides(source: &Arc<Source>, lang: Lang, address: Option<&str>) -> String {
    let props = StaticSlidesProps { source: source.clone(), lang, address: address.map(str::to_owned) };
    yew::ServerRenderer::<StaticSlides>::with_props(move || props).render().await
}
