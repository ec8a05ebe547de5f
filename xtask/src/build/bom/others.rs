//! What ships and is no package of Rust's registry: scripts of npm's packages, the font, the icon, and the report.

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fs_err as fs;
use publish::sums::sum;
use publish::{REPORT_SUM, TEXT_SUM};
use start::paths::root;
use tools::read_json;

use super::{Component, Graph, Licence};

/// npm's packages whose text is in the site, and what it does there.
const NPM: [(&str, &str, &str); 2] = [
    ("fflate", "LICENSE", "unpacks the programs of the one-file edition"),
    ("esbuild", "LICENSE.md", "writes small helpers into the scripts that it joins"),
];

/// Adds them all.
///
/// # Errors
/// When one of them cannot be read.
pub fn add(graph: &mut Graph) -> Result<()> {
    let lock = read_json(&root().join("package-lock.json"))?;
    for (name, licence, about) in NPM {
        let entry = &lock["packages"][format!("node_modules/{name}")];
        let text = |field: &str| entry[field].as_str().with_context(|| format!("the lock says no {field} of {name}"));
        let version = text("version")?.to_owned();
        let digest = STANDARD.decode(text("integrity")?.trim_start_matches("sha512-"))?;
        let purl = format!("pkg:npm/{name}@{version}");
        let component = Component {
            kind: "library",
            name: name.to_owned(),
            version,
            purl: Some(purl.clone()),
            licence: Licence::Spdx(text("license")?.to_owned()),
            hash: Some(("SHA-512", digest.iter().map(|it| format!("{it:02x}")).collect())),
            about: about.to_owned(),
            programs: [].into(),
            texts: vec![fs::read_to_string(root().join("node_modules").join(name).join(licence))?],
        };
        graph.components.insert(purl, component);
    }
    let sum_of = |path: &str| Ok::<_, anyhow::Error>(sum(&fs::read(root().join(path))?));
    let own = || Licence::Spdx(env!("CARGO_PKG_LICENSE").to_owned());
    let public = || Licence::Words("A public document of the people's congress");
    let font = Licence::Spdx("OFL-1.1".to_owned());
    let mut add = |path: &str, kind, licence, about: &str, sum: String, text: Option<&str>| {
        let component = file(path, kind, licence, about, sum, text)?;
        graph.components.insert(format!("own:{path}"), component);
        Ok::<_, anyhow::Error>(())
    };
    let (numerals, seal) = ("assets/fonts/numerals.woff2", "assets/icons/icon.svg");
    add(numerals, "file", font, &subset()?, sum_of(numerals)?, Some("assets/fonts/OFL.txt"))?;
    add(seal, "file", own(), "the seal, also drawn as pictures", sum_of(seal)?, None)?;
    add("report.txt", "data", public(), "the report, word by word", TEXT_SUM.to_owned(), None)?;
    let about = "what is counted and named in the report, by its editor";
    add("report.json", "data", own(), about, REPORT_SUM.to_owned(), None)
}

fn file(
    path: &str,
    kind: &'static str,
    licence: Licence,
    about: &str,
    sum: String,
    text: Option<&str>,
) -> Result<Component> {
    let texts = text.map(|it| fs::read_to_string(root().join(it))).transpose()?;
    Ok(Component {
        kind,
        name: path.to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        purl: None,
        licence,
        hash: Some(("SHA-256", sum)),
        about: about.to_owned(),
        programs: [].into(),
        texts: texts.into_iter().collect(),
    })
}

/// Which characters of which face the font holds, as the command says that has made it.
fn subset() -> Result<String> {
    let told = fs::read_to_string(root().join("assets/fonts/README.md"))?;
    let (_, rest) =
        told.split_once("--text='").context("assets/fonts/README.md does not say what the font was cut to")?;
    let (characters, _) = rest.split_once('\'').context("the list of characters has no end")?;
    Ok(format!("Noto Serif CJK SC Bold, cut to the characters {characters}"))
}
