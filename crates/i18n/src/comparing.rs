//! The words of charts over the years. They stand apart from the page's table, since no page of a site of one report has them. They
//! are few: programs carry them for a page that may not need one.

use super::table::table;

table! {
    /// The words in one language.
    Comparing by comparing {
        /// Where a year has nothing: its report does not say it, or there is none.
        untold,
        no_report,
        /// `{}` how what is counted differs from then on.
        broken,
        /// `{}` the year of another report: what it says of a number.
        in_report,
        /// The way there.
        to_report,
    }
}

static ZH: Comparing = Comparing {
    untold: "报告未提及",
    no_report: "没有这一年的报告",
    broken: "口径有变：{}",
    in_report: "{}年的报告",
    to_report: "到{}年的报告里看",
};

static EN: Comparing = Comparing {
    untold: "not mentioned in the report",
    no_report: "no report of this year",
    broken: "counted differently from here on: {}",
    in_report: "Report on {}",
    to_report: "See it in the report on {}",
};

static DE: Comparing = Comparing {
    untold: "im Bericht nicht erwähnt",
    no_report: "kein Bericht über dieses Jahr",
    broken: "ab hier anders gezählt: {}",
    in_report: "Bericht über {}",
    to_report: "Im Bericht über {} ansehen",
};
