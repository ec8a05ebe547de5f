//! wasm-bindgen as a library: the module that the browser loads, and the glue that it is loaded with.

use anyhow::{Context, Result, bail};
use fs_err as fs;
use start::paths::{root, wasm_target};
use wasm_bindgen_cli_support::Bindgen;

use super::minify::minify;
use super::split::{Parted, link, split, watch};
use super::wasm::Compiled;
use crate::stamp;

/// wasm-bindgen's two files.
pub struct Bound {
    pub wasm: Vec<u8>,
    pub glue: Vec<u8>,
    /// What is loaded later; empty where the program is in one piece.
    pub part: Vec<u8>,
}

/// The code that makes the two files, as part of what they are made from: a version number would be forgotten.
const STEPS: [&[u8]; 3] = [include_bytes!("split.rs"), include_bytes!("bindgen.rs"), include_bytes!("minify.rs")];

/// Makes the glue and the module that fits it; nothing to do when the program, the locked versions and the steps are
/// the same.
///
/// # Errors
/// When wasm-bindgen refuses the module, or a crate brings JavaScript snippets, which the page has no place for.
pub fn bind(compiled: &Compiled) -> Result<Bound> {
    let folder = wasm_target().join("bindgen").join(compiled.stem);
    let lock = |name: &str| fs::read(root().join(name));
    // wasm-bindgen's version is in the first, esbuild's in the second.
    let (cargo, npm) = (lock("Cargo.lock")?, lock("package-lock.json")?);
    let key = stamp::hash([compiled.bytes.as_slice(), &cargo, &npm].into_iter().chain(STEPS));
    stamp::unless_fresh(&folder, &key, || {
        let (main, part) = if compiled.parted {
            let Parted { main, part } = split(&compiled.bytes, &folder.join("parts"))?;
            (main, part)
        } else {
            (compiled.bytes.clone(), Vec::new())
        };
        let mut bindgen = Bindgen::new();
        bindgen.input_bytes(compiled.stem, main);
        bindgen.web(true)?.typescript(false).omit_default_module_path(true).remove_producers_section(true);
        // The part that is loaded later puts its functions into the table.
        bindgen.keep_lld_exports(compiled.parted);
        let mut output = bindgen.generate_output().context("wasm-bindgen refuses the compiled program")?;
        let inline = output.snippets().iter().filter(|(_, scripts)| !scripts.is_empty()).map(|(name, _)| name);
        let scripts: Vec<&String> = inline.chain(output.local_modules().keys()).collect();
        if !scripts.is_empty() {
            bail!("these bring JavaScript of their own, which would need files and requests: {scripts:?}");
        }
        output.emit(&folder)?;
        let named = |end: &str| folder.join(format!("{}{end}", compiled.stem));
        let glue = fs::read_to_string(named(".js"))?;
        let glue = if compiled.parted { watch(&link(&glue)?)? } else { glue };
        fs::write(folder.join("part.wasm"), &part)?;
        Ok(fs::write(folder.join("glue.js"), minify(&glue)?)?)
    })?;
    let read = |name: &str| fs::read(folder.join(name)).with_context(|| format!("reading wasm-bindgen's {name}"));
    let wasm = read(&format!("{}_bg.wasm", compiled.stem))?;
    Ok(Bound { wasm, glue: read("glue.js")?, part: read("part.wasm")? })
}
