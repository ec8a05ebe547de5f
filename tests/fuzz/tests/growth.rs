//! Work grows with what comes in, and not with its square: inputs that are tried at ten times the size take at most about ten times
//! as long. Time is the thread's own, which does not pass while the machine does something else.

#[path = "growth/documents.rs"]
mod documents;
#[path = "growth/json.rs"]
mod json;

use std::fmt::Write;

use fuzz::target;
use json::{Facts, both};
use model::{Choices, Param, Source, hits};
use report::load;
use rustix::time::{ClockId, clock_gettime};
use validate::{check, check_beside};

/// Ten times the input may take so many times as long: ten for the input, the rest for caches, allocators and a busy machine.
/// With the square it would take a hundred.
const MOST: f64 = 35.0;

/// Shorter times say nothing.
const LEAST_MS: f64 = 4.0;

/// Milliseconds that the thread computes for `work`.
fn took(work: impl Fn()) -> f64 {
    let now = || {
        let time = clock_gettime(ClockId::ThreadCPUTime);
        time.tv_sec as f64 * 1e3 + time.tv_nsec as f64 / 1e6
    };
    let start = now();
    work();
    now() - start
}

/// What grew too much.
#[derive(Default)]
struct Grown(Vec<String>);

impl Drop for Grown {
    fn drop(&mut self) {
        assert!(self.0.is_empty() || std::thread::panicking(), "{}", self.0.join("\n"));
    }
}

impl Grown {
    /// Runs `work` on an input of a size, of ten times and of a hundred times that size.
    fn grows<T>(&mut self, name: &str, size: usize, input: impl Fn(usize) -> T, work: impl Fn(&T)) {
        let once = |size: usize| {
            let input = input(size);
            took(|| work(&input))
        };
        // What is made at the first use belongs to no size.
        once(size);
        let [small, large] = [10 * size, 100 * size].map(once);
        let times = large / small.max(LEAST_MS);
        if times <= MOST {
            return;
        }
        // Once more: something may have come between.
        let [small, large] = [once(10 * size).max(small), once(100 * size).min(large)];
        let times = large / small.max(LEAST_MS);
        if times > MOST {
            self.0.push(format!("{name}: {small:.1} ms became {large:.1} ms, {times:.0} times as long"));
        }
    }
}

/// Reads both files as `check` and the page do.
fn read((json, text): &(String, String)) {
    check(json.as_bytes(), text.as_bytes());
    if let Ok(report) = load(json) {
        let source = Source::new(report, text);
        let marks = source.marks();
        for (block, marks) in source.outline.blocks.iter().zip(marks) {
            for sentence in &block.sentences {
                source.spans(&block.text, sentence.clone(), &marks);
            }
        }
        for entity in source.entities() {
            source.heading(entity);
        }
    }
}

#[test]
fn reports_with_many_entries() {
    let mut grown = Grown::default();
    for (name, facts) in [
        ("facts", Facts::default()),
        ("facts on one line", Facts { one_line: true, ..Facts::default() }),
        ("facts without a chapter", Facts { chapter: "nowhere", one_line: true, ..Facts::default() }),
        ("facts of one id", Facts { same_id: true, ..Facts::default() }),
        ("facts whose unit is unknown", Facts { unit: "个", ..Facts::default() }),
        ("facts of one quote", Facts { same_quote: true, ..Facts::default() }),
        ("facts whose quotes are nowhere", Facts { no_text: true, ..Facts::default() }),
        ("a chart of many facts", Facts { chart: true, ..Facts::default() }),
        ("a sentence of many facts", Facts { chart: true, form: "sentence", ..Facts::default() }),
        ("a path of many relations", Facts { chart: true, form: "flow", ..Facts::default() }),
        ("a sum of many facts", Facts { sum: true, ..Facts::default() }),
        ("a title of many numbers", Facts { title: true, ..Facts::default() }),
    ] {
        grown.grows(name, 40, |size| facts.files(size), read);
    }
}

#[test]
fn json_of_hostile_shapes() {
    let mut grown = Grown::default();
    type Shape = fn(usize) -> String;
    let shapes: [(&str, Shape); 12] = [
        ("nested lists", |size| "[".repeat(size)),
        ("nested objects", |size| "{\"a\":".repeat(size)),
        ("unknown names", |size| {
            let mut json = String::from("{");
            (0..size).for_each(|at| _ = write!(json, "\"n{at}\":{at},"));
            json + "\"facts\":[]}"
        }),
        ("one name many times", |size| format!("{{{}\"facts\":[]}}", "\"facts\":[],".repeat(size))),
        ("a long name", |size| format!("{{\"{}\":1}}", "n".repeat(10 * size))),
        ("a long text", |size| both("title", &format!("\"{}\"", "例".repeat(10 * size))).0),
        ("a long number", |size| both("value", &"9".repeat(10 * size)).0),
        ("a text of digits", |size| both("title", &format!("\"{}\"", "7 ".repeat(size))).0),
        ("a text of numerals", |size| both("title", &format!("\"{}\"", "十万".repeat(size))).0),
        ("a text of references", |size| both("title", &format!("\"{}\"", "{nobody}".repeat(size))).0),
        ("a text of open brackets", |size| both("title", &format!("\"{}\"", "{".repeat(10 * size))).0),
        ("a text of quotation marks", |size| both("title", &format!("\"{}\"", "“”".repeat(size))).0),
    ];
    for (name, shape) in shapes {
        grown.grows(name, 1000, |size| (shape(size), fuzz::TINY.text.to_owned()), read);
    }
}

#[test]
fn reports_that_are_corrected_often() {
    let mut grown = Grown::default();
    for (name, apart) in [("of one thing", false), ("of things that are not there", true)] {
        let compared = |json: &String| {
            for (now, published) in [(&**json, fuzz::TINY.json), (fuzz::TINY.json, &**json)] {
                check_beside(now.as_bytes(), fuzz::TINY.text.as_bytes(), published.as_bytes());
            }
        };
        grown.grows(&format!("corrections {name}"), 40, |size| json::corrected(size, apart), compared);
    }
}

#[test]
fn texts_of_hostile_shapes() {
    let mut grown = Grown::default();
    type Shape = fn(usize) -> String;
    let shapes: [(&str, Shape); 8] = [
        ("lines", |size| "提出559件\n".repeat(size)),
        ("empty lines", |size| "\n \n".repeat(size)),
        ("one line", |size| "提出559件，".repeat(size)),
        ("sentences", |size| "提出559件。".repeat(size)),
        ("numbers", |size| (0..size).map(|at| format!("{at}，")).collect()),
        ("closing marks", |size| "。”".repeat(size)),
        ("headings", |size| "一、2023年\n".repeat(size)),
        ("no word for long", |size| "例".repeat(10 * size)),
    ];
    for (name, shape) in shapes {
        grown.grows(name, 1000, |size| (fuzz::TINY.json.to_owned(), shape(size)), read);
    }
    // A quote that the text nearly holds at every place.
    let nearly = |size: usize| {
        let (json, _) = both("quote", &format!("\"{}乙559件\"", "甲".repeat(10 * size)));
        (json, "甲".repeat(20 * size))
    };
    let nowhere = |size: usize| {
        let (json, _) = Facts { no_text: true, ..Facts::default() }.files(size);
        (json, (0..size).map(|at| format!("另有{at}个完全不同的句子。\n")).collect::<String>())
    };
    grown.grows("quotes that stand nowhere", 40, nowhere, read);
    grown.grows("a quote that is nearly everywhere", 200, nearly, read);
}

#[test]
fn addresses_and_searches() {
    let mut grown = Grown::default();
    let run = |name: &str| target(name).unwrap_or_else(|| panic!("no {name}")).run;
    for (name, part) in [
        ("choices", "&method=hear"),
        ("unknown choices", "&nothing=1"),
        ("signs between choices", "&"),
        ("escapes", "%20"),
        ("broken escapes", "%"),
        ("languages", "lang=en&"),
        ("slides", "/present"),
        ("points", "."),
    ] {
        grown.grows(name, 1000, |size| part.repeat(size), |it| run("address")(format!("?q={it}").as_bytes()));
        grown.grows(name, 1000, |size| part.repeat(size), |it| run("address")(format!("?{it}").as_bytes()));
        grown.grows(name, 1000, |size| part.repeat(size), |it| run("address")(format!("#present/{it}").as_bytes()));
    }
    let (json, text) = Facts::default().files(100);
    let source = Source::new(load(&json).unwrap_or_else(|wrong| panic!("{wrong}")), &text);
    let words = |size: usize| "次 ".repeat(size);
    grown.grows("words that are searched for", 500, words, |query| {
        let mut choices = Choices::default();
        choices.set(Param::Query, Some(query.as_str().into()));
        source.rows(&choices, i18n::Lang::Zh);
    });
    grown.grows("a text that is searched", 500, words, |it| assert!(!hits(it, "次 件").is_empty()));
}

#[test]
fn messages_and_options() {
    let mut grown = Grown::default();
    let run = |name: &str| target(name).unwrap_or_else(|| panic!("no {name}")).run;
    grown.grows("messages", 500, |size| vec![3; 20 * size], |it| run("message")(it));
    grown.grows(
        "options",
        100,
        |size| "a".repeat(size),
        |word| {
            run("options")(format!("{{\"options\":{{\"chart\":\"{word}\",\"lang\":\"{word}\"}}}}").as_bytes());
            run("options")(format!("{{\"options\":{{\"{word}\":1}},\"chart\":\"{word}\"}}").as_bytes());
        },
    );
}

/// Shapes of texts that are taken in or read for proposals.
const SHAPES: [(&str, &str); 17] = [
    ("statements", "提出“微建议”559件，办结551件。\n"),
    ("statements on one line", "提出559件，"),
    ("statements in one list", "会议8次、"),
    ("digits", "8"),
    ("digits between spaces", "1 "),
    ("statements between spaces", "8次 "),
    ("days", "1 May "),
    (
        "long lines",
        "over 8 meetings of the committee were held, and what was decided there is told of in what follows, ",
    ),
    ("numerals", "十万"),
    ("clauses that list", "听取和审议甲、乙等报告，"),
    ("tasks", "2024年主要任务\n以更实举措提升质效，精准发力。视察新城建设情况，加强平台建设。\n"),
    ("adverbs", "持续"),
    ("open marks", "“《"),
    ("headings", "一、依法监督\n"),
    ("columns", "召开常委会会议八次、主任会\n议十五次，组织开展专题视察\n"),
    ("page numbers", "— 3 —\n"),
    ("spaces", " \u{3000}"),
];

#[test]
fn what_is_taken_in_proposed_and_looked_up() {
    let mut grown = Grown::default();
    let report = load(fuzz::TINY.json).unwrap_or_else(|wrong| panic!("{wrong}"));
    for (name, part) in SHAPES {
        let text = |size: usize| part.repeat(size);
        grown.grows(&format!("{name}, taken in"), 200, text, |input| {
            let taken = intake::pasted(input, Some(input));
            taken.without(&[0]);
        });
        grown.grows(&format!("{name}, proposed"), 60, text, |input| {
            propose::propose(input, None);
        });
        grown.grows(&format!("{name}, looked up"), 60, text, |input| {
            propose::lookup(fuzz::TINY.text, &report, input);
        });
    }
    for (name, verb, part) in [
        ("subjects of one verb", "听取", "甲建设情况和乙丙丁"),
        ("methods of one clause", "", "专题视察、"),
        ("subjects parted by marks", "视察", "甲乙、"),
    ] {
        let text = |size: usize| ["一、依法监督\n", verb, &part.repeat(size), "情况报告"].concat();
        grown.grows(name, 60, text, |input| {
            propose::propose(input, None);
        });
    }
    for (name, body) in documents::SHAPES {
        let file = |size: usize| documents::word(&body(size));
        grown.grows(name, 2000, file, |it| assert!(intake::file("报告.docx", it).is_ok(), "{name}"));
    }
    let (json, text) = Facts::default().files(400);
    let many = load(&json).unwrap_or_else(|wrong| panic!("{wrong}"));
    let numbers = |size: usize| (0..size).map(|at| format!("提出{at}件，")).collect::<String>();
    grown.grows("numbers looked up among many", 100, numbers, |input| {
        propose::lookup(&text, &many, input);
    });
}
