//! What stood in a series last year stands in it again where the words are the same.

use fixtures::compared_year;
use propose::{Last, propose};

#[test]
fn a_fact_of_last_years_words_is_in_last_years_series() {
    let ([last, before], [_, text]) = (compared_year(2022), compared_year(2024));
    let report = report::load_as_written(&last).unwrap();
    let found = propose(&text, Some(Last { report: &report, text: &before }));
    let series = |raw: &str| found.facts.iter().find(|it| *it.entry.raw == *raw).and_then(|it| it.entry.series.clone());
    let sessions = found.facts.iter().find(|it| *it.entry.id == *"sessions").unwrap();
    assert_eq!(sessions.entry.series.as_deref(), Some("sessions"));
    assert_eq!(series("15次"), None);
    // Declared as last year had it, whatever that year did not tell; what is of no fact now is not declared.
    let ids: Vec<&str> = found.series.iter().map(|it| &*it.id).collect();
    assert_eq!(ids, ["sessions", "suggestions"]);
    assert!(found.series.iter().all(|it| it.gap.is_none() && it.title.de.is_some()));
    assert!(propose(&text, None).series.is_empty());
}
