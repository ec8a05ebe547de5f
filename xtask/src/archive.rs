//! The reports of a site: where they lie, their order, and what each one's page knows of the others.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use fs_err as fs;
use model::{Source, told_before};
use publish::TAKEN;
use report::{Archive, Sibling, load};
use validate::{Among, Problem, check_among};

use crate::input::Input;
use crate::sources::Sources;

/// How many years before and after its own a page names; all of them are in the list of years.
const NEAR: usize = 2;
/// The file beside the reports' folders that says which of them once stood in the root.
const ARCHIVE: &str = "archive.json";

/// All reports, the oldest first.
pub struct Reports {
    pub entries: Vec<Entry>,
    /// The one that stood in the root before there were several: what was given out then is its.
    pub first: String,
}

/// One of them.
pub struct Entry {
    /// Its folder's name, which is its `report.id`.
    pub id: String,
    pub sources: Sources,
    /// How many facts, activities and tasks it has.
    pub entries: usize,
    source: Option<Source>,
    /// What keeps its files from being read.
    unread: Vec<Problem>,
}

/// What a report's files hold, or what keeps them from being read.
type Look = Result<Sources, Vec<Problem>>;

impl Entry {
    fn of(id: String, look: Look) -> Self {
        let (sources, unread) = match look {
            Ok(sources) => (sources, Vec::new()),
            Err(unread) => (Sources::default(), unread),
        };
        let report = std::str::from_utf8(&sources.json).ok().and_then(|it| load(it).ok());
        let text = String::from_utf8_lossy(&sources.text);
        let source = report.map(|it| Source::new(it, text.trim_start_matches('\u{feff}')));
        let entries = source.as_ref().map_or(0, |it| it.entities().count());
        Self { id, sources, entries, source, unread }
    }

    /// What its files say, with what is published only beside others.
    pub fn source(&self) -> Option<&Source> {
        self.source.as_ref()
    }
}

impl Reports {
    /// Reads the reports of these folders. One that cannot be read is among them, and has that as its problem.
    ///
    /// # Errors
    /// When the file beside them names none of them.
    pub fn read(folders: &[PathBuf]) -> Result<Self> {
        let mut read = Vec::new();
        for folder in folders {
            let id = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
            read.push((id, Sources::look(&Input::of(Some(folder))?)));
        }
        Self::of(read, first(folders)?)
    }

    /// Reports by their ids; `first` is the one that once stood in the root, or else the oldest is.
    ///
    /// # Errors
    /// When that is none of them.
    pub fn of(read: Vec<(String, Look)>, first: Option<String>) -> Result<Self> {
        let mut entries: Vec<_> = read.into_iter().map(|(id, look)| Entry::of(id, look)).collect();
        let about = |it: &Entry| it.source.as_ref().map(|it| it.report.report.clone());
        entries.sort_by_key(|it| about(it).map(|it| (it.covers, it.delivered)));
        let first = first.or_else(|| entries.first().map(|it| it.id.clone())).unwrap_or_default();
        if !entries.iter().any(|it| it.id == first) {
            bail!("{ARCHIVE}: `{first}` is none of the reports (不是其中的报告)");
        }
        Ok(Self { entries, first })
    }

    /// What an editor must mend in each, in their order: by itself, and beside the others.
    pub fn problems(&self) -> Vec<Vec<Problem>> {
        let all: Vec<_> = self.entries.iter().map(|it| Among { folder: &it.id, json: &it.sources.json }).collect();
        let beside = check_among(&all, TAKEN);
        let both = self.entries.iter().zip(beside).map(|(entry, beside)| match entry.unread.is_empty() {
            true => entry.sources.problems_and(beside),
            false => entry.unread.clone(),
        });
        both.collect()
    }

    /// Leaves a report out of what the others know.
    pub fn forget(&mut self, at: usize) {
        self.entries[at].source = None;
    }

    /// Takes a report as these files have it.
    pub fn fall_back(&mut self, at: usize, sources: Sources) {
        let id = self.entries[at].id.clone();
        self.entries[at] = Entry::of(id, Ok(sources));
    }

    /// What a report's page knows of the others.
    ///
    /// # Errors
    /// When it is none of them.
    pub fn archive(&self, entry: &Entry, address: Option<&str>) -> Result<Archive> {
        let sound: Vec<(&Entry, &Source)> =
            self.entries.iter().filter_map(|it| Some((it, it.source.as_ref()?))).collect();
        let at =
            sound.iter().position(|it| it.0.id == entry.id).with_context(|| format!("{} is no report", entry.id))?;
        let near = &sound[at.saturating_sub(NEAR)..(at + NEAR + 1).min(sound.len())];
        let sibling = |(other, source): &(&Entry, &Source)| Sibling {
            id: other.id.as_str().into(),
            since: source.report.report.since,
            covers: source.report.report.covers,
        };
        let earlier: Vec<&Source> = sound[..at].iter().map(|it| it.1).collect();
        let own = sound[at].1;
        let about = &own.report.report;
        let before = at.checked_sub(1).map(|it| sound[it].1);
        let before = before.filter(|it| !own.report.answers.is_empty() && about.follows(&it.report.report));
        let after = sound.get(at + 1).filter(|it| it.1.report.report.follows(about));
        Ok(Archive {
            years: near.iter().rev().map(sibling).collect(),
            address: address.map(Into::into),
            series: told_before(own, &earlier),
            before: before.map(Source::as_before),
            after: after.and_then(|it| it.1.as_after()),
        })
    }
}

/// Which report once stood in the root.
fn first(folders: &[PathBuf]) -> Result<Option<String>> {
    let file = folders.first().and_then(|it| it.parent()).map(|it| it.join(ARCHIVE)).filter(|it| it.exists());
    let Some(file) = file else { return Ok(None) };
    let text = fs::read_to_string(&file)?;
    let says: serde_json::Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .with_context(|| format!("{} is no JSON", file.display()))?;
    let alone = says.as_object().is_some_and(|it| it.len() == 1);
    match says["first"].as_str().filter(|_| alone) {
        Some(first) => Ok(Some(first.to_owned())),
        None => bail!("{}: it says {{\"first\": \"2023\"}} and nothing else (只写这一项)", file.display()),
    }
}
