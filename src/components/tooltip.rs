//! What the mouse or the keyboard's focus rests on, in brief: label, figure, precision, sentence.

use std::sync::Arc;
use web::Markup;

use super::compared::elsewhere_in_brief;
use super::{Edition, running};
use model::Entity;

/// The tooltip; empty and hidden while nothing is pointed at. The browser places it beside the mark.
pub fn tooltip(m: &mut Markup, edition: &Edition, hovered: Option<&Arc<str>>) {
    let entity = hovered.and_then(|id| edition.source.entity(id));
    let point = hovered.and_then(|id| edition.source.point(id));
    let planned = hovered.and_then(|id| edition.source.answered_by_mark(id));
    m.el("div class='tip' id='tip' role='tooltip'", |m| {
        m.flag("hidden", entity.is_none() && point.is_none() && planned.is_none());
        if let Some(entity) = entity {
            content(m, edition, entity);
        } else if let Some(point) = point {
            elsewhere_in_brief(m, edition, point);
        }
        if let Some(it) = planned {
            let words = edition.lang.answering();
            m.el("p class='tip-l'", |m| edition.text(m, it.task.title.as_ref().map_or("", |it| edition.lang.of(it))));
            m.leaf("p class='tip-s'", if it.is_said() { words.count_said } else { words.count_unsaid });
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
        edition.text(m, &entity.label(lang));
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
