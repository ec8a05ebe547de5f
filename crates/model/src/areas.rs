//! Which areas the supervision matrix shows.

use super::Source;
use report::Area;

impl Source {
    /// Areas in which at least one activity used a method with a column of its own, in the report's order.
    pub fn supervised_areas(&self) -> impl Iterator<Item = &Area> {
        let major = |method: &str| self.method(method).is_some_and(|it| !it.minor);
        self.report
            .areas
            .iter()
            .filter(move |area| self.report.activities.iter().any(|it| it.area == area.id && major(&it.method)))
    }
}
