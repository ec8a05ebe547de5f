//! What a build that fails leaves behind: the last good site, to the byte. The program is given, since compiling it takes
//! minutes and decides nothing here.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fixtures::Files;
use pictures::Pixmap;
use scraper::{ElementRef, Html, Selector};
use sha2::{Digest, Sha256};
use start::paths::{root, target};

use super::budget::{CHECK, ELEMENT, QR};
use super::programs::{More, Program, Programs};
use super::{OFFLINE, make, make_first};
use crate::check::Sources;
use crate::input::Input;

/// The report of 2023 as it was published first, whatever the editors add.
fn own() -> Sources {
    let Files { json, text } = fixtures::REPORT_2023;
    Sources::of_bytes(json, text)
}

/// A whole small site with these programs, for tests of other files.
///
/// # Errors
/// Those of a build.
pub fn small_site(dist: &Path) -> Result<()> {
    let Files { json, text } = fixtures::SMALL;
    let sources = Sources::of_bytes(json, text);
    make(&sources, || Ok(of_size([1000; 4])), dist, Some("https://example.org"))
}

#[test]
fn a_report_in_order_within_the_budgets_takes_the_place_of_the_last_site() -> Result<()> {
    let place = Place::new("replaces")?;
    make(&own(), || Ok(of_size([1000; 4])), &place.dist, None)?;
    let page = fs::read_to_string(place.dist.join("index.html"))?;
    let (_, boot) = page.split_once("src=\"assets/boot.").context("the page names no script")?;
    let boot = ["assets/boot.", boot.split('"').next().unwrap_or_default()].concat();
    let boot = fs::read_to_string(place.dist.join(boot))?;
    assert!(boot.contains("assets/report."), "the script names no program");
    assert!(!place.dist.join("last.txt").exists(), "the last site is still there");
    assert_eq!(place.neighbours()?, ["dist"]);
    Ok(())
}

#[test]
fn the_template_from_which_a_report_is_begun_becomes_a_site() -> Result<()> {
    let place = Place::new("template")?;
    let sources = Sources::of(&Input::of(Some(&root().join("assets/template")))?)?;
    make(&sources, || Ok(of_size([1000; 4])), &place.dist, None)?;
    for (folder, title) in [("", "工作报告"), ("en", "工作报告"), ("de", "工作报告")] {
        let page = Html::parse_document(&fs::read_to_string(place.dist.join(folder).join("index.html"))?);
        let text = |css: &str| page.select(&Selector::parse(css).unwrap()).flat_map(|it| it.text()).collect::<String>();
        assert!(text("title").contains(title), "{folder}: {}", text("title"));
        let body = text("#app");
        assert!(text("title").ends_with(if folder.is_empty() { "（2024）" } else { " (2024)" }), "{}", text("title"));
        for part in ["14", "主任会议", "乡村教育工作"] {
            assert!(body.contains(part), "{folder}: {part} is missing");
        }
    }
    Ok(())
}

#[test]
fn the_one_file_edition_is_the_same_in_every_build_and_lets_run_what_it_carries_and_nothing_else() -> Result<()> {
    let place = Place::new("offline")?;
    let mut files = Vec::new();
    for _ in 0..2 {
        make(&own(), || Ok(of_size([1000; 4])), &place.dist, None)?;
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
    // The start, the one for old engines, the glue of four programs, and the style sheet.
    assert_eq!(carried.len(), 7);
    assert_eq!(carried, allowed);
    Ok(())
}

#[test]
fn a_page_that_knows_its_address_names_its_picture_whole_and_the_picture_is_there() -> Result<()> {
    let place = Place::new("address")?;
    make(&own(), || Ok(of_size([1000; 4])), &place.dist, Some("https://example.org/report"))?;
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
fn each_number_has_a_card_in_each_language_with_a_page_to_share_it_by() -> Result<()> {
    let place = Place::new("cards")?;
    let sources = own();
    make(&sources, || Ok(of_size([1000; 4])), &place.dist, Some("https://example.org/report"))?;
    let report = report::load(std::str::from_utf8(&sources.json)?)?;
    let folder = place.dist.join("cards");
    for (tag, ending, home) in
        [("zh-CN", "", "../index.html"), ("en", ".en", "../en/index.html"), ("de", ".de", "../de/index.html")]
    {
        let all = fs::read_to_string(folder.join(format!("index{ending}.html")))?;
        for fact in &report.facts {
            let (picture, page) = (format!("{}.{tag}.png", fact.id), format!("{}{ending}.html", fact.id));
            let bytes = fs::read(folder.join(&picture))?;
            // Width and height follow a PNG's signature and the name of its first part.
            let side = |at: usize| u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
            assert_eq!((side(16), side(20)), (1080, 1440), "{picture}");
            let html = fs::read_to_string(folder.join(&page))?;
            for (name, value) in [("og:image", &picture), ("og:url", &page)] {
                let meta = format!("<meta property=\"{name}\" content=\"https://example.org/report/cards/{value}\">");
                assert!(html.contains(&meta), "{page}: {meta} is missing");
            }
            assert!(html.contains(&format!("href=\"{home}?at={}\"", fact.id)), "{page}: no way to the number");
            let name =
                html.split_once("og:title\" content=\"").and_then(|it| it.1.split_once('"')).map_or("", |it| it.0);
            assert!(name.contains("2023") && html.contains(&format!("<title>{name}</title>")), "{page}: {name}");
            assert!(all.contains(&format!("<a href=\"{page}\"><img src=\"{picture}\"")), "{page} is not among all");
        }
        let slides = fs::read_to_string(place.dist.join(home.trim_start_matches("../")).with_file_name("slides.html"))?;
        assert!(slides.contains(&format!("cards/index{ending}.html\"")), "{tag}: no way to the cards without scripts");
    }
    Ok(())
}

#[test]
fn a_report_with_a_problem_leaves_the_last_site() -> Result<()> {
    let place = Place::new("problem")?;
    let mut sources = own();
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
    let wrong = make(&own(), || Ok(of_size([220_000, 1000, 1000, 1000])), &place.dist, None);
    let wrong = format!("{:#}", wrong.err().unwrap_or_else(|| panic!("220 KB are over every budget")));
    assert!(wrong.contains("over budget: in all, zh-CN; in wide windows, zh-CN; in all, en; "), "{wrong}");
    place.is_as_before()
}

#[test]
fn what_is_loaded_when_asked_for_has_budgets_of_its_own() -> Result<()> {
    for (at, (name, most)) in [("element", ELEMENT), ("qr", QR), ("check", CHECK)].into_iter().enumerate() {
        // As much wasm as both may weigh together: the glue is too much.
        let mut sizes = [1000; 4];
        sizes[at + 1] = (most * 1000.0) as usize;
        let place = Place::new(&format!("{name}-budget"))?;
        let wrong = make(&own(), || Ok(of_size(sizes)), &place.dist, None);
        let wrong = format!("{:#}", wrong.err().unwrap_or_else(|| panic!("{sizes:?} bytes are over a budget")));
        assert!(wrong.contains(&format!("over budget: {name} wasm + glue; dist/")), "{wrong}");
        place.is_as_before()?;
    }
    Ok(())
}

#[test]
fn a_program_that_does_not_compile_leaves_the_last_site() -> Result<()> {
    let place = Place::new("compile")?;
    let wrong = make(&own(), || bail!("it does not compile"), &place.dist, None);
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

/// Programs of so many bytes, for the page, the element, QR codes and the check of a text, that no compression makes smaller:
/// the numbers of a multiplicative generator, which are the same in every run.
pub fn of_size([page, element, qr, check]: [usize; 4]) -> Programs {
    // Of 64 bits: in the bytes of a generator of 32 a good compressor finds a pattern.
    let mut state = 1_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 56) as u8
    };
    let mut program = |bytes| Program {
        wasm: (0..bytes).map(|_| next()).collect(),
        glue: b"export default () => {};".to_vec(),
        part: Vec::new(),
    };
    let page = program(page);
    let (element, qr, check, deck) = (program(element), program(qr), program(check), program(1000));
    Programs { page, more: Some(More { element, qr, check, deck, edit: program(1000), publisher: program(1000) }) }
}

#[test]
fn a_first_page_is_whole_without_what_is_made_later() -> Result<()> {
    let place = Place::new("first")?;
    let page_alone = || Ok(Programs { more: None, ..of_size([1000; 4]) });
    make_first(&own(), page_alone, &place.dist)?;
    for folder in ["", "en/", "de/"] {
        let page = fs::read_to_string(place.dist.join(folder).join("index.html"))?;
        assert!(page.contains("assets/boot.") && !page.contains("{{"));
        // It may name what is not there yet, but offers no file whose size nobody knows.
        assert!(!page.contains("href=\"offline.html\"") && !page.contains("href=\"../offline.html\""));
    }
    for later in ["charts", "data", "embed", "offline.html", "index.html.br"] {
        assert!(!place.dist.join(later).exists(), "{later} has been made for the first page");
    }
    Ok(())
}
