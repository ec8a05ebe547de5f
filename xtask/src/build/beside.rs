//! What a build does beside something else: programs are made while pages are rendered, and those are rendered side by side.

use std::thread;

use anyhow::{Context, Result, anyhow};

use super::programs::Programs;

/// # Errors
/// When the system gives no thread.
pub(super) fn prerenderer() -> Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().context("starting the prerenderer")
}

/// Both at the same time, the second on this thread.
pub(super) fn meanwhile<T>(
    programs: impl FnOnce() -> Result<Programs> + Send,
    own: impl FnOnce() -> Result<T>,
) -> Result<(T, Programs)> {
    thread::scope(|scope| {
        let programs = scope.spawn(programs);
        let own = own();
        let programs = programs.join().map_err(|_| anyhow!("making the programs panicked"))?;
        Ok((own?, programs?))
    })
}
