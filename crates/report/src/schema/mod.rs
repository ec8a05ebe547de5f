//! The data, declared once: every object of `report.json`, field for field. Types, reader, the check's list of fields,
//! the field reference and the JSON Schema come from here. Plain data: what it means is derived in `model`, whether it is right
//! `validate` says. Nothing here computes.

mod archive;
mod chart;
mod correction;
mod count;
pub(crate) mod describe;
mod meaning;
pub(crate) mod plain_name;
mod text;
mod work;

use std::sync::Arc;

pub use i18n::Text;

pub use archive::{Archive, Neighbour, OtherYears, Passage, Quoted, Sibling, Titled, Untold, YearPoint};
pub use chart::{
    Caption, Chart, Concern, Form, Group, Highlight, Layout, Relation, RelationKind, Slide, SlidePart, Step,
};
pub use correction::{Correction, Counted};
pub use count::{Bound, Derived, Fact, Formula, Series, Unit, Voice};
pub use describe::{Described, Field, Kind, Lists, Need, Size, Word};
pub use meaning::plain;
pub use text::TEXT;
pub use work::{Activity, Answer, Area, CARRY_OUT, Glyph, Method, Milestone, Status, Task, Theme, Thread};

use crate::load::Reader;
use describe::{Held, described};

described! {
    /// The whole of `report.json`.
    Report {
        /// What the report is.
        report: About, "这是一份什么报告";
        /// Sections of the page, in page order.
        chapters: Vec<Chapter> = List(Chapter::FIELDS, Size::Some), "网页的各章，按顺序";
        /// What to take along in a glance: the lines after the opening, each leading to a chart.
        highlights: Vec<Highlight>, "开篇之后的几行要点，各引向一张图", may("Vec::is_empty");
        /// What readers may care about, as choices after the opening.
        concerns: Vec<Concern>, "读者可能关心的话题，开篇之后可选", may("Vec::is_empty");
        /// Units of count, by the word that the report uses.
        units: Vec<Unit> = List(Unit::FIELDS, Size::Some), "单位，以报告的用词为 id";
        /// Fields of supervision: the rows of the matrix and the lanes of the timeline.
        areas: Vec<Area>, "监督领域：矩阵图的行、任务图的道";
        /// Ways of working (hearing, inspecting, …): the columns of the matrix.
        methods: Vec<Method>, "工作方式（听取、视察……）：矩阵图的列";
        /// The report's own themes for the coming year.
        themes: Vec<Theme>, "报告为下一年度定的题目";
        /// Every countable statement of the text.
        facts: Vec<Fact> = List(Fact::FIELDS, Size::Some), "正文里每一个可以数的数";
        /// Numbers that the page computes from facts.
        derived: Vec<Derived>, "由数据算出来的数";
        /// What is told year after year, so that it can be compared.
        series: Vec<Series>, "历年都写、可以一起看的数", may("Vec::is_empty");
        /// What the text names as done in the covered year.
        activities: Vec<Activity>, "正文点名的、所述年度办过的事项";
        /// What the text names as planned for the coming year.
        tasks: Vec<Task>, "正文点名的、下一年度要办的任务";
        /// Points in time that the text gives.
        milestones: Vec<Milestone>, "正文写明的时间";
        /// Subjects that return from the one year to the other.
        threads: Vec<Thread>, "两个年度都办的事";
        /// What became of the plan: what this report says of each task of the report before, once an editor has looked.
        answers: Vec<Answer>, "上一份报告的每项任务，这份报告怎么说；由编辑逐项核定", may("Vec::is_empty");
        /// The charts of all chapters, in page order.
        charts: Vec<Chart> = List(Chart::FIELDS, Size::Some), "各章的图，按顺序";
        /// What is presented, in the order of presenting; without it every chart is, in page order.
        slides: Vec<Slide>, "放映哪些图、按什么顺序；不写就放映所有的图", may("Vec::is_empty");
        /// What was changed since the report was published, in the order of the days.
        corrections: Vec<Correction>, "发布之后改动过的，按日期先后", may("Vec::is_empty");
        +
        /// Other reports of the site.
        archive: Archive, "Archive::is_empty";
    }

    /// A stretch of the lists of a long report, which its page fetches once it has started.
    #[derive(Default)]
    Part {
        /// Some of the facts.
        facts: Vec<Fact>, "";
        /// Some of the activities.
        activities: Vec<Activity>, "";
        /// Some of the tasks.
        tasks: Vec<Task>, "";
        /// Some of the threads.
        threads: Vec<Thread>, "";
        /// What is presented: of any report, since only who presents asks for it.
        slides: Vec<Slide>, "";
    }

    /// What the report is, who gave it, when, and which years it speaks of.
    About {
        /// The covered year as a name for links: `2023`.
        id: Arc<str> = Id, "用报告所述的年度";
        /// The city, as the page's head shows it.
        place: Text, "城市名，显示在页眉";
        /// The report's own title.
        title: Text, "报告的标题";
        /// Who reports.
        body: Text, "由谁报告";
        /// The session before which the report was given.
        occasion: Text, "在哪次会议上";
        /// Office and name of who gave it.
        speaker: Text, "报告人的职务和姓名";
        /// The day on which the report was given; must stand in the text.
        delivered: Arc<str> = Date, "作报告的日子，须见于正文";
        /// Where the report covers several years: the first of them; must stand in the text.
        since: Option<u16>, "报告所述不止一年时，填写最早的一年；须见于正文", may("Option::is_none");
        /// That of the figures, or the last of several; must stand in the text.
        covers: u16, "数据所属的年度，不止一年时是最后一年；须见于正文";
        /// That of the tasks; must stand in the text.
        plans: u16, "任务所属的年度，须见于正文";
    }

    /// A section of the page; its charts follow in the order of `Report::charts`.
    Chapter {
        /// Unique among chapters; the section's address.
        id: Arc<str> = Id, "各章不同，用作网址";
        /// One or two words, for margin and menu.
        title: Text = Prose, "一两个词，用在页边和目录";
        /// The heading, a sentence that says what there is to learn.
        takeaway: Text = Prose, "标题，用一句话说出读者该知道什么";
    }
}

impl Held for About {
    const KIND: Kind = Kind::Object(Self::FIELDS);
    const NULL: bool = false;

    fn read(it: &Reader<'_>, name: &str, _must: bool) -> Self {
        let member = it.member(name);
        if member.is_none() {
            it.missing(name);
        }
        Described::read(member.as_ref().unwrap_or(it))
    }
}
