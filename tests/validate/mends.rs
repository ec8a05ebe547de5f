//! What mends a problem: the one edit that is right beyond doubt, on the synthetic report with one thing changed, and on many at
//! once. What could as well be mended otherwise has none.

use proptest::prelude::*;
use serde_json::Value;
use validate::{Edit, Key, Mend, check, mends};

use crate::expect::changed;
use fixtures::SMALL;

/// A mend as a line: `facts[5].value = 559`.
fn told(mend: &Mend) -> String {
    let path = |keys: &[Key]| {
        let part = |key: &Key| match key {
            Key::Name(name) => format!(".{name}"),
            Key::At(at) => format!("[{at}]"),
        };
        keys.iter().map(part).collect::<String>().trim_start_matches('.').to_owned()
    };
    let edit = |edit: &Edit| match edit {
        Edit::Set { path: of, value } => format!("{} = {value}", path(of)),
        Edit::Remove { path: of } => format!("- {}", path(of)),
        Edit::Rename { path: of, from, to } => format!("{}: {from} -> {to}", path(of)),
        Edit::Append { path: of, entry } => format!("{} + {entry}", path(of)),
        Edit::Move { path: of, from, to } => format!("{} {from} -> {to}", path(of)),
    };
    mend.edits.iter().map(edit).collect::<Vec<_>>().join("; ")
}

fn mend(json: &str, mend: &Mend) -> String {
    let mut report: Value = serde_json::from_str(json).unwrap();
    mend.apply(&mut report);
    report.to_string()
}

/// A mistake, by what is changed in the data, and what mends it.
type Planted = (&'static [(&'static str, &'static str)], &'static str);

/// Mistakes in different entries, so that any of them can be made together.
const PLANTED: [Planted; 24] = [
    // Figures.
    (&[("\"value\": 559", "\"value\": 595")], "facts[5].value = 559"),
    (&[("\"value\": 1406", "\"value\": \"1406\"")], "facts[12].value = 1406"),
    (
        &[("\"value\": 600, \"bound\": \"at_least\"", "\"value\": 600, \"bound\": \"exact\"")],
        "facts[8].bound = \"at_least\"",
    ),
    (
        &[(
            "\"raw\": \"近千名\", \"value\": 1000, \"bound\": \"nearly\"",
            "\"raw\": \"千名\", \"value\": 1000, \"bound\": \"exact\"",
        )],
        "facts[9].raw = \"近千名\"; facts[9].bound = \"nearly\"",
    ),
    (&[("\"raw\": \"551件\"", "\"raw\": \"551 件\"")], "facts[6].raw = \"551件\""),
    (&[("\"raw\": \"35项\"", "\"raw\": \"53项\"")], "facts[3].raw = \"35项\""),
    (
        &[("\"raw\": \"15次\", \"value\": 15", "\"raw\": \"5次\", \"value\": 5")],
        "facts[1].raw = \"15次\"; facts[1].value = 15",
    ),
    (
        &[("\"value\": 4000, \"bound\": \"at_least\"", "\"value\": 4000, \"bound\": \"atleast\"")],
        "facts[4].bound = \"at_least\"",
    ),
    (&[("\"value\": 13, ", "")], "facts[11].value = 13"),
    (
        &[("\"bound\": \"exact\", \"unit\": \"周年\"", "\"bound\": \"exact\", \"unit\": \"年\"")],
        "facts[13].unit = \"周年\"",
    ),
    // A unit that nobody has listed yet.
    (
        &[("    { \"id\": \"条\", \"label\": { \"zh\": \"条\", \"en\": \"opinions\" } },\n", "")],
        "units + {\"id\":\"条\",\"label\":{\"zh\":\"条\"}}",
    ),
    // Quotes.
    (
        &[("\"quote\": \"总体满意率达100%\"", "\"quote\": \"总体满意度达100%\"")],
        "facts[7].quote = \"总体满意率达100%\"",
    ),
    (
        &[("\"quote\": \"专题视察港区建设情况\"", "\"quote\": \"专题视察 港区建设情况\"")],
        "activities[2].quote = \"专题视察港区建设情况\"",
    ),
    (
        &[("\"quote\": \"开展《河道管理条例》执法检查\"", "\"quote\": \"开展<河道管理条例>执法检查\"")],
        "activities[3].quote = \"开展《河道管理条例》执法检查\"",
    ),
    // Names.
    (&[("\"to\": [\"task-port\"]", "\"to\": [\"task-prot\"]")], "threads[0].to[0] = \"task-port\""),
    (&[("\"form\": \"lanes\"", "\"form\": \"lane\"")], "charts[6].form = \"lanes\""),
    (
        &[("\"subtitle\": { \"zh\": \"同一事项在两年\"", "\"subtitel\": { \"zh\": \"同一事项在两年\"")],
        "charts[7]: subtitel -> subtitle",
    ),
    (
        &[("\"zh\": \"网格化履职{grid-duties}\"", "\"zh\": \"网格化履职{grid-dutys}\"")],
        "charts[3].title.zh = \"网格化履职{grid-duties}\"",
    ),
    (
        &[("\"zh\": \"自上而下\"", "\"zh\": \"自上而下，｛companies｝\"")],
        "charts[5].subtitle.zh = \"自上而下，{companies}\"",
    ),
    // Order, and what is too much.
    (
        &[("\"facts\": [\"settled\", \"suggestions\"]", "\"facts\": [\"suggestions\", \"settled\"]")],
        "charts[4].facts = [\"settled\",\"suggestions\"]",
    ),
    (
        &[("{ \"difference\": [\"suggestions\", \"settled\"] }", "{ \"difference\": [\"settled\", \"suggestions\"] }")],
        "derived[2].formula.difference = [\"suggestions\",\"settled\"]",
    ),
    (
        &[(
            "\"facts\": [\"inspections\", \"reports-heard\"]",
            "\"facts\": [\"inspections\", \"reports-heard\", \"inspections\"]",
        )],
        "- charts[2].facts[2]",
    ),
    (&[("\"starts\": \"2024-09-01\"", "\"starts\": \"2024年9月1日\"")], "tasks[3].starts = \"2024-09-01\""),
    (&[("\"plans\": 2024\n", "\"plans\": \"2024\"\n")], "report.plans = 2024"),
];

#[test]
fn each_mistake_that_has_one_right_mend_is_mended_by_it() {
    for (changes, wanted) in PLANTED.into_iter().chain(ALONE) {
        let json = changed(SMALL.json, changes);
        let problems = check(json.as_bytes(), SMALL.text.as_bytes());
        let found = mends(&json, SMALL.text, &problems);
        let mended = found.iter().flatten().next().unwrap_or_else(|| panic!("{changes:?} has no mend: {problems:#?}"));
        assert_eq!(told(mended), wanted, "{problems:#?}");
        let left = check(mend(&json, mended).as_bytes(), SMALL.text.as_bytes());
        assert_eq!(left, [], "{changes:?}");
    }
}

/// Mistakes that would get into each other's way.
const ALONE: [Planted; 9] = [
    (
        &[("\"derived\": [\"settled-rate\", \"unsettled\"]", "\"derived\": [\"unsettled\"]")],
        "charts[4].derived + \"settled-rate\"",
    ),
    (&[("\"covers\": 2023,", "\"since\": 2023, \"covers\": 2023,")], "- report.since"),
    (&[("{ \"date\": \"2024-01-10\",", "{ \"date\": \"2024-01-10\", \"year\": 2024,")], "- milestones[0].year"),
    (&[("\"unit\": \"件\",\n      \"quote\": \"办结551件\"", "\"quote\": \"办结551件\"")], "facts[6].unit = \"件\""),
    (&[("\"raw\": \"70周年\", ", "")], "facts[13].raw = \"70周年\""),
    (&[("\"value\": 100, \"bound\": \"exact\"", "\"value\": 100, \"bound\": \"准数\"")], "facts[7].bound = \"exact\""),
    (
        &[(
            "\"facts\": [\"grid-duties\", \"voters-met\"],",
            "\"facts\": [\"grid-duties\", \"voters-met\"], \"relations\": [{ \"fact\": \"voters-met\", \"of\": \"grid-duties\", \"kind\": \"part\" }],",
        )],
        "- charts[3].relations",
    ),
    (&[END_AND_CORRECTIONS_SWAPPED], "corrections 1 -> 0"),
    (&[END_AND_CORRECTION_APART], "corrections[1].old = \"9次\""),
];

const END: &str = "\"subtitle\": { \"zh\": \"同一事项在两年\", \"en\": \"The same matter in both years\" }\n    }\n  ]";
const END_AND_CORRECTIONS_SWAPPED: (&str, &str) = (
    END,
    "\"subtitle\": { \"zh\": \"同一事项在两年\" }\n    }\n  ], \"corrections\": [\
     { \"of\": \"facts/sessions\", \"field\": \"raw\", \"old\": \"9次\", \"new\": \"8次\", \"date\": \"2024-03-02\", \"reason\": { \"zh\": \"数错\" } },\
     { \"of\": \"facts/sessions\", \"field\": \"raw\", \"old\": \"7次\", \"new\": \"9次\", \"date\": \"2024-03-01\", \"reason\": { \"zh\": \"数错\" } }]",
);
const END_AND_CORRECTION_APART: (&str, &str) = (
    END,
    "\"subtitle\": { \"zh\": \"同一事项在两年\" }\n    }\n  ], \"corrections\": [\
     { \"of\": \"facts/sessions\", \"field\": \"raw\", \"old\": \"7次\", \"new\": \"9次\", \"date\": \"2024-03-01\", \"reason\": { \"zh\": \"数错\" } },\
     { \"of\": \"facts/sessions\", \"field\": \"raw\", \"old\": \"6次\", \"new\": \"8次\", \"date\": \"2024-03-02\", \"reason\": { \"zh\": \"数错\" } }]",
);

#[test]
fn what_could_be_mended_otherwise_has_no_mend() {
    let of = |json: &[(&str, &str)], text: &[(&str, &str)]| {
        let (json, text) = (changed(SMALL.json, json), changed(SMALL.text, text));
        let problems = check(json.as_bytes(), text.as_bytes());
        assert!(!problems.is_empty());
        mends(&json, &text, &problems).iter().flatten().map(told).collect::<Vec<_>>()
    };
    let nothing: [String; 0] = [];
    // The text itself has another figure: which of the two is right, only people know.
    assert_eq!(of(&[], &[("办结551件", "办结515件")]), nothing);
    // So short a name is near many.
    assert_eq!(of(&[("\"form\": \"flow\"", "\"form\": \"low\"")], &[]), nothing);
    // Words that nobody has written yet.
    assert_eq!(of(&[("\"zh\": \"自上而下\"", "\"zh\": \"\"")], &[]), nothing);
    // A bound would make what is computed from the figure untrue.
    assert_eq!(
        of(
            &[
                ("\"raw\": \"551件\"", "\"raw\": \"551余件\""),
                ("\"quote\": \"办结551件\"", "\"quote\": \"办结551余件\"")
            ],
            &[("办结551件", "办结551余件")]
        ),
        nothing
    );
    // A text that is broken is mended, and not its quotes.
    assert_eq!(
        of(
            &[],
            &[
                ("召开常委会会议8次", "召开常委会 会议8次"),
                ("听取专项工作", "听取 专项工作"),
                ("履职4000", "履职 4000"),
                ("提出“微", "提出 “微"),
                ("组织近千名", "组织 近千名"),
                ("收集意见百", "收集 意见百"),
                ("与十三地", "与 十三地")
            ]
        ),
        nothing
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(16) })]

    #[test]
    fn each_mend_of_any_mistakes_leaves_fewer_problems_until_none_is_left(
        planted in prop::sample::subsequence((0..PLANTED.len()).collect::<Vec<_>>(), 1..6),
        chosen in prop::collection::vec(any::<prop::sample::Index>(), 24),
    ) {
        let changes: Vec<_> = planted.iter().flat_map(|it| PLANTED[*it].0.iter().copied()).collect();
        let mut json = changed(SMALL.json, &changes);
        for which in chosen {
            let problems = check(json.as_bytes(), SMALL.text.as_bytes());
            let found: Vec<Mend> = mends(&json, SMALL.text, &problems).into_iter().flatten().collect();
            if found.is_empty() {
                break;
            }
            json = mend(&json, which.get(&found));
            let left = check(json.as_bytes(), SMALL.text.as_bytes());
            prop_assert!(left.len() < problems.len(), "{:?}\n{:#?}\n{:#?}", planted, problems, left);
        }
        let left = check(json.as_bytes(), SMALL.text.as_bytes());
        prop_assert!(left.is_empty(), "{:?}: {:#?}", planted, left);
    }
}
