//! Files as editors have them, in every encoding and form, and those that are refused.

use std::io::{Cursor, Write};

use i18n::Lang;
use intake::{Refused, file};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn package_of(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn package(name: &str, content: &str) -> Vec<u8> {
    package_of(&[(name, content)])
}

fn docx(body: &str) -> Vec<u8> {
    package("word/document.xml", &format!("<?xml version=\"1.0\"?><w:document><w:body>{body}</w:body></w:document>"))
}

#[test]
fn text_is_read_in_every_encoding_of_office_computers() {
    let text = "各位代表：\r\n召开会议8次、“视察”２次。\r\n";
    let utf16 = |big: bool, mark: bool| {
        let units = mark.then_some(0xfeff).into_iter().chain(text.encode_utf16());
        units.flat_map(|it| if big { it.to_be_bytes() } else { it.to_le_bytes() }).collect::<Vec<u8>>()
    };
    let gb18030 = encoding_rs::GB18030.encode(text).0.into_owned();
    let with_mark = [b"\xef\xbb\xbf", text.as_bytes()].concat();
    let all = [
        text.as_bytes().to_vec(),
        with_mark,
        gb18030,
        utf16(false, true),
        utf16(true, true),
        utf16(false, false),
        utf16(true, false),
    ];
    for (at, bytes) in all.iter().enumerate() {
        let taken = file("报告.txt", bytes).unwrap_or_else(|wrong| panic!("{at}: {wrong:?}"));
        assert_eq!(taken.text, "各位代表：\n\n召开会议8次、“视察”2次。\n", "{at}");
    }
}

#[test]
fn a_word_document_is_its_paragraphs_and_rows() {
    let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let body = format!(
        "<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr>{}{}</w:p><w:p/><w:p>{}<w:del><w:r><w:t>删</w:t></w:r></w:del>{}</w:p>\
         <w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl>",
        run("一、"),
        run("坚持领导"),
        run("收到 "),
        run("8件&amp;&#19968;"),
        run("会议"),
        run("8次")
    );
    let taken = file("报告.docx", &docx(&body)).unwrap();
    assert_eq!(taken.text, "一、坚持领导\n\n收到 8件&一\n\n会议 8次\n");
}

#[test]
fn what_cannot_be_read_is_told_with_what_to_do() {
    let picture = b"\x89PNG\r\n\x1a\n";
    let old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    for (name, bytes, refused) in [
        ("报告.doc", old.to_vec(), Refused::OldWord),
        ("报告.wps", old.to_vec(), Refused::OldWord),
        ("加密.docx", old.to_vec(), Refused::OldWord),
        ("报告.pdf", b"%PDF-1.7".to_vec(), Refused::Pdf),
        ("改名.txt", b"%PDF-1.7".to_vec(), Refused::Pdf),
        ("扫描.png", picture.to_vec(), Refused::Picture),
        ("报告.rtf", b"{\\rtf1".to_vec(), Refused::RichText),
        ("报告.ofd", package("OFD.xml", "<x/>"), Refused::Ofd),
        ("改名.zip", package("OFD.xml", "<x/>"), Refused::Ofd),
        ("表.xlsx", package("xl/workbook.xml", "<x/>"), Refused::OtherOffice),
        ("断.docx", docx("<w:p/>")[..40].to_vec(), Refused::BrokenDocx),
        ("不是.docx", b"abc".to_vec(), Refused::BrokenDocx),
        ("坏.docx", package("word/document.xml", "<w:p></w:q>"), Refused::BrokenDocx),
        ("空.txt", Vec::new(), Refused::Empty),
        ("空.txt", b" \n".to_vec(), Refused::Empty),
        ("空.docx", docx("<w:p/>"), Refused::Empty),
        ("乱.txt", b"\xff\xff\xff".to_vec(), Refused::Encoding),
        ("程序.bin", b"a\0\0\0b\0\0\0".to_vec(), Refused::Unknown),
    ] {
        assert_eq!(file(name, &bytes).map(|it| it.text), Err(refused), "{name}");
        for lang in Lang::ALL {
            assert!(refused.text(lang).len() > 20, "{refused:?}");
        }
    }
}

#[test]
fn numbers_that_word_counts_stand_before_their_paragraphs() {
    let level = |at: usize, format: &str, text: &str| {
        format!(
            "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>"
        )
    };
    let levels =
        [level(0, "chineseCountingThousand", "%1、"), level(1, "japaneseCounting", "（%2）"), level(2, "bullet", "•")];
    let numbering = format!(
        "<w:numbering><w:abstractNum w:abstractNumId=\"5\">{}</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"5\"/></w:num></w:numbering>",
        levels.concat()
    );
    let styles = "<w:styles><w:style w:styleId=\"2\"><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr></w:style></w:styles>";
    let counted = |level: usize, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let styled = |text: &str| format!("<w:p><w:pPr><w:pStyle w:val=\"2\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>");
    let body = [
        counted(0, "坚持领导"),
        styled("学习"),
        styled("落实"),
        counted(2, "点"),
        counted(0, "履职为民"),
        styled("立法"),
    ]
    .concat();
    let document = format!("<w:document><w:body>{body}</w:body></w:document>");
    let bytes = package_of(&[
        ("word/document.xml", &document),
        ("word/numbering.xml", &numbering),
        ("word/styles.xml", styles),
    ]);
    let taken = file("报告.docx", &bytes).unwrap();
    let lines: Vec<&str> = taken.text.lines().filter(|it| !it.is_empty()).collect();
    assert_eq!(lines, ["一、坚持领导", "（一）学习", "（二）落实", "点", "二、履职为民", "（一）立法"]);
}
