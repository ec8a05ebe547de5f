//! Whether a thread goes on as before or by another method.

use super::Source;
use report::Thread;

impl Source {
    /// True when what was done and what is planned differ in method. Only methods with a column of the matrix count:
    /// between others, and from a mere count, the work goes on.
    pub fn method_changes(&self, thread: &Thread) -> bool {
        let method = |id: &str| {
            let id = self.entity(id)?.method()?;
            self.method(id).filter(|it| !it.minor).map(|it| &it.id)
        };
        let after = thread.to.iter().find_map(|id| method(id));
        thread.from.iter().filter_map(|id| method(id)).any(|before| after.is_some_and(|after| after != before))
    }
}
