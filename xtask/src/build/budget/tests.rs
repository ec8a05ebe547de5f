//! What is weighed, and what is held to which budget.

use anyhow::Result;
use publish::{Links, Site};

use super::{elements, measure};
use crate::build::machine::Native;

#[test]
fn the_one_file_edition_is_held_to_its_kilobytes_as_it_is() -> Result<()> {
    let site = Site::default();
    for (offline, over) in [(1_249_000, false), (1_249_001, true)] {
        let links = Links { offline, ..Links::default() };
        let said = measure(&site, &links)?.check().err().map(|it| it.to_string()).unwrap_or_default();
        assert_eq!(said.contains("offline.html"), over, "{offline}: {said}");
    }
    Ok(())
}

#[test]
fn elements_are_counted_and_not_what_stands_in_scripts_and_styles() {
    assert_eq!(elements("<p>1 < 2<br>a<b>c</b></p>"), 3);
    assert_eq!(elements("<style>a<b</style><script>for(;a<b;)c<d</script><script src=x></script><i></i>"), 4);
}

#[test]
fn a_document_is_held_to_its_bytes_and_elements_in_each_language() -> Result<()> {
    for (path, html, over) in [
        ("index.html", "<p>".repeat(3500), ""),
        ("index.html", "<p>".repeat(3501), "elements, zh-CN"),
        ("de/index.html", "<p>".repeat(3501), "elements, de"),
        ("en/index.html", " ".repeat(400_001), "as it is parsed, en"),
    ] {
        let mut site = Site::default();
        site.add(path, html);
        site.pack(&Native)?;
        let said = measure(&site, &Links::default())?.check().err().map(|it| it.to_string()).unwrap_or_default();
        assert_eq!(
            said,
            if over.is_empty() { String::new() } else { format!("over budget: {over}; dist/ was left as it was") }
        );
    }
    Ok(())
}

#[test]
fn fonts_are_held_to_fifteen_kilobytes() -> Result<()> {
    let path = |name: &str| format!("assets/{name}");
    let links = Links {
        style: path("main.css"),
        fonts: vec![path("one.woff2"), path("two.woff2")],
        wasm: path("report.wasm"),
        glue: path("report.js"),
        boot: path("boot.js"),
        icon: path("icon.svg"),
        ..Links::default()
    };
    for (size, over) in [(7_500, false), (7_501, true)] {
        let mut site = Site::default();
        for font in &links.fonts {
            site.add(font, vec![0; size]);
        }
        let said = measure(&site, &links)?.check().err().map(|it| it.to_string()).unwrap_or_default();
        assert_eq!(said.contains("fonts"), over, "{size}: {said}");
    }
    Ok(())
}

/// An editor with more to say is told of it, and publishes all the same; our own programs are held to theirs.
#[test]
fn a_longer_report_is_told_of_and_a_program_is_held() -> Result<()> {
    let mut site = Site::default();
    site.add("index.html", "<p>".repeat(3501));
    site.pack(&Native)?;
    measure(&site, &Links::default())?.check_programs()?;
    let path = |name: &str| format!("assets/{name}");
    let links = Links { qr: path("qr.js"), ..Links::default() };
    let mut signs = 1_u32;
    let noise = (0..40_000).map(|_| {
        signs = signs.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b'!' + (signs >> 16) as u8 % 90)
    });
    site.add(&links.qr, noise.collect::<String>());
    site.pack(&Native)?;
    let said = measure(&site, &links)?.check_programs().err().map(|it| it.to_string());
    assert_eq!(said.as_deref(), Some("over budget: qr wasm + glue; dist/ was left as it was"));
    Ok(())
}
