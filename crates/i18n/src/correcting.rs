//! The words of corrections. They stand apart from the page's table, since no page of a report without corrections has them. They
//! are few: programs carry them for a page that may not need one.

use super::table::table;

table! {
    /// The words in one language.
    Correcting by correcting {
        title,
        /// `{}` how many there are, the day of the last one
        since,
        /// What stands now for something that was taken out.
        taken_out,
    }
}

static ZH: Correcting =
    Correcting { title: "更正记录", since: "发布后更正 {} 处，最近一次 {}", taken_out: "删去" };

static EN: Correcting = Correcting {
    title: "Corrections",
    since: "Corrections since publication: {}, the last on {}",
    taken_out: "taken out",
};

static DE: Correcting = Correcting {
    title: "Korrekturen",
    since: "Korrekturen seit der Veröffentlichung: {}, die letzte am {}",
    taken_out: "gestrichen",
};
