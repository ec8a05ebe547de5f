//! A decoder reads every code as what was put in. How a code looks in the page is for `tests/browser`.

use report_qr::{Correction, Modules};
use rqrr::{Grid, SimpleGrid};

/// What a decoder makes of a code, and the error correction that it finds (0 is M in the format's own bits).
fn read(text: &str) -> (String, u16) {
    let modules = Modules::of(text, Correction::Medium).unwrap_or_else(|| panic!("no code for {} bytes", text.len()));
    let grid = SimpleGrid::from_func(modules.side(), |x, y| modules.is_dark(x, y));
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
    assert!(Modules::of(&"a".repeat(2332), Correction::Medium).is_none());
}

#[test]
fn the_quiet_zone_is_four_modules_wide() {
    let modules = Modules::of("https://report.example/", Correction::Medium).expect("a short address");
    assert_eq!(modules.width(), modules.side() + 8);
    let (mut nearest, mut farthest) = (usize::MAX, 0);
    for run in modules.path().split('M').skip(1) {
        let numbers: Vec<usize> = run.split([' ', 'h', 'v']).take(3).map(|it| it.parse().unwrap()).collect();
        let [x, y, wide] = numbers[..] else { panic!("{run}") };
        nearest = nearest.min(x).min(y);
        farthest = farthest.max(x + wide).max(y + 1);
    }
    // The finders' corners stand right behind it.
    assert_eq!((nearest, farthest), (4, modules.side() + 4));
    assert!(modules.is_dark(0, 0));
}

#[test]
fn a_slide_has_a_code_of_which_a_quarter_may_be_hidden() {
    let address = "https://report.example/";
    let level = |correction| {
        let modules = Modules::of(address, correction).expect("a short address");
        let grid = SimpleGrid::from_func(modules.side(), |x, y| modules.is_dark(x, y));
        let (meta, read) = Grid::new(grid).decode().unwrap();
        assert_eq!(read, address);
        meta.ecc_level
    };
    // In the format's own bits: 0 is M, 3 is Q, 2 is H.
    assert_eq!(level(Correction::Medium), 0);
    assert!([2, 3].contains(&level(Correction::Quartile)));
}
