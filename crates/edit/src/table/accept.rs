//! Decisions: an item becomes data, with the chapter and the unit that it needs; or none; or open again.

use serde_json::{Map, Value};

use super::items::{Item, Kind, State, refusal};
use super::{Change, Key, Table};
use crate::draft::at;

impl Table {
    /// An item as it is proposed, or as it was accepted.
    pub(super) fn proposed(&self, key: &str) -> Option<&Item> {
        self.items.iter().chain(&self.by_hand).find(|it| it.key == key)
    }

    /// The same with what was changed of it, as long as it is open. What was changed stays known afterwards, for who takes the
    /// decision back.
    pub(super) fn as_edited(&self, item: &Item) -> Item {
        let edited = (item.state == State::Open).then(|| self.edited.get(&refusal(item.kind, &item.entry))).flatten();
        Item { entry: edited.unwrap_or(&item.entry).clone(), ..item.clone() }
    }

    /// The words under which an item is refused or changed: those of its proposal.
    fn words_of(&self, item: &Item) -> String {
        refusal(item.kind, &self.proposed(&item.key).unwrap_or(item).entry)
    }

    pub(super) fn accept(&mut self) {
        let Some(item) = self.chosen() else { return };
        match item.state {
            // What was accepted is data already; its changes have been made.
            State::Accepted(_) => {}
            _ if item.kind == Kind::Named => {}
            _ => {
                let change = self.accepting(&item);
                self.put(change);
            }
        }
        self.on_from(&item);
    }

    pub(super) fn refuse(&mut self) {
        let Some(item) = self.chosen().filter(|it| it.kind != Kind::Named) else { return };
        let change = self.refusing(&item);
        self.put(change);
        self.on_from(&item);
    }

    pub(super) fn reconsider(&mut self) {
        let Some(item) = self.chosen() else { return };
        match item.state {
            State::Refused => self.put(Change::Refused { key: self.words_of(&item), refused: false }),
            State::Accepted(place) => self.put(Change::Remove { path: vec![item.kind.list().into()], place }),
            State::Open => {}
        }
    }

    /// The open items that say the same as the chosen one are decided like it; as one change.
    pub(super) fn same(&mut self) {
        let Some(item) = self.chosen() else { return };
        // Each answer is looked at by itself.
        let alike = item.kind != Kind::Answer;
        let same =
            |it: &&Item| alike && it.state == State::Open && it.kind == item.kind && is_same(&it.entry, &item.entry);
        let all: Vec<Item> = self.items.iter().map(|it| self.as_edited(it)).collect();
        let others: Vec<&Item> = all.iter().filter(same).collect();
        self.alike = Some(others.len());
        if others.is_empty() {
            return;
        }
        let all = others.into_iter().map(|other| match item.state {
            State::Refused => self.refusing(other),
            _ => self.accepting(other),
        });
        let all = all.collect();
        self.put(Change::All(all));
    }

    pub(super) fn edit(&mut self, path: Vec<Key>, name: String, value: Option<Value>) {
        let Some(item) = self.chosen() else { return };
        if let State::Accepted(place) = item.state {
            let path = at(item.kind.list(), place).into_iter().chain(path).collect();
            self.put(Change::Member { path, name, value });
            return;
        }
        let words = self.words_of(&item);
        let mut entry = item.entry;
        let inner = path.iter().try_fold(&mut entry, |node, key| match key {
            Key::Name(name) => node.get_mut(name),
            Key::At(place) => node.get_mut(place),
        });
        if let Some(object) = inner.and_then(Value::as_object_mut) {
            match value {
                Some(value) => object.insert(name, value),
                None => object.remove(&name),
            };
            self.edited.insert(words, entry);
            self.revision += 1;
        }
    }

    /// On to the next open item behind one, if there is any; else it stays chosen.
    fn on_from(&mut self, item: &Item) {
        self.choose(Some(item.key.clone()));
        if self.items.iter().any(|it| it.state == State::Open) {
            self.go(true, |it| it.state == State::Open);
        }
    }

    fn refusing(&self, item: &Item) -> Change {
        let refuse = Change::Refused { key: self.words_of(item), refused: true };
        match item.state {
            State::Accepted(place) => {
                Change::All(vec![Change::Remove { path: vec![item.kind.list().into()], place }, refuse])
            }
            _ => refuse,
        }
    }

    /// The entry with what it names, each where it belongs.
    fn accepting(&self, item: &Item) -> Change {
        let mut all = vec![Change::Refused { key: self.words_of(item), refused: false }];
        let mut entry = item.entry.clone();
        if let Some(entry) = entry.as_object_mut() {
            entry.retain(|_, value| !value.is_null());
            self.make_unique(entry);
        }
        let needs =
            |list: &str, id: &Value| id.is_string() && self.draft.find(list, id.as_str().unwrap_or_default()).is_none();
        if needs("chapters", &entry["chapter"]) {
            let chapter = self.read.chapters.iter().find(|it| entry["chapter"] == *it.id);
            all.extend(chapter.map(|it| self.in_order(it)));
        }
        if needs("units", &entry["unit"]) {
            all.extend(self.unit(entry["unit"].as_str().unwrap_or_default()).map(|it| Change::append("units", it)));
        }
        let lists = [("areas", "area"), ("methods", "method"), ("themes", "theme"), ("series", "series")];
        for (list, name) in lists.into_iter().filter(|(list, name)| needs(list, &entry[name])) {
            let own = self.read_json[list].as_array().into_iter().flatten().find(|it| it["id"] == entry[name]);
            all.extend(own.map(|it| Change::append(list, without_null(it.clone()))));
        }
        let before = |other: &&Item| {
            other.kind == item.kind
                && (other.place.block, other.place.range.start) < (item.place.block, item.place.range.start)
        };
        let places = self.items.iter().filter(before).filter_map(|other| match other.state {
            State::Accepted(place) => Some(place + 1),
            _ => None,
        });
        let place = places.max().unwrap_or(0);
        all.push(Change::Insert { path: vec![item.kind.list().into()], place, entry });
        Change::All(all)
    }

    /// A unit as the text proposes it; one that an editor has found is called what last year's report called it, else by its own
    /// word.
    fn unit(&self, id: &str) -> Option<Value> {
        let last = self.last.iter().flat_map(|it| &it.report.units);
        let known = self.read.units.iter().chain(last).find(|it| &*it.id == id);
        let unit = known.cloned().or_else(|| (!id.is_empty()).then(|| propose::own_unit(id)))?;
        serde_json::to_value(unit).ok().map(without_null)
    }

    /// A chapter that the text proposes, behind those that come before it there.
    fn in_order(&self, chapter: &report::Chapter) -> Change {
        let before = self.read.chapters.iter().take_while(|it| it.id != chapter.id);
        let place = before.filter_map(|it| self.draft.find("chapters", &it.id)).max().map_or(0, |it| it + 1);
        let entry = without_null(serde_json::to_value(chapter).unwrap_or_default());
        Change::Insert { path: vec!["chapters".into()], place, entry }
    }

    /// Facts, activities and tasks share their ids.
    fn make_unique(&self, entry: &mut Map<String, Value>) {
        let taken = |id: &str| ["facts", "activities", "tasks"].iter().any(|list| self.draft.find(list, id).is_some());
        let Some(id) = entry.get("id").and_then(Value::as_str).map(str::to_owned) else { return };
        let free = (1..).map(|n| if n == 1 { id.clone() } else { format!("{id}-{n}") }).find(|it| !taken(it));
        entry.insert("id".to_owned(), free.unwrap_or(id).into());
    }
}

/// Optional members that are not there.
fn without_null(mut value: Value) -> Value {
    match &mut value {
        Value::Object(members) => {
            members.retain(|_, it| !it.is_null());
            for it in members.values_mut() {
                *it = without_null(it.take());
            }
        }
        Value::Array(entries) => {
            for it in entries {
                *it = without_null(it.take());
            }
        }
        _ => {}
    }
    value
}

/// Whether two entries are decided alike: the same is counted in the same unit, or the same subject is worked on.
fn is_same(one: &Value, other: &Value) -> bool {
    let names = ["label", "subject"];
    names.iter().all(|it| one[it]["zh"] == other[it]["zh"]) && one["unit"] == other["unit"]
}
