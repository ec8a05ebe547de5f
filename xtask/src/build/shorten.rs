//! Short names between the module and its glue. wasm-bindgen names every import after the function and a hash of its
//! signature; both files carry those names, hashes do not compress, and together they weigh 3 KB after brotli. On the way it drops what the program never uses (`floats`).

use anyhow::{Context, Result, bail};
use walrus::{Module, ModuleConfig};

use super::floats::drop_writers;

/// Module and glue with every import under a name of one or two letters.
///
/// # Errors
/// When the module does not parse, or the glue does not provide an import in the form that is known here.
pub fn shorten(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut config = ModuleConfig::new();
    config.generate_producers_section(false);
    let mut module = config.parse(wasm).context("wasm-bindgen's module does not parse")?;
    drop_writers(&mut module);
    let mut glue = glue.to_owned();
    rename_provider(&mut module, &mut glue)?;
    for (at, import) in module.imports.iter_mut().enumerate() {
        let short = short_name(at);
        replace_once(
            &mut glue,
            &format!("\n        {}: function", import.name),
            &format!("\n        {short}: function"),
        )?;
        import.name = short;
    }
    Ok((module.emit_wasm(), glue))
}

/// The object that provides the imports: one for all of them.
fn rename_provider(module: &mut Module, glue: &mut String) -> Result<()> {
    let Some(provider) = module.imports.iter().next().map(|it| it.module.clone()) else { return Ok(()) };
    replace_once(glue, &format!("\"{provider}\": "), "\"a\": ")?;
    for import in module.imports.iter_mut() {
        if import.module != provider {
            bail!("the module imports from `{}` as well as from `{provider}`", import.module);
        }
        import.module = String::from("a");
    }
    Ok(())
}

fn replace_once(text: &mut String, from: &str, to: &str) -> Result<()> {
    if text.matches(from).count() != 1 {
        bail!("the glue should hold `{}` once; has wasm-bindgen changed what it writes?", from.trim());
    }
    *text = text.replacen(from, to, 1);
    Ok(())
}

/// a, b, …, z, aa, ab, …
fn short_name(at: usize) -> String {
    let letter = |at: usize| char::from(b'a' + (at % 26) as u8);
    match at / 26 {
        0 => letter(at).to_string(),
        more => short_name(more - 1) + &letter(at).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::short_name;

    #[test]
    fn names_are_short_and_never_repeat() {
        let names: Vec<String> = (0..2000).map(short_name).collect();
        assert_eq!([&*names[0], &*names[25], &*names[26], &*names[701], &*names[702]], ["a", "z", "aa", "zz", "aaa"]);
        let mut sorted = names.clone();
        sorted.sort();
        sorted.dedup();
        assert_eq!(sorted.len(), names.len());
    }
}
