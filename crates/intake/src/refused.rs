//! Why a file is not read, and what to do instead, in the words of three languages.

use i18n::Lang;
use serde::Serialize;

/// Why a file is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Refused {
    /// `.doc`, `.wps` and other files of that old form; also a `.docx` with a password.
    OldWord,
    /// `.rtf`.
    RichText,
    /// `.pdf`.
    Pdf,
    /// `.ofd`, the national format for official papers.
    Ofd,
    /// A picture.
    Picture,
    /// `.xlsx`, `.pptx`, `.odt` and other packages that hold no Word text.
    OtherOffice,
    /// A `.docx` that is cut short or damaged.
    BrokenDocx,
    /// Text in no encoding that is known.
    Encoding,
    /// Nothing is in it.
    Empty,
    /// Larger than any report.
    TooLarge,
    /// Anything else.
    Unknown,
}

impl Refused {
    /// What the file is, and what to do instead.
    pub fn text(self, lang: Lang) -> &'static str {
        let [zh, en, de] = match self {
            Self::OldWord => [
                "这是旧格式的 Word、WPS 文件，或者加了密码，这里读不了。请用 WPS 或 Word 打开，另存为 .docx（不设密码），再放进来；也可以全选、复制，粘贴到这里。",
                "This is an old Word or WPS file, or one with a password, and cannot be read here. Open it in WPS or Word, save it as .docx without a password and drop that; or select all, copy, and paste here.",
                "Das ist eine alte Word- oder WPS-Datei oder eine mit Kennwort; sie kann hier nicht gelesen werden. In WPS oder Word öffnen, ohne Kennwort als .docx speichern und diese ablegen; oder alles markieren, kopieren und hier einfügen.",
            ],
            Self::RichText => [
                "这是 RTF 文件，这里读不了。请用 WPS 或 Word 打开，另存为 .docx 再放进来。",
                "This is an RTF file. Open it in WPS or Word, save it as .docx and drop that.",
                "Das ist eine RTF-Datei. In WPS oder Word öffnen, als .docx speichern und diese ablegen.",
            ],
            Self::Pdf => [
                "PDF 里存的是排版，不是段落，这里读不了。请打开它，全选、复制，粘贴到这里；断行、页码会自动整理。能找到 Word 原稿更好。",
                "A PDF holds a layout and no paragraphs. Open it, select all, copy, and paste here: line breaks and page numbers are cleaned. The Word original is better still.",
                "Ein PDF enthält ein Layout und keine Absätze. Öffnen, alles markieren, kopieren und hier einfügen: Zeilenumbrüche und Seitenzahlen werden bereinigt. Besser ist die Word-Vorlage.",
            ],
            Self::Ofd => [
                "这是 OFD 版式文件，这里读不了。请用 OFD 阅读器打开，复制文字粘贴到这里，或找 Word 原稿。",
                "This is an OFD file. Open it in an OFD reader, copy the text and paste it here, or find the Word original.",
                "Das ist eine OFD-Datei. In einem OFD-Leser öffnen, den Text kopieren und hier einfügen, oder die Word-Vorlage suchen.",
            ],
            Self::Picture => [
                "这是图片，里面没有文字可读。请找到文字稿；只有扫描件的，先用 WPS 的“图片转文字”识别、校对，再粘贴到这里。",
                "This is a picture and holds no text. Find the text itself; if there is only a scan, let WPS recognise the characters, proofread them, and paste them here.",
                "Das ist ein Bild und enthält keinen Text. Die Textfassung suchen; gibt es nur einen Scan, die Zeichen mit WPS erkennen lassen, prüfen und hier einfügen.",
            ],
            Self::OtherOffice => [
                "这不是 Word 文稿。请在原来的软件里全选、复制，粘贴到这里，或另存为 .docx。",
                "This is no Word document. Select all in its own program, copy, and paste here; or save it as .docx.",
                "Das ist kein Word-Dokument. Im eigenen Programm alles markieren, kopieren und hier einfügen; oder als .docx speichern.",
            ],
            Self::BrokenDocx => [
                "这个 .docx 不完整或已损坏。请重新下载或拷贝；能打开的话，另存一份再放进来。",
                "This .docx is incomplete or damaged. Copy it again; if it opens, save it anew and drop that.",
                "Diese .docx ist unvollständig oder beschädigt. Noch einmal kopieren; lässt sie sich öffnen, neu speichern und diese ablegen.",
            ],
            Self::Encoding => [
                "这个文本文件的编码认不出来。请用记事本打开，“另存为”时编码选 UTF-8，再放进来。",
                "The encoding of this text file is not known. Open it in Notepad, save it with the encoding UTF-8, and drop that.",
                "Die Kodierung dieser Textdatei ist unbekannt. Im Editor öffnen, mit der Kodierung UTF-8 speichern und diese ablegen.",
            ],
            Self::Empty => [
                "这个文件里没有文字。请检查是不是放错了文件。",
                "There is no text in this file. Check whether it is the right one.",
                "In dieser Datei steht kein Text. Bitte prüfen, ob es die richtige ist.",
            ],
            Self::TooLarge => [
                "这个文件太大，不像一份报告。请把报告的文字单独复制出来，粘贴到这里。",
                "This file is too large for a report. Copy the report's text alone and paste it here.",
                "Diese Datei ist zu groß für einen Bericht. Nur den Text des Berichts kopieren und hier einfügen.",
            ],
            Self::Unknown => [
                "这种文件读不了。可以读的是 .docx 和 .txt；也可以打开它，全选、复制，粘贴到这里。",
                "Files of this kind cannot be read. What can be read is .docx and .txt; or open it, select all, copy, and paste here.",
                "Dateien dieser Art können nicht gelesen werden. Lesbar sind .docx und .txt; oder öffnen, alles markieren, kopieren und hier einfügen.",
            ],
        };
        match lang {
            Lang::Zh => zh,
            Lang::En => en,
            Lang::De => de,
        }
    }
}
