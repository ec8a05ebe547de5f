//! The large simple version's rows: under each number as many dots as can be counted, put into the tables that stand there
//! for every reader. Nobody else sees them, so that no page carries them.

use report::Fact;
use web::Markup;
use yew::prelude::*;

use super::state::State;
use crate::components::{Edition, drawing};
use web::browser::{Element, find_all, mark_id};

/// The rows of dots, once the version is chosen and what draws them is there.
pub fn dots(m: &mut Markup, edition: &Edition, state: &State) {
    m.list(|m| {
        let Some(drawing) = drawing().filter(|_| state.elder) else { return };
        let mut tables: Vec<(Element, Vec<Row>)> = Vec::new();
        for cell in find_all("[data-dots]") {
            let Some((table, row)) = Row::of(cell, edition) else { continue };
            match tables.last_mut().filter(|it| it.0 == table) {
                Some((_, rows)) => rows.push(row),
                None => tables.push((table, vec![row])),
            }
        }
        let mut counted: Vec<&str> = Vec::new();
        for (_, rows) in &tables {
            // A table that mostly repeats numbers is not counted out again. Never a part of its rows: the least number would
            // look like the largest.
            let repeated = rows.iter().filter(|it| counted.contains(&&*it.fact.id)).count();
            if repeated * 2 > rows.len() {
                continue;
            }
            for Row { cell, fact } in rows {
                counted.push(&fact.id);
                m.node(create_portal((drawing.large)(&edition.source, fact, edition.lang), cell.clone()));
            }
        }
    });
}

/// A row to count out.
struct Row<'a> {
    /// Where its dots go.
    cell: Element,
    fact: &'a Fact,
}

impl<'a> Row<'a> {
    /// The row that a cell stands in, with its table.
    fn of(cell: Element, edition: &'a Edition) -> Option<(Element, Self)> {
        let row = cell.closest("tr").ok()??;
        let fact = edition.source.fact(&mark_id(&row.query_selector(".td-l").ok()??)?)?;
        Some((row.closest("table").ok()??, Self { cell, fact }))
    }
}
