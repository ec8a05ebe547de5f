//! The smallest report that fills every list.

/// The smallest report that fills every list: each execution reads it, or what became of it.
pub const TINY: fixtures::Files =
    fixtures::Files { json: include_str!("../tiny/report.json"), text: include_str!("../tiny/report.txt") };
