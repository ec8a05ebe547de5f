//! Each chart has what its form draws, and its groups hold its facts, each once.

mod ratio;

use std::collections::BTreeSet;

use super::figures::Figures;
use super::findings::{Findings, Place, short};
use super::node::{Node, Word};
use super::report_text::{ReportText, Spot};

/// Judges all charts.
pub(super) fn judge(root: &Node, text: Option<&ReportText>, figures: &Figures, findings: &mut Findings) {
    for chart in root.list("charts") {
        needs(&chart, root, findings);
        groups(&chart, findings);
        if chart.text("form") == Some("ratio") {
            ratio::judge(&chart, root, figures, findings);
        }
        if chart.text("form") == Some("sentence")
            && let Some(text) = text
        {
            one_sentence(&chart, root, text, findings);
        }
    }
}

fn needs(chart: &Node, root: &Node, findings: &mut Findings) {
    let Some(form) = chart.word("form") else { return };
    let lists: &[&str] = match form.text {
        "matrix" => &["areas", "methods", "activities"],
        "lanes" => &["themes", "tasks"],
        "threads" => &["threads"],
        _ => &[],
    };
    for list in lists.iter().filter(|it| root.field(it).is_some_and(|_| root.list(it).next().is_none())) {
        findings.add(
            form.node.place(),
            format!("图形 \"{}\" 要画 {list}，但 {list} 是空的；请先填写 {list}，或删去这张图。", form.text),
            format!("the form \"{}\" draws {list}, but {list} is empty; fill it in or delete the chart.", form.text),
            format!(
                "die Form „{}“ zeichnet {list}, aber {list} ist leer; ausfüllen oder das Diagramm löschen.",
                form.text
            ),
        );
    }
    let count = chart.list("facts").count();
    let place = || chart.field("facts").map_or_else(|| chart.place_of_missing("facts"), |it| it.place());
    match form.text {
        "ratio" if count != 2 => findings.add(
            place(),
            format!("图形 \"ratio\" 要两项数据（部分、整体），现有 {count} 项；请在 facts 里写两个 id。"),
            format!("the form \"ratio\" needs two facts, part and whole, not {count}; write two ids."),
            format!(
                "die Form „ratio“ braucht zwei Zahlen, Teil und Ganzes, nicht {count}; in facts zwei ids schreiben."
            ),
        ),
        "sentence" | "dots" | "bars" | "flow" if count == 0 => findings.add(
            place(),
            format!("图形 \"{}\" 没有数据；请在 facts 里至少写一个 id。", form.text),
            format!("the form \"{}\" has no facts; write at least one id.", form.text),
            format!("die Form „{}“ hat keine Zahlen; in facts mindestens eine id schreiben.", form.text),
        ),
        _ => {}
    }
}

fn groups(chart: &Node, findings: &mut Findings) {
    if chart.list("groups").next().is_none() {
        return;
    }
    let facts: BTreeSet<&str> = chart.words("facts").map(|it| it.text).collect();
    let mut grouped = BTreeSet::new();
    for word in chart.list("groups").flat_map(|it| it.words("facts").collect::<Vec<_>>()) {
        let id = short(word.text);
        if !facts.contains(word.text) {
            findings.add(
                word.node.place(),
                format!("分组里的“{id}”不在这张图的 facts 里；请加进 facts，或从分组里删去。"),
                format!("\"{id}\" is grouped but not among the chart's facts; add it there or delete it here."),
                format!(
                    "„{id}“ steht in einer Gruppe, aber nicht in facts des Diagramms; dort ergänzen oder hier löschen."
                ),
            );
        } else if !grouped.insert(word.text) {
            findings.add(
                word.node.place(),
                format!("“{id}”已在前面的分组里；一项数据只能在一个分组里。"),
                format!("\"{id}\" is in a group already; a fact stands in one group."),
                format!("„{id}“ steht schon in einer Gruppe; jede Zahl gehört in eine einzige, hier löschen."),
            );
        }
    }
    for word in chart.words("facts").filter(|it| !grouped.contains(it.text)) {
        findings.add(
            word.node.place(),
            format!("“{}”不在任何分组里；这张图有分组，请把它加进一个分组。", short(word.text)),
            format!("\"{}\" is in no group, though this chart has groups; add it to one.", short(word.text)),
            format!("„{}“ steht in keiner Gruppe, obwohl das Diagramm welche hat; einer zuordnen.", short(word.text)),
        );
    }
}

/// The facts of a sentence stand in one sentence of the text, since the chart is that sentence.
fn one_sentence(chart: &Node, root: &Node, text: &ReportText, findings: &mut Findings) {
    let spot = |word: &Word| -> Option<Spot> {
        let fact = root.list("facts").find(|it| it.text("id") == Some(word.text))?;
        let (raw, quote) = (fact.text("raw")?, fact.text("quote")?);
        let mut spot = text.find(quote)?;
        spot.at += quote.find(raw)?;
        Some(spot)
    };
    let spots: Vec<(Spot, Word)> = chart.words("facts").filter_map(|it| Some((spot(&it)?, it))).collect();
    let Some((first, leader)) = spots.first() else { return };
    for (_, word) in spots.iter().filter(|(it, _)| !text.share_sentence(*first, *it)) {
        let place: Place = word.node.place();
        findings.add(
            place,
            format!("“{}”与“{}”不在报告的同一句里；\"sentence\" 画的是一句话，请只列同一句的数据。", short(word.text), short(leader.text)),
            format!(
                "\"{}\" and \"{}\" do not stand in one sentence of the report; the form \"sentence\" draws a single one.",
                short(word.text),
                short(leader.text)
            ),
            format!(
                "„{}“ und „{}“ stehen im Bericht nicht im selben Satz; die Form „sentence“ zeichnet einen einzigen, nur dessen Zahlen nennen.",
                short(word.text),
                short(leader.text)
            ),
        );
    }
}
