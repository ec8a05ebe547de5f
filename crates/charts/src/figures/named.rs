//! Entries for the forms that name: activities and tasks, known by their method's glyph.

use std::sync::Arc;

use crate::forms::Entry;
use i18n::Lang;
use model::{Entity, Source};
use report::{Activity, Glyph, Method, Task};

pub fn activity_entry(source: &Source, activity: &Activity, lang: Lang) -> Entry {
    entry(source, Entity::Activity(activity), source.method(&activity.method), lang)
}

pub fn task_entry(source: &Source, task: &Task, lang: Lang) -> Entry {
    entry(source, Entity::Task(task), source.method(&task.method), lang)
}

/// An entry of any entity: `spoken` is subject first, then the method.
pub fn entry(source: &Source, entity: Entity<'_>, method: Option<&Method>, lang: Lang) -> Entry {
    let label = entity.label(lang);
    let link = source.target(entity);
    let mut spoken = String::from(&*label);
    if let Some(method) = method {
        spoken.push_str(lang.strings().pic_comma);
        spoken.push_str(lang.of(&method.label));
    }
    Entry {
        mark: Arc::from(entity.id()),
        link: link.into(),
        spoken: spoken.into(),
        label: source.phrased(&label, lang).into(),
        glyph: method.map_or(Glyph::Dash, |it| it.glyph),
    }
}
