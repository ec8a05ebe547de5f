//! Whether the machine has something else to do. What others compute while a page is loaded would be measured as the
//! page's own. Known only where there is `/proc/stat`; elsewhere every machine counts as quiet.

use std::fs;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Quiet is less than this share of all processors, before a load and right after it.
const BEFORE: f64 = 0.2;
const AFTER: f64 = 0.3;
/// How long one look takes, and the longest wait. After a wait without success the next is half as long, down to the
/// least: on a machine that is always busy, a run of minutes would otherwise take an hour.
const LOOK: Duration = Duration::from_millis(400);
const PATIENCE: Duration = Duration::from_secs(8);
const LEAST: Duration = Duration::from_secs(1);

/// Counts what was measured, and how much of it was disturbed.
pub struct Quiet {
    pub measured: usize,
    pub disturbed: usize,
    patience: Duration,
}

impl Default for Quiet {
    fn default() -> Self {
        Self { measured: 0, disturbed: 0, patience: PATIENCE }
    }
}

impl Quiet {
    /// Waits until the machine is quiet, but not for ever, and then measures. A measurement before or after which others
    /// were busy counts as disturbed, and counts.
    ///
    /// # Errors
    /// Those of `measure`.
    pub fn measure<T, E>(&mut self, measure: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        let end = Instant::now() + self.patience;
        let mut quiet = busy() < BEFORE;
        while !quiet && Instant::now() < end {
            quiet = busy() < BEFORE;
        }
        self.patience = if quiet { PATIENCE } else { (self.patience / 2).max(LEAST) };
        let outcome = measure()?;
        // What the browser puts away by itself is not others' work.
        sleep(LOOK);
        quiet &= busy() < AFTER;
        self.measured += 1;
        self.disturbed += usize::from(!quiet);
        Ok(outcome)
    }
}

/// The share of all processors that was in use during one look.
fn busy() -> f64 {
    let start = read();
    sleep(LOOK);
    start.zip(read()).map_or(0.0, |(start, end)| share(start, end))
}

fn share(start: Ticks, end: Ticks) -> f64 {
    let all = end.all.saturating_sub(start.all);
    let idle = end.idle.saturating_sub(start.idle);
    if all == 0 { 0.0 } else { 1.0 - idle as f64 / all as f64 }
}

/// Time since the machine's start, in the system's own ticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Ticks {
    idle: u64,
    all: u64,
}

fn read() -> Option<Ticks> {
    parse(&fs::read_to_string("/proc/stat").ok()?)
}

/// The first line of `/proc/stat`: user, nice, system, idle, iowait, irq, softirq, steal, …; waiting for a disk is idle.
fn parse(stat: &str) -> Option<Ticks> {
    let line = stat.lines().next()?.strip_prefix("cpu ")?;
    let ticks: Vec<u64> = line.split_whitespace().take(8).filter_map(|it| it.parse().ok()).collect();
    let idle = ticks.get(3)? + ticks.get(4)?;
    Some(Ticks { idle, all: ticks.iter().sum() })
}

#[cfg(test)]
mod tests {
    use super::{Ticks, parse, share};

    #[test]
    fn the_share_in_use_is_what_is_not_idle() {
        let start = parse("cpu  100 0 50 800 50 0 0 0 9 9\ncpu0 1 2 3 4 5 6 7 8\n");
        assert_eq!(start, Some(Ticks { idle: 850, all: 1000 }));
        let share = share(Ticks { idle: 850, all: 1000 }, Ticks { idle: 925, all: 1100 });
        assert!((share - 0.25).abs() < 1e-9, "{share}");
        assert_eq!(parse("intr 1 2 3"), None);
    }
}
