//! Whatever fails on the way to the program, the whole page stays, and says so quietly.

use anyhow::Result;
use browser_tests::{Fault, address, blank, missing_content};
use report_figures::i18n::{Lang, notices};
use xtask::browser::Page;

#[test]
fn a_missing_program_leaves_the_page() -> Result<()> {
    fails(Fault::WasmMissing, "missing")
}

#[test]
fn a_truncated_program_leaves_the_page() -> Result<()> {
    fails(Fault::WasmTruncated, "missing")
}

#[test]
fn glue_of_the_wrong_type_leaves_the_page() -> Result<()> {
    fails(Fault::GlueWrongType, "missing")
}

#[test]
fn a_policy_that_refuses_wasm_leaves_the_page() -> Result<()> {
    fails(Fault::PolicyWithoutWasm, "old")
}

#[test]
fn broken_data_leaves_the_page() -> Result<()> {
    fails(Fault::DataBroken, "data")
}

#[test]
fn a_program_of_the_wrong_type_starts_all_the_same() -> Result<()> {
    let page = visit(Fault::WasmWrongType)?;
    page.ready()?;
    assert_eq!(page.console(), Vec::<String>::new());
    Ok(())
}

fn fails(fault: Fault, notice: &str) -> Result<()> {
    let page = visit(fault)?;
    page.wait("the notice is shown", "document.getElementById('notice').getClientRects().length")?;
    let text = notices(Lang::Zh).into_iter().find(|(key, _)| *key == notice).map(|(_, text)| text);
    assert_eq!(Some(page.text("document.getElementById('notice').textContent")?.as_str()), text);
    assert_eq!(page.eval("document.documentElement.dataset.ready || ''")?, "", "the page says that it is ready");
    let missing = missing_content(&page, Lang::Zh)?;
    assert!(missing.is_empty(), "{missing:?}");
    // The browser itself reports what it could not load. The page's own scripts add nothing; the program may say what is
    // wrong with the data, for whoever patched it.
    let quiet = |line: &String| line.starts_with("error: ") || (notice == "data" && line.starts_with("console."));
    let own: Vec<String> = page.console().into_iter().filter(|line| !quiet(line)).collect();
    assert!(own.is_empty(), "{own:?}");
    Ok(())
}

fn visit(fault: Fault) -> Result<Page> {
    let page = blank(390)?;
    page.goto(&format!("http://{}/{}/", address()?, fault.folder()))?;
    Ok(page)
}
