//! What the report means, on the small synthetic one: a file for each module of `crates/model` that no other test names.

#[path = "model/address.rs"]
mod address;
#[path = "model/lines.rs"]
mod lines;
#[path = "model/usage.rs"]
mod usage;

use fixtures::SMALL;
use model::Source;
use report::load;

fn source() -> Source {
    Source::new(load(SMALL.json).unwrap(), SMALL.text)
}
