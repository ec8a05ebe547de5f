//! A report from where it lies, for whoever goes on with it or stops: what is missing is told as an error.

use anyhow::{Result, anyhow};

use super::text::to_text;
use super::{DEFAULT, Sources};
use crate::input::Input;

impl Sources {
    /// The project's own report.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn read() -> Result<Self> {
        Self::of(&Input::of(None)?)
    }

    /// A report from where it lies.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn of(input: &Input) -> Result<Self> {
        Self::look(input).map_err(|unread| anyhow!("{}", to_text(&Self::default(), &unread, DEFAULT)))
    }
}
