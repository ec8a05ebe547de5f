//! How the report is cited: in the form of the Chinese standard, and in a sentence. A citation says nothing but what the
//! data holds.

use super::Source;
use i18n::{Lang, date, fill};
use report::Chart;

impl Source {
    /// The report in the form of GB/T 7714—2015: who is responsible, title and kind, place and date. It is cited as the
    /// report that was delivered (`[R]`), not as a page of the web (`[R/OL]`), which needs an address and a day of reading.
    pub fn citation(&self, lang: Lang) -> String {
        let about = &self.report.report;
        without_break_hints(&fill(
            "{}. {}[R]. {}, {}.",
            &[lang.of(&about.body), lang.of(&about.title), lang.of(&about.place), &about.delivered],
        ))
    }

    /// A chart in a sentence: what it says, in which report, given by whom, where and when. The chart's title stands without
    /// quotation marks, since it is the page's and not the report's.
    pub fn citation_in_words(&self, chart: &Chart, lang: Lang) -> String {
        let about = &self.report.report;
        without_break_hints(&fill(
            lang.strings().cite_plain,
            &[
                lang.of(&chart.title).trim_end_matches(['。', '.']),
                lang.of(&about.title),
                lang.of(&about.speaker),
                lang.of(&about.occasion),
                &date(&about.delivered, lang),
            ],
        ))
    }
}

/// Without the hints of where a word may be parted, which are no part of it once it is copied elsewhere.
#[inline(never)]
pub fn without_break_hints(text: &str) -> String {
    text.replace(['\u{200b}', '\u{2060}', '\u{ad}'], "")
}

/// A sentence of the report between quotation marks: those that stand in it become inner ones, and inner ones outer.
#[inline(never)]
pub fn in_quotation_marks(sentence: &str) -> String {
    let turned = sentence.chars().map(|sign| match sign {
        '“' => '‘',
        '”' => '’',
        '‘' => '“',
        '’' => '”',
        other => other,
    });
    ['“'].into_iter().chain(turned).chain(['”']).collect()
}

#[cfg(test)]
mod tests {
    use super::in_quotation_marks;

    #[test]
    fn marks_within_marks_are_inner_ones() {
        assert_eq!(in_quotation_marks("办结“微建议”551件"), "“办结‘微建议’551件”");
        assert_eq!(in_quotation_marks("“甲‘乙’”"), "“‘甲“乙”’”");
    }
}
