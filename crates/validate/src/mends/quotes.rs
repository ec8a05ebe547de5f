//! A quote that stands in the report but for white space, the form of its marks or one character. Which place of the text is meant
//! must be beyond doubt, and that the text itself is sound.

use serde_json::Value;

use super::Data;
use crate::code::Code;
use crate::facts::fault_of;
use crate::mend::{Key, Mend};

/// What would mend the quote at a path.
pub(super) fn mend(data: &Data, path: &[Key], code: Code) -> Option<Mend> {
    let [Key::Name(list), Key::At(at), Key::Name(field)] = path else { return None };
    if code != Code::QuoteMissing || field != "quote" || data.has(&[Code::TextIsBroken, Code::TextOfAnotherReport]) {
        return None;
    }
    let quote = data.word(path)?;
    let own = data.text.own_wording(quote).filter(|it| !it.contains('\n') && it.trim() == *it)?;
    if list == "facts" {
        let raw = data.list(list).get(*at)?.get("raw").and_then(Value::as_str)?;
        // A figure that is not as the text has it is more than a slip of the quote.
        if data.text.count(own) != 1 || fault_of(raw, own).is_some() {
            return None;
        }
    }
    Some(Mend::set(path, own))
}
