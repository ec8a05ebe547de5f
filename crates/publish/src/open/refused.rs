//! Why a file was not opened, in the editor's language: what is wrong, and what to do.

use i18n::{Lang, fill};

/// The reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Every file is empty.
    Nothing,
    /// An archive that cannot be read. What its reader says is English, and of no use to an editor.
    Damaged,
    /// Nothing in it is a report.
    NoReport,
    /// The file is text in another encoding than UTF-8, or no text.
    Encoding,
    /// `report.json` is no JSON from this place on, counted from 1.
    Broken {
        /// The line.
        line: usize,
        /// The column, in bytes.
        column: usize,
    },
    /// `report.json` has a member of this name, which this version does not know.
    Newer(String),
    /// A page of the site, which carries what it shows: one language, no slides.
    Page,
}

impl Refused {
    /// In a language.
    pub fn message(&self, lang: Lang) -> String {
        let words = |zh, en, de| match lang {
            Lang::Zh => zh,
            Lang::En => en,
            Lang::De => de,
        };
        match self {
            Self::Nothing => words(
                "文件是空的。请换一个文件。",
                "The file is empty. Choose another one.",
                "Die Datei ist leer. Wählen Sie eine andere.",
            )
            .to_owned(),
            Self::Damaged => words(
                "压缩包打不开，可能没有下载完整或已加密。请重新下载，或解压后打开 report.json 和 report.txt。",
                "The archive cannot be read; it may be incomplete or encrypted. Download it again, or unpack it and open \
                 report.json and report.txt.",
                "Das Archiv lässt sich nicht lesen; vielleicht ist es unvollständig oder verschlüsselt. Laden Sie es noch \
                 einmal, oder entpacken Sie es und öffnen Sie report.json und report.txt.",
            )
            .to_owned(),
            Self::NoReport => words(
                "里面没有报告的数据。请打开下载的压缩包、offline.html，或 report.json 和 report.txt 两个文件。",
                "There is no report's data in it. Open the downloaded archive, offline.html, or report.json with report.txt.",
                "Darin sind keine Daten eines Berichts. Öffnen Sie das Archiv, offline.html oder report.json mit report.txt.",
            )
            .to_owned(),
            Self::Encoding => words(
                "report.json 不是 UTF-8 编码的文本。请用记事本打开，另存为 UTF-8。",
                "report.json is not text in UTF-8. Open it in an editor and save it as UTF-8.",
                "report.json ist kein Text in UTF-8. Öffnen Sie die Datei in einem Editor, und speichern Sie sie als UTF-8.",
            )
            .to_owned(),
            Self::Broken { line, column } => fill(
                words(
                    "report.json 的第 {} 行第 {} 列有错，从这里起读不下去。文件可能不完整；请打开上一次下载的压缩包。",
                    "report.json cannot be read from line {}, column {} on. It may be incomplete; open the archive that was \
                     downloaded last.",
                    "report.json ist ab Zeile {}, Spalte {} nicht lesbar. Vielleicht ist die Datei unvollständig; öffnen Sie das \
                     zuletzt geladene Archiv.",
                ),
                &[&line.to_string(), &column.to_string()],
            ),
            Self::Newer(name) => fill(
                words(
                    "report.json 里的“{}”这个版本不认识：文件是用更新的版本做的。请用做它的那个网站里的编辑器打开。",
                    "This version does not know “{}” in report.json, which a newer version has made. Open it in the editor of the \
                     site that it is from.",
                    "Diese Fassung kennt „{}“ in report.json nicht; die Datei ist von einer neueren. Öffnen Sie sie im Editor der \
                     Website, von der sie stammt.",
                ),
                &[name],
            ),
            Self::Page => words(
                "这是网站里的一个网页，只有一种语言，没有幻灯片。请打开 offline.html 或下载的压缩包。",
                "This is one page of the site, in one language and without slides. Open offline.html or the downloaded archive.",
                "Das ist eine einzelne Seite der Website, in einer Sprache und ohne Folien. Öffnen Sie offline.html oder das \
                 Archiv.",
            )
            .to_owned(),
        }
    }
}
