//! What a source file declares, and what it names of its package, however that is written. Which file a name leads to is not
//! known here.

use std::collections::BTreeSet;
use std::path::Path;

use syn::buffer::{Cursor, TokenBuffer};
use syn::visit::{Visit, visit_pat_ident, visit_path};
use syn::{Item, UseTree, Visibility};

/// A path as it is written, one step an entry: `crate`, `self` and `super` are steps, too.
pub type Written = Vec<String>;

/// A file, or a module that is written within one.
#[derive(Default)]
pub struct Module {
    /// From the crate's root; empty for the root itself.
    pub path: Vec<String>,
    /// Modules declared here.
    pub children: BTreeSet<String>,
    /// What is defined here: types, functions, constants, traits and macros.
    pub items: BTreeSet<String>,
    pub uses: Vec<Use>,
    /// What the code names: paths, and single words, which a `use` may have brought.
    pub named: BTreeSet<Written>,
}

/// One name that a `use` brings.
pub struct Use {
    /// What it is called here; `*` is everything.
    pub name: String,
    pub path: Written,
    /// Others may take it from here.
    pub is_public: bool,
}

/// The module that a file is: `pages/article/mod.rs` is `pages::article`.
pub fn module(inside_src: &Path) -> Vec<String> {
    let path = inside_src.with_extension("");
    let mut steps: Vec<String> = path.iter().map(|it| it.to_string_lossy().into_owned()).collect();
    if steps.last().is_some_and(|it| it == "mod" || it == "lib") {
        steps.pop();
    }
    steps
}

/// The modules of a file; its own is the first.
pub fn modules(inside_src: &Path, text: &str) -> Vec<Module> {
    let file = syn::parse_file(text).unwrap_or_else(|it| panic!("{}: {it}", inside_src.display()));
    let mut found = Vec::new();
    collect(module(inside_src), &file.items, &mut found);
    found
}

/// Whole paths, from the crate's root, of all that begins with `crate` or `super`.
pub fn imports(inside_src: &Path, text: &str) -> Vec<Vec<String>> {
    let found = modules(inside_src, text);
    let written = found.iter().flat_map(|module| {
        let paths = module.uses.iter().map(|it| &it.path).chain(&module.named);
        paths.filter_map(|it| from_root(&module.path, it))
    });
    written.collect()
}

/// The whole path, if the written one says where it begins.
pub fn from_root(module: &[String], written: &[String]) -> Option<Vec<String>> {
    let mut steps = written.iter().peekable();
    let mut path = match steps.peek()?.as_str() {
        "crate" => Vec::new(),
        "self" | "super" => module.to_vec(),
        _ => return None,
    };
    for step in steps {
        match step.as_str() {
            "crate" | "self" => {}
            "super" => drop(path.pop()),
            _ => path.push(step.clone()),
        }
    }
    Some(path)
}

fn collect(path: Vec<String>, items: &[Item], found: &mut Vec<Module>) {
    let mut module = Module { path, ..Module::default() };
    let at = found.len();
    found.push(Module::default());
    for item in items {
        match item {
            Item::Mod(inner) => {
                module.children.insert(inner.ident.to_string());
                if let Some((_, items)) = &inner.content {
                    collect([&module.path[..], &[inner.ident.to_string()]].concat(), items, found);
                }
            }
            Item::Use(line) => {
                let is_public = !matches!(line.vis, Visibility::Inherited);
                tree(&line.tree, &[], is_public, &mut module.uses);
            }
            _ => {
                module.items.extend(name(item));
                let mut names = Names::default();
                names.visit_item(item);
                module.named.extend(names.without_own());
            }
        }
    }
    found[at] = module;
}

fn name(item: &Item) -> Option<String> {
    Some(match item {
        Item::Const(it) => it.ident.to_string(),
        Item::Enum(it) => it.ident.to_string(),
        Item::Fn(it) => it.sig.ident.to_string(),
        Item::Macro(it) => it.ident.as_ref()?.to_string(),
        Item::Static(it) => it.ident.to_string(),
        Item::Struct(it) => it.ident.to_string(),
        Item::Trait(it) => it.ident.to_string(),
        Item::Type(it) => it.ident.to_string(),
        Item::Union(it) => it.ident.to_string(),
        _ => return None,
    })
}

/// Takes the braces of a `use` apart.
fn tree(tree: &UseTree, before: &[String], is_public: bool, found: &mut Vec<Use>) {
    let step = |ident: &dyn ToString| [before, &[ident.to_string()]].concat();
    let mut bring = |name: String, path| found.push(Use { name, path, is_public });
    match tree {
        UseTree::Path(it) => self::tree(&it.tree, &step(&it.ident), is_public, found),
        UseTree::Group(it) => it.items.iter().for_each(|one| self::tree(one, before, is_public, found)),
        UseTree::Glob(_) => bring("*".into(), before.to_vec()),
        UseTree::Rename(it) => bring(it.rename.to_string(), step(&it.ident)),
        // `use super::draw::{self}` brings the module by its own name.
        UseTree::Name(it) if it.ident == "self" => bring(before.last().cloned().unwrap_or_default(), before.to_vec()),
        UseTree::Name(it) => bring(it.ident.to_string(), step(&it.ident)),
    }
}

/// What the code within an item names.
#[derive(Default)]
struct Names {
    paths: BTreeSet<Written>,
    /// Its arguments and variables, which hide what is called alike around it.
    own: BTreeSet<String>,
}

impl Names {
    fn without_own(self) -> impl Iterator<Item = Written> {
        self.paths.into_iter().filter(move |it| it.len() > 1 || it.iter().all(|word| !self.own.contains(word)))
    }
}

impl Visit<'_> for Names {
    fn visit_pat_ident(&mut self, it: &syn::PatIdent) {
        self.own.insert(it.ident.to_string());
        visit_pat_ident(self, it);
    }

    fn visit_path(&mut self, path: &syn::Path) {
        if path.leading_colon.is_none() {
            self.paths.insert(path.segments.iter().map(|it| it.ident.to_string()).collect());
        }
        visit_path(self, path);
    }

    fn visit_item_use(&mut self, line: &syn::ItemUse) {
        let mut uses = Vec::new();
        tree(&line.tree, &[], false, &mut uses);
        self.paths.extend(uses.into_iter().map(|it| it.path));
    }

    fn visit_macro(&mut self, call: &syn::Macro) {
        self.visit_path(&call.path);
        words(TokenBuffer::new2(call.tokens.clone()).begin(), &mut self.paths);
    }
}

/// Paths within a macro, whose text is no Rust: `html! { <super::Chip …/> }`.
fn words(mut at: Cursor, found: &mut BTreeSet<Written>) {
    let mut path = Written::new();
    // Whether the next word goes on with the path, and whether it is a field or a method.
    let (mut goes_on, mut is_part) = (false, false);
    while !at.eof() {
        if let Some((word, after)) = at.ident() {
            if !goes_on && !path.is_empty() {
                found.insert(std::mem::take(&mut path));
            }
            if !is_part {
                path.push(word.to_string());
            }
            (goes_on, is_part, at) = (false, false, after);
        } else if let Some((inner, _, _, after)) = at.any_group() {
            words(inner, found);
            (goes_on, is_part, at) = (false, false, after);
        } else if let Some((sign, after)) = at.punct() {
            let second = after.punct().filter(|it| sign.as_char() == ':' && it.0.as_char() == ':');
            goes_on = second.is_some();
            is_part = sign.as_char() == '.';
            at = second.map_or(after, |it| it.1);
        } else if let Some((_, after)) = at.token_tree() {
            (goes_on, is_part, at) = (false, false, after);
        }
    }
    if !path.is_empty() {
        found.insert(path);
    }
}

#[test]
fn imports_are_found_however_they_are_written() {
    let text = "use crate::app;\nuse crate::{\n    report::Fact,\n    model::{Entity, Source},\n    i18n,\n};\n\
                use super::super::timeline::Timeline;\nfn f() { crate::figures::figure(); }\n\
                fn g() -> Html { html! { <super::Block of={self.one.two} /> } }\nmod tests { use super::*; }";
    let mut found: Vec<String> =
        imports(Path::new("pages/article/chapter.rs"), text).into_iter().map(|it| it.join("::")).collect();
    found.sort();
    found.dedup();
    assert_eq!(
        found,
        [
            "app",
            "figures::figure",
            "i18n",
            "model::Entity",
            "model::Source",
            "pages::article::Block",
            "pages::article::chapter",
            "pages::timeline::Timeline",
            "report::Fact",
        ]
    );
    assert_eq!(imports(Path::new("pages/article/mod.rs"), "use super::state::State;"), [["pages", "state", "State"]]);
}
