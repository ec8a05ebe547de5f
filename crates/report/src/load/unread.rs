//! What a file has beside the declared fields: the page does not read it.

/// What the file tells editors alone, beside the declared fields: where its JSON Schema is.
pub const SCHEMA: &str = "$schema";

/// The same: the proposals that its editor does not want, so that they do not come again, each by its words.
pub const REFUSED: &str = "$refused";
