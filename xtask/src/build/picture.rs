//! Pictures, drawn by a program of their own (`xtask/pictures`), which is compiled when the first one is asked for: its
//! libraries take as long as all others. What is drawn once is kept under the hash of its SVG.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::Result;
use fs_err as fs;
use publish::Picture;
use start::paths::{root, target};
use tools::Helper;

use super::faces::Faces;
use crate::stamp;

/// The pictures as PNG files, in their order; those that are not kept are drawn.
///
/// # Errors
/// When a character is in none of the faces, or a file cannot be read or written.
pub fn draw(pictures: &[Picture], faces: &Faces) -> Result<Vec<Vec<u8>>> {
    let kept = target().join("pictures");
    fs::create_dir_all(&kept)?;
    // The versions and features of what draws and compresses are in the first two; how pictures are drawn and written, in the two
    // behind them.
    let [lock, manifest] = ["Cargo.lock", "Cargo.toml"].map(|it| fs::read(root().join(it)));
    let (lock, manifest) = (lock?, manifest?);
    let [drawn, written] = [
        include_bytes!("../../pictures/src/lib.rs").as_slice(),
        include_bytes!("../../../crates/ink/src/lib.rs").as_slice(),
    ];
    let made_by = stamp::hash([&lock, &manifest, drawn, written, faces.key.as_bytes()]);
    let mut files: Vec<PathBuf> = Vec::new();
    let mut asked: BTreeSet<PathBuf> = BTreeSet::new();
    let mut jobs = String::new();
    for Picture { name, svg, scale } in pictures {
        let key = stamp::hash([svg.as_bytes(), &scale.to_le_bytes(), made_by.as_bytes()]);
        let file = kept.join(format!("{key}.png"));
        if asked.insert(file.clone()) && !file.exists() {
            jobs += &format!("{scale}\t{}\t{name}\t{}\n{svg}", svg.len(), file.display());
        }
        files.push(file);
    }
    if !jobs.is_empty() {
        let faces: Vec<OsString> = faces.files.iter().map(OsString::from).collect();
        Helper::Pictures.run(&faces, &jobs)?;
    }
    files.iter().map(|file| Ok(fs::read(file)?)).collect()
}

#[cfg(test)]
mod tests {
    use anyhow::Result;
    use pictures::{Database, Pixmap, fonts, png};

    use crate::build::faces::Faces;

    fn faces() -> Result<Database> {
        fonts(Faces::bring()?.files)
    }

    fn picture(text: &str, family: &str, weight: u16) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"40\" viewBox=\"0 0 80 40\">\
             <rect fill=\"#f8f3e8\" width=\"80\" height=\"40\"/><text fill=\"#b3261c\" font-family=\"{family}\" \
             font-weight=\"{weight}\" x=\"4\" y=\"32\" font-size=\"32\">{text}</text></svg>"
        )
    }

    /// How many pixels are vermilion, edges not counted.
    fn inked(bytes: &[u8]) -> Result<usize> {
        let pixels = Pixmap::decode_png(bytes)?;
        Ok(pixels.pixels().iter().filter(|it| (it.red(), it.green(), it.blue()) == (0xb3, 0x26, 0x1c)).count())
    }

    #[test]
    fn a_picture_is_drawn_at_twice_its_size() -> Result<()> {
        let bytes = png(&picture("人大", "Noto Serif CJK SC", 700), &faces()?, 2)?;
        let pixels = Pixmap::decode_png(&bytes)?;
        assert_eq!((pixels.width(), pixels.height()), (160, 80));
        assert!(inked(&bytes)? > 200, "nothing is drawn");
        Ok(())
    }

    #[test]
    fn characters_families_and_weights_differ_as_they_are_asked_for() -> Result<()> {
        let faces = faces()?;
        let draw = |text, family, weight| png(&picture(text, family, weight), &faces, 2);
        let song = draw("数读", "Noto Serif CJK SC", 400)?;
        let bold = draw("数读", "Noto Serif CJK SC", 700)?;
        let hei = draw("数读", "Noto Sans CJK SC", 400)?;
        assert_ne!(song, draw("人大", "Noto Serif CJK SC", 400)?, "every character is the same box");
        assert_ne!(song, hei, "Song and Hei are one face");
        assert!(inked(&bold)? > inked(&song)?, "bold is not bolder");
        // 次 is written otherwise in Japanese; a face for it would be a wrong one.
        assert_ne!(draw("次", "Noto Serif CJK SC", 400)?, draw("次", "Noto Serif CJK JP", 400)?);
        Ok(())
    }

    #[test]
    fn a_character_that_no_face_has_is_an_error_that_names_it() -> Result<()> {
        let wrong = png(&picture("人\u{1F600}", "Noto Sans CJK SC", 400), &faces()?, 2);
        let wrong = format!("{:#}", wrong.err().unwrap_or_else(|| panic!("an emoji was drawn")));
        assert!(wrong.contains('\u{1F600}'), "{wrong}");
        Ok(())
    }
}
