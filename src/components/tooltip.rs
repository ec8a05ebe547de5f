//! What the mouse or the keyboard's focus rests on, in brief: label, figure, precision, sentence.

use std::sync::Arc;
use web::Markup;

use super::{Edition, running};
use model::Entity;

/// The tooltip; empty and hidden while nothing is pointed at. The browser places it beside the mark.
pub fn tooltip(m: &mut Markup, edition: &Edition, hovered: Option<&Arc<str>>) {
    let entity = hovered.and_then(|id| edition.source.entity(id));
    m.el("div class='tip' id='tip' role='tooltip'", |m| {
        m.flag("hidden", entity.is_none());
        if let Some(entity) = entity {
            content(m, edition, entity);
        }
    });
}

fn content(m: &mut Markup, edition: &Edition, entity: Entity<'_>) {
    let (source, lang) = (&edition.source, edition.lang);
    let method = match entity {
        Entity::Fact(_) => None,
        Entity::Activity(it) => source.method(&it.method),
        Entity::Task(it) => source.method(&it.method),
    };
    m.el("p class='tip-l'", |m| {
        if let Some(method) = method {
            edition.glyph(m, method);
            m.leaf("b", lang.of(&method.label));
            m.text(" ");
        }
        edition.text(m, entity.label(lang));
    });
    if let Entity::Fact(fact) = entity {
        m.el("p class='tip-n'", |m| {
            edition.figure(m, fact, "num");
            edition.kind(m, fact);
        });
    }
    m.el("p class='tip-s' lang='zh-CN'", |m| {
        running(m, source.place(entity).map_or("", |it| source.outline.sentence(&it)));
    });
}
