//! What stands within quotation marks, book marks or brackets. What is not closed in its block within some characters
//! opens nothing, so that one forgotten mark does not swallow the rest.

/// No longer stretch is a name: a whole speech in quotation marks may state numbers.
const LONGEST: usize = 60;

/// Which stretches are open at the place of a walk over a block.
pub struct Quoted {
    opening: &'static str,
    closing: &'static str,
    /// Where each open stretch ends.
    ends: Vec<usize>,
}

impl Quoted {
    /// Names: “ ”, 《 》.
    pub fn names() -> Self {
        Self { opening: "“《「", closing: "”》」", ends: Vec::new() }
    }

    /// Names and what stands in brackets.
    pub fn all() -> Self {
        Self { opening: "“《「（(", closing: "”》」）)", ends: Vec::new() }
    }

    /// Walks over the `sign` behind which the text goes on with `rest`, at byte `after`.
    pub fn pass(&mut self, sign: char, rest: &str, after: usize) {
        self.ends.retain(|it| *it >= after);
        let Some(which) = self.opening.chars().position(|it| it == sign) else { return };
        let close = self.closing.chars().nth(which);
        if let Some((at, _)) = rest.char_indices().take(LONGEST).find(|(_, it)| Some(*it) == close) {
            self.ends.push(after + at);
        }
    }

    /// Whether the walk is within a stretch.
    pub fn is_open(&self) -> bool {
        !self.ends.is_empty()
    }
}
