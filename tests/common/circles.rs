//! Which files of a crate use each other in a circle: a name is followed through re-exports to the file that defines it. To declare
//! and re-export its modules makes no file a user of them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::imports::{Module, from_root, modules};

/// Re-exports that lead further; more of them are a circle of their own.
const MOST_STEPS: usize = 24;

/// The sources of a crate.
pub struct Crate {
    /// By path from the root, each with the file that it stands in.
    modules: BTreeMap<Vec<String>, (PathBuf, Module)>,
}

impl Crate {
    /// Of files with their texts, by path within `src`. The root is `lib.rs`, or `main.rs` where there is none.
    pub fn new<'a>(files: impl IntoIterator<Item = (&'a Path, &'a str)>) -> Self {
        let mut modules: BTreeMap<_, _> = files
            .into_iter()
            .flat_map(|(file, text)| {
                modules(file, text).into_iter().map(|it| (it.path.clone(), (file.to_path_buf(), it)))
            })
            .collect();
        if !modules.contains_key(&[][..])
            && let Some(main) = modules.remove(&["main".to_owned()][..])
        {
            modules.insert(Vec::new(), main);
        }
        Self { modules }
    }

    /// Each use of one file by another of the same circle: `a.rs → b.rs (Name)`.
    pub fn circles(&self) -> Vec<String> {
        let leads = self.leads();
        let reached: BTreeMap<&Path, BTreeSet<&Path>> = leads.keys().map(|it| (it.0, reached(it.0, &leads))).collect();
        let comes_back = |from: &Path, to: &Path| reached.get(to).is_some_and(|it| it.contains(from));
        let told = leads.iter().filter(|(it, _)| comes_back(it.0, it.1)).map(|((from, to), names)| {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            format!("{} → {} ({})", from.display(), to.display(), names.join(", "))
        });
        told.collect()
    }

    /// Which file uses which other, and by what names.
    fn leads(&self) -> BTreeMap<(&Path, &Path), BTreeSet<String>> {
        let mut found: BTreeMap<(&Path, &Path), BTreeSet<String>> = BTreeMap::new();
        for (path, (file, module)) in &self.modules {
            let mut lead = |written: &[String]| {
                if let Some(other) = self.defined(path, written, 0).filter(|it| it != file) {
                    found.entry((file, other)).or_default().insert(written.join("::"));
                }
            };
            for used in &module.uses {
                // What a file passes on of its own modules, it does not use.
                let own = whole(path, &used.path);
                let passes_on = used.is_public && own.len() > path.len() && own.starts_with(path);
                if used.name != "*" && !passes_on {
                    lead(&used.path);
                }
            }
            module.named.iter().for_each(|it| lead(it));
        }
        found
    }

    /// The file with the definition that a path leads to, as it is written in a module. None for other crates' and for modules.
    fn defined(&self, module: &[String], written: &[String], steps: usize) -> Option<&Path> {
        match from_root(module, written) {
            Some(whole) => {
                // The longest part that is a module, then what is looked up in it.
                let known = (0..=whole.len()).rev().find(|it| self.modules.contains_key(&whole[..*it]))?;
                self.within(&whole[..known], &whole[known..], steps, true)
            }
            None => self.within(module, written, steps, false),
        }
    }

    fn within(&self, path: &[String], names: &[String], steps: usize, is_sure: bool) -> Option<&Path> {
        let (file, module) = self.modules.get(path)?;
        let (first, rest) = names.split_first()?;
        if steps > MOST_STEPS {
            return None;
        }
        // A module and a function may have one name: what goes on is the module.
        let inner = [path, std::slice::from_ref(first)].concat();
        if !rest.is_empty() && self.modules.contains_key(&inner) {
            return self.within(&inner, rest, steps + 1, true);
        }
        if module.items.contains(first) {
            return Some(file);
        }
        let brought: Vec<_> = module.uses.iter().filter(|it| it.name == *first).collect();
        let onward = |of: &[String]| self.defined(path, &[of, rest].concat(), steps + 1);
        if let Some(found) = brought.iter().find_map(|it| onward(&it.path)) {
            return Some(found);
        }
        let all = module.uses.iter().filter(|it| it.name == "*").map(|it| whole(path, &it.path));
        let found = all.into_iter().find_map(|it| self.within(&it, names, steps + 1, false));
        // What a macro has made, perhaps.
        let made = is_sure && !module.children.contains(first) && brought.is_empty();
        found.or_else(|| made.then_some(file.as_path()))
    }
}

/// The whole path of what a `use` names, if it is of this crate.
fn whole(module: &[String], written: &[String]) -> Vec<String> {
    from_root(module, written).unwrap_or_else(|| [module, written].concat())
}

/// All files that one uses, and those that these use.
fn reached<'a>(from: &Path, leads: &BTreeMap<(&'a Path, &'a Path), BTreeSet<String>>) -> BTreeSet<&'a Path> {
    let next = |file: &Path| leads.keys().filter(|it| it.0 == file).map(|it| it.1).collect::<Vec<_>>();
    let mut found = BTreeSet::new();
    let mut left = next(from);
    while let Some(file) = left.pop() {
        if found.insert(file) {
            left.extend(next(file));
        }
    }
    found
}

#[cfg(test)]
fn circles(files: &[(&str, &str)]) -> Vec<String> {
    Crate::new(files.iter().map(|it| (Path::new(it.0), it.1))).circles()
}

#[test]
fn what_is_passed_on_leads_to_the_file_that_defines_it() {
    let root = "mod one;\nmod two;\npub use one::One;\npub(crate) use two::Two as Second;";
    let [one, two] = ["use crate::Second; pub struct One(Second);", "use super::One; pub struct Two(One);"];
    let found = circles(&[("lib.rs", root), ("one.rs", one), ("two.rs", two)]);
    assert_eq!(found, ["one.rs → two.rs (Second, crate::Second)", "two.rs → one.rs (One, super::One)"]);
    // The same through everything at once, and through a module's own name.
    let root = "mod one;\nmod two;\npub use one::*;";
    let [one, two] = ["use crate::two; pub struct One(two::Two);", "use super::*; pub struct Two(One);"];
    let found = circles(&[("lib.rs", root), ("one.rs", one), ("two.rs", two)]);
    assert_eq!(found, ["one.rs → two.rs (two::Two)", "two.rs → one.rs (One)"]);
}

#[test]
fn who_uses_its_own_module_may_not_be_used_by_it() {
    let child = "pub fn draw(stage: &super::Stage) {}";
    for parent in [
        "mod child; use child::draw; pub struct Stage;",
        "mod child; pub struct Stage; fn all() { child::draw(&Stage); }",
        "mod child; pub use child::draw; pub struct Stage; fn all() { draw(&Stage) }",
        "mod child; pub struct Stage; fn all() { html! { <child::draw /> } }",
    ] {
        let found = circles(&[("lib.rs", parent), ("child.rs", child)]);
        assert!(found.len() == 2 && found[0].starts_with("child.rs → lib.rs (super::Stage)"), "{parent}: {found:?}");
    }
}

#[test]
fn who_only_declares_and_passes_on_is_in_no_circle() {
    let root = "mod a;\nmod b;\npub struct Kept;\npub use a::A;\npub use self::b::{B, b};";
    let a = "use crate::{B, Kept}; pub struct A(B, Kept); mod tests { use super::A; fn f() { super::A; } }";
    let b = "use crate::Kept; pub struct B(Kept); pub fn b() { other::crate_of::that(); }";
    assert_eq!(circles(&[("lib.rs", root), ("a.rs", a), ("b.rs", b)]), [""; 0]);
}
