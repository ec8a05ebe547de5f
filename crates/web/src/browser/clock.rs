//! What day it is, where the reader is.

use js_sys::Date;

/// Year, month from 1 and day of the reader's own calendar day.
pub fn today() -> [u16; 3] {
    let now = Date::new_0();
    [now.get_full_year() as u16, now.get_month() as u16 + 1, now.get_date() as u16]
}
