//! Forms for any entry of `report.json`, made of the declaration of its fields: what a field holds decides how it is asked for, and
//! its own meaning stands beside it. Nothing here knows what any field is about. This file is the map; no logic lives here.

mod fields;
mod lists;
mod meaning;
mod scope;
mod texts;

pub use fields::{Fields, FieldsForm};
pub use lists::{Row, buttons};
pub use meaning::{name_of_field, of_field, word_of};
pub use scope::{Asked, Scope, name_of};
