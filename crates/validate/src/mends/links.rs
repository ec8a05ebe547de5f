//! Names: of entries, fields, choices, and of numbers in prose. A mistyped one is mended where one known name alone is near it.

use report::{Kind, Stretch, stretches};
use serde_json::Value;

use super::{Data, Declared, declared, fields_of};
use crate::code::Code::{self, *};
use crate::mend::{Edit, Key, Mend};
use crate::near::sole_near;

/// What would mend a name at a path.
pub(super) fn mend(data: &Data, path: &[Key], code: Code) -> Option<Mend> {
    match code {
        UnknownId | UnknownUnit => {
            let Declared::RefIn(lists) = declared(path)? else { return None };
            let ids = lists.iter().flat_map(|it| data.list(it)).filter_map(|it| it.get("id")?.as_str());
            let meant = sole_near(data.word(path)?, ids)?;
            // A unit that is near another may be a new one.
            (code == UnknownId).then(|| Mend::set(path, meant))
        }
        UnknownChoice => {
            let Declared::Kind(Kind::Choice(words)) = declared(path)? else { return None };
            let own = data.word(path)?.trim();
            let mut meant = words.iter().filter(|it| !own.is_empty() && it.zh == own).map(|it| it.word);
            let near = || sole_near(own, words.iter().map(|it| it.word));
            Some(Mend::set(path, meant.next().or_else(near)?))
        }
        UnknownField => field(data, path),
        UnknownReference => reference(data, path),
        WideBraces => Some(Mend::set(path, data.word(path)?.replace('｛', "{").replace('｝', "}"))),
        RepeatedId => Some(Mend::remove(path)),
        _ => None,
    }
}

/// A field whose name is near one alone that its object does not have yet.
fn field(data: &Data, path: &[Key]) -> Option<Mend> {
    let (Key::Name(from), object) = path.split_last()? else { return None };
    let members = data.at(object)?.as_object().filter(|it| it.contains_key(from))?;
    let free = fields_of(object)?.iter().map(|it| it.name).filter(|it| !members.contains_key(*it));
    let to = sole_near(from, free)?.to_owned();
    Some(Mend::of(Edit::Rename { path: object.to_vec(), from: from.clone(), to }))
}

/// A text in which one name stands for no number, and is near one alone.
fn reference(data: &Data, path: &[Key]) -> Option<Mend> {
    let text = data.word(path)?;
    let ids: Vec<&str> =
        ["facts", "derived"].iter().flat_map(|it| data.list(it)).filter_map(|it| it.get("id")?.as_str()).collect();
    let unknown = |it: &&str| !ids.contains(it) && !report::RESERVED.contains(it);
    let names = stretches(text).into_iter().filter_map(|stretch| match stretch {
        Stretch::Number { name, .. } => Some(name),
        _ => None,
    });
    let mut names: Vec<&str> = names.filter(unknown).collect();
    names.dedup();
    let [name] = names.as_slice() else { return None };
    let meant = sole_near(name, ids.iter().copied())?;
    let [wrong, right] = [name, &meant].map(|it| [["{", it, "}"].concat(), ["#", it, "}"].concat()]);
    let mended = text.replace(&wrong[0], &right[0]).replace(&wrong[1], &right[1]);
    (mended != text).then(|| Mend::set(path, Value::from(mended)))
}
