//! What comes from outside, as targets for a fuzzer: each reader, what must hold whatever it is given, and how an input
//! becomes another one. Tests give each target its kept inputs and changed ones (`tests/replay.rs`); `cargo xtask fuzz` lets
//! libFuzzer follow coverage (`main.rs`). docs/fuzzing.md says what was run.
//!
//! Nothing here is part of the page.

mod address;
mod lay_out;
mod message;
mod mutate;
mod opened;
mod options;
mod proposed;
mod reports;
mod taken;
mod tiny;
mod tree;
mod words;

pub use mutate::{Form, mutate};
pub use tiny::TINY;

/// A reader of something from outside.
pub struct Target {
    /// What commands and folders call it.
    pub name: &'static str,
    /// Reads an input, and panics where something does not hold.
    pub run: fn(&[u8]),
    /// Reports to begin with, beside the kept inputs.
    pub seeds: &'static [&'static str],
    /// How its inputs are changed.
    pub form: Form,
    /// No input is longer, in bytes: short ones are tried more often.
    pub longest: usize,
    /// How many executions the long run has without another wish.
    pub executions: u64,
}

const LONG: u64 = 10_000_000;

/// A target without seeds, whose inputs have a form and a length.
const fn of(name: &'static str, run: fn(&[u8]), form: Form, longest: usize) -> Target {
    Target { name, run, seeds: &[], form, longest, executions: LONG }
}

/// All targets, each input from outside at least once.
pub const TARGETS: [Target; 12] = [
    Target { seeds: &[TINY.json], ..of("report", reports::report, Form::Json, 2_000) },
    Target { seeds: &[TINY.text], ..of("text", reports::text, Form::Text, 300) },
    of("files", reports::files, Form::Bytes, 600),
    of("words", reports::words, Form::Text, 250),
    // Many pictures for each input that is accepted.
    Target {
        seeds: &[TINY.json, fixtures::SMALL.json],
        executions: 100_000,
        ..of("charts", lay_out::charts, Form::Json, 16_000)
    },
    of("address", address::address, Form::Text, 500),
    of("search", address::search, Form::Text, 150),
    of("message", message::messages, Form::Bytes, 400),
    of("options", options::options, Form::Json, 400),
    Target { seeds: &[opened::PAGE], ..of("opened", opened::opened, Form::Bytes, 2_000) },
    of("taken", taken::taken, Form::Bytes, 600),
    of("proposed", proposed::proposed, Form::Text, 400),
];

/// The target of that name.
pub fn target(name: &str) -> Option<&'static Target> {
    TARGETS.iter().find(|it| it.name == name)
}

/// What a target begins with: its seeds, and its inputs that stand in the repository, in the order of their names.
///
/// # Errors
/// When they cannot be read.
pub fn kept(target: &Target) -> std::io::Result<Vec<Vec<u8>>> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target.name);
    let entries: std::io::Result<Vec<_>> = std::fs::read_dir(folder)?.map(|it| Ok(it?.path())).collect();
    let mut files = entries?;
    files.sort();
    let read = files.into_iter().map(std::fs::read);
    target.seeds.iter().map(|it| Ok(it.as_bytes().to_vec())).chain(read).collect()
}
