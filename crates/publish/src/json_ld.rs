//! What a page says of its numbers to search engines and other programs: JSON-LD in the words of schema.org. A bound stays one:
//! what the report calls `1000余` is no value, but a least one.

use anyhow::Result;
use i18n::Lang;
use model::{Source, without_break_hints};
use report::{Bound, Fact};
use serde::Serialize;
use serde_json::Number;

use crate::cards::facts;

/// A report's numbers as a set of data.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dataset {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
    in_language: &'static str,
    temporal_coverage: String,
    date_published: String,
    creator: Named,
    license: &'static str,
    distribution: Vec<Download>,
    variable_measured: Vec<Variable>,
}

#[derive(Serialize)]
struct Named {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Download {
    #[serde(rename = "@type")]
    kind: &'static str,
    encoding_format: &'static str,
    content_url: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Variable {
    #[serde(rename = "@type")]
    kind: &'static str,
    /// The number's own address.
    #[serde(rename = "@id")]
    id: String,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    min_value: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_value: Option<Number>,
    unit_text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
}

impl Variable {
    fn of(source: &Source, fact: &Fact, lang: Lang) -> Self {
        let value = number(fact.value);
        let (value, min_value, max_value) = match fact.bound {
            Bound::Exact | Bound::About => (value, None, None),
            Bound::AtLeast => (None, value, None),
            Bound::Nearly | Bound::AtMost => (None, None, value),
        };
        // These two say more than a limit: how the report prints them goes along.
        let description = matches!(fact.bound, Bound::About | Bound::Nearly).then(|| fact.raw.to_string());
        let name = without_break_hints(lang.of(&fact.label));
        // In pages the sign stands with the figure, and no unit behind it.
        let unit_text =
            if &*fact.unit == "%" { "%".to_owned() } else { source.numeral(fact, lang).unit.trim().to_owned() };
        Self {
            kind: "PropertyValue",
            id: format!("#f-{}", fact.id),
            name,
            value,
            min_value,
            max_value,
            unit_text,
            description,
        }
    }
}

/// A whole number without a point: 8 and not 8.0.
fn number(value: f64) -> Option<Number> {
    let whole = value as i64;
    if whole as f64 == value { Some(whole.into()) } else { Number::from_f64(value) }
}

/// A report's numbers in a language, for its page; their addresses and files are relative to it.
///
/// # Errors
/// When a number is none.
pub fn dataset(source: &Source, lang: Lang) -> Result<String> {
    let about = &source.report.report;
    let since = about.since.map_or_else(String::new, |it| format!("{it}/"));
    let file = |kind: &'static str, ending: &str| Download {
        kind: "DataDownload",
        encoding_format: kind,
        content_url: format!("{}data/facts.{}.{ending}", lang.up(), lang.tag()),
    };
    Ok(serde_json::to_string(&Dataset {
        context: "https://schema.org",
        kind: "Dataset",
        name: about.dated_title(lang),
        in_language: lang.tag(),
        temporal_coverage: format!("{since}{}", about.covers),
        date_published: about.delivered.to_string(),
        creator: Named { kind: "Organization", name: without_break_hints(lang.of(&about.body)) },
        license: "https://spdx.org/licenses/MIT",
        distribution: vec![file("text/csv", "csv"), file("application/json", "json")],
        variable_measured: facts(source).map(|it| Variable::of(source, it, lang)).collect(),
    })?)
}

#[cfg(test)]
mod tests {
    use anyhow::Result;
    use i18n::Lang;
    use model::Source;
    use serde_json::Value;

    use super::dataset;

    #[test]
    fn a_bound_of_the_report_is_one_and_a_number_leads_to_its_sentence() -> Result<()> {
        for files in [fixtures::REPORT_2023, fixtures::OTHER] {
            let source = Source::new(report::load(files.json)?, files.text);
            for lang in Lang::ALL {
                let set: Value = serde_json::from_str(&dataset(&source, lang)?)?;
                let all = set["variableMeasured"].as_array().cloned().unwrap_or_default();
                assert_eq!(all.len(), source.report.facts.len());
                for (it, fact) in all.iter().zip(&source.report.facts) {
                    let has = |name: &str| it.get(name).and_then(Value::as_f64) == Some(fact.value);
                    let said = ["value", "minValue", "maxValue"].map(has);
                    let expected = match fact.bound.word() {
                        "exact" | "about" => [true, false, false],
                        "at_least" => [false, true, false],
                        _ => [false, false, true],
                    };
                    assert_eq!(said, expected, "{}: {it}", fact.id);
                    assert_eq!(it["@id"], format!("#f-{}", fact.id));
                    assert!(it["name"].as_str().is_some_and(|it| !it.is_empty() && !it.contains('\u{ad}')), "{it}");
                }
            }
        }
        Ok(())
    }
}
