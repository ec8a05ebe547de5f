//! `new`: begins a report in a folder of its own, from the template in `assets/template/`: the fewest entries that make a page.

use std::path::Path;

use anyhow::{Result, bail};
use fs_err as fs;
use start::paths::root;

const SCHEMA: &str = "report.schema.json";

/// Writes the template's files, and the schema that editors complete names by, into a folder that has none of them.
///
/// # Errors
/// When one of them is there, or cannot be written.
pub fn run(folder: &Path) -> Result<()> {
    begin(folder)?;
    let at = folder.display();
    println!(
        "{at}/ 里已有模板 report.txt（全文）和 report.json（数据）。接着：\n  \
         1. 用报告全文替换 report.txt，一段一行，另存为 UTF-8\n  \
         2. cargo xtask check --input {at} --lang zh      它会说明先改哪里\n  \
         3. cargo xtask serve --input {at} --out {at}-site   边改边看\n\
         一步一步的说明：docs/next-year.zh-CN.md (in English: docs/next-year.md)"
    );
    Ok(())
}

fn begin(folder: &Path) -> Result<()> {
    let assets = root().join("assets");
    let json = fs::read_to_string(assets.join("template/report.json"))?;
    let files = [
        ("report.txt", fs::read(assets.join("template/report.txt"))?),
        ("report.json", json.replace(&format!("\"../{SCHEMA}\""), &format!("\"{SCHEMA}\"")).into_bytes()),
        (SCHEMA, fs::read(assets.join(SCHEMA))?),
    ];
    if let Some((name, _)) = files.iter().find(|(name, _)| folder.join(name).exists()) {
        let file = folder.join(name);
        bail!(
            "已有 {0}，没有改动任何文件；请换一个文件夹。\n{0} is there already, and nothing was changed; name another folder.",
            file.display()
        );
    }
    fs::create_dir_all(folder)?;
    for (name, bytes) in files {
        fs::write(folder.join(name), bytes)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use anyhow::Result;
    use start::paths::target;

    use super::begin;
    use crate::check::Sources;
    use crate::input::Input;

    #[test]
    fn what_is_begun_is_in_order_and_nothing_is_written_over() -> Result<()> {
        let folder = target().join("new-test");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        begin(&folder)?;
        assert_eq!(Sources::of(&Input::of(Some(&folder))?)?.problems(), []);
        let json = fs::read_to_string(folder.join("report.json"))?;
        assert!(json.contains("\"$schema\": \"report.schema.json\"") && folder.join("report.schema.json").exists());
        fs::write(folder.join("report.txt"), "an editor's own")?;
        fs::remove_file(folder.join("report.json"))?;
        let refused = begin(&folder).err().map(|it| it.to_string()).unwrap_or_default();
        assert!(refused.contains("report.txt is there already") && !folder.join("report.json").exists(), "{refused}");
        Ok(())
    }
}
