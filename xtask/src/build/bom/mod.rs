//! What the site is made of, as files beside it: `bom.json` in the form of CycloneDX 1.6 for programs, and `NOTICE.txt` with the
//! texts that the licences want to be passed on. No clock and no number by chance: the same sources give the same bytes.

mod cargo;
mod component;
mod notice;
mod others;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use anyhow::Result;
use publish::{BOM, Kit, NOTICE};
use serde_json::{Value, json};

pub use component::{Component, Graph, Licence};

/// Puts the texts into the kit, and the bill but for the sums of the report.
///
/// # Errors
/// When cargo cannot be asked, or a component has no text of its licence.
pub fn add(kit: &mut Kit) -> Result<()> {
    let mut graph = Graph::default();
    cargo::add(&mut graph)?;
    others::add(&mut graph)?;
    kit.site.add(NOTICE, notice::text(&graph)?);
    kit.parts.insert(BOM.to_owned(), serde_json::to_string_pretty(&bom(&graph, &kit.links.version))? + "\n");
    Ok(())
}

/// The name of the site itself.
const SITE: &str = "report-figures";

fn bom(graph: &Graph, version: &str) -> Value {
    let components: Vec<Value> = graph.components.iter().map(|(name, it)| component(name, it)).collect();
    let mut needs = graph.needs.clone();
    let needed: BTreeSet<&String> = graph.needs.values().flatten().collect();
    // The site is made of what nothing else needs.
    needs.insert(SITE.to_owned(), graph.components.keys().filter(|it| !needed.contains(it)).cloned().collect());
    let dependencies: Vec<Value> = needs.iter().map(|(name, on)| json!({ "ref": name, "dependsOn": on })).collect();
    json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "application", "bom-ref": SITE, "name": SITE, "version": version,
            "licenses": [{ "expression": env!("CARGO_PKG_LICENSE") }],
        } },
        "components": components,
        "dependencies": dependencies,
    })
}

fn component(name: &str, it: &Component) -> Value {
    let licences = match &it.licence {
        Licence::Spdx(expression) => json!([{ "expression": expression }]),
        Licence::Words(words) => json!([{ "license": { "name": words } }]),
    };
    let mut value =
        json!({ "type": it.kind, "bom-ref": name, "name": it.name, "version": it.version, "licenses": licences });
    if let Some(purl) = &it.purl {
        value["purl"] = json!(purl);
    }
    if let Some((algorithm, digits)) = &it.hash {
        value["hashes"] = json!([{ "alg": algorithm, "content": digits }]);
    }
    if !it.about.is_empty() {
        value["description"] = json!(it.about);
    }
    if !it.programs.is_empty() {
        let programs: Vec<&str> = it.programs.iter().copied().collect();
        value["properties"] = json!([{ "name": "report-figures:programs", "value": programs.join(" ") }]);
    }
    value
}
