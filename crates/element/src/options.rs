//! What a page asks for, and what is wrong with it: never a panic, always what, where and what to do. How options come out of
//! JavaScript is in `given`.

use std::fmt;

use i18n::{Advice, Lang, fill};
use model::Source;
use report::Chart;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize as DeriveDeserialize, Serialize};

/// The `detail` of an `error` event.
#[derive(Debug, PartialEq, Serialize)]
pub struct Problem {
    /// What was found.
    pub what: String,
    /// Which option or attribute it is.
    pub r#where: &'static str,
    /// What may stand there.
    pub todo: String,
}

impl Problem {
    fn new(advice: Advice, r#where: &'static str, found: &str, right: &str) -> Self {
        Self { what: fill(advice.what, &[found]), r#where, todo: fill(advice.todo, &[right]) }
    }
}

/// `element.options` as it came, each member of whatever type.
#[derive(Default, DeriveDeserialize)]
#[serde(default)]
pub struct Given {
    chart: Member,
    lang: Member,
    selected: Member,
}

/// A member that should be a text.
#[derive(Default)]
enum Member {
    #[default]
    Absent,
    Text(String),
    /// By JavaScript's name for its type.
    Other(&'static str),
}

/// What to draw.
#[derive(Debug)]
pub struct Options<'a> {
    /// The chart.
    pub chart: &'a Chart,
    /// The language of its words.
    pub lang: Lang,
    /// Id of the entity whose mark is highlighted.
    pub selected: Option<String>,
}

/// An example of options, for whoever wrote none.
const EXAMPLE: &str = "{ chart: \"meetings\", lang: \"zh\" }";
const LANGS: &str = "zh, en, de";

/// Reads options; members that are not there come from the element's attributes. `given` is what was found in the place of
/// options where there were none. Messages are in the language of the element while the wanted one is not known.
///
/// # Errors
/// The first problem, in the language of the element.
pub fn read<'a>(
    source: &'a Source,
    given: Result<Given, String>,
    chart: Option<String>,
    lang: Option<String>,
) -> Result<Options<'a>, Problem> {
    let own = lang.as_deref().and_then(language).unwrap_or_default();
    let given = given.map_err(|found| Problem::new(own.shared().not_options, "options", &found, EXAMPLE))?;
    let lang = match text(given.lang, "options.lang", "\"zh\"", own)?.or(lang) {
        Some(tag) => {
            let unknown = || Problem::new(own.shared().unknown_lang, "lang", &tag, LANGS);
            language(&tag).ok_or_else(unknown)?
        }
        None => own,
    };
    let words = lang.shared();
    let ids = || source.report.charts.iter().map(|it| &*it.id).collect::<Vec<_>>().join(", ");
    let Some(id) = text(given.chart, "options.chart", "\"meetings\"", lang)?.or(chart) else {
        return Err(Problem::new(words.no_chart, "chart", "", &ids()));
    };
    let chart = source.chart(&id).ok_or_else(|| Problem::new(words.unknown_chart, "chart", &id, &ids()))?;
    let first = || source.report.facts.first().map_or("", |it| &*it.id);
    let selected = text(given.selected, "options.selected", first(), lang)?;
    if let Some(id) = selected.as_deref().filter(|it| !source.is_mark(it)) {
        return Err(Problem::new(words.unknown_selected, "options.selected", id, first()));
    }
    Ok(Options { chart, lang, selected })
}

fn text(member: Member, r#where: &'static str, right: &str, lang: Lang) -> Result<Option<String>, Problem> {
    match member {
        Member::Absent => Ok(None),
        Member::Text(text) => Ok(Some(text)),
        Member::Other(kind) => Err(Problem::new(lang.shared().not_text, r#where, kind, right)),
    }
}

/// The language of a tag such as `en` or `de-DE`.
pub fn language(tag: &str) -> Option<Lang> {
    let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    Lang::ALL.into_iter().find(|it| it.tag().split('-').next() == Some(&*primary))
}

impl<'de> Deserialize<'de> for Member {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(AnyMember)
    }
}

/// Takes whatever comes without looking into it: an object may hold itself.
struct AnyMember;

impl<'de> Visitor<'de> for AnyMember {
    type Value = Member;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<E>(self, it: &str) -> Result<Member, E> {
        Ok(Member::Text(it.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<Member, E> {
        Ok(Member::Absent)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Member, E> {
        Ok(Member::Other("boolean"))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Member, E> {
        Ok(Member::Other("number"))
    }

    fn visit_u64<E>(self, _: u64) -> Result<Member, E> {
        Ok(Member::Other("number"))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Member, E> {
        Ok(Member::Other("number"))
    }

    fn visit_bytes<E>(self, _: &[u8]) -> Result<Member, E> {
        Ok(Member::Other("bytes"))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<Member, A::Error> {
        Ok(Member::Other("array"))
    }

    fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<Member, A::Error> {
        Ok(Member::Other("object"))
    }
}
