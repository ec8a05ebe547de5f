//! Each type of the schema, read field by field. Names and words are those of `schema`; `tests/load.rs` proves it.

use std::rc::Rc;

use super::reader::Reader;
use crate::{
    About, Activity, Area, Bound, Chapter, Chart, Derived, Fact, Form, Formula, Glyph, Group, Layout, Method,
    Milestone, Part, Report, Slide, Status, Step, Task, Theme, Thread, Unit, Voice,
};

/// Reads the whole report.
pub fn report(it: &Reader<'_>) -> Report {
    Report {
        report: about(it),
        chapters: it.full_list("chapters", |it| Chapter {
            id: it.text("id"),
            title: it.words("title"),
            takeaway: it.words("takeaway"),
        }),
        units: it.full_list("units", |it| Unit { id: it.text("id"), label: it.words("label") }),
        areas: it.full_list("areas", |it| Area {
            id: it.text("id"),
            label: it.words("label"),
            planned: it.maybe_words("planned"),
        }),
        methods: it.full_list("methods", method),
        themes: it.full_list("themes", |it| Theme {
            id: it.text("id"),
            key: it.words("key"),
            title: it.words("title"),
            aim: it.words("aim"),
            quote: it.text("quote"),
        }),
        facts: it.full_list("facts", fact),
        derived: it.full_list("derived", |it| Derived {
            id: it.text("id"),
            label: it.words("label"),
            formula: formula(it),
        }),
        activities: it.full_list("activities", activity),
        tasks: it.full_list("tasks", task),
        milestones: it.full_list("milestones", |it| Milestone {
            date: it.maybe_text("date"),
            year: it.whole("year", u16::MAX.into()).map(|it| it as u16),
            label: it.words("label"),
            quote: it.text("quote"),
            fact: it.maybe_text("fact"),
        }),
        threads: it.full_list("threads", thread),
        charts: it.full_list("charts", chart),
        slides: it.list("slides", |it| Slide {
            chart: it.text("chart"),
            title: it.maybe_words("title"),
            notes: it.maybe_words("notes"),
            steps: it.list("steps", |it| Step { show: it.full_ids("show") }),
        }),
    }
}

/// Reads a part of a long report.
pub fn part(it: &Reader<'_>) -> Part {
    Part {
        facts: it.full_list("facts", fact),
        activities: it.full_list("activities", activity),
        tasks: it.full_list("tasks", task),
        threads: it.full_list("threads", thread),
    }
}

fn activity(it: &Reader<'_>) -> Activity {
    Activity {
        id: it.text("id"),
        area: it.text("area"),
        method: it.text("method"),
        subject: it.words("subject"),
        quote: it.text("quote"),
    }
}

fn thread(it: &Reader<'_>) -> Thread {
    Thread {
        id: it.text("id"),
        subject: it.words("subject"),
        from: it.full_ids("from"),
        to: it.full_ids("to"),
        lead: it.flag("lead"),
    }
}

fn about(root: &Reader<'_>) -> About {
    let member = root.member("report");
    let it = member.as_ref().unwrap_or(root);
    if member.is_none() {
        root.missing("report");
    }
    let year = |name| {
        it.whole(name, u16::MAX.into()).unwrap_or_else(|| {
            it.missing(name);
            0
        }) as u16
    };
    About {
        id: it.text("id"),
        place: it.words("place"),
        title: it.words("title"),
        body: it.words("body"),
        occasion: it.words("occasion"),
        speaker: it.words("speaker"),
        delivered: it.text("delivered"),
        covers: year("covers"),
        plans: year("plans"),
    }
}

fn method(it: &Reader<'_>) -> Method {
    let glyphs = [
        ("disc", Glyph::Disc),
        ("ring", Glyph::Ring),
        ("diamond", Glyph::Diamond),
        ("diamond_open", Glyph::DiamondOpen),
        ("square", Glyph::Square),
        ("triangle", Glyph::Triangle),
        ("dash", Glyph::Dash),
    ];
    Method {
        id: it.text("id"),
        label: it.words("label"),
        short: it.words("short"),
        glyph: it.word("glyph", &glyphs, None),
        minor: it.flag("minor"),
    }
}

fn fact(it: &Reader<'_>) -> Fact {
    let bounds = [("exact", Bound::Exact), ("at_least", Bound::AtLeast), ("nearly", Bound::Nearly)];
    let voices = [("congress", Voice::Congress), ("public", Voice::Public), ("neutral", Voice::Neutral)];
    Fact {
        id: it.text("id"),
        chapter: it.text("chapter"),
        label: it.words("label"),
        raw: it.text("raw"),
        value: it.number("value"),
        bound: it.word("bound", &bounds, None),
        unit: it.text("unit"),
        quote: it.text("quote"),
        voice: it.word("voice", &voices, Some(Voice::Congress)),
        method: it.maybe_text("method"),
    }
}

fn formula(derived: &Reader<'_>) -> Formula {
    let none = || [Rc::from(""), Rc::from("")];
    let Some(it) = derived.member("formula") else {
        derived.missing("formula");
        return Formula::Ratio(none());
    };
    let pair = |name: &str| <[Rc<str>; 2]>::try_from(it.ids(name)).ok();
    if let Some(ids) = pair("ratio") {
        Formula::Ratio(ids)
    } else if let Some(ids) = pair("difference") {
        Formula::Difference(ids)
    } else {
        Formula::Sum(it.full_ids("sum"))
    }
}

fn task(it: &Reader<'_>) -> Task {
    let statuses = [("planned", Status::Planned), ("in_progress", Status::InProgress), ("done", Status::Done)];
    Task {
        id: it.text("id"),
        theme: it.text("theme"),
        area: it.text("area"),
        method: it.text("method"),
        subject: it.words("subject"),
        quote: it.text("quote"),
        status: it.word("status", &statuses, None),
        starts: it.maybe_text("starts"),
        ends: it.maybe_text("ends"),
    }
}

fn chart(it: &Reader<'_>) -> Chart {
    let forms = [
        ("sentence", Form::Sentence),
        ("dots", Form::Dots),
        ("bars", Form::Bars),
        ("ratio", Form::Ratio),
        ("flow", Form::Flow),
        ("matrix", Form::Matrix),
        ("lanes", Form::Lanes),
        ("threads", Form::Threads),
    ];
    Chart {
        id: it.text("id"),
        chapter: it.text("chapter"),
        form: it.word("form", &forms, None),
        title: it.words("title"),
        subtitle: it.words("subtitle"),
        facts: it.ids("facts"),
        groups: it.list("groups", |it| Group { label: it.words("label"), facts: it.full_ids("facts") }),
        derived: it.ids("derived"),
        note: it.maybe_words("note"),
        layout: it.word("layout", &[("rows", Layout::Rows), ("tiles", Layout::Tiles)], Some(Layout::Rows)),
        block: it.whole("block", u32::MAX),
    }
}
