//! How a thread goes on: by another method, by the same, or as the report does not say; and which threads a picture shows.

use super::{Source, few_threads};
use report::Thread;

/// How what is planned follows what was done. Only methods with a column of the matrix count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// By another method.
    Changes,
    /// By the same method.
    Stays,
    /// One of the two years names no method, so that nothing is known of the other.
    Untold,
    /// Neither names one: the work goes on.
    Plain,
}

impl Source {
    /// How a thread goes on.
    pub fn course(&self, thread: &Thread) -> Course {
        let method = |id: &str| {
            let id = self.entity(id)?.method()?;
            self.method(id).filter(|it| !it.minor).map(|it| &it.id)
        };
        let after = thread.to.iter().find_map(|id| method(id));
        let before = || thread.from.iter().filter_map(|id| method(id));
        match (before().next(), after) {
            (Some(_), Some(after)) if before().any(|it| it != after) => Course::Changes,
            (Some(_), Some(_)) => Course::Stays,
            (None, None) => Course::Plain,
            _ => Course::Untold,
        }
    }

    /// The threads that a picture shows: those that name a method, changed ones first. Where none names a method, all of them.
    pub fn drawn_threads(&self) -> Vec<&Thread> {
        let order = [Course::Changes, Course::Stays, Course::Untold];
        let of = |course| self.report.threads.iter().filter(move |it| self.course(it) == course);
        let mut drawn: Vec<&Thread> = order.into_iter().flat_map(of).collect();
        if drawn.is_empty() {
            drawn.extend(&self.report.threads);
        }
        drawn.truncate(few_threads(drawn.len()));
        drawn
    }

    /// The threads that no picture shows, since neither year names a method.
    pub fn plain_threads(&self) -> Vec<&Thread> {
        let plain = |it: &&Thread| self.course(it) == Course::Plain;
        let found: Vec<&Thread> = self.report.threads.iter().filter(plain).collect();
        if found.len() < self.report.threads.len() { found } else { Vec::new() }
    }
}
