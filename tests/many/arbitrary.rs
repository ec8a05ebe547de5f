//! Arbitrary reports, also such as no editor would be let through with: ids that several share or nobody has, quotes that
//! stand several times or nowhere, wordings that their quotes do not hold.

use std::sync::Arc;

use model::{Choices, Source};
use proptest::collection::vec;
use proptest::prelude::*;
use report::{
    Activity, Bound, Chart, Derived, Fact, Form, Formula, Group, Layout, Milestone, Report, Status, Task, Text, Thread,
    Voice, load_as_written,
};

/// Few of each, so that they meet.
const IDS: [&str; 7] = ["a", "b", "c", "d", "e", "ab", ""];
const FORMS: [Form; 4] = [Form::Matrix, Form::Lanes, Form::Threads, Form::Dots];
const SHAPES: u8 = 3;

fn id() -> impl Strategy<Value = Arc<str>> + Clone {
    (0..IDS.len()).prop_map(|it| IDS[it].into())
}

fn ids() -> impl Strategy<Value = Vec<Arc<str>>> + Clone {
    vec(id(), 0..4)
}

/// Of three signs, so that it stands in the text more often than not.
fn words() -> impl Strategy<Value = Arc<str>> + Clone {
    "[甲乙1]{0,4}".prop_map(|it| it.into())
}

fn text(zh: &Arc<str>) -> Text {
    Text { zh: zh.clone(), en: None, de: None }
}

fn fact() -> impl Strategy<Value = Fact> {
    (id(), words(), words(), "[甲1]?").prop_map(|(id, quote, raw, unit)| Fact {
        id,
        chapter: "c".into(),
        label: text(&raw),
        raw,
        value: 1.0,
        bound: Bound::Exact,
        unit: unit.into(),
        quote,
        voice: Voice::Neutral,
        method: None,
        series: None,
        r#break: None,
    })
}

fn activity() -> impl Strategy<Value = Activity> {
    let of = |(id, subject, quote): (Arc<str>, Arc<str>, _)| Activity {
        id,
        area: "a".into(),
        method: "m".into(),
        subject: text(&subject),
        quote,
    };
    (id(), words(), words()).prop_map(of)
}

fn task() -> impl Strategy<Value = Task> {
    activity().prop_map(|Activity { id, area, method, subject, quote }| Task {
        id,
        theme: "t".into(),
        area,
        method,
        subject,
        quote,
        status: Status::Planned,
        starts: None,
        ends: None,
        noted: None,
        source: None,
    })
}

fn chart() -> impl Strategy<Value = Chart> {
    (id(), 0..FORMS.len(), ids(), ids(), ids()).prop_map(|(id, form, facts, group, derived)| Chart {
        id,
        chapter: "c".into(),
        form: FORMS[form],
        title: Text::default(),
        subtitle: Text::default(),
        facts,
        groups: vec![Group { label: Text::default(), facts: group }],
        captions: Vec::new(),
        relations: Vec::new(),
        story: Vec::new(),
        derived,
        note: None,
        layout: Layout::Rows,
        block: None,
    })
}

fn derived() -> impl Strategy<Value = Derived> {
    (id(), 0..SHAPES, id(), id(), ids()).prop_map(|(id, shape, one, other, all)| Derived {
        id,
        label: Text::default(),
        formula: match shape {
            0 => Formula::Ratio([one, other]),
            1 => Formula::Difference([one, other]),
            _ => Formula::Sum(all),
        },
    })
}

fn thread() -> impl Strategy<Value = Thread> {
    (id(), ids(), ids()).prop_map(|(id, from, to)| Thread { id, subject: Text::default(), from, to, lead: false })
}

fn milestone() -> impl Strategy<Value = Milestone> {
    id().prop_map(|id| Milestone {
        date: None,
        year: Some(2024),
        label: Text::default(),
        quote: "".into(),
        fact: Some(id),
    })
}

/// A report and its text of up to six lines, some of them headings.
pub fn source() -> impl Strategy<Value = Source> {
    let entities = (vec(fact(), 0..8), vec(activity(), 0..5), vec(task(), 0..5));
    let uses = (vec(chart(), 0..5), vec(derived(), 0..4), vec(thread(), 0..4), vec(milestone(), 0..2));
    let text = vec("[甲乙1]{0,9}(。[甲乙1]{0,4}。)?", 0..6);
    (entities, uses, text).prop_map(|((facts, activities, tasks), (charts, derived, threads, milestones), text)| {
        let Ok(rest) = load_as_written(fixtures::SMALL.json) else { unreachable!("the synthetic report is one") };
        let report = Report { facts, activities, tasks, charts, derived, threads, milestones, ..rest };
        Source::new(report, &text.join("\n"))
    })
}

/// Choices over the table, also of values that nothing has.
pub fn choices() -> impl Strategy<Value = Choices> {
    let queries = ["", "q=甲", "q=乙 1", "q=甲乙甲", "q=没有"];
    let facets = ["", "kind=task", "kind=fact&bound=exact", "bound=approximate", "chapter=c", "in-area=a&year=planned"];
    (0..queries.len(), 0..facets.len()).prop_map(move |(query, facet)| {
        let mut choices = Choices::default();
        choices.assign(queries[query]);
        choices.assign(facets[facet]);
        choices
    })
}

/// An id that something may have, or nothing.
pub fn any_id() -> impl Strategy<Value = String> {
    prop_oneof![id().prop_map(|it| it.to_string()), Just(String::from("nobody"))]
}
