//! The words of what became of the plan. They stand apart from the page's table, since no page of a report without answers has
//! them. They say who said what, and never whether that is enough.

use super::table::table;

table! {
    /// The words in one language.
    Answering by answering {
        /// Over what the report before planned.
        planned,
        /// Over what this report says of it.
        said,
        /// Where this report says nothing of it.
        unsaid,
        /// What stands beside the number of tasks that this report speaks of, and beside that of the others.
        count_said, count_unsaid,
        /// `{}` of how many tasks it speaks, how many it does not mention
        short,
        /// The unit of tasks.
        unit,
        /// The choices over the tasks.
        filters,
        /// `{}` shown, total
        shown,
        /// Of a theme of the report before.
        by_theme,
        nothing,
        /// The fold with the tasks in words.
        list,
        /// What the next report says, in the page of the one before: `{}` its year
        after,
        /// `{}` who reported, who spoke, day
        who,
        /// An editor's word between both reports: `{}` day, source
        noted,
        /// Leads to a place in another report: `{}` its year
        place,
    }
}

static ZH: Answering = Answering {
    planned: "上一份报告的计划",
    said: "这份报告说",
    unsaid: "报告未提及",
    count_said: "这份报告提到",
    count_unsaid: "这份报告未提及",
    short: "提到{}项，未提及{}项",
    unit: "项",
    filters: "筛选上一份报告的任务",
    shown: "显示 {} / {} 项",
    by_theme: "按上一份报告的主题",
    nothing: "没有符合条件的任务",
    list: "逐项对照",
    after: "{}年报告",
    who: "{}，{}，{}",
    noted: "{}，据{}",
    place: "到{}年报告",
};

static EN: Answering = Answering {
    planned: "Planned in the previous report",
    said: "This report says",
    unsaid: "Not mentioned",
    count_said: "mentioned in this report",
    count_unsaid: "not mentioned in it",
    short: "mentioned: {}; not mentioned: {}",
    unit: "",
    filters: "Filter the previous report’s tasks",
    shown: "{} of {} shown",
    by_theme: "By the previous report’s themes",
    nothing: "No task fits these choices",
    list: "Task by task",
    after: "Report on {}",
    who: "{}, {}, {}",
    noted: "{}, according to {}",
    place: "To the report on {}",
};

static DE: Answering = Answering {
    planned: "Im vorigen Bericht geplant",
    said: "Dieser Bericht sagt",
    unsaid: "Nicht erwähnt",
    count_said: "in diesem Bericht erwähnt",
    count_unsaid: "darin nicht erwähnt",
    short: "erwähnt: {}; nicht erwähnt: {}",
    unit: "",
    filters: "Vorhaben des vorigen Berichts filtern",
    shown: "{} von {} gezeigt",
    by_theme: "Nach Themen des vorigen Berichts",
    nothing: "Kein Vorhaben passt zu dieser Auswahl",
    list: "Vorhaben für Vorhaben",
    after: "Bericht über {}",
    who: "{}, {}, {}",
    noted: "{}, laut {}",
    place: "Zum Bericht über {}",
};
