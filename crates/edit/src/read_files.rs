//! What files bring: a text, or a report that was made before. Every file that is not read says why.

use i18n::Lang;
use intake::Taken;

/// Files with their names.
pub type Files = Vec<(String, Vec<u8>)>;

/// Parts files in those that belong to a report that was made before (a site, the one-file edition, data with its text), and
/// others.
pub fn parted(files: Files) -> (Files, Files) {
    let is_report = |(name, bytes): &(String, Vec<u8>)| {
        let name = name.to_lowercase();
        let holds = |word: &[u8]| bytes.windows(word.len()).any(|it| it == word);
        name.ends_with(".zip") || name.ends_with(".json") || (name.ends_with(".html") && holds(b"id=\"report-data\""))
    };
    let (mut reports, mut others): (Files, Files) = files.into_iter().partition(is_report);
    if reports.iter().any(|it| it.0.to_lowercase().ends_with(".json")) {
        // Data comes with its text.
        let (texts, rest) = others.into_iter().partition(|it| it.0.to_lowercase().ends_with(".txt"));
        reports.extend::<Files>(texts);
        others = rest;
    }
    (reports, others)
}

/// The text of the first file that has one, and why the others were not read: by name, with what to do instead.
pub fn text(files: Files, lang: Lang) -> (Option<Taken>, Vec<(String, String)>) {
    let (mut taken, mut refused) = (None, Vec::new());
    for (name, bytes) in files {
        match intake::file(&name, &bytes) {
            Ok(it) if taken.is_none() => taken = Some(it),
            Ok(_) => refused.push((name, lang.edit().one_text.to_owned())),
            Err(why) => refused.push((name, why.text(lang).to_owned())),
        }
    }
    (taken, refused)
}

#[cfg(test)]
mod tests {
    use i18n::Lang;

    use super::{parted, text};

    fn file(name: &str, text: &str) -> (String, Vec<u8>) {
        (name.to_owned(), text.as_bytes().to_vec())
    }

    fn names(files: &[(String, Vec<u8>)]) -> Vec<&str> {
        files.iter().map(|it| &*it.0).collect()
    }

    #[test]
    fn data_takes_its_text_along_and_a_text_alone_is_a_text() {
        let (reports, others) = parted(vec![file("report.txt", "正文。"), file("report.json", "{}")]);
        assert_eq!((names(&reports), names(&others)), (vec!["report.json", "report.txt"], vec![]));
        let (reports, others) = parted(vec![file("报告.txt", "正文。"), file("网页.html", "<p>一</p>")]);
        assert_eq!((names(&reports), names(&others)), (vec![], vec!["报告.txt", "网页.html"]));
        let (reports, _) =
            parted(vec![file("offline.html", "<script id=\"report-data\">{}</script>"), file("a.ZIP", "PK")]);
        assert_eq!(reports.len(), 2);
    }

    #[test]
    fn what_is_not_read_says_why_and_the_rest_is_read_all_the_same() {
        let files =
            vec![file("照片.png", "\u{89}PNG"), file("报告.txt", "全年开会8次。"), file("又一份.txt", "另一份。")];
        let (taken, refused) = text(files, Lang::Zh);
        assert_eq!(taken.map(|it| it.text).as_deref(), Some("全年开会8次。\n"));
        assert_eq!(refused.iter().map(|it| &*it.0).collect::<Vec<_>>(), ["照片.png", "又一份.txt"]);
        assert!(refused.iter().all(|it| !it.1.is_empty()));
    }
}
