//! What was changed in a report after it was published.

use std::sync::Arc;

use super::Text;
use super::describe::{described, words};

described! {
    /// A published number, quote, status or date that was changed, and why.
    Correction {
        /// List and id of the entry: `facts/micro-suggestions`. A milestone is named by its quote: `milestones/…`; what the report
        /// says of itself, by `report`.
        of: Arc<str>, "哪个列表的哪一项，如 `facts/micro-suggestions`；时间点用引文指明：`milestones/…`；报告本身写 `report`";
        /// What it was called, where the report no longer has it.
        label: Option<Text>, "已从报告中删去的，写它原来的名称", may("Option::is_none");
        /// Which field of it was changed.
        field: Arc<str> = <Counted as super::describe::Held>::KIND, "改了哪个字段";
        /// What was published, as the file has it; blank where nothing was.
        old: Arc<str> = Blank, "原来发布的内容，照文件里的写法；原来没有，就留空";
        /// What stands there since; blank where the entry was taken out.
        new: Arc<str> = Blank, "改成的内容；删去了，就留空";
        /// The day of the correction; not before the report was given.
        date: Arc<str> = Date, "更正的日子，不早于作报告的日子";
        /// Why, for readers.
        reason: Text, "为什么更正，写给读者看";
    }
}

words! {
    /// The fields whose change is a correction. Translations, titles and order may change without a word.
    Counted {
        /// The figure as printed; its value, bound and unit follow from it.
        Raw = "raw", "报告里的数";
        /// The number that it says.
        Value = "value", "数值";
        /// What the words around the figure make of it.
        Bound = "bound", "准数或约数";
        /// Its unit.
        Unit = "unit", "单位";
        /// The words of the report.
        Quote = "quote", "引文";
        /// Where a task stands.
        Status = "status", "办到哪一步";
        /// First day of a task.
        Starts = "starts", "开始的日子";
        /// Last day of a task.
        Ends = "ends", "结束的日子";
        /// Day of a milestone.
        Date = "date", "时间点的日子";
        /// Year of a milestone.
        Year = "year", "时间点的年份";
        /// What a derived number is computed from: `a / b`, `a + b` or `a − b`.
        Formula = "formula", "算法：`a / b`、`a + b` 或 `a − b`";
        /// The day on which the report was given.
        Delivered = "delivered", "作报告的日子";
        /// The first of the years that it covers.
        Since = "since", "报告所述最早的一年";
        /// The year that it covers.
        Covers = "covers", "数据所属的年度";
        /// The year that it plans.
        Plans = "plans", "任务所属的年度";
    }
}

impl Counted {
    /// The lists whose entries can be corrected, each with its fields; the first that holds something names an entry that was taken
    /// out.
    pub const LISTS: [(&'static str, &'static [Self]); 6] = [
        ("facts", &[Self::Raw, Self::Value, Self::Bound, Self::Unit, Self::Quote]),
        ("derived", &[Self::Formula]),
        ("activities", &[Self::Quote]),
        ("tasks", &[Self::Quote, Self::Status, Self::Starts, Self::Ends]),
        ("milestones", &[Self::Date, Self::Year]),
        ("themes", &[Self::Quote]),
    ];
    /// The same of what the report says of itself.
    pub const ABOUT: &'static [Self] = &[Self::Delivered, Self::Since, Self::Covers, Self::Plans];
}

impl Correction {
    /// The list and the id of the entry that was corrected; `report` has no id.
    pub fn entry(&self) -> (&str, &str) {
        self.of.split_once('/').unwrap_or((&self.of, ""))
    }
}
