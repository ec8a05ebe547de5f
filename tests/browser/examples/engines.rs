//! Pictures of the page in every engine, for looking at: `cargo run --package browser-tests --example engines`. Nothing is
//! compared.

use std::fs;

use anyhow::{Context, Result};
use browser_tests::{Kind, Tab, url};
use i18n::Lang;
use start::paths::target;

const SIZES: [(u32, u32); 2] = [(390, 844), (1440, 900)];

/// What is looked at, by the name of the picture and what of the page it shows.
const VIEWS: [(&str, &str); 4] =
    [("top", ""), ("chapter", "#ch-meetings"), ("plan", "#ch-plan"), ("inspector", "?at=committee-meetings")];

fn main() -> Result<()> {
    let folder = target().join("shots/engines");
    fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    let wanted = std::env::args().nth(1).unwrap_or_default();
    for kind in [Kind::Firefox, Kind::WebKit, Kind::Chromium80, Kind::Chromium88, Kind::Chromium] {
        let name = format!("{kind:?}").to_lowercase();
        if !name.contains(&wanted) {
            continue;
        }
        let tab = Tab::start(kind, true)?;
        for (width, height) in SIZES {
            tab.resize(width, height)?;
            for (view, address) in VIEWS {
                tab.goto("about:blank")?;
                tab.goto(&[&*url(Lang::Zh)?, address].concat())?;
                tab.ready()?;
                tab.wait("the fonts have arrived", "document.fonts.status === 'loaded'")?;
                let file = folder.join(format!("{name}-{width}-{view}.png"));
                fs::write(&file, tab.picture()?).with_context(|| format!("writing {}", file.display()))?;
            }
        }
    }
    println!("{}", folder.display());
    Ok(())
}
