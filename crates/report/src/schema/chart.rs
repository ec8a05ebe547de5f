//! Which charts the page shows, of which facts they are made, and how they are presented.

use std::sync::Arc;

use super::Text;
use super::describe::{described, words};

described! {
    /// A chart: what it says, what it counts, and of which facts it is made.
    Chart {
        /// Unique among charts; part of the chart's address (`#fig-micro`).
        id: Arc<str> = Id, "各图不同，用作网址";
        /// The [`Chapter`](super::Chapter) under which it stands.
        chapter: Arc<str> = Ref(&["chapters"]), "属于哪一章";
        /// How it is drawn, see below; decides what else it needs.
        form: Form, "画成哪种图形";
        /// The takeaway: what a reader should learn, as a sentence.
        title: Text = Prose, "用一句话说出读者该知道什么";
        /// What one mark counts, in which year, and how to read it.
        subtitle: Text = Prose, "一个标记数的是什么、哪一年、怎么看";
        /// In drawing order, each once; none for matrix, lanes and threads that draw activities and tasks.
        facts: Vec<Arc<str>> = Refs(&["facts"], Size::Any), "按画图的顺序，每个一次", may;
        /// The same facts under headings, every one in exactly one of them.
        groups: Vec<Group> = List(Group::FIELDS, Size::Some), "写了分组，每项数据就要在且只在一组里", may("Vec::is_empty");
        /// What the chart calls its facts, where their own labels do not say enough.
        captions: Vec<Caption> = List(Caption::FIELDS, Size::Some), "这张图里的另外叫法", may("Vec::is_empty");
        /// Flow only: facts that are drawn with another one.
        relations: Vec<Relation> = List(Relation::FIELDS, Size::Some), "只用于 flow：和另一项画在一起的数据", may("Vec::is_empty");
        /// Derived numbers that the chart prints.
        derived: Vec<Arc<str>> = Refs(&["derived"], Size::Any), "要印出的算出来的数", may("Vec::is_empty");
        /// Ratio only: numbers that are told one after the other while the reader scrolls, and its dots show each that is one of
        /// theirs: whole, part, rest.
        story: Vec<Arc<str>> = Refs(&["facts", "derived"], Size::Any), "只用于 ratio：边滚动边讲的数，一步一个；是整体、部分、剩余的，点阵跟着变", may("Vec::is_empty");
        /// A remark under the chart.
        note: Option<Text> = Prose, "图下的说明", may("Option::is_none");
        /// Dots only: how they are arranged.
        layout: Layout, "只用于 dots：怎么排列", may("Layout::is_rows");
        /// Bars only: they are cut each so many units, so that they read as blocks.
        block: Option<u32>, "只用于 bars：条形每隔这么多切一刀", may("Option::is_none");
    }

    /// Facts of a chart that belong together under one heading.
    Group {
        /// The heading.
        label: Text = Prose, "组名";
        /// In drawing order, all of them among the chart's `facts`.
        facts: Vec<Arc<str>> = Refs(&["facts"], Size::Some), "按画图的顺序，都在这张图的 `facts` 里";
    }

    /// What a chart calls a fact.
    Caption {
        /// One of the chart's facts.
        fact: Arc<str> = Ref(&["facts"]), "这张图的一项数据";
        /// Instead of the fact's own label.
        label: Option<Text> = Prose, "代替数据自己的名称", may("Option::is_none");
        /// Smaller, behind the label: where it comes from, what is beside it.
        remark: Option<Text> = Prose, "名称后面的小字：从哪里来、另有什么", may("Option::is_none");
    }

    /// A fact that is drawn with another one of its group, since the report relates them.
    Relation {
        /// The smaller one.
        fact: Arc<str> = Ref(&["facts"]), "较小的一项";
        /// Whether the other one counts it.
        kind: RelationKind, "另一项是否已经把它算在内";
        /// The fact with which it is drawn.
        of: Arc<str> = Ref(&["facts"]), "和哪一项画在一起";
    }

    /// A line of the summary after the opening.
    Highlight {
        /// The number or the word that is set large.
        figure: Text = Prose, "放大的数字或词";
        /// What it says, in a few words.
        text: Text = Prose, "几个字，说明它";
        /// The [`Chart`] to which it leads.
        chart: Arc<str> = Ref(&["charts"]), "引向哪一张图";
    }

    /// A subject that readers may care about.
    Concern {
        /// Unique among them; stands in the address (`?for=schools`).
        id: Arc<str> = Id, "各话题不同，用作网址";
        /// A word or two, as a reader would say it.
        label: Text = Translated, "一两个词，用读者的说法";
        /// What the report has of it, as it is to be read.
        entries: Vec<Arc<str>> = Refs(&["facts", "activities", "tasks"], Size::Some), "报告里的有关内容，按阅读的顺序";
    }

    /// What an editor wants of a chart's slide; cover and closing are made by themselves.
    Slide {
        /// The [`Chart`] that it shows.
        chart: Arc<str> = Ref(&["charts"]), "哪一张图";
        /// Another heading than the chart's own.
        title: Option<Text> = Prose, "不用图自己的标题时，写在这里", may("Option::is_none");
        /// What to say; only the presenter's console and paper show it.
        notes: Option<Text> = Prose, "讲稿；只在讲解台和打印稿上出现", may("Option::is_none");
        /// Where a chart has several slides, one for each group of a path or each theme of the plan: what is wanted of each, in
        /// their order.
        parts: Vec<SlidePart>, "一张图放映成几页（路径每组一页，任务每个题目一页）时，各页自己的标题和讲稿，按页的顺序", may("Vec::is_empty");
        /// What appears one after the other; what no step names is there from the start. Without steps the form decides:
        /// totals first, then the parts.
        steps: Vec<Step>, "分几步显示；没有写进任何一步的，一开始就显示；不写就由图形决定", may("Vec::is_empty");
    }

    /// One of several slides of a chart.
    SlidePart {
        /// Another heading than the group's or the theme's own.
        title: Option<Text> = Prose, "不用组名或题目时，写在这里", may("Option::is_none");
        /// What to say, instead of what is to be said to all of the chart's slides.
        notes: Option<Text> = Prose, "这一页的讲稿，代替整张图的讲稿", may("Option::is_none");
    }

    /// A step of a slide.
    Step {
        /// What it reveals, all of it drawn by the chart.
        show: Vec<Arc<str>> = Refs(&["facts", "activities", "tasks"], Size::Some), "这一步显示图中的哪些";
    }
}

words! {
    /// The chart forms, by the names that source, data and tests share.
    Form {
        /// The report's own sentence with its numerals set large on their dots.
        Sentence = "sentence", "报告原句，数字放大";
        /// One dot for each thing counted, in groups of five.
        Dots = "dots", "一点为一";
        /// Bars on one scale.
        Bars = "bars", "同一尺度的条形";
        /// Part of a whole, as a division over its dots; exactly two facts, the part first.
        Ratio = "ratio", "部分除以整体：算式和点阵";
        /// Chains of steps, one chain a group; each step counts by itself.
        Flow = "flow", "逐步的路径，一组一条";
        /// Activities by area and method; `facts` are the totals that stand above the columns of their `method`.
        Matrix = "matrix", "事项按领域和方式排列；`facts` 是合计";
        /// Tasks by theme and area; `facts` are what concerns the year as a whole.
        Lanes = "lanes", "任务按题目和领域分道；`facts` 属于全年";
        /// All threads, from the covered year to the planned one.
        Threads = "threads", "两个年度都办的事";
        /// A panel for each fact, with what the reports before say of its series; drawn where the site has such reports.
        Years = "years", "每项数据一格，和以往各年报告里的同一系列并列；网站里有以往的报告时才画";
        /// The tasks of the report before by its themes: which of them this report speaks of. Drawn in a site that has both.
        Answers = "answers", "上一份报告的任务按题目排列，这份报告说到了哪些；网站里有两份报告时才画";
    }

    /// How a fact relates to the one with which it is drawn.
    RelationKind {
        /// It is counted there: so many of the other's dots have its colour.
        Part = "part", "已算在内：另一项的点里有这么多用它的颜色";
        /// It comes on top: hollow dots behind the other's.
        Beside = "beside", "另外的：在另一项的点后面画空心点";
    }

    /// How unit dots are arranged.
    Layout = Rows {
        /// One below the other on one slot width, so that lengths compare; without the field.
        Rows = "rows", "成行，可比长短（不写即是）";
        /// Side by side: numbers of different kinds that do not compare.
        Tiles = "tiles", "并排，各数种类不同";
    }
}

impl Layout {
    fn is_rows(&self) -> bool {
        *self == Self::Rows
    }
}
