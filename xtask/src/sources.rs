//! A report's files as they were read, and what `validate` finds in them. Commands are `check`'s.

mod text;
mod told;

use fixtures::{ARCHIVE, archive};
use i18n::Lang;
use validate::{Code, Problem};

use crate::input::Input;
pub use text::to_text;

/// What is printed when nobody names a language: the editor's, then that of whoever is asked for help.
pub const DEFAULT: &[Lang] = &[Lang::Zh, Lang::En];

/// The report's files as read.
#[derive(Default)]
pub struct Sources {
    pub json: Vec<u8>,
    pub text: Vec<u8>,
    /// The data as it was published last, with which this one is compared.
    published: Option<Vec<u8>>,
    /// What problems call the files, where they are not the project's own.
    names: Option<[String; 3]>,
}

impl Sources {
    /// A report from where it lies, for whoever shows what is missing as problems.
    ///
    /// # Errors
    /// Each file that cannot be read.
    pub fn look(input: &Input) -> Result<Self, Vec<Problem>> {
        let [json, text] = input.read()?;
        let published = input.last_published()?;
        Ok(Self { json, text, published, names: Some(input.names()) })
    }

    /// A report that lies nowhere.
    pub fn of_bytes(json: impl Into<Vec<u8>>, text: impl Into<Vec<u8>>) -> Self {
        Self { json: json.into(), text: text.into(), ..Self::default() }
    }

    /// The generated report of ten thousand facts.
    pub fn of_archive() -> Self {
        let (json, text) = archive(ARCHIVE);
        Self::of_bytes(json, text)
    }

    /// What an editor must mend.
    pub fn problems(&self) -> Vec<Problem> {
        self.problems_and(Vec::new())
    }

    /// The same and what else was found of its data.
    pub fn problems_and(&self, more: Vec<Problem>) -> Vec<Problem> {
        let mut problems = match &self.published {
            Some(published) => validate::check_beside(&self.json, &self.text, published),
            None => validate::check(&self.json, &self.text),
        };
        problems.extend(more);
        if let Some([json, text, published]) = &self.names {
            for problem in &mut problems {
                problem.file.clone_from(match problem.code() {
                    Code::PublishedBroken => published,
                    _ if problem.file.ends_with(".json") => json,
                    _ => text,
                });
            }
        }
        problems
    }
}
