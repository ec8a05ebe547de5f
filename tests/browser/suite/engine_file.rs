//! The scenario of the five engines (`engines`) about the one-file edition.

use std::fs;

use anyhow::Result;
use browser_tests::{Kind, PRESENTED, Tab, dist, offline_file};
use xtask::build::OFFLINE;
use xtask::sums::{fingerprint, sum};

use crate::engines::{NUMBER, inspected, open, whole};

/// From a disk, with its fingerprint, with a number and its sentence, and with the slides, another program.
pub fn opens_the_one_file_from_a_disk(tab: &Tab) -> Result<()> {
    let file = offline_file()?;
    open(tab, 390, &file)?;
    whole(tab)?;
    let sum = fingerprint(&sum(&fs::read(dist().join(OFFLINE))?));
    tab.wait(
        "the fingerprint is the file's own",
        &format!("document.getElementById('fingerprint').textContent === '{sum}'"),
    )?;
    let [name, _, sentence] = NUMBER;
    tab.click_by_role("#top .say", "link", name)?;
    tab.wait("the inspector shows the sentence", &inspected(sentence))?;
    tab.click("#inspector .insp-q")?;
    tab.wait("the inspector is closed", "!document.querySelector('#inspector')")?;
    // It starts although no script may come in any more.
    tab.wait("scripts are forbidden", "document.querySelectorAll('meta[http-equiv]').length === 2")?;
    tab.press("p")?;
    tab.wait("the slides are there", PRESENTED)?;
    // For none of it was anything asked but the file. Firefox and WebKit do not tell.
    let asked: Vec<String> = tab.requests().into_iter().filter(|it| !it.starts_with("data:")).collect();
    let told = matches!(tab.kind(), Kind::Chromium | Kind::Chromium88 | Kind::Chromium80);
    assert_eq!(asked, if told { vec![file] } else { Vec::new() });
    Ok(())
}
