//! A large report for tests and benches: the synthetic report with as many further facts, activities and tasks as asked
//! for, and a text of the size asked for in which each of their quotes stands. The same size gives the same bytes: words
//! come from lists, numbers from a fixed sequence. No assertions live here.

use std::rc::Rc;

use report_figures::data::{
    Activity, Bound, Chapter, Chart, Derived, Fact, Form, Formula, Layout, Report, Status, Task, Text, Thread, Voice,
    load,
};

const SMALL: &str = include_str!("report.json");
const SMALL_TEXT: &str = include_str!("report.txt");

/// How much is added to the synthetic report. Names do not run out below 40,000 facts and 12,000 activities and tasks.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub facts: usize,
    pub activities: usize,
    pub tasks: usize,
    /// Least length of the text, in bytes.
    pub bytes: usize,
}

/// Ten thousand facts and three thousand tasks in one megabyte.
pub const ARCHIVE: Size = Size { facts: 10_000, activities: 500, tasks: 3_000, bytes: 1_000_000 };

/// Facts of an added chart, and paragraphs under a heading.
const IN_CHART: usize = 5;
const IN_SECTION: usize = 25;
/// Added charts and threads at most: a page draws a few dozens, however large its report is.
const CHARTS: usize = 40;
const THREADS: usize = 300;

const PERIODS: [&str; 4] = ["上半年", "下半年", "年内", "岁末"];
const TOWNS: [&str; 20] = [
    "城厢", "沙溪", "浏河", "浮桥", "璜泾", "凤鸣", "娄东", "陆渡", "科教", "港城", "东仓", "南郊", "新湖", "岳王",
    "归庄", "直塘", "王秀", "鹿河", "牌楼", "时思",
];
const TOPICS: [&str; 25] = [
    "养老服务",
    "文物保护",
    "河道治理",
    "村庄规划",
    "校园安全",
    "社区医疗",
    "垃圾分类",
    "公共交通",
    "职业培训",
    "农田水利",
    "噪声防治",
    "停车管理",
    "食品安全",
    "古树名木",
    "图书借阅",
    "慈善捐赠",
    "物业管理",
    "老旧小区",
    "消防通道",
    "法律援助",
    "残疾康复",
    "青年就业",
    "家庭教育",
    "林木养护",
    "数据共享",
];
const COUNTED: [(&str, &str); 20] = [
    ("开展检查", "次"),
    ("组织座谈", "次"),
    ("举办讲座", "次"),
    ("现场督办", "次"),
    ("整改问题", "项"),
    ("落实举措", "项"),
    ("跟踪事项", "项"),
    ("办理建议", "件"),
    ("答复来信", "件"),
    ("处理投诉", "件"),
    ("收集意见", "条"),
    ("采纳意见", "条"),
    ("反馈线索", "条"),
    ("接待群众", "人次"),
    ("培训骨干", "人次"),
    ("联系代表", "名"),
    ("聘请专家", "名"),
    ("走访企业", "家"),
    ("服务商户", "家"),
    ("设立站点", "地"),
];
const ASPECTS: [&str; 6] = ["推进", "管理", "投入", "监督", "保障", "创新"];
/// A method of the synthetic report, and the words around a subject in its quote.
const METHODS: [(&str, &str, &str); 5] = [
    ("hear", "听取", "工作报告"),
    ("inspect", "视察", "情况"),
    ("study", "专题调研", "做法"),
    ("inquire", "专题询问", "问题"),
    ("other", "健全", "机制"),
];
const AREAS: [&str; 3] = ["economy", "livelihood", "deputies-work"];
const THEMES: [&str; 2] = ["high", "firm"];

/// `report.json` and `report.txt` of a report of that size.
pub fn archive(size: Size) -> (String, String) {
    let Ok(mut report) = load(SMALL) else { unreachable!("the synthetic report is one") };
    let mut numbers = Numbers(1);
    let chapters: Vec<Chapter> = TOPICS[..8].iter().enumerate().map(|(at, topic)| chapter(at, topic)).collect();
    let facts: Vec<Fact> = (0..size.facts).map(|at| fact(at, &chapters, &mut numbers)).collect();
    let activities: Vec<Activity> = (0..size.activities).map(activity).collect();
    let tasks: Vec<Task> = (0..size.tasks).map(task).collect();
    for (at, facts) in facts.chunks_exact(IN_CHART).step_by(7).take(CHARTS).enumerate() {
        let sum = facts.iter().filter(|it| it.bound == Bound::Exact).map(|it| it.id.clone()).collect();
        let id = format!("sum-{at}");
        report.derived.push(Derived { id: (&*id).into(), label: text("合计"), formula: Formula::Sum(sum) });
        report.charts.push(chart(at, facts, &id));
    }
    for (at, (from, to)) in activities.iter().zip(&tasks).take(THREADS).enumerate() {
        let (from, to) = (vec![from.id.clone()], vec![to.id.clone()]);
        let subject = text(&subject(at, ""));
        report.threads.push(Thread { id: format!("kept-{at}").into(), subject, from, to, lead: false });
    }
    let written = written(size.bytes, &facts, &activities, &tasks);
    report.chapters.extend(chapters);
    report.facts.extend(facts);
    report.activities.extend(activities);
    report.tasks.extend(tasks);
    (json(&report), written)
}

fn json(report: &Report) -> String {
    serde_json::to_string(report).unwrap_or_default()
}

/// A linear congruential generator (constants of Knuth's MMIX).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

fn text(zh: &str) -> Text {
    Text { zh: zh.into(), en: None, de: None }
}

fn chapter(at: usize, topic: &str) -> Chapter {
    Chapter { id: format!("field-{at}").into(), title: text(topic), takeaway: text(&[topic, "见成效"].concat()) }
}

fn fact(at: usize, chapters: &[Chapter], numbers: &mut Numbers) -> Fact {
    let (town, topic) = (TOWNS[at % 20], TOPICS[at / 20 % 25]);
    let (counted, unit) = COUNTED[at / 500 % 20];
    let period = PERIODS[at / 10_000 % 4];
    let value = 2 + numbers.below(1_998);
    let (raw, value, bound) = match numbers.below(10) {
        0 => (format!("{}余{unit}", (value + 1) * 10), (value + 1) * 10, Bound::AtLeast),
        1 => (format!("近{}{unit}", (value + 1) * 10), (value + 1) * 10, Bound::Nearly),
        _ => (format!("{value}{unit}"), value, Bound::Exact),
    };
    Fact {
        id: format!("fact-{at}").into(),
        chapter: chapters[at / 20 % chapters.len()].id.clone(),
        label: text(&[town, topic, counted].concat()),
        quote: [period, town, topic, counted, &raw].concat().into(),
        raw: raw.into(),
        value: value as f64,
        bound,
        unit: unit.into(),
        voice: [Voice::Congress, Voice::Public, Voice::Neutral][at % 3],
        method: None,
    }
}

/// What an activity or task deals with; `year` tells those of one year from those of the other.
fn subject(at: usize, year: &str) -> String {
    [TOWNS[at % 20], TOPICS[at / 20 % 25], year, PERIODS[at / 3_000 % 4], ASPECTS[at / 500 % 6]].concat()
}

fn activity(at: usize) -> Activity {
    let (method, before, behind) = METHODS[at % METHODS.len()];
    let subject = subject(at, "上年度");
    Activity {
        id: format!("activity-{at}").into(),
        area: AREAS[at % AREAS.len()].into(),
        method: method.into(),
        quote: [before, &subject, behind].concat().into(),
        subject: text(&subject),
    }
}

fn task(at: usize) -> Task {
    let (method, before, behind) = METHODS[at % METHODS.len()];
    let subject = subject(at, "");
    Task {
        id: format!("task-{at}").into(),
        theme: THEMES[at % THEMES.len()].into(),
        area: AREAS[at / 2 % AREAS.len()].into(),
        method: method.into(),
        quote: [before, &subject, behind].concat().into(),
        subject: text(&subject),
        status: Status::Planned,
        starts: None,
        ends: None,
    }
}

fn chart(at: usize, facts: &[Fact], derived: &str) -> Chart {
    Chart {
        id: format!("dots-{at}").into(),
        chapter: facts[0].chapter.clone(),
        form: Form::Bars,
        title: text(&["各地", &facts[0].label.zh[6..]].concat()),
        subtitle: text("按地区"),
        facts: facts.iter().map(|it| it.id.clone()).collect(),
        groups: Vec::new(),
        derived: vec![derived.into()],
        note: None,
        layout: Layout::default(),
        block: None,
    }
}

/// The text: the quotes of facts and activities in the covered year's part, those of tasks in the coming year's, two or
/// three to a paragraph, and sentences without numbers between them up to the length.
fn written(bytes: usize, facts: &[Fact], activities: &[Activity], tasks: &[Task]) -> String {
    let done: Vec<&Rc<str>> = facts.iter().map(|it| &it.quote).chain(activities.iter().map(|it| &it.quote)).collect();
    let planned: Vec<&Rc<str>> = tasks.iter().map(|it| &it.quote).collect();
    let quoted: usize = done.iter().chain(&planned).map(|it| it.len() + 3).sum();
    let paragraphs = done.len().div_ceil(3) + planned.len().div_ceil(2);
    let filler = bytes.saturating_sub(quoted + SMALL_TEXT.len()) / paragraphs.max(1);
    let (before, rest) = SMALL_TEXT.split_once("2024年主要任务").unwrap_or((SMALL_TEXT, ""));
    let (between, end) = rest.split_once("例城市人民代表大会常务委员会工作报告\n").unwrap_or((rest, ""));
    let mut out = before.to_owned();
    part(&mut out, &done, 3, filler);
    out.push_str("2024年主要任务");
    out.push_str(between);
    part(&mut out, &planned, 2, filler);
    out.push_str("例城市人民代表大会常务委员会工作报告\n");
    out.push_str(end);
    out
}

fn part(out: &mut String, quotes: &[&Rc<str>], each: usize, filler: usize) {
    const DIGITS: [&str; 9] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];
    for (at, quotes) in quotes.chunks(each).enumerate() {
        if at % IN_SECTION == 0 {
            let section = at / IN_SECTION;
            let (topic, aspect) = (TOPICS[section % 25], ASPECTS[section % 6]);
            out.push_str(&format!("{}、坚持{topic}，注重{aspect}\n\n", DIGITS[section % 9]));
        }
        let start = out.len();
        for (count, quote) in quotes.iter().enumerate() {
            out.push_str(if count == 0 { "" } else { "，" });
            out.push_str(quote);
        }
        out.push('。');
        let quoted = out.len();
        let mut word = at;
        while out.len() - quoted < filler {
            out.push_str(TOPICS[word % 25]);
            out.push_str(ASPECTS[word % 6]);
            word += 7;
            out.push_str(if out.len() - start < filler || word % 3 > 0 { "，" } else { "。" });
        }
        out.truncate(out.trim_end_matches(['，', '。']).len());
        out.push_str("。\n\n");
    }
}
