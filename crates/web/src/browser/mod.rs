//! The browser's interfaces: the only code that names web-sys. The host compiles it and never calls it, for it runs
//! in event handlers, in effects and on a page that is interactive already. Everything that registers itself with the
//! browser takes itself back in `Drop`.

mod address;
mod clock;
mod element;
mod focus;
mod highlight;
mod idle;
mod listener;
mod notice;
mod parts;
mod place;
mod rows;
mod timer;
mod viewport;

pub use address::{decoded, encoded, fragment, go_back, query, set_address};
pub use clock::today;
pub use element::{
    attribute, by_id, by_keyboard, by_mouse, clear, closest, find_all, focus, has_mouse, is_covered, is_elder,
    is_plain_click, is_typing, mark_id, page_language, show_section, typed, walk,
};
pub use focus::{HeldFocus, hold_focus, restore_focus};
pub use highlight::{highlight, highlight_again};
pub use idle::{pause, spawn, when_idle};
pub use listener::{Listener, key};
pub use notice::{fail, mark_live, mark_woken};
pub use parts::{Arrival, PartFiles, Under, ask_for, carried_data, part_files, say_arrival};
pub use place::{in_sight, place_beside, place_rail};
pub use rows::{DrawnRows, Wanted, drawn_rows, hold_rows, space_rows};
pub use timer::Timer;
pub use viewport::steps_reached;
pub use web_sys::Element;
