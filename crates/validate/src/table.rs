//! What `report.json` may hold: one table a list, in the order and under the names of `schema.rs`. Tests prove that
//! tables and types agree. Only data and the walk over it live here; what is wrong is said elsewhere.

use super::node::Node;

/// The fields of one kind of object.
pub(super) type Table = [Field];

/// A field's name, what it holds, and whether it must be there.
pub(super) struct Field {
    pub name: &'static str,
    pub kind: Kind,
    pub need: Need,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Need {
    Must,
    /// May be left out.
    May,
    /// May be left out or `null`.
    Null,
}

/// What a field holds. Strings must not be blank.
pub(super) enum Kind {
    /// A name for links: a–z, 0–9 and hyphens.
    Id,
    Word,
    /// A string that may be blank.
    Blank,
    Number,
    /// A year of four digits.
    Year,
    /// A whole number from 1.
    Count,
    Flag,
    /// `YYYY-MM-DD`.
    Date,
    Choice(&'static [&'static str]),
    /// An id of one of these lists.
    Ref(Lists),
    /// A list of such ids.
    Refs(Lists, Size),
    Object(&'static Table),
    /// An object with exactly one of these fields.
    OneOf(&'static Table),
    List(&'static Table, Size),
}

/// Names of top-level lists.
pub(super) type Lists = &'static [&'static str];

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Size {
    Any,
    /// At least one.
    Some,
    Two,
}

use Kind::{Blank, Choice, Count, Date, Flag, Id, List, Number, Object, OneOf, Ref, Refs, Word, Year};

const fn must(name: &'static str, kind: Kind) -> Field {
    Field { name, kind, need: Need::Must }
}
const fn may(name: &'static str, kind: Kind) -> Field {
    Field { name, kind, need: Need::May }
}
const fn null(name: &'static str, kind: Kind) -> Field {
    Field { name, kind, need: Need::Null }
}

/// Years that the file may name.
pub(super) const YEARS: std::ops::RangeInclusive<u16> = 1000..=9999;

pub(super) const GLYPHS: &[&str] = &["disc", "ring", "diamond", "diamond_open", "square", "triangle", "dash"];
pub(super) const BOUNDS: &[&str] = &["exact", "at_least", "nearly"];
pub(super) const VOICES: &[&str] = &["congress", "public", "neutral"];
pub(super) const STATUSES: &[&str] = &["planned", "in_progress", "done"];
pub(super) const LAYOUTS: &[&str] = &["rows", "tiles"];
pub(super) const FORMS: &[&str] = &["sentence", "dots", "bars", "ratio", "flow", "matrix", "lanes", "threads"];

const FACTS: Lists = &["facts"];

/// The whole file.
#[rustfmt::skip]
pub(super) static REPORT: [Field; 14] = [
    must("report",     Object(&ABOUT)),
    must("chapters",   List(&CHAPTER, Size::Some)),
    must("units",      List(&UNIT, Size::Some)),
    must("areas",      List(&AREA, Size::Any)),
    must("methods",    List(&METHOD, Size::Any)),
    must("themes",     List(&THEME, Size::Any)),
    must("facts",      List(&FACT, Size::Some)),
    must("derived",    List(&DERIVED, Size::Any)),
    must("activities", List(&ACTIVITY, Size::Any)),
    must("tasks",      List(&TASK, Size::Any)),
    must("milestones", List(&MILESTONE, Size::Any)),
    must("threads",    List(&THREAD, Size::Any)),
    must("charts",     List(&CHART, Size::Some)),
    may ("slides",     List(&SLIDE, Size::Any)),
];

/// A text in the page's languages.
#[rustfmt::skip]
pub(super) static TEXT: [Field; 3] = [
    must("zh", Word),
    null("en", Word),
    null("de", Word),
];

#[rustfmt::skip]
static ABOUT: [Field; 9] = [
    must("id",        Id),
    must("place",     Object(&TEXT)),
    must("title",     Object(&TEXT)),
    must("body",      Object(&TEXT)),
    must("occasion",  Object(&TEXT)),
    must("speaker",   Object(&TEXT)),
    must("delivered", Date),
    must("covers",    Year),
    must("plans",     Year),
];

#[rustfmt::skip]
static CHAPTER: [Field; 3] = [
    must("id",       Id),
    must("title",    Object(&TEXT)),
    must("takeaway", Object(&TEXT)),
];

/// A unit's id is the report's own word, so it is no [`Id`].
#[rustfmt::skip]
static UNIT: [Field; 2] = [
    must("id",    Word),
    must("label", Object(&UNIT_LABEL)),
];

/// Most Chinese measure words have no counterpart elsewhere: a blank translation says so, where a missing one would
/// fall back to Chinese.
#[rustfmt::skip]
static UNIT_LABEL: [Field; 3] = [
    must("zh", Word),
    null("en", Blank),
    null("de", Blank),
];

#[rustfmt::skip]
static AREA: [Field; 3] = [
    must("id",      Id),
    must("label",   Object(&TEXT)),
    null("planned", Object(&TEXT)),
];

#[rustfmt::skip]
static METHOD: [Field; 5] = [
    must("id",    Id),
    must("label", Object(&TEXT)),
    must("short", Object(&TEXT)),
    must("glyph", Choice(GLYPHS)),
    may ("minor", Flag),
];

#[rustfmt::skip]
static THEME: [Field; 5] = [
    must("id",    Id),
    must("key",   Object(&TEXT)),
    must("title", Object(&TEXT)),
    must("aim",   Object(&TEXT)),
    must("quote", Word),
];

#[rustfmt::skip]
static FACT: [Field; 10] = [
    must("id",      Id),
    must("chapter", Ref(&["chapters"])),
    must("label",   Object(&TEXT)),
    must("raw",     Word),
    must("value",   Number),
    must("bound",   Choice(BOUNDS)),
    must("unit",    Ref(&["units"])),
    must("quote",   Word),
    may ("voice",   Choice(VOICES)),
    null("method",  Ref(&["methods"])),
];

#[rustfmt::skip]
static DERIVED: [Field; 3] = [
    must("id",      Id),
    must("label",   Object(&TEXT)),
    must("formula", OneOf(&FORMULA)),
];

#[rustfmt::skip]
static FORMULA: [Field; 3] = [
    may("ratio",      Refs(FACTS, Size::Two)),
    may("sum",        Refs(FACTS, Size::Some)),
    may("difference", Refs(FACTS, Size::Two)),
];

#[rustfmt::skip]
static ACTIVITY: [Field; 5] = [
    must("id",      Id),
    must("area",    Ref(&["areas"])),
    must("method",  Ref(&["methods"])),
    must("subject", Object(&TEXT)),
    must("quote",   Word),
];

#[rustfmt::skip]
static TASK: [Field; 9] = [
    must("id",      Id),
    must("theme",   Ref(&["themes"])),
    must("area",    Ref(&["areas"])),
    must("method",  Ref(&["methods"])),
    must("subject", Object(&TEXT)),
    must("quote",   Word),
    must("status",  Choice(STATUSES)),
    null("starts",  Date),
    null("ends",    Date),
];

#[rustfmt::skip]
static MILESTONE: [Field; 5] = [
    null("date",  Date),
    null("year",  Year),
    must("label", Object(&TEXT)),
    must("quote", Word),
    null("fact",  Ref(FACTS)),
];

#[rustfmt::skip]
static THREAD: [Field; 5] = [
    must("id",      Id),
    must("subject", Object(&TEXT)),
    must("from",    Refs(&["activities", "facts"], Size::Some)),
    must("to",      Refs(&["tasks"], Size::Some)),
    may ("lead",    Flag),
];

#[rustfmt::skip]
static CHART: [Field; 11] = [
    must("id",       Id),
    must("chapter",  Ref(&["chapters"])),
    must("form",     Choice(FORMS)),
    must("title",    Object(&TEXT)),
    must("subtitle", Object(&TEXT)),
    may ("facts",    Refs(FACTS, Size::Any)),
    may ("groups",   List(&GROUP, Size::Some)),
    may ("derived",  Refs(&["derived"], Size::Any)),
    null("note",     Object(&TEXT)),
    may ("layout",   Choice(LAYOUTS)),
    null("block",    Count),
];

#[rustfmt::skip]
static GROUP: [Field; 2] = [
    must("label", Object(&TEXT)),
    must("facts", Refs(FACTS, Size::Some)),
];

#[rustfmt::skip]
static SLIDE: [Field; 4] = [
    must("chart", Ref(&["charts"])),
    null("title", Object(&TEXT)),
    null("notes", Object(&TEXT)),
    may ("steps", List(&STEP, Size::Any)),
];

#[rustfmt::skip]
static STEP: [Field; 1] = [
    must("show", Refs(&["facts", "activities", "tasks"], Size::Some)),
];

/// Visits every field that is there, with its kind, outer objects first. The depth is that of the tables, so hostile
/// nesting cannot deepen it.
pub(super) fn visit<'a>(node: &Node<'a>, table: &'static Table, seen: &mut dyn FnMut(&Node<'a>, &'static Kind)) {
    for field in table {
        let Some(value) = node.field(field.name) else { continue };
        seen(&value, &field.kind);
        match &field.kind {
            Object(table) | OneOf(table) => visit(&value, table, seen),
            List(table, _) => value.items().for_each(|item| visit(&item, table, seen)),
            _ => {}
        }
    }
}
