//! What a section's head says; `section` draws it.

/// What a section's head says.
pub struct SectionHead<'a> {
    /// Element id of the section; its heading is `h-<id>`.
    pub id: &'a str,
    /// Counted from 1.
    pub number: usize,
    /// Name of the section, small in the margin.
    pub title: &'a str,
    /// What there is to learn from it: the heading itself.
    pub takeaway: &'a str,
    /// The section looks ahead, and stands on another ground.
    pub ahead: bool,
}
