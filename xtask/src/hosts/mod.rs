//! Real servers: what each is told of the site (`deploy/`, written from one table), and each as a process of its own, for the
//! tests and for `load`.

mod answer;
pub mod policy;
mod recipes;
pub mod servers;

pub use publish::table;

pub use answer::Answer;
pub use policy::Hashes;
pub use recipes::{recipes, write, write_to};
