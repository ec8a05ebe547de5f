//! The fingerprint at the foot of the one-file edition: the file's own SHA-256, and another as soon as anything in it is.

use std::fs;

use anyhow::{Context, Result};
use browser_tests::{blank, changed, dist, offline_file, url};
use i18n::Lang;
use xtask::build::OFFLINE;
use xtask::sums::{fingerprint, sum};

/// What the file at an address shows, and what it should.
fn shown(address: &str) -> Result<(String, String)> {
    let page = blank(390)?;
    page.goto(address)?;
    page.wait("the fingerprint is there", "document.getElementById('fingerprint').textContent")?;
    let path = address.strip_prefix("file://").context("not from a disk")?;
    Ok((page.text("document.getElementById('fingerprint').textContent")?, fingerprint(&sum(&fs::read(path)?))))
}

#[test]
fn the_script_writes_the_file_again_byte_for_byte() -> Result<()> {
    let script = fs::read_to_string(start::paths::root().join("assets/scripts/one-file/fingerprint.js"))?;
    let (functions, _) = script.split_once("/** Shows").context("the script has changed")?;
    let functions: String =
        functions.lines().filter(|it| !it.starts_with("import ")).map(|it| format!("{it}\n")).collect();
    let page = blank(390)?;
    page.set_scripts(false)?;
    page.goto(&offline_file()?)?;
    let again = page.text(&format!("(() => {{ {} return file(); }})()", functions.replace("export ", "")))?;
    let built = fs::read_to_string(dist().join(OFFLINE))?;
    let at = again.bytes().zip(built.bytes()).take_while(|(one, other)| one == other).count();
    let near = |text: &str| {
        String::from_utf8_lossy(&text.as_bytes()[at.saturating_sub(40)..(at + 40).min(text.len())]).into_owned()
    };
    assert!(again == built, "at byte {at}: written {}, built {}", near(&again), near(&built));
    Ok(())
}

#[test]
fn the_file_shows_its_own_sum_and_another_once_anything_in_it_is_changed() -> Result<()> {
    let file = offline_file()?;
    let (own, right) = shown(&file)?;
    assert_eq!(own, right);
    let turned = [&*file, "?lang=de"].concat();
    let page = blank(390)?;
    page.goto(&turned)?;
    page.ready()?;
    page.wait("the fingerprint is there", "document.getElementById('fingerprint').textContent")?;
    assert_eq!(page.text("document.getElementById('fingerprint').textContent")?, right, "in another language");
    assert!(page.text("document.querySelector('.off').innerText")?.starts_with("Diese Datei: Build "));
    for (name, there, instead) in [
        ("in the data", "\"value\":551", "\"value\":550"),
        ("in the text", "办结551件，推动", "办结550件，推动"),
        ("in what is prerendered", "551", "951"),
        ("in an attribute", "viewBox=\"0 0 ", "viewBox=\"0 1 "),
        ("in a program", "id=\"program-drawing\" data-length=\"", "id=\"program-drawing\" data-lengths=\""),
        ("in a style", "--verm:", "--vern:"),
    ] {
        let address = changed(&format!("fingerprint {name}"), |text| {
            assert!(text.contains(there), "{there}");
            text.replacen(there, instead, 1)
        })?;
        let (shown, right) = shown(&address)?;
        assert_eq!(shown, right, "{name}");
        assert_ne!(shown, own, "{name}");
    }
    Ok(())
}

#[test]
fn the_sites_foot_leads_to_the_version_and_the_same_fingerprint() -> Result<()> {
    let (own, _) = shown(&offline_file()?)?;
    for lang in Lang::ALL {
        let page = blank(320)?;
        page.goto(&url(lang)?)?;
        assert_eq!(page.eval("document.documentElement.scrollWidth > innerWidth")?, false, "it scrolls sideways");
        let named = page.text("document.querySelector('.off a:last-child').textContent")?;
        page.goto(&page.text("document.querySelector('.off a:last-child').href")?)?;
        let about = page.text("document.body.innerText")?;
        let version = about.lines().next().and_then(|it| it.strip_prefix("build ")).context("no version")?;
        assert_eq!(named, i18n::fill(lang.built().page, &[version]));
        assert!(about.contains(&format!("fingerprint {own}\n")), "{about}");
    }
    Ok(())
}
