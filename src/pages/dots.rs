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
        let mut rows = Vec::new();
        for cell in find_all("[data-dots]") {
            rows.extend(Row::of(cell, edition));
        }
        let mut counted: Vec<&str> = Vec::new();
        let mut rest = &rows[..];
        while let Some(first) = rest.first() {
            let (own, others) = rest.split_at(rest.iter().take_while(|it| it.table == first.table).count());
            rest = others;
            // A table that mostly repeats numbers is not counted out again. Never a part of its rows: the least number would
            // look like the largest.
            let repeated = own.iter().filter(|it| counted.contains(&&*it.fact.id)).count();
            if repeated * 2 > own.len() {
                continue;
            }
            for it in own {
                counted.push(&it.fact.id);
                m.node(create_portal((drawing.large)(&edition.source, it.fact, edition.lang), it.cell.clone()));
            }
        }
    });
}

/// A row to count out.
struct Row<'a> {
    table: Element,
    /// Where its dots go.
    cell: Element,
    fact: &'a Fact,
}

impl<'a> Row<'a> {
    /// The row that a cell stands in.
    fn of(cell: Element, edition: &'a Edition) -> Option<Self> {
        let row = cell.closest("tr").ok()??;
        let fact = edition.source.fact(&mark_id(&row.query_selector(".td-l").ok()??)?)?;
        Some(Self { table: row.closest("table").ok()??, cell, fact })
    }
}
