//! The words of 核一核, which looks the numbers of a text up in the report. They stand apart from the page's table, since only
//! the program that is loaded for it needs them.

use super::table::table;

table! {
    /// The words in one language.
    Checking by checking {
        intro,
        field,
        check,
        /// A number of the report: `{}` what it counts, the number
        fact,
        stated,
        /// `{}` the report's wording
        other_bound,
        /// `{}` the report's wording
        bound_dropped,
        uncertain,
        computed,
        in_text,
        missing,
        /// `{}` numbers of the text, those that the report does not have
        told,
        /// The same of a text that has more numbers: `{}` looked up until now, those that the report does not have
        told_so_far,
        more,
        none,
        too_long,
    }
}

static ZH: Checking = Checking {
    intro: "粘贴一段文字，逐一看其中的数字在报告里怎么说。文字只在这台设备上核对，不会发送出去。",
    field: "要核对的文字",
    check: "核对数字",
    fact: "{}：{}",
    stated: "报告里有",
    other_bound: "报告里有，但说法不同：报告说“{}”",
    bound_dropped: "报告里有，但不是准数：报告说“{}”",
    uncertain: "报告里有这个数，但说的可能不是同一件事",
    computed: "报告没有直接写，由报告的数字算得",
    in_text: "报告原文里出现过",
    missing: "报告里没有这个数",
    told: "共 {} 个数字，其中 {} 个报告里没有。",
    told_so_far: "已核对前 {} 个数字，其中 {} 个报告里没有。",
    more: "继续核对后面的数字",
    none: "这段文字里没有找到数字。",
    too_long: "文字太长，只核对了前面的部分。",
};

static EN: Checking = Checking {
    intro: "Paste a text to see what the report says about each of its numbers. The text is checked on this device and is not sent anywhere.",
    field: "Text to be checked",
    check: "Check the numbers",
    fact: "{}: {}",
    stated: "In the report",
    other_bound: "In the report, but worded otherwise: it says “{}”",
    bound_dropped: "In the report, but not as an exact number: it says “{}”",
    uncertain: "The report has this number, perhaps of something else",
    computed: "Not stated, but computed from numbers of the report",
    in_text: "Stands in the report’s text",
    missing: "The report does not have this number",
    told: "Numbers found: {}; not in the report: {}.",
    told_so_far: "Numbers checked so far: {}; not in the report: {}.",
    more: "Check further numbers",
    none: "No numbers were found in this text.",
    too_long: " The text is too long: only its first part was checked.",
};

static DE: Checking = Checking {
    intro: "Einen Text einfügen und sehen, was der Bericht zu jeder seiner Zahlen sagt. Der Text wird auf diesem Gerät geprüft und nirgendwohin gesendet.",
    field: "Zu prüfender Text",
    check: "Zahlen prüfen",
    fact: "{}: {}",
    stated: "Steht im Bericht",
    other_bound: "Steht im Bericht, aber anders: Dort heißt es „{}“",
    bound_dropped: "Steht im Bericht, aber nicht als genaue Zahl: Dort heißt es „{}“",
    uncertain: "Der Bericht hat diese Zahl, vielleicht für etwas anderes",
    computed: "Nicht genannt, aber aus Zahlen des Berichts berechnet",
    in_text: "Kommt im Text des Berichts vor",
    missing: "Der Bericht hat diese Zahl nicht",
    told: "Gefundene Zahlen: {}; nicht im Bericht: {}.",
    told_so_far: "Bisher geprüfte Zahlen: {}; nicht im Bericht: {}.",
    more: "Weitere Zahlen prüfen",
    none: "In diesem Text wurden keine Zahlen gefunden.",
    too_long: " Der Text ist zu lang: Nur sein Anfang wurde geprüft.",
};
