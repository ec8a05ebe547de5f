//! Parts the page's program in two where its source marks it (`src/components/drawing.rs`): what the page starts with, and
//! what draws charts, which shares the first part's memory and functions. This runs before wasm-bindgen.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use wasm_split_cli_support::{Options, transform};

/// The name of the marked part, and of its file.
const PART: &str = "drawing";
/// Where wasm-bindgen's glue would look for the function that loads the part.
const LINK: &str = "./__wasm_split.js";

/// A parted program.
pub struct Parted {
    /// What the page starts with; wasm-bindgen makes its glue.
    pub main: Vec<u8>,
    /// What is loaded later, complete as it is.
    pub part: Vec<u8>,
}

/// Parts a program; `folder` is for the files that it takes.
///
/// # Errors
/// When it has been linked without relocations, or marks another part than the one that is known here.
pub fn split(program: &[u8], folder: &Path) -> Result<Parted> {
    fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    let main = folder.join("main.wasm");
    let mut options = Options::new(program);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = LINK;
    let done = transform(options).map_err(|wrong| anyhow!("{wrong:#}")).context("the program cannot be parted")?;
    let [part] = &done.split_modules[..] else { bail!("one part is marked, and not {}", done.split_modules.len()) };
    let read = |path: &Path| fs::read(path).with_context(|| format!("reading {}", path.display()));
    Ok(Parted { main: read(&main)?, part: read(part)? })
}

/// The glue with a function of ours in the place of the loader that it would import: the page's scripts bring the part's
/// file (`assets/scripts/boot/files.js`), since they know its name, and a file that carries its programs has none.
///
/// # Errors
/// When wasm-bindgen has changed how it writes an import.
pub fn link(glue: &str) -> Result<String> {
    let (before, after) = glue.split_once("import * as ").context("the glue imports no loader")?;
    let (name, after) = after.split_once(&format!(" from \"{LINK}\"")).context("the glue imports something else")?;
    let after = after.trim_start_matches([';', '\n']);
    Ok(format!(
        "{before}const {name} = {{
    __wasm_split_load_{PART}(then, data) {{
        const done = (well) => wasm.__indirect_function_table.get(then)(data, well);
        window.bringDrawing()
            .then((bytes) => WebAssembly.instantiate(bytes, {{ __wasm_split: wasm }}))
            .then(() => done(true), () => done(false));
    }},
}};
{after}"
    ))
}

/// Where the glue calls a closure of the program's, in its two kinds of closures.
const CALL: &str = "state.b, ...args);\n        } finally {";

/// The glue that tells the page's scripts what stops the program (`assets/scripts/boot/program.js`). Chromium 80 and 88 hide
/// it from them, as if it were an error of somebody else's script.
///
/// # Errors
/// When wasm-bindgen has changed how it calls a closure.
pub fn watch(glue: &str) -> Result<String> {
    if glue.matches(CALL).count() != 2 {
        bail!("the glue calls closures in another way");
    }
    let caught = "state.b, ...args);
        } catch (error) {
            window.stopped(error);
            throw error;
        } finally {";
    Ok(glue.replace(CALL, caught))
}

#[cfg(test)]
mod tests {
    use super::{link, watch};

    #[test]
    fn what_a_closure_throws_is_told_and_thrown_on() -> anyhow::Result<()> {
        let call = "        try {\n            return f(a, state.b, ...args);\n        } finally {\n        }\n";
        let glue = watch(&call.repeat(2))?;
        assert_eq!(glue.matches("window.stopped(error);\n            throw error;").count(), 2, "{glue}");
        assert!(watch(call).is_err() && watch("").is_err());
        Ok(())
    }

    #[test]
    fn the_loader_takes_the_place_of_its_import() -> anyhow::Result<()> {
        let glue = link("import * as import1 from \"./__wasm_split.js\"\n\nlet wasm;\n")?;
        assert!(glue.starts_with("const import1 = {") && glue.ends_with("let wasm;\n"), "{glue}");
        assert!(link("let wasm;").is_err());
        Ok(())
    }
}
