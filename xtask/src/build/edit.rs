//! The editor of reports: its program, its style sheet, and the scripts that start it and make sites beside it. Its page names the
//! kit, and is written with the site (`crates/publish/src/edit.rs`).

use anyhow::{Context, Result};
use publish::{Kit, with_constants};
use serde_json::json;

use super::minify::{Kind, classic, script};
use super::programs::Program;
use super::styles;

/// Puts all of it into the kit.
///
/// # Errors
/// When a part cannot be made.
pub fn add(kit: &mut Kit, program: Program) -> Result<()> {
    let publisher = std::str::from_utf8(kit.site.read(&kit.links.publisher)?).context("its glue is not UTF-8")?;
    let glue = std::str::from_utf8(&program.glue).context("the editor's glue is not UTF-8")?;
    // For the edition in one file.
    for (name, text) in [
        ("programs.edit", classic(glue, "programs.edit")?),
        ("programs.publisher", classic(publisher, "programs.publisher")?),
        ("edit-offline", script("edit-offline", Kind::Classic)?),
        ("edit-worker-offline", script("edit/worker-offline", Kind::Classic)?),
    ] {
        kit.parts.insert(name.to_owned(), text);
    }
    let glue = kit.site.add_hashed("edit", "js", program.glue);
    let wasm = kit.site.add_hashed("edit", "wasm", program.wasm);
    let publisher = json!({ "glue": kit.links.publisher, "wasm": kit.links.publisher_wasm });
    let worker = with_constants(&[("PUBLISHER", publisher)], &script("edit/worker", Kind::Module)?);
    let worker = kit.site.add_hashed("edit-worker", "js", worker);
    let (style, _) = styles::bundle(&mut kit.site, "edit.css")?;
    kit.links.edit_style = kit.site.add_hashed("edit", "css", style);
    let files = json!({ "glue": glue, "wasm": wasm, "worker": worker });
    let start = with_constants(&[("EDITOR", files)], &script("edit", Kind::Module)?);
    kit.links.edit_start = kit.site.add_hashed("edit-start", "js", start);
    (kit.links.edit, kit.links.edit_wasm) = (glue, wasm);
    Ok(())
}
