//! What a page is told of a chosen mark. The names of the fields are the event's, and stay.

use i18n::Lang;
use model::{Entity, Source};
use report::Bound;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

/// The `detail` of a `fact-select` event. Fields of facts are `null` for activities and tasks.
#[derive(Serialize)]
struct Detail<'a> {
    id: &'a str,
    /// `fact`, `activity` or `task`.
    kind: &'static str,
    /// In the chart's language.
    label: &'a str,
    /// The figure as the report prints it.
    raw: Option<&'a str>,
    value: Option<f64>,
    /// `exact`, `at_least` or `nearly`, as in report.json.
    bound: Option<Bound>,
    /// The unit in the chart's language; empty where it has no word for it.
    unit: Option<&'a str>,
    /// The report's sentence, in Chinese.
    quote: &'a str,
}

/// The detail of a fact, activity or task, or of another report's fact; `null` when there is none of that id.
pub fn detail(source: &Source, id: &str, lang: Lang) -> JsValue {
    let point = source.point(id);
    let Some(entity) = source.entity(id).or(point.map(|it| Entity::Fact(&it.fact))) else { return JsValue::NULL };
    let fact = match entity {
        Entity::Fact(it) => Some(it),
        Entity::Activity(_) | Entity::Task(_) => None,
    };
    let detail = Detail {
        // Of another report's number the mark's, which names the report.
        id: if point.is_some() { id } else { entity.id() },
        kind: match entity {
            Entity::Fact(_) => "fact",
            Entity::Activity(_) => "activity",
            Entity::Task(_) => "task",
        },
        label: &entity.label(lang),
        raw: fact.map(|it| &*it.raw),
        value: fact.map(|it| it.value),
        bound: fact.map(|it| it.bound),
        unit: fact.map(|it| source.unit(it, lang)),
        quote: entity.quote(),
    };
    to_js(&detail)
}

/// A value as JavaScript has it. What is absent is `null`, so that every field is always there.
pub fn to_js(value: &impl Serialize) -> JsValue {
    value.serialize(&Serializer::new().serialize_missing_as_null(true)).unwrap_or(JsValue::NULL)
}
