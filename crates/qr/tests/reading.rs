//! A decoder reads every code as what was put in. How a code looks in the page is for `tests/browser`.

use report_qr::modules;
use rqrr::{Grid, SimpleGrid};

/// Light modules around every code, on each side.
const QUIET: i32 = 4;

/// What a decoder makes of a code, and the error correction that it finds (0 is M in the format's own bits).
fn read(text: &str) -> (String, u16) {
    let modules = modules(text).unwrap_or_else(|| panic!("no code for {} bytes", text.len()));
    let size = modules.size() - 2 * QUIET;
    let grid = SimpleGrid::from_func(size as usize, |x, y| modules.is_dark(x as i32 + QUIET, y as i32 + QUIET));
    let (meta, read) = Grid::new(grid).decode().unwrap_or_else(|wrong| panic!("{} bytes: {wrong}", text.len()));
    (read, meta.ecc_level)
}

#[test]
fn every_length_is_read_as_it_was_written() {
    let address = "https://report.example/index.html?q=%E5%BE%AE%E5%BB%BA%E8%AE%AE#fig-micro";
    for length in (1..=2331).step_by(13).chain([2331]) {
        let text: String = address.chars().cycle().take(length).collect();
        assert_eq!(read(&text), (text.clone(), 0), "{length} bytes");
    }
}

#[test]
fn chinese_is_read_as_it_was_written() {
    assert_eq!(read("https://报告.example/#微建议").0, "https://报告.example/#微建议");
}

#[test]
fn what_is_longer_than_any_code_gives_none() {
    assert!(modules(&"a".repeat(2332)).is_none());
}

#[test]
fn the_quiet_zone_is_four_modules_wide() {
    let modules = modules("https://report.example/").expect("a short address");
    let last = modules.size() - 1;
    for at in 0..=last {
        for margin in 0..QUIET {
            for (x, y) in [(margin, at), (at, margin), (last - margin, at), (at, last - margin)] {
                assert!(!modules.is_dark(x, y), "{x}, {y}");
            }
        }
    }
    // The finder's corner stands right behind it.
    assert!(modules.is_dark(QUIET, QUIET));
}
