//! Loads the rest of a long report. `model` knows which parts there are; each page decides what it shows before they come.

use std::sync::Arc;

use model::Source;
use report::{load, load_part};

use crate::browser::{ask_for, carried_data, part_files, pause};

/// The whole report; `None` if a part of it does not come or cannot be read. Each part is read in a task of its own, while
/// the next one is under way.
pub async fn whole(core: &Arc<Source>) -> Option<Source> {
    let files = part_files()?;
    let text = ask_for(&files.text);
    let mut parts = Vec::new();
    let mut next = files.parts.first().map(|it| ask_for(it));
    for at in 1..=files.parts.len() {
        let json = next?.arrived().await?;
        next = files.parts.get(at).map(|it| ask_for(it));
        pause().await;
        parts.push(load_part(&json).ok()?);
    }
    let text = text.arrived().await?;
    pause().await;
    let report = load(&carried_data()?).ok()?;
    pause().await;
    let whole = Source::grown(core, report, parts, &text);
    // What the first rows need, before anybody waits for it.
    for step in Source::INDICES {
        pause().await;
        step(&whole);
    }
    Some(whole)
}
