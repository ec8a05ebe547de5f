//! The editor's table: the draft, what the machine reads in its text, what there is to decide, and what is wrong. [`Table::act`]
//! answers everything that an editor does; nothing here draws or knows a browser.

mod accept;
mod act;
mod by_hand;
mod items;
mod last;
mod overlaps;
mod paths;
mod told;

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use model::Outline;
use propose::{Last, Proposals, propose};
use serde_json::Value;
use validate::{Mend, Problem, check, mends, warnings};

use crate::draft::{Change, Draft, History, Key, begin, mending, suggest_charts};
use items::{Places, items};
use overlaps::overlaps;

pub use act::{Act, Step};
pub use by_hand::BY_HAND;
pub use items::{Item, Kind, State, refusal};
pub use last::LastReport;
pub use overlaps::Overlap;
pub use paths::{DataPlace, place_of_problem};

/// Everything that the editor has before him.
pub struct Table {
    draft: Draft,
    history: History,
    last: Option<Rc<LastReport>>,
    outline: Rc<Outline>,
    read: Proposals,
    /// The same as `report.json` has it.
    read_json: Value,
    /// The text that was read.
    read_of: Rc<str>,
    places: Places,
    items: Rc<Vec<Item>>,
    overlaps: Rc<Vec<Overlap>>,
    /// Made when they are asked for.
    json: OnceCell<Rc<str>>,
    problems: OnceCell<Rc<Vec<Problem>>>,
    mends: OnceCell<Rc<Vec<Option<Mend>>>>,
    warnings: OnceCell<Rc<Vec<Problem>>>,
    chosen: Option<String>,
    /// What was selected by hand, as long as it is chosen.
    by_hand: Option<Item>,
    /// The entries of open items that were changed before they are accepted, each under the words of its proposal.
    edited: BTreeMap<String, Value>,
    step: Step,
    /// How many others were decided like the chosen one just now.
    alike: Option<usize>,
    /// One more with each change of the draft, or of an open item.
    revision: u64,
}

impl Default for Table {
    fn default() -> Self {
        let draft =
            Draft { text: Rc::from(""), report: begin(Value::Object(Default::default())), refused: Default::default() };
        let mut table = Self {
            draft,
            history: History::default(),
            last: None,
            outline: Rc::new(Outline::parse("")),
            read: propose("", None),
            read_json: Value::Null,
            read_of: Rc::from(""),
            places: Places::default(),
            items: Rc::default(),
            overlaps: Rc::default(),
            json: OnceCell::new(),
            problems: OnceCell::new(),
            mends: OnceCell::new(),
            warnings: OnceCell::new(),
            chosen: None,
            by_hand: None,
            edited: BTreeMap::new(),
            step: Step::Text,
            alike: None,
            revision: 0,
        };
        table.changed();
        table
    }
}

impl Table {
    /// The draft.
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// `report.json` as it stands.
    pub fn json(&self) -> &Rc<str> {
        self.json.get_or_init(|| self.draft.json().into())
    }

    /// The text, block by block.
    pub fn outline(&self) -> &Rc<Outline> {
        &self.outline
    }

    /// What there is to decide, in reading order.
    pub fn items(&self) -> &Rc<Vec<Item>> {
        &self.items
    }

    /// Numbers whose quotes share words, in reading order.
    pub fn overlaps(&self) -> &Rc<Vec<Overlap>> {
        &self.overlaps
    }

    /// What is wrong, in the order of the files.
    pub fn problems(&self) -> &Rc<Vec<Problem>> {
        self.problems.get_or_init(|| Rc::new(check(self.json().as_bytes(), self.draft.text.as_bytes())))
    }

    /// Of each problem, its one right mend if it has one.
    pub fn mends(&self) -> &Rc<Vec<Option<Mend>>> {
        self.mends.get_or_init(|| Rc::new(mends(self.json(), &self.draft.text, self.problems())))
    }

    /// Where a chart's form does not fit what it shows; a site can be made all the same.
    pub fn warnings(&self) -> &Rc<Vec<Problem>> {
        self.warnings.get_or_init(|| Rc::new(warnings(self.json().as_bytes())))
    }

    /// The report of the year before, if it was opened.
    pub fn last(&self) -> Option<&Rc<LastReport>> {
        self.last.as_ref()
    }

    /// How many others were decided like the chosen one, where that was asked for just now.
    pub fn alike(&self) -> Option<usize> {
        self.alike
    }

    /// Where the editor is.
    pub fn step(&self) -> Step {
        self.step
    }

    /// One more with each change of the draft, or of an open item.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// How many changes can be taken back, and how many done again.
    pub fn history(&self) -> (usize, usize) {
        self.history.length()
    }

    /// The chosen item, with what was changed of it.
    pub fn chosen(&self) -> Option<Item> {
        let key = self.chosen.as_ref()?;
        self.proposed(key).map(|it| self.as_edited(it))
    }

    /// The entries of open items that were changed, each under the words of its proposal.
    pub fn edited(&self) -> &BTreeMap<String, Value> {
        &self.edited
    }

    /// Does what the editor has asked for.
    pub fn act(&mut self, act: Act) {
        self.alike = None;
        match act {
            Act::Text(text) => {
                let change = self.new_text(text);
                self.put(change);
            }
            Act::Open(draft) => {
                self.edited.clear();
                self.put(Change::Whole(Box::new(draft)));
                self.step = Step::Decide;
            }
            Act::Edited(edited) => self.edited = edited,
            Act::Begin => self.history = History::default(),
            Act::Last(last) => {
                self.last = Some(last);
                self.read_of = Rc::from("");
                let text = self.draft.text.clone();
                self.read(&text);
                self.changed();
            }
            Act::Put(change) => self.put(change),
            Act::Choose(key) => self.choose(Some(key)),
            Act::Select(place) => self.take_by_hand(self.selected(place)),
            Act::Find(words) => self.take_by_hand(self.found(&words)),
            Act::Go(forward) => self.go(forward, |_| true),
            Act::Accept => self.accept(),
            Act::Refuse => self.refuse(),
            Act::Reconsider => self.reconsider(),
            Act::Same => self.same(),
            Act::Edit(path, name, value) => self.edit(path, name, value),
            Act::Mend(at) => {
                if let Some(mend) = self.mends().get(at).cloned().flatten() {
                    self.put(mending(&mend, &self.draft.report));
                }
            }
            Act::Charts => self.put(suggest_charts(&self.draft)),
            Act::Undo => self.turn(History::undo),
            Act::Redo => self.turn(History::redo),
            Act::Show(step) => self.step = step,
        }
    }

    /// With the first text, what the report says of itself is read from it.
    fn new_text(&mut self, text: String) -> Change {
        let text: Rc<str> = text.into();
        let first = self.draft.is_empty();
        self.read(&text);
        let report = if first { begin(self.read_json["report"].clone()) } else { self.draft.report.clone() };
        Change::Whole(Box::new(Draft { text, report, refused: self.draft.refused.clone() }))
    }

    fn put(&mut self, change: Change) {
        let text = self.draft.text.clone();
        self.history.apply(&mut self.draft, change);
        self.after(&text);
    }

    fn turn(&mut self, turn: impl Fn(&mut History, &mut Draft) -> bool) {
        let text = self.draft.text.clone();
        if turn(&mut self.history, &mut self.draft) {
            self.after(&text);
        }
    }

    fn after(&mut self, before: &Rc<str>) {
        if !Rc::ptr_eq(before, &self.draft.text) {
            let text = self.draft.text.clone();
            self.read(&text);
        }
        self.changed();
    }

    /// Reads a text, unless it has been read already.
    fn read(&mut self, text: &Rc<str>) {
        if Rc::ptr_eq(text, &self.read_of) {
            return;
        }
        let last = self.last.as_ref().map(|it| Last { report: &it.report, text: &it.files.text });
        self.outline = Rc::new(Outline::parse(text));
        self.read = propose(text, last);
        self.read_json = self.read.json();
        self.read_of = text.clone();
        self.places = Places::default();
    }

    fn changed(&mut self) {
        self.revision += 1;
        self.by_hand = None;
        let last = self.last.as_ref().map(|it| &it.report);
        self.items = Rc::new(items(&self.draft, &self.outline, &self.read, last, &mut self.places));
        self.overlaps = Rc::new(overlaps(&self.items, &self.outline, &mut self.places));
        self.json.take();
        self.problems.take();
        self.mends.take();
        self.warnings.take();
        if self.chosen.as_ref().is_some_and(|key| self.items.iter().all(|it| it.key != *key)) {
            self.chosen = None;
        }
    }

    fn choose(&mut self, key: Option<String>) {
        if self.chosen != key {
            self.by_hand = None;
            self.chosen = key;
        }
    }

    /// Chooses the next item of that kind, or the one before; from the end it begins anew.
    fn go(&mut self, forward: bool, which: impl Fn(&Item) -> bool) {
        let items = self.items.clone();
        let wanted: Vec<usize> =
            (0..items.len()).filter(|at| items[*at].kind != Kind::Named && which(&items[*at])).collect();
        let now = self.chosen.as_ref().and_then(|key| items.iter().position(|it| it.key == *key));
        let next = match now {
            Some(now) if forward => wanted.iter().find(|it| **it > now).or(wanted.first()),
            Some(now) => wanted.iter().rev().find(|it| **it < now).or(wanted.last()),
            None if forward => wanted.first(),
            None => wanted.last(),
        };
        if let Some(next) = next {
            self.choose(Some(items[*next].key.clone()));
        }
    }
}
