//! One window of the presentation: its state, and what follows a change. What changes it is in `events`, what it looks
//! like in `stage`, `overlays` and `console`.

use std::rc::Rc;
use std::sync::Arc;

use i18n::Lang;
use model::Source;
use slides::{Stage, deck};
use web::Markup;
use yew::prelude::*;

use crate::broadcast::tell_all;
use crate::browser;
use crate::codes::Codes;
use crate::console::console;
use crate::events::{Events, Memory};
use crate::link::{Peer, Snapshot};
use crate::overlays::{controls, overlays, paper};
use crate::stage::{Setting, stage};
use crate::state::{Overlay, Show};
use crate::transport::read;

/// What a window is made from.
#[derive(Clone, Properties)]
pub struct WindowProps {
    /// The report.
    pub source: Arc<Source>,
    /// The language of slides and console.
    pub lang: Lang,
    /// Which window it is.
    pub own: Peer,
}

/// The same pointer means the same report.
impl PartialEq for WindowProps {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.source, &other.source) && self.lang == other.lang && self.own == other.own
    }
}

/// The window.
#[component]
pub fn Deck(props: &WindowProps) -> Html {
    let WindowProps { source, lang, own } = props.clone();
    let codes = use_memo((), |()| Codes::of(browser::address().as_deref(), lang));
    let memory = use_memo((), |()| Memory::default());
    let state = use_reducer({
        let source = source.clone();
        move || begin(&source, lang, own)
    });
    *memory.show.borrow_mut() = Some((*state).clone());
    use_effect_with((), {
        let (memory, dispatch, source) = (memory.clone(), state.dispatcher(), source.clone());
        move |()| {
            let events = Events { memory, dispatch, source, lang, own };
            let kept = events.listen();
            browser::ready();
            move || drop(kept)
        }
    });
    use_effect_with(state.snapshot(), {
        let memory = memory.clone();
        move |snapshot: &Snapshot| tell_all(&memory.peers, snapshot)
    });
    use_effect_with((state.overlay, state.sentence.is_some(), state.left), {
        move |(overlay, sentence, left): &(Option<Overlay>, bool, bool)| {
            if *left {
                browser::leave();
            }
            browser::focus(if overlay.is_some() || *sentence { "over" } else { "slide" });
        }
    });
    let setting =
        Setting { source: &source, lang, stage: state.stage, slides: &state.slides, codes: (*codes).as_ref() };
    Markup::html(|m| {
        m.el("div", |m| {
            m.attr("class", if own == Peer::Stage { "deck" } else { "deck is-console" });
            m.attr("data-light", if state.light { "true" } else { "false" });
            m.flag("data-pointer", state.pointer);
            if own == Peer::Stage {
                stage(m, &setting, &state);
                overlays(m, &setting, &state);
                m.list(|m| controls(m, lang.deck()));
                m.list(|m| {
                    if let Some(with_notes) = state.paper {
                        paper(m, &setting, with_notes);
                    }
                });
            } else {
                console(m, &setting, &state, browser::hour());
            }
        });
    })
}

/// The first state: where the last one of this tab ended, or where the address leads.
fn begin(source: &Source, lang: Lang, own: Peer) -> Show {
    let kept = browser::kept().and_then(|it| read(&it));
    let (width, height) = browser::size();
    let shape = match (&kept, own) {
        (Some(kept), Peer::Console) => Stage { width: kept.stage },
        (None, Peer::Console) => Stage::default(),
        (_, Peer::Stage) => Stage::of(width, height),
    };
    let mut show = Show::new(Rc::new(deck(source, lang, shape)), shape, own);
    show.now = browser::now();
    if let Some(kept) = kept {
        show.adopt(&kept);
    }
    show.seek_fragment(&browser::fragment());
    show
}
