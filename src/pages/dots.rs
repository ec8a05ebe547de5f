//! The large simple version's rows: under each number as many dots as can be counted, put into the tables that stand there
//! for every reader. Nobody else sees them, so that no page carries them.

use web::Markup;
use yew::prelude::*;

use super::state::State;
use crate::components::{Edition, drawing};
use web::browser::{Element, find_all, mark_id};

/// The rows of dots, once the version is chosen and what draws them is there.
pub fn dots(m: &mut Markup, edition: &Edition, state: &State) {
    m.list(|m| {
        let Some(drawing) = drawing().filter(|_| state.elder) else { return };
        // A number that two figures name is counted out once.
        let mut counted = Vec::new();
        for place in find_all("[data-dots]") {
            let Some(fact) = fact_of(&place).and_then(|id| edition.source.fact(&id)) else { continue };
            if counted.contains(&&fact.id) {
                continue;
            }
            counted.push(&fact.id);
            m.node(create_portal((drawing.large)(&edition.source, fact, edition.lang), place));
        }
    });
}

/// The fact whose row a cell stands in.
fn fact_of(cell: &Element) -> Option<String> {
    mark_id(&cell.closest("tr").ok()??.query_selector(".td-l").ok()??)
}
