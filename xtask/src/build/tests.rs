//! What a build that fails leaves behind: the last good site, to the byte. The program is given, since compiling it takes
//! minutes and decides nothing here.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use pictures::Pixmap;
use scraper::{ElementRef, Html, Selector};
use sha2::{Digest, Sha256};
use start::paths::target;

use super::programs::{More, Program, Programs};
use super::{OFFLINE, make, make_first};
use crate::check::Sources;

#[test]
fn a_report_in_order_within_the_budgets_takes_the_place_of_the_last_site() -> Result<()> {
    let place = Place::new("replaces")?;
    make(&Sources::read()?, || Ok(of_size([1000; 3])), &place.dist, None)?;
    let page = fs::read_to_string(place.dist.join("index.html"))?;
    assert!(page.contains("assets/report."), "the page names no program");
    assert!(!place.dist.join("last.txt").exists(), "the last site is still there");
    assert_eq!(place.neighbours()?, ["dist"]);
    Ok(())
}

#[test]
fn the_one_file_edition_is_the_same_in_every_build_and_lets_run_what_it_carries_and_nothing_else() -> Result<()> {
    let place = Place::new("offline")?;
    let mut files = Vec::new();
    for _ in 0..2 {
        make(&Sources::read()?, || Ok(of_size([1000; 3])), &place.dist, None)?;
        files.push(fs::read_to_string(place.dist.join(OFFLINE))?);
    }
    assert!(files[0] == files[1], "two builds differ");
    let page = Html::parse_document(&files[0]);
    let named = |css: &str| page.select(&Selector::parse(css).unwrap()).collect::<Vec<_>>();
    let policy = named("meta[http-equiv=Content-Security-Policy]")[0].attr("content").unwrap_or_default();
    // Data is no script, and is not run.
    let hash = |it: &ElementRef| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(it.text().collect::<String>())));
    let mut carried: Vec<String> = named("script:not([type]), style").iter().map(hash).collect();
    let mut allowed: Vec<&str> = policy.split([' ', ';']).filter(|it| it.starts_with("'sha256-")).collect();
    allowed.sort_unstable();
    carried.sort_unstable();
    // The start, the one for old engines, the glue of three programs, and the style sheet.
    assert_eq!(carried.len(), 6);
    assert_eq!(carried, allowed);
    Ok(())
}

#[test]
fn a_page_that_knows_its_address_names_its_picture_whole_and_the_picture_is_there() -> Result<()> {
    let place = Place::new("address")?;
    make(&Sources::read()?, || Ok(of_size([1000; 3])), &place.dist, Some("https://example.org/report"))?;
    for (folder, tag) in [("", "zh-CN"), ("de/", "de")] {
        let page = fs::read_to_string(place.dist.join(folder).join("index.html"))?;
        let picture = format!("charts/year-sentence.{tag}.share.png");
        for (name, value) in [("og:image", &*picture), ("og:url", folder)] {
            let meta = format!("<meta property=\"{name}\" content=\"https://example.org/report/{value}\">");
            assert!(page.contains(&meta), "{tag}: {meta} is missing");
        }
        let pixels = Pixmap::decode_png(&fs::read(place.dist.join(&picture))?)?;
        assert_eq!((pixels.width(), pixels.height()), (1200, 630));
        let vermilion = pixels.pixels().iter().filter(|it| (it.red(), it.green(), it.blue()) == (0xb3, 0x26, 0x1c));
        assert!(vermilion.count() > 5000, "{tag}: the picture has no numerals");
        assert!(!place.dist.join(picture + ".br").exists(), "a picture is compressed twice");
    }
    Ok(())
}

#[test]
fn a_report_with_a_problem_leaves_the_last_site() -> Result<()> {
    let place = Place::new("problem")?;
    let mut sources = Sources::read()?;
    // The text without one of the sentences that are quoted from it.
    let text = String::from_utf8(sources.text)?;
    let without = text.replacen("常委会会议8次", "常委会会议多次", 1);
    assert_ne!(without, text);
    sources.text = without.into_bytes();
    let wrong =
        make(&sources, || bail!("nothing may be compiled for a report that cannot be shown"), &place.dist, None);
    let wrong = format!("{:#}", wrong.err().unwrap_or_else(|| panic!("a report with a problem was built")));
    assert!(wrong.contains("The report has problems") && wrong.contains("report.json"), "{wrong}");
    place.is_as_before()
}

#[test]
fn a_program_over_budget_leaves_the_last_site() -> Result<()> {
    let place = Place::new("budget")?;
    let wrong = make(&Sources::read()?, || Ok(of_size([200_000, 1000, 1000])), &place.dist, None);
    let wrong = format!("{:#}", wrong.err().unwrap_or_else(|| panic!("200 KB are over every budget")));
    assert!(wrong.contains("over budget: in all, zh-CN; in wide windows, zh-CN; in all, en; "), "{wrong}");
    place.is_as_before()
}

#[test]
fn what_is_loaded_when_asked_for_has_budgets_of_its_own() -> Result<()> {
    for (name, sizes) in [("element", [1000, 81_000, 1000]), ("qr", [1000, 1000, 21_000])] {
        let place = Place::new(&format!("{name}-budget"))?;
        let wrong = make(&Sources::read()?, || Ok(of_size(sizes)), &place.dist, None);
        let wrong = format!("{:#}", wrong.err().unwrap_or_else(|| panic!("{sizes:?} bytes are over a budget")));
        assert!(wrong.contains(&format!("over budget: {name} wasm + glue; dist/")), "{wrong}");
        place.is_as_before()?;
    }
    Ok(())
}

#[test]
fn a_program_that_does_not_compile_leaves_the_last_site() -> Result<()> {
    let place = Place::new("compile")?;
    let wrong = make(&Sources::read()?, || bail!("it does not compile"), &place.dist, None);
    assert_eq!(wrong.err().map(|wrong| wrong.to_string()).as_deref(), Some("it does not compile"));
    place.is_as_before()
}

/// A folder with a site that was good.
struct Place {
    folder: PathBuf,
    dist: PathBuf,
}

impl Place {
    fn new(name: &str) -> Result<Self> {
        let folder = target().join("build-test").join(name);
        let dist = folder.join("dist");
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&dist)?;
        fs::write(dist.join("last.txt"), "the last good site")?;
        Ok(Self { folder, dist })
    }

    fn is_as_before(&self) -> Result<()> {
        assert_eq!(names(&self.dist)?, ["last.txt"]);
        assert_eq!(fs::read_to_string(self.dist.join("last.txt"))?, "the last good site");
        Ok(())
    }

    fn neighbours(&self) -> Result<Vec<String>> {
        names(&self.folder)
    }
}

fn names(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// Programs of so many bytes, for the page, the element and QR codes, that no compression makes smaller: the numbers of a
/// multiplicative generator, which are the same in every run.
fn of_size([page, element, qr]: [usize; 3]) -> Programs {
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    let mut program = |bytes| Program {
        wasm: (0..bytes).map(|_| next()).collect(),
        glue: b"export default () => {};".to_vec(),
        part: Vec::new(),
    };
    let page = program(page);
    Programs { page, more: Some(More { element: program(element), qr: program(qr), deck: program(1000) }) }
}

#[test]
fn a_first_page_is_whole_without_what_is_made_later() -> Result<()> {
    let place = Place::new("first")?;
    let page_alone = || Ok(Programs { more: None, ..of_size([1000; 3]) });
    make_first(&Sources::read()?, page_alone, &place.dist)?;
    for folder in ["", "en/", "de/"] {
        let page = fs::read_to_string(place.dist.join(folder).join("index.html"))?;
        assert!(page.contains("assets/report.") && page.contains("data-code=\"") && !page.contains("{{"));
        // It may name what is not there yet, but offers no file whose size nobody knows.
        assert!(!page.contains("href=\"offline.html\"") && !page.contains("href=\"../offline.html\""));
    }
    for later in ["charts", "data", "embed", "offline.html", "index.html.br"] {
        assert!(!place.dist.join(later).exists(), "{later} has been made for the first page");
    }
    Ok(())
}
