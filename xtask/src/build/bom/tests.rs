//! The bill of materials against its schema, against cargo's own lock, and against what the site ships.

use std::collections::BTreeSet;

use anyhow::Result;
use publish::sums::sum;
use publish::{Given, Kit, Links, NOTICE};
use serde_json::Value;
use start::paths::root;
use tools::{node, npm_for_tests};

use super::notice::wanted;
use super::{add, bom};

/// By the standard's own schemas, as its JavaScript library carries them.
const VALIDATE: &str = "
    const { default: Ajv } = await import('ajv');
    const { readFileSync } = await import('node:fs');
    const schema = (name) =>
        JSON.parse(readFileSync(`node_modules/@cyclonedx/cyclonedx-library/res/schema/${name}.SNAPSHOT.schema.json`));
    const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
    for (const name of ['spdx', 'jsf-0.82'])
        ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
    const valid = ajv.compile(schema('bom-1.6'));
    if (!valid(JSON.parse(readFileSync(0)))) process.stdout.write(JSON.stringify(valid.errors.slice(0, 5)));";

/// What the schema refuses; nothing if it is valid.
fn refused(bom: &str) -> Result<String> {
    npm_for_tests()?;
    let asked = duct::cmd!(node()?, "--input-type=module", "-e", VALIDATE).dir(root()).stdin_bytes(bom);
    Ok(asked.read()?)
}

fn report() -> Given {
    Given { json: b"{}".to_vec(), text: "一".into() }
}

/// Both files of a kit with nothing else in it.
fn files() -> Result<(String, String)> {
    let links = Links { version: "abc1234".to_owned(), ..Links::default() };
    let mut kit = Kit { links, ..Kit::default() };
    add(&mut kit)?;
    Ok((kit.bom(&report())?, String::from_utf8(kit.site.read(NOTICE)?.to_vec())?))
}

#[test]
fn it_is_valid_and_the_same_each_time() -> Result<()> {
    let (bom, notice) = files()?;
    assert_eq!(refused(&bom)?, "");
    assert!(refused(&bom.replace("\"type\": \"library\"", "\"type\": \"thing\""))?.contains("must be equal to"));
    assert_eq!(files()?, (bom, notice));
    Ok(())
}

#[test]
fn the_report_is_known_by_its_own_sums() -> Result<()> {
    let (bom, _) = files()?;
    for file in [report().json, report().text] {
        assert!(bom.contains(&format!("\"content\": \"{}\"", sum(&file))), "{bom}");
    }
    Ok(())
}

#[test]
fn every_reference_leads_to_a_component_and_every_component_is_reached() -> Result<()> {
    let (bom, _) = files()?;
    let bom: Value = serde_json::from_str(&bom)?;
    let text = |it: &Value| it.as_str().unwrap_or_default().to_owned();
    let list = |name: &str| bom[name].as_array().cloned().unwrap_or_default();
    let there: BTreeSet<String> = list("components").iter().map(|it| text(&it["bom-ref"])).collect();
    let mut reached = BTreeSet::from(["report-figures".to_owned()]);
    loop {
        let before = reached.len();
        for entry in list("dependencies").iter().filter(|it| reached.contains(&text(&it["ref"]))).collect::<Vec<_>>() {
            reached.extend(entry["dependsOn"].as_array().into_iter().flatten().map(text));
        }
        if reached.len() == before {
            break;
        }
    }
    reached.remove("report-figures");
    assert_eq!(reached, there);
    Ok(())
}

/// Packages are named by two accounts of cargo, and locked by a third.
#[test]
fn it_names_what_the_programs_are_compiled_from_and_nothing_else() -> Result<()> {
    let (bom, _) = files()?;
    let names = |it: &str| bom.contains(&format!("\"bom-ref\": \"{it}"));
    for there in [
        "pkg:cargo/yew@",
        "pkg:cargo/plotters@",
        "pkg:cargo/serde_derive@",
        "pkg:cargo/qrcodegen@",
        "pkg:cargo/brotli@",
        "pkg:cargo/wasm-bindgen-cli-support@",
        "pkg:npm/fflate@",
        "own:assets/fonts/numerals.woff2",
        "own:rust-std",
        "own:report-deck",
        "own:model",
    ] {
        assert!(names(there), "{there} is missing");
    }
    for other in ["axum", "proptest", "resvg", "syn", "rayon"] {
        assert!(!names(&format!("pkg:cargo/{other}@")), "{other} does not ship");
    }
    assert!(!names("own:xtask") && !names("pkg:npm/axe-core"));
    let lock = std::fs::read_to_string(root().join("Cargo.lock"))?;
    let bom: Value = serde_json::from_str(&bom)?;
    for it in bom["components"].as_array().into_iter().flatten() {
        let Some(package) = it["purl"].as_str().and_then(|it| it.strip_prefix("pkg:cargo/")) else { continue };
        let (name, version) = package.split_once('@').unwrap_or_default();
        let locked = format!("name = \"{name}\"\nversion = \"{version}\"\n");
        let sum = format!("checksum = {}", it["hashes"][0]["content"]);
        assert!(lock.split("[[package]]\n").any(|it| it.starts_with(&locked) && it.contains(&sum)), "{package}");
    }
    Ok(())
}

#[test]
fn the_notice_has_the_text_of_every_component_that_others_have_made() -> Result<()> {
    let (bom, notice) = files()?;
    let bom: Value = serde_json::from_str(&bom)?;
    for it in bom["components"].as_array().into_iter().flatten() {
        let name =
            format!("{} {}", it["name"].as_str().unwrap_or_default(), it["version"].as_str().unwrap_or_default());
        let own = it["bom-ref"].as_str().is_some_and(|it| it.starts_with("own:")) && it["name"] != "rust-std";
        assert!(own || notice.contains(&name), "{name} has no text");
    }
    for text in ["SIL OPEN FONT LICENSE", "Unicode", "LLVM Exceptions", "Project Nayuki", "Evan Wallace"] {
        assert!(notice.contains(text), "{text}");
    }
    Ok(())
}

#[test]
fn where_there_is_a_choice_the_text_of_mit_goes_along_and_else_all() {
    let files = |names: &[&str]| names.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    let both = files(&["CARGO.TOML", "LICENSE-APACHE", "LICENSE-MIT", "NOTICE"]);
    assert_eq!(wanted("MIT OR Apache-2.0", &both), ["LICENSE-MIT", "NOTICE"]);
    assert_eq!(wanted("(MIT OR Apache-2.0) AND Unicode-3.0", &both), ["LICENSE-APACHE", "LICENSE-MIT", "NOTICE"]);
    assert_eq!(wanted("MIT", &files(&["LICENSE"])), ["LICENSE"]);
    assert_eq!(wanted("Apache-2.0", &both), ["LICENSE-APACHE", "LICENSE-MIT", "NOTICE"]);
}

#[test]
fn the_version_is_that_of_the_site() {
    let bom = bom(&super::Graph::default(), "abc1234");
    assert_eq!(bom["metadata"]["component"]["version"], "abc1234");
    assert!(bom["serialNumber"].is_null() && bom["metadata"]["timestamp"].is_null());
}
