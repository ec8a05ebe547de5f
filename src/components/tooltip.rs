//! What the mouse or the keyboard's focus rests on, in brief: label, figure, precision, sentence.

use std::rc::Rc;

use yew::prelude::*;

use super::{Edition, running};
use crate::model::Entity;

/// The tooltip; empty and hidden while nothing is pointed at. The browser places it beside the mark.
pub fn tooltip(edition: &Edition, peek: Option<&Rc<str>>) -> Html {
    let entity = peek.and_then(|id| edition.source.entity(id));
    html! {
        <div class="tip" id="tip" role="tooltip" hidden={entity.is_none()}>
            if let Some(entity) = entity { { content(edition, entity) } }
        </div>
    }
}

fn content(edition: &Edition, entity: Entity<'_>) -> Html {
    let (source, lang) = (&edition.source, edition.lang);
    let sentence = source.place(entity).map(|it| source.outline.sentence(&it).to_owned()).unwrap_or_default();
    let method = match entity {
        Entity::Fact(_) => None,
        Entity::Activity(it) => source.method(&it.method),
        Entity::Task(it) => source.method(&it.method),
    };
    html! {
        <>
            <p class="tip-l">
                if let Some(method) = method { { edition.glyph(method) }<b>{ lang.of(&method.label) }</b>{ " " } }
                { edition.text(entity.label(lang)) }
            </p>
            if let Entity::Fact(fact) = entity {
                <p class="tip-n">{ edition.figure(fact, "num") }{ edition.kind(fact) }</p>
            }
            <p class="tip-s" lang="zh-CN">{ running(&sentence) }</p>
        </>
    }
}
