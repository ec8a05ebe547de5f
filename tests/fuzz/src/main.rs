//! libFuzzer with the target that `FUZZ_TARGET` names, or a list of all without one; its arguments are libFuzzer's own.
//! `cargo xtask fuzz` compiles and calls it.

#![no_main]

use std::sync::LazyLock;

use fastrand::Rng;
use fuzz::{Form, TARGETS, Target, mutate, target};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

static TARGET: LazyLock<&Target> = LazyLock::new(|| {
    let name = std::env::var("FUZZ_TARGET").unwrap_or_default();
    target(&name).unwrap_or_else(|| panic!("FUZZ_TARGET={name} is no target"))
});

fuzz_target!(
    init: {
        if std::env::var_os("FUZZ_TARGET").is_none() {
            TARGETS.iter().for_each(|it| println!("{} {} {}", it.name, it.longest, it.executions));
            std::process::exit(0);
        }
        if let Some(folder) = std::env::var_os("FUZZ_SEEDS") {
            // libFuzzer reads its first inputs from folders.
            for (at, seed) in TARGET.seeds.iter().enumerate() {
                let written = std::fs::write(std::path::Path::new(&folder).join(format!("seed-{at}")), seed);
                written.unwrap_or_else(|wrong| panic!("writing the seeds: {wrong}"));
            }
        }
    },
    |data: &[u8]| (TARGET.run)(data)
);

fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| {
    let mut rng = Rng::with_seed(seed.into());
    // libFuzzer's own edits know which comparisons failed; ours know words and trees.
    if TARGET.form == Form::Bytes || rng.u8(..3) == 0 {
        return fuzzer_mutate(data, size, most);
    }
    let mut input = data[..size].to_vec();
    let other = input.clone();
    mutate(&mut input, &other, TARGET.form, most, &mut rng);
    data[..input.len()].copy_from_slice(&input);
    input.len()
});
