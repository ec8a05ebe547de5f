//! Every target reads its kept inputs, and others that became of them: always the same ones in the same order, some thousands, or
//! for as long as `FUZZ_SECONDS` says. `cargo xtask test` gives each a minute beside the browsers' tests, which wait a lot.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use fastrand::Rng;
use fuzz::{kept, mutate, target};

/// Changed inputs without another wish, and how long they may take.
const EXECUTIONS: u32 = 2_000;
const SHORT: Duration = Duration::from_secs(5);

/// How large all kept inputs may be together, in bytes.
const MOST: usize = 300_000;

/// No execution computes longer, without optimisation and beside everything else that the machine does.
const SLOW: Duration = Duration::from_secs(20);

/// Tries a target; an input that fails is kept where `cargo xtask fuzz` keeps those that it finds.
fn tries(name: &str) {
    let target = target(name).unwrap_or_else(|| panic!("no target {name}"));
    let kept = kept(target).unwrap_or_else(|wrong| panic!("{name}: {wrong}"));
    assert!(!kept.is_empty(), "{name} has no kept input");
    let number = Cell::new(0_u32);
    let run = |input: &[u8]| {
        number.set(number.get() + 1);
        let start = Instant::now();
        let outcome = catch_unwind(AssertUnwindSafe(|| (target.run)(input)));
        let slow = start.elapsed() > SLOW;
        if outcome.is_ok() && !slow {
            return;
        }
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../fuzz/failed");
        let file = folder.join(format!("{name}-{}", number.get()));
        let written = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&file, input));
        eprintln!("{name}: execution {} failed, its input is {} ({written:?})", number.get(), file.display());
        eprintln!("replay it: cargo xtask fuzz {name} --replay {}", file.display());
        assert!(!slow, "{name}: it took {:.1} s", start.elapsed().as_secs_f64());
        if let Err(panic) = outcome {
            resume_unwind(panic);
        }
    };
    for input in &kept {
        run(input);
    }
    let seconds = std::env::var("FUZZ_SECONDS").ok().and_then(|it| it.parse().ok()).map(Duration::from_secs);
    let start = Instant::now();
    let mut rng = Rng::with_seed(20240110);
    let more = |done: u32| start.elapsed() < seconds.unwrap_or(SHORT) && (seconds.is_some() || done < EXECUTIONS);
    let mut done = 0;
    while more(done) {
        let [one, other] = [(); 2].map(|()| &kept[rng.usize(..kept.len())]);
        let mut input = one.clone();
        mutate(&mut input, other, target.form, target.longest, &mut rng);
        run(&input);
        done += 1;
    }
    println!("{name}: {} kept inputs and {done} others in {:.1} s", kept.len(), start.elapsed().as_secs_f64());
}

macro_rules! targets {
    ($($name:ident)*) => {
        $(#[test]
        fn $name() {
            tries(stringify!($name));
        })*

        #[test]
        fn every_target_is_tried() {
            assert_eq!(fuzz::TARGETS.map(|it| it.name), [$(stringify!($name)),*]);
        }
    };
}

targets! { report text files words charts address search message options opened taken proposed }

#[test]
fn kept_inputs_are_few_and_short() {
    let mut all = 0;
    for target in &fuzz::TARGETS {
        let kept = kept(target).unwrap_or_else(|wrong| panic!("{}: {wrong}", target.name));
        all += kept.iter().map(Vec::len).sum::<usize>();
    }
    assert!(all < MOST, "{all} bytes: `cargo xtask fuzz --keep` leaves the fewest that reach as much");
}
