//! The publisher, as the editor's worker runs it: every file of a site is the build's to the byte, and what it gives to download
//! opens again. It runs under Node.js, which has the engine of Chromium.

use anyhow::{Context, Result};
use fs_err as fs;
use serde_json::{Value, json};
use tools::node;

use browser_tests::{address, dist, sources};

/// Makes the site anew from its kit, with the pictures that the build has drawn but one, and compares it with the build's.
const PUBLISH: &str = r#"
    import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
    const [dist, report, zip, left] = process.argv.slice(1);
    const asset = (start, end) => readdirSync(`${dist}/assets`).find((it) => it.startsWith(start) && it.endsWith(end));
    const read = (path) => readFileSync(`${dist}/${path}`);
    const glue = read(`assets/${asset('publisher.', '.js')}`).toString('base64');
    const publisher = await import(`data:text/javascript;base64,${glue}`);
    await publisher.default({ module_or_path: read(`assets/${asset('publisher.', '.wasm')}`) });
    const [json, text] = ['json', 'txt'].map((end) => readFileSync(`${report}/report.${end}`));
    const names = publisher.pictures(json, text, undefined).map((it) => it.name);
    const pictures = new Map(names.filter((it) => it !== left).map((it) => [it, read(it)]));
    const steps = new Set();
    const kit = read(`assets/${asset('kit.', '.zip')}`);
    const site = await publisher.publish(kit, json, text, undefined, pictures, (step) => steps.add(step));
    const made = site.paths();
    const built = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
    const paths = built.map((it) => `${it.parentPath}/${it.name}`.slice(dist.length + 1));
    const differ = made.filter((it) => !paths.includes(it) || !read(it).equals(site.file(it)));
    const missing = paths.filter((it) => !made.includes(it));
    const archive = site.zip();
    writeFileSync(zip, archive);
    const opened = publisher.open(['site.zip'], [archive], 'zh-CN');
    const same = json.equals(opened.json) && text.equals(opened.text);
    const file = publisher.open(['offline.html'], [site.file('offline.html')], 'zh-CN');
    writeFileSync(`${report}/again.json`, file.json);
    let refused = '';
    try { publisher.open(['a.docx'], [new Uint8Array([1])], 'en'); } catch (error) { refused = error.message; }
    const answer = { files: made.length, differ, missing, leftOut: site.leftOut(), kept: [opened.kept, file.kept], same,
        steps: [...steps].length, refused };
    process.stdout.write(JSON.stringify(answer));
"#;

#[test]
fn a_site_from_the_browser_is_the_builds_to_the_byte_and_its_archive_opens_again() -> Result<()> {
    address()?;
    let dist = dist();
    let folder = dist.with_file_name("published");
    fs::create_dir_all(&folder)?;
    let report = sources();
    fs::write(folder.join("report.json"), &report.json)?;
    fs::write(folder.join("report.txt"), &report.text)?;
    let left = "cards/grid-duty.de.png";
    let said = duct::cmd!(node()?, "--input-type=module", "-e", PUBLISH, &dist, &folder, folder.join("site.zip"), left)
        .read()
        .context("running the publisher")?;
    let said: Value = serde_json::from_str(&said)?;
    assert!(said["files"].as_u64() > Some(1000), "{said}");
    // The list of sums names the picture that was left out; nothing else tells of it.
    assert_eq!(said["differ"], json!(["SHA256SUMS.txt"]), "{said}");
    assert_eq!((&said["missing"], &said["leftOut"]), (&json!([left]), &json!([left])));
    assert_eq!((&said["kept"], &said["same"]), (&json!(["all", "all"]), &json!(true)));
    assert!(said["refused"].as_str().is_some_and(|it| it.contains("report.json")), "{said}");
    assert!(said["steps"].as_u64() >= Some(5), "{said}");
    // What the one file gives back differs in nothing but white space and the name of the schema.
    let read = |bytes: &[u8]| Ok::<Value, anyhow::Error>(serde_json::from_slice(bytes)?);
    let (mut before, after) = (read(&report.json)?, read(&fs::read(folder.join("again.json"))?)?);
    before.as_object_mut().context("no object")?.remove("$schema");
    assert!(before == after, "offline.html has lost something");
    // Another reader of archives finds every file sound, and the words first.
    let listed = duct::cmd!("python3", "-m", "zipfile", "-l", folder.join("site.zip")).read()?;
    assert!(listed.lines().nth(1).is_some_and(|it| it.starts_with("README.txt")), "{listed}");
    assert!(listed.contains("servers/iis/web.config") && listed.contains("site/index.html.br"), "{listed}");
    let tested = duct::cmd!("python3", "-m", "zipfile", "-t", folder.join("site.zip")).read()?;
    assert!(!tested.contains("corrupt"), "{tested}");
    Ok(())
}
