//! The few words that charts print themselves, one table per language. `{}` is completed in order.

use super::Lang;

/// Words inside the pictures.
pub struct PictureWords {
    /// Head of the matrix' first column.
    pub area: &'static str,
    /// Above columns for which the report gives no total.
    pub untold: &'static str,
    /// Head of the column of other methods.
    pub others: &'static str,
    /// Who computed a number: this page.
    pub computed: &'static str,
    /// `{}` what is computed, `{}` formula.
    pub not_in_report: &'static str,
    /// `{}` the planned year.
    pub within_year: &'static str,
    /// Heads of the threads' two lists.
    pub year: &'static str,
    pub done: &'static str,
    pub planned: &'static str,
    /// Spoken between the two ends of a thread.
    pub then: &'static str,
    /// Between parts of a text alternative.
    pub comma: &'static str,
    /// Between a method and what it was about.
    pub colon: &'static str,
}

const ZH: PictureWords = PictureWords {
    area: "领域",
    untold: "未载合计",
    others: "其他",
    computed: "本页计算",
    not_in_report: "{}为{}，报告未载此数",
    within_year: "{}年内",
    year: "{}年",
    done: "做了什么",
    planned: "接着做什么",
    then: "，接着是",
    comma: "，",
    colon: "：",
};

const EN: PictureWords = PictureWords {
    area: "Field",
    untold: "no total given",
    others: "Other",
    computed: "computed here",
    not_in_report: "{} is {}; the report does not state it",
    within_year: "during {}",
    year: "{}",
    done: "what was done",
    planned: "what comes next",
    then: "; next: ",
    comma: ", ",
    colon: ": ",
};

const DE: PictureWords = PictureWords {
    area: "Bereich",
    untold: "ohne Gesamtzahl",
    others: "Sonst.",
    computed: "hier berechnet",
    not_in_report: "{}: {}; im Bericht nicht genannt",
    within_year: "im Jahr {}",
    year: "{}",
    done: "was getan wurde",
    planned: "was folgt",
    then: "; danach: ",
    comma: ", ",
    colon: ": ",
};

/// The words of a language.
pub fn picture_words(lang: Lang) -> &'static PictureWords {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
        Lang::De => &DE,
    }
}
