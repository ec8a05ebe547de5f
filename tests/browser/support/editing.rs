//! The editor of reports, worked as an editor works it: texts that are pasted, files that are dropped, what is downloaded.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use driver::Page;
use fs_err as fs;
use i18n::Lang;
use serde_json::json;
use start::paths::target;

use publish::EDIT_OFFLINE;

use crate::{address, blank, dist};

/// The address of the editor in a language.
///
/// # Errors
/// When the build fails.
pub fn editor_url(lang: Lang) -> Result<String> {
    Ok(format!("http://{}/site/edit.html?lang={}", address()?, lang.tag()))
}

/// The address of the editor in one file, on a disk, in a language.
///
/// # Errors
/// When the build fails.
pub fn editor_file(lang: Lang) -> Result<String> {
    address()?;
    Ok(format!("file://{}?lang={}", dist().join(EDIT_OFFLINE).display(), lang.tag()))
}

/// The editor, empty, in a window of this width.
///
/// # Errors
/// When it does not open.
pub fn editor(lang: Lang, width: u32) -> Result<Page> {
    let page = blank(width)?;
    page.goto(&editor_url(lang)?)?;
    opened(&page)?;
    Ok(page)
}

/// Waits until the editor answers.
///
/// # Errors
/// When it does not open.
pub fn opened(page: &Page) -> Result<()> {
    page.wait("the editor is open", "document.querySelector('#edit main') !== null")
}

/// Pastes a text, with the page that it comes from if it is from one.
///
/// # Errors
/// When there is no place for it.
pub fn paste(page: &Page, text: &str, html: Option<&str>) -> Result<()> {
    let event = format!(
        "(() => {{ const data = new DataTransfer(); data.setData('text/plain', {}); const html = {}; \
         if (html) data.setData('text/html', html); \
         document.getElementById('paste').dispatchEvent(new ClipboardEvent('paste', \
         {{ clipboardData: data, bubbles: true, cancelable: true }})); }})()",
        json!(text),
        json!(html)
    );
    page.eval(&event)?;
    page.settled()
}

/// Drops files on the editor, by their names.
///
/// # Errors
/// When the page does not take them.
pub fn drop_files(page: &Page, files: &[(&str, &[u8])]) -> Result<()> {
    let list: Vec<_> = files.iter().map(|(name, bytes)| json!([name, STANDARD.encode(bytes)])).collect();
    let event = format!(
        "(async () => {{ const data = new DataTransfer(); for (const [name, content] of {}) {{ \
         const bytes = Uint8Array.from(atob(content), (it) => it.charCodeAt(0)); data.items.add(new File([bytes], name)); }} \
         document.querySelector('.edit').dispatchEvent(new DragEvent('drop', \
         {{ dataTransfer: data, bubbles: true, cancelable: true }})); }})()",
        json!(list)
    );
    page.eval(&event)?;
    page.settled()
}

/// Chooses files in the editor's field for them, as the browser's own window for that does; they lie in a folder of this name.
///
/// # Errors
/// When they cannot be written, or there is no field.
pub fn choose_files(page: &Page, folder: &str, files: &[(&str, &[u8])]) -> Result<()> {
    let folder = target().join("chosen").join(folder);
    fs::create_dir_all(&folder)?;
    let mut paths = Vec::new();
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::write(&path, bytes)?;
        paths.push(path);
    }
    let field = page.call("Runtime.evaluate", json!({ "expression": "document.querySelector('input[type=file]')" }))?;
    let field = field["result"]["objectId"].as_str().context("no field for files")?;
    page.call("DOM.setFileInputFiles", json!({ "files": paths, "objectId": field }))?;
    page.settled()
}

/// Has downloads of this page go to an empty folder of this name.
///
/// # Errors
/// When the folder cannot be made.
pub fn downloads(page: &Page, name: &str) -> Result<PathBuf> {
    let folder = target().join("downloads").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    page.call("Page.setDownloadBehavior", json!({ "behavior": "allow", "downloadPath": folder }))?;
    Ok(folder)
}

/// A downloaded file, once it is there.
///
/// # Errors
/// When it does not come within five minutes, which a busy machine takes.
pub fn downloaded(folder: &Path, name: &str) -> Result<Vec<u8>> {
    let file = folder.join(name);
    let end = Instant::now() + Duration::from_secs(300);
    while Instant::now() < end {
        // The browser writes under another name until all of it is there; an empty file keeps its place till then.
        if fs::metadata(&file).is_ok_and(|it| it.len() > 0) {
            return fs::read(&file).context("reading a download");
        }
        std::thread::park_timeout(Duration::from_millis(50));
    }
    bail!("{name} was not downloaded")
}
