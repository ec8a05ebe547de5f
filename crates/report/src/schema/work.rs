//! What was done and what is planned: fields, methods, themes, activities, tasks, milestones, threads.

use std::sync::Arc;

use super::Text;
use super::describe::{described, words};

/// Id of the method that says no more than that something is done.
pub const CARRY_OUT: &str = "carry-out";

described! {
    /// A field of work.
    Area {
        /// Unique among areas.
        id: Arc<str> = Id, "各领域不同";
        /// The report's name for it, as the covered year's part words it.
        label: Text, "报告的说法";
        /// Its name among the coming year's tasks, if the report words it differently there.
        planned: Option<Text>, "在下一年度任务里的说法，与前面不同时填写", may("Option::is_none");
    }

    /// A way of working.
    Method {
        /// Unique among methods; `carry-out` is the method that says no more than that something is done, and is not printed.
        id: Arc<str> = Id, "`carry-out` 专指没有写明方式的，图上不印它的名称";
        /// The report's verb: `听取和审议`.
        label: Text, "报告用的动词";
        /// The same in a few characters, for column heads.
        short: Text, "简称，用在较窄的列头";
        /// Its mark everywhere; methods that share one cannot be told apart in a chart.
        glyph: Glyph, "图上的标记";
        /// No column of its own: its activities run as a line under their area.
        minor: bool, "不单列一列，它的事项排在所属领域的下面一行", may;
    }

    /// One of the report's themes for the coming year.
    Theme {
        /// Unique among themes.
        id: Arc<str> = Id, "各题目不同";
        /// The one character that tells it apart (高 实 优 严), also in translations.
        key: Text, "用来区分的那一个字，译文也写这个字";
        /// The theme's first half: by what.
        title: Text, "前半句，以什么";
        /// Its second half: to what end.
        aim: Text, "后半句，为什么";
        /// Both halves.
        quote: Arc<str> = Quote, "前后两半";
    }

    /// A named activity of the covered year.
    Activity {
        /// Unique among facts, activities and tasks.
        id: Arc<str> = Id, "facts、activities、tasks 合用一套";
        /// Its row in the matrix.
        area: Arc<str> = Ref(&["areas"]), "属于哪个领域";
        /// Its column.
        method: Arc<str> = Ref(&["methods"]), "用了哪种方式";
        /// What was dealt with, without the method.
        subject: Text, "办的是什么事";
        /// The clause that names it; activities that one clause names share their quote.
        quote: Arc<str> = Quote, "点到它的那半句";
    }

    /// A task planned for the coming year. Dates stay `null` until an editor fills them in.
    Task {
        /// Unique among facts, activities and tasks.
        id: Arc<str> = Id, "facts、activities、tasks 合用一套";
        /// Its band in the lanes.
        theme: Arc<str> = Ref(&["themes"]), "属于哪个题目";
        /// Its lane.
        area: Arc<str> = Ref(&["areas"]), "属于哪个领域";
        /// How it is to be done.
        method: Arc<str> = Ref(&["methods"]), "用哪种方式";
        /// What is to be dealt with.
        subject: Text, "要办的是什么事";
        /// The clause that names it; tasks that one clause names share their quote.
        quote: Arc<str> = Quote, "点到它的那半句";
        /// Where it stands; an editor's word, not the report's.
        status: Status, "办到哪一步，由编辑填写";
        /// Within the planned year; `null` as long as nobody has said one.
        starts: Option<Arc<str>> = Date, "任务年度内；没有人说定，就写 `null`";
        /// Within the planned year, not before `starts`.
        ends: Option<Arc<str>> = Date, "任务年度内，不早于 `starts`";
        /// The day for which `status` holds, by whoever says so; needed once the task has begun.
        noted: Option<Arc<str>> = Date, "`status` 所据的消息是哪一天的；不再是 `planned` 就须填写", may("Option::is_none");
        /// Who says so: in words, or an address of the web; needed once the task has begun.
        source: Option<Text>, "`status` 根据什么：一句话，或一个网址；不再是 `planned` 就须填写", may("Option::is_none");
    }

    /// What this report says of a task of the report before. Whether that is enough, nobody judges here.
    Answer {
        /// Id of the task, in the report before.
        task: Arc<str>, "上一份报告里那项任务的 id";
        /// What this report says of it; none where an editor has made sure that it says nothing.
        by: Vec<Arc<str>> = Refs(&["activities", "facts"], Size::Any), "这份报告里说到它的内容；编辑核对过、确实没有提到的，写空列表 `[]`";
    }

    /// A point in time that the text gives: a day, or a year as a whole.
    Milestone {
        /// Stands in the text; either this or `year`, not both.
        date: Option<Arc<str>> = Date, "见于正文；与 `year` 只写其中一个", may("Option::is_none");
        /// Where the text gives no day.
        year: Option<u16>, "正文没有写哪一天时填写", may("Option::is_none");
        /// What happened or is remembered then.
        label: Text = Prose, "那时有什么事，或纪念什么";
        /// The words that say so.
        quote: Arc<str> = Quote, "写到它的原文";
        /// The one that counts it (75 years, 70 years).
        fact: Option<Arc<str>> = Ref(&["facts"]), "为它计数的那项数据", may("Option::is_none");
    }

    /// One subject followed from what was done to what is planned.
    Thread {
        /// Unique among threads.
        id: Arc<str> = Id, "各条不同";
        /// What both years deal with, in a few words.
        subject: Text, "几个词";
        /// What it begins with.
        from: Vec<Arc<str>> = Refs(&["activities", "facts"], Size::Some), "从哪里开始";
        /// What it leads to.
        to: Vec<Arc<str>> = Refs(&["tasks"], Size::Some), "接着办什么";
        /// Drawn bold, since the chapter's takeaway speaks of it.
        lead: bool, "标题里说到它，图上加粗", may;
    }
}

words! {
    /// The marks of the methods: each differs from the others by shape, not by colour alone.
    Glyph {
        /// Filled circle.
        Disc = "disc", "实心圆";
        /// Open circle.
        Ring = "ring", "圆圈";
        /// Filled diamond.
        Diamond = "diamond", "实心菱形";
        /// Open diamond.
        DiamondOpen = "diamond_open", "空心菱形";
        /// Filled square.
        Square = "square", "方块";
        /// Filled triangle.
        Triangle = "triangle", "三角";
        /// A short stroke, shared by the methods without a mark of their own.
        Dash = "dash", "短横";
    }

    /// Where a task stands; the report itself leaves every one planned.
    Status {
        /// Named by the report, not yet begun.
        Planned = "planned", "计划";
        /// Begun; needs `starts`, `noted` and `source`.
        InProgress = "in_progress", "进行中，须有 `starts`、`noted` 和 `source`";
        /// Finished; needs the same.
        Done = "done", "已完成，所须的同上";
    }
}

impl Status {
    /// Whether the task has begun, and so needs a first day.
    pub fn has_begun(self) -> bool {
        self != Self::Planned
    }
}
