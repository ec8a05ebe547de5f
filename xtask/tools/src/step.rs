//! Says what is being done, and how long it takes, while it is being done; and keeps the times for a table.

use std::fmt::Write as _;
use std::io::Write;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::Result;
use start::told;

/// A step that is done.
struct Step {
    title: String,
    start: Instant,
    took: Duration,
}

/// In the order in which they ended.
static DONE: Mutex<Vec<Step>> = Mutex::new(Vec::new());

/// Runs `work` under a title, which its end names again, since steps may run at the same time. A quiet step of some length
/// reports the time that has passed every few seconds.
///
/// # Errors
/// Those of `work`.
pub fn step<T>(title: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let start = Instant::now();
    eprintln!("▸ {title}");
    let (finished, wait) = mpsc::channel::<()>();
    let named = title.to_owned();
    let ticker = std::thread::spawn(move || {
        while wait.recv_timeout(Duration::from_secs(5)) == Err(RecvTimeoutError::Timeout) {
            eprintln!("  … {named}: {:.0} s", start.elapsed().as_secs_f64());
        }
    });
    let outcome = work();
    drop(finished);
    // A ticker that panicked has only failed to print.
    let _ = ticker.join();
    let took = start.elapsed();
    match &outcome {
        Ok(_) => eprintln!("✓ {title}: {:.1} s", took.as_secs_f64()),
        Err(_) => eprintln!("✗ {title}: failed after {:.1} s", took.as_secs_f64()),
    }
    let _ = std::io::stderr().flush();
    DONE.lock().unwrap_or_else(PoisonError::into_inner).push(Step { title: title.to_owned(), start, took });
    outcome
}

/// How long ago the command was given, which is before this program was compiled.
pub fn since_command() -> Option<Duration> {
    let begun = Duration::from_millis(std::env::var(told::BEGUN).ok()?.parse().ok()?);
    SystemTime::now().duration_since(UNIX_EPOCH).ok()?.checked_sub(begun)
}

/// What has been done since the command was given, when each step began, and how long it took.
pub fn table() -> String {
    let now = Instant::now();
    let whole = since_command();
    let mut rows: Vec<(String, f64, f64)> = Vec::new();
    if let Some(compiled) = std::env::var(told::COMPILED).ok().and_then(|it| it.parse::<f64>().ok()) {
        rows.push(("compiling the build tool".to_owned(), 0.0, compiled / 1000.0));
    }
    let done = DONE.lock().unwrap_or_else(PoisonError::into_inner);
    let first = done.iter().map(|it| it.start).min().unwrap_or(now);
    let begun = whole.unwrap_or(now - first);
    for Step { title, start, took } in &*done {
        let ago = now - *start;
        rows.push((title.clone(), begun.saturating_sub(ago).as_secs_f64(), took.as_secs_f64()));
    }
    rows.sort_by(|one, other| one.1.total_cmp(&other.1));
    render(&rows, begun.as_secs_f64())
}

fn render(rows: &[(String, f64, f64)], whole: f64) -> String {
    let mut table = format!("{:>9}{:>9}\n", "from s", "takes s");
    for (title, from, takes) in rows {
        // Writing to a string does not fail.
        let _ = writeln!(table, "{from:>9.1}{takes:>9.1}  {title}");
    }
    let _ = write!(table, "{:>9}{whole:>9.1}  in all; steps run at the same time", "");
    table
}

#[cfg(test)]
mod tests {
    use super::{render, step, table};

    #[test]
    fn a_table_says_when_each_step_began_and_how_long_it_took() {
        let rows = [("one".to_owned(), 0.0, 12.34), ("other".to_owned(), 3.0, 100.0)];
        let lines = "   from s  takes s\n      0.0     12.3  one\n      3.0    100.0  other\n             103.0  in all; steps run at the same time";
        assert_eq!(render(&rows, 103.0), lines);
    }

    #[test]
    fn what_was_done_is_in_the_table_and_what_failed_too() {
        assert!(step("a step that is done", || Ok(())).is_ok());
        assert!(step("a step that fails", || anyhow::bail!("no")).map(|()| 0).is_err());
        let table = table();
        assert!(table.contains("a step that is done") && table.contains("a step that fails"), "{table}");
    }
}
