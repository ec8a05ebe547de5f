//! All facts, activities and tasks of the report in one table, to search, to narrow and to sort. This file is the map.

pub mod head_foot;
pub mod section;
pub mod table;
mod tools;
pub mod view;
pub mod window;
