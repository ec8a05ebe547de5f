//! Says what is being done, and how long it takes, while it is being done.

use std::io::Write;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use anyhow::Result;

/// Runs `work` under a title. A quiet step of some length reports the time that has passed every few seconds.
///
/// # Errors
/// Those of `work`.
pub fn step<T>(title: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let start = Instant::now();
    eprintln!("▸ {title}");
    let (finished, wait) = mpsc::channel::<()>();
    let ticker = std::thread::spawn(move || {
        while wait.recv_timeout(Duration::from_secs(5)) == Err(RecvTimeoutError::Timeout) {
            eprintln!("  … {:.0} s", start.elapsed().as_secs_f64());
        }
    });
    let outcome = work();
    drop(finished);
    // A ticker that panicked has only failed to print.
    let _ = ticker.join();
    match &outcome {
        Ok(_) => eprintln!("  {:.1} s", start.elapsed().as_secs_f64()),
        Err(_) => eprintln!("  failed after {:.1} s", start.elapsed().as_secs_f64()),
    }
    let _ = std::io::stderr().flush();
    outcome
}
