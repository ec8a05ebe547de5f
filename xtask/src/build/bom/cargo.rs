//! The packages of the browser's programs: those that cargo compiles for each, by its own account, with the licence files of
//! their sources. What only tests or the build tool use is not among them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use fs_err as fs;
use serde_json::Value;
use start::paths::root;
use start::toolchain::{cargo, sysroot};
use start::wasm::{CHECK, DECK, EDIT, ELEMENT, PAGE, PUBLISHER, QR, TRIPLE};

use super::notice::{mit, wanted};
use super::{Component, Graph, Licence};

/// What Rust itself brings along, and the tools whose text is in what they make.
const WRITES_GLUE: [&str; 2] = ["wasm-bindgen-cli-support", "wasm_split_cli_support"];

/// Adds every package of the programs.
///
/// # Errors
/// When cargo cannot be asked.
pub fn add(graph: &mut Graph) -> Result<()> {
    let known = Known::ask()?;
    for program in [&PAGE, &ELEMENT, &QR, &CHECK, &DECK, &EDIT, &PUBLISHER] {
        let words =
            ["tree", "--package", program.package, "--target", TRIPLE, "--edges", "normal", "--prefix", "depth"];
        let tree = said(&[&words[..], &["--format", " {p}"]].concat())?;
        add_tree(graph, &known, &tree, program.stem)?;
    }
    for name in WRITES_GLUE {
        let package = known.packages.values().find(|it| it["name"] == name).context("a tool is not locked")?;
        let mut component = known.component(package)?;
        component.about = "writes the scripts that programs are loaded with".to_owned();
        graph.components.insert(reference(&component), component);
    }
    let std = standard_library()?;
    graph.components.insert(reference(&std), std);
    Ok(())
}

/// Adds the packages of a tree as cargo prints it: a depth, a name and a version a line.
fn add_tree(graph: &mut Graph, known: &Known, tree: &str, program: &'static str) -> Result<()> {
    let mut above: Vec<String> = Vec::new();
    // Below a macro stands what it is made of, which is not in the program.
    let mut within_macro = usize::MAX;
    for line in tree.lines() {
        let (depth, package) = line.split_once(' ').with_context(|| format!("`{line}` is no line of a tree"))?;
        let depth: usize = depth.parse()?;
        if depth > within_macro {
            continue;
        }
        let is_macro = package.contains("(proc-macro)");
        within_macro = if is_macro { depth } else { usize::MAX };
        let mut words = package.split(' ');
        let key = (words.next().unwrap_or_default(), words.next().unwrap_or_default().trim_start_matches('v'));
        let found = known.packages.get(&(key.0.to_owned(), key.1.to_owned()));
        let mut component = known.component(found.with_context(|| format!("cargo knows no {package}"))?)?;
        if is_macro {
            component.about = "a macro: what it writes is in the programs".to_owned();
        }
        let name = reference(&component);
        above.truncate(depth);
        if let Some(parent) = above.last() {
            graph.needs.entry(parent.clone()).or_default().insert(name.clone());
        }
        graph.components.entry(name.clone()).or_insert(component).programs.insert(program);
        above.push(name);
    }
    Ok(())
}

/// What cargo says of all packages, by name and version, and the sums of their archives.
struct Known {
    packages: BTreeMap<(String, String), Value>,
    sums: BTreeMap<(String, String), String>,
}

impl Known {
    fn ask() -> Result<Self> {
        let said = said(&["metadata", "--format-version", "1", "--filter-platform", TRIPLE])?;
        let said: Value = serde_json::from_str(&said).context("cargo's answer is no JSON")?;
        let text = |it: &Value, name: &str| it[name].as_str().unwrap_or_default().to_owned();
        let packages = said["packages"].as_array().into_iter().flatten();
        let packages = packages.map(|it| ((text(it, "name"), text(it, "version")), it.clone())).collect();
        Ok(Self { packages, sums: sums(&fs::read_to_string(root().join("Cargo.lock"))?) })
    }

    fn component(&self, package: &Value) -> Result<Component> {
        let text = |name: &str| package[name].as_str().unwrap_or_default();
        let (name, version) = (text("name").to_owned(), text("version").to_owned());
        // The slash is how licences were once joined.
        let licence = text("license").split('/').map(str::trim).collect::<Vec<_>>().join(" OR ");
        ensure!(!licence.is_empty(), "{name} {version} names no licence");
        let own = package["source"].is_null();
        let authors: Vec<&str> =
            package["authors"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let mut found = if own { Vec::new() } else { texts(folder(package), &licence, &authors)? };
        // What a package leaves out, another of the same repository may bring.
        let neighbours = self.packages.values().filter(|it| it["repository"] == package["repository"]);
        for neighbour in neighbours.filter(|it| !own && !it["source"].is_null() && it["license"] == package["license"])
        {
            if found.is_empty() {
                found = texts(folder(neighbour), &licence, &authors)?;
            }
        }
        let texts = found;
        ensure!(own || !texts.is_empty(), "{name} {version} brings no text of its licence, {licence}");
        Ok(Component {
            kind: "library",
            purl: (!own).then(|| format!("pkg:cargo/{name}@{version}")),
            hash: self.sums.get(&(name.clone(), version.clone())).map(|it| ("SHA-256", it.clone())),
            about: String::new(),
            programs: [].into(),
            licence: Licence::Spdx(licence),
            name,
            version,
            texts,
        })
    }
}

/// Where a package's source lies.
fn folder(package: &Value) -> &Path {
    Path::new(package["manifest_path"].as_str().unwrap_or_default()).parent().unwrap_or(Path::new(""))
}

/// How others refer to a package.
fn reference(it: &Component) -> String {
    it.purl.clone().unwrap_or_else(|| format!("own:{}", it.name))
}

/// The licence files of a package that its licence wants to go along.
fn texts(folder: &Path, licence: &str, authors: &[&str]) -> Result<Vec<String>> {
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder)? {
        files.push(entry?.path());
    }
    files.sort();
    let name = |it: &PathBuf| it.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
    let named: Vec<String> = files.iter().map(name).collect();
    let chosen = wanted(licence, &named);
    let texts = files.iter().zip(&named).filter(|(file, name)| file.is_file() && chosen.contains(&name.as_str()));
    let mut texts = texts.map(|(file, _)| Ok(fs::read_to_string(file)?)).collect::<Result<Vec<_>>>()?;
    // Some packages leave the file out; the licence's own text is the same for all but the names.
    if texts.is_empty() && licence.contains("MIT") {
        texts.push(mit(&authors.join(", "))?);
    }
    Ok(texts)
}

/// The sums of the archives that Cargo.lock names.
fn sums(lock: &str) -> BTreeMap<(String, String), String> {
    let field = |part: &str, name: &str| {
        let line = part.lines().find_map(|it| it.strip_prefix(&format!("{name} = \"")));
        line.and_then(|it| it.strip_suffix('"')).map(str::to_owned)
    };
    let packages = lock.split("[[package]]\n");
    packages.filter_map(|it| Some(((field(it, "name")?, field(it, "version")?), field(it, "checksum")?))).collect()
}

/// Rust's own, which is compiled into each program.
fn standard_library() -> Result<Component> {
    let asked = duct::cmd!("rustc", "--version").dir(root()).read().context("asking rustc for its version")?;
    let mut texts = vec![mit("The Rust Project Contributors")?];
    // Where std is compiled from its source, the parts of LLVM in it come with their own text.
    let builtins = sysroot()?.join("lib/rustlib/src/rust/library/compiler-builtins/LICENSE.txt");
    texts.extend(fs::read_to_string(builtins));
    Ok(Component {
        kind: "library",
        name: "rust-std".to_owned(),
        version: asked.split(' ').nth(1).unwrap_or_default().to_owned(),
        purl: None,
        licence: Licence::Spdx("(MIT OR Apache-2.0) AND MIT AND Apache-2.0 WITH LLVM-exception".to_owned()),
        hash: None,
        about:
            "Rust's standard library, with compiler_builtins, hashbrown, dlmalloc and rustc-demangle of its own lock"
                .to_owned(),
        programs: [PAGE, ELEMENT, QR, CHECK, DECK, EDIT, PUBLISHER].map(|it| it.stem).into(),
        texts,
    })
}

/// What a command of cargo prints. Nothing that is locked may change while it is asked.
fn said(words: &[&str]) -> Result<String> {
    let asked = cargo().args(words).arg("--locked").output().context("asking cargo")?;
    ensure!(asked.status.success(), "cargo {}: {}", words[0], String::from_utf8_lossy(&asked.stderr).trim());
    String::from_utf8(asked.stdout).context("cargo's answer is no UTF-8")
}
