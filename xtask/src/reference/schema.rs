//! The JSON Schema of `report.json`, of draft 7, which editors such as VS Code follow. What a schema cannot say (ids that
//! exist, quotes that stand in the text) the check says.

use report::{Described, Field, Kind, Need, REFUSED, Report, SCHEMA, Size, TEXT};
use serde_json::{Map, Value, json};

/// The schema as a file.
pub fn of_report() -> String {
    let mut schema = object(Report::FIELDS);
    schema["$schema"] = json!("http://json-schema.org/draft-07/schema#");
    schema["title"] = json!("report.json");
    schema["definitions"] = json!({ "text": object(TEXT) });
    // Where the file itself names this schema.
    schema["properties"][SCHEMA] = json!({ "type": "string" });
    schema["properties"][REFUSED] = json!({
        "type": "array",
        "items": { "type": "string" },
        "description": "编辑页里不采用的提示；不发布\nProposals that the editor does not want; not published",
    });
    // Whatever order some other package asks serde_json to keep.
    schema.sort_all_objects();
    serde_json::to_string_pretty(&schema).expect("JSON of strings") + "\n"
}

fn object(fields: &[Field]) -> Value {
    let properties: Map<String, Value> = fields.iter().map(|it| (it.name.to_owned(), property(it))).collect();
    let required: Vec<&str> = fields.iter().filter(|it| it.need == Need::Must).map(|it| it.name).collect();
    json!({ "type": "object", "additionalProperties": false, "required": required, "properties": properties })
}

fn property(field: &Field) -> Value {
    let mut value = kind(&field.kind);
    if field.need == Need::Null {
        value = json!({ "anyOf": [value, { "type": "null" }] });
    }
    value["description"] = json!(described(field.zh, field.en));
    value
}

fn described(zh: &str, en: &str) -> String {
    [zh, &report::plain(en)].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n")
}

fn kind(of: &Kind) -> Value {
    let text = || json!({ "type": "string", "pattern": "\\S" });
    let list = |items: Value, size: Size| {
        let mut list = json!({ "type": "array", "items": items });
        match size {
            Size::Any => {}
            Size::Some => list["minItems"] = json!(1),
            Size::Two => (list["minItems"], list["maxItems"]) = (json!(2), json!(2)),
        }
        list
    };
    match of {
        Kind::Id => json!({ "type": "string", "pattern": "^[a-z0-9-]+$" }),
        Kind::Word | Kind::Quote | Kind::Ref(_) => text(),
        Kind::Blank => json!({ "type": "string" }),
        Kind::Number => json!({ "type": "number", "minimum": 0 }),
        Kind::Year => json!({ "type": "integer", "minimum": 1000, "maximum": 9999 }),
        Kind::Count => json!({ "type": "integer", "minimum": 1 }),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Date => json!({ "type": "string", "format": "date", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" }),
        Kind::Choice(words) => json!({
            "type": "string",
            "enum": words.iter().map(|it| it.word).collect::<Vec<_>>(),
            // Shown beside each word where an editor knows it.
            "enumDescriptions": words.iter().map(|it| described(it.zh, it.en)).collect::<Vec<_>>(),
        }),
        Kind::Refs(_, size) => list(text(), *size),
        // With what it means here beside it, which draft 7 allows within `allOf` alone.
        Kind::Translated | Kind::Prose => json!({ "allOf": [{ "$ref": "#/definitions/text" }] }),
        Kind::Object(fields) => object(fields),
        Kind::OneOf(fields) => {
            let mut one = object(fields);
            (one["minProperties"], one["maxProperties"]) = (json!(1), json!(1));
            one
        }
        Kind::List(fields, size) => list(object(fields), *size),
    }
}
