//! What a site of several reports knows of the others: read by pages, written by the build (`archive`). No editor writes it, so
//! the check, the field reference and the JSON Schema know nothing of it.

use std::sync::Arc;

use super::describe::{Described, Held, Kind, described};
use super::{Answer, Fact, Text};
use crate::load::Reader;

described! {
    /// Other reports of the site, as far as this one's page speaks of them.
    #[derive(Default)]
    Archive {
        /// Reports, the newest first, this one among them: a few, however many there are.
        years: Vec<Sibling>, "";
        /// Where the site stands on the web, if that is known; without a slash at its end.
        address: Option<Arc<str>>, "", may("Option::is_none");
        /// What the reports before this one say of the series that its charts draw.
        series: Vec<OtherYears>, "", may("Vec::is_empty");
        /// The report before with its tasks, where this one says what became of them.
        before: Option<Neighbour>, "", may("Option::is_none");
        /// The report behind with what it says of this one's tasks, where it does.
        after: Option<Neighbour>, "", may("Option::is_none");
    }

    /// The report of the year before or after, as far as a page needs it.
    Neighbour {
        /// Its name in addresses.
        id: Arc<str> = Id, "";
        /// The first of several years that it covers.
        since: Option<u16>, "", may("Option::is_none");
        /// The year that it covers, or the last.
        covers: u16, "";
        /// The year of its tasks.
        plans: u16, "";
        /// Who reported.
        body: Text, "";
        /// Office and name of who gave it.
        speaker: Text, "";
        /// The day on which it was given.
        delivered: Arc<str> = Date, "";
        /// Its themes, where its tasks are told.
        themes: Vec<Titled>, "", may("Vec::is_empty");
        /// The sentences that are told of it, in its order.
        passages: Vec<Passage>, "";
        /// Its answers, where they are told.
        answers: Vec<Answer>, "", may("Vec::is_empty");
    }

    /// Something that is known by its name.
    Titled {
        /// Its id there.
        id: Arc<str> = Id, "";
        /// Its name.
        title: Text, "";
    }

    /// A sentence of a neighbour, and what it names.
    Passage {
        /// Word for word.
        sentence: Arc<str>, "";
        /// In the order of its report's data.
        entries: Vec<Quoted>, "";
    }

    /// A task, an activity or a fact of a neighbour.
    Quoted {
        /// Its id there.
        id: Arc<str> = Id, "";
        /// The words of the sentence that name it.
        quote: Arc<str>, "";
        /// What it is called, if it is a task.
        title: Option<Text>, "", may("Option::is_none");
        /// A task's theme.
        theme: Option<Arc<str>>, "", may("Option::is_none");
        /// Where an editor says that a task stands, as the file words it, if that is told.
        status: Option<Arc<str>>, "", may("Option::is_none");
        /// The day of that.
        noted: Option<Arc<str>>, "", may("Option::is_none");
        /// Who says so.
        source: Option<Text>, "", may("Option::is_none");
    }

    /// A report of the site.
    Sibling {
        /// Its name in addresses: the folder in which it lies.
        id: Arc<str> = Id, "";
        /// The first of several years that it covers.
        since: Option<u16>, "", may("Option::is_none");
        /// The year that it covers, or the last.
        covers: u16, "";
    }

    /// A series in other reports.
    OtherYears {
        /// Of the series.
        id: Arc<str> = Id, "";
        /// What they say, the oldest first.
        points: Vec<YearPoint>, "";
        /// Those that say nothing of it.
        untold: Vec<Untold>, "", may("Vec::is_empty");
    }

    /// A fact of another report.
    YearPoint {
        /// The report's name in addresses.
        report: Arc<str> = Id, "";
        /// The first of several years that it covers.
        since: Option<u16>, "", may("Option::is_none");
        /// The year that it covers, or the last.
        covers: u16, "";
        /// The sentence in which it stands.
        sentence: Arc<str>, "";
        /// The fact as that report has it.
        fact: Fact, "";
    }

    /// A report that says nothing of a series.
    Untold {
        /// The first of several years that it covers.
        since: Option<u16>, "", may("Option::is_none");
        /// The year that it covers, or the last.
        covers: u16, "";
        /// What its editor says of that.
        why: Option<Text>, "", may("Option::is_none");
    }
}

impl Archive {
    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.years.is_empty()
    }
}

impl Held for Fact {
    const KIND: Kind = Kind::Object(Self::FIELDS);
    const NULL: bool = false;

    fn read(it: &Reader<'_>, name: &str, _must: bool) -> Self {
        let member = it.member(name);
        if member.is_none() {
            it.missing(name);
        }
        Described::read(member.as_ref().unwrap_or(it))
    }
}

/// An object that the build adds, or none.
impl<T: Described> Held for Option<T> {
    const KIND: Kind = Kind::Object(T::FIELDS);
    const NULL: bool = true;

    fn read(it: &Reader<'_>, name: &str, _must: bool) -> Self {
        it.member(name).map(|it| T::read(&it))
    }
}
