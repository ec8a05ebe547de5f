//! Items for the forms that count: dots, bars, ratio, flow.

use std::sync::Arc;

use crate::forms::{Bars, Dots, DotsLayout, Item, ItemGroup, Ratio, mini, tens, tone};
use crate::scene::Scene;
use i18n::{Lang, fill};
use model::{Entity, Outcome, Source};
use report::{Chart, Fact, Form, Formula, Layout};

/// A fact as an item of a chart.
pub fn item(source: &Source, fact: &Fact, lang: Lang) -> Item {
    let link = source.target(Entity::Fact(fact));
    let mut spoken = source.spoken(fact, lang);
    spoken.push_str(lang.strings().pic_comma);
    spoken.push_str(lang.of(&fact.label));
    Item {
        mark: fact.id.clone(),
        link: link.into(),
        spoken: spoken.into(),
        label: source.phrased(lang.of(&fact.label), lang).into(),
        numeral: source.numeral(fact, lang),
        value: fact.value,
        bound: fact.bound,
        colour: tone(fact.voice),
    }
}

/// The facts of these ids as items of a chart.
pub fn items(source: &Source, ids: &[Arc<str>], lang: Lang) -> Vec<Item> {
    ids.iter().filter_map(|id| source.fact(id)).map(|fact| item(source, fact, lang)).collect()
}

/// The groups of a chart; without any, all its facts are one group.
pub fn groups(source: &Source, chart: &Chart, lang: Lang) -> Vec<ItemGroup> {
    if chart.groups.is_empty() {
        return vec![ItemGroup { heading: Arc::from(""), items: items(source, &chart.facts, lang) }];
    }
    let group =
        |it: &report::Group| ItemGroup { heading: lang.of(&it.label).into(), items: items(source, &it.facts, lang) };
    chart.groups.iter().map(group).collect()
}

pub fn dots(source: &Source, chart: &Chart, lang: Lang) -> Dots {
    let layout = match chart.layout {
        Layout::Rows => DotsLayout::Rows,
        Layout::Tiles => DotsLayout::Tiles,
    };
    Dots { groups: groups(source, chart, lang), layout }
}

pub fn bars(source: &Source, chart: &Chart, lang: Lang) -> Bars {
    Bars { items: items(source, &chart.facts, lang), block: chart.block }
}

/// The first ratio that the chart prints, over its two facts; `None` when the data does not hold them.
pub fn ratio(source: &Source, chart: &Chart, lang: Lang) -> Option<Ratio> {
    let words = lang.strings();
    let derived =
        chart.derived.iter().filter_map(|id| source.derived(id)).find(|it| matches!(it.formula, Formula::Ratio(_)))?;
    let Formula::Ratio([part, whole]) = &derived.formula else { return None };
    let computed = source.compute(derived, lang)?;
    let Outcome::Exact(result) = computed.result else { return None };
    let mut equals = String::from("= ");
    equals.push_str(&result);
    Some(Ratio {
        part: item(source, source.fact(part)?, lang),
        whole: item(source, source.fact(whole)?, lang),
        sign: words.divided,
        result: equals.into(),
        tag: words.computed.into(),
        remark: fill(words.pic_not_in_report, &[lang.of(&derived.label), &computed.working]).into(),
        rest: chart.note.as_ref().map_or(Arc::from(""), |it| lang.of(it).into()),
    })
}

/// The two ways to see the dots of a ratio: together, and as the parts that add up to them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Steps {
    /// Name of the whole with its number: `全部 559`.
    pub whole: String,
    /// Both parts, each with its number.
    pub parts: String,
    /// What is said when the dots have come together.
    pub whole_said: String,
    /// What is said when they have parted.
    pub parts_said: String,
}

/// The steps of a chart: a ratio's, where the chart also prints the difference of the same two facts, so that part and
/// rest are the whole and the data has a name for both. Approximate numbers have no difference, and so no steps.
pub fn steps(source: &Source, chart: &Chart, lang: Lang) -> Option<Steps> {
    if chart.form != Form::Ratio {
        return None;
    }
    let ratio = ratio(source, chart, lang).filter(Ratio::in_rows)?;
    let Ratio { part, whole, .. } = &ratio;
    let rest = chart.derived.iter().filter_map(|id| source.derived(id)).find(
        |it| matches!(&it.formula, Formula::Difference([from, less]) if *from == whole.mark && *less == part.mark),
    )?;
    let Outcome::Exact(left) = source.compute(rest, lang)?.result else { return None };
    let (words, name) = (lang.strings(), lang.of(&rest.label));
    let gap = if whole.numeral.unit.is_empty() || lang == Lang::Zh { "" } else { " " };
    let left_said = [&*left, gap, &whole.numeral.unit, words.pic_comma, name].concat();
    Some(Steps {
        whole: [words.all, " ", &whole.numeral.figure].concat(),
        parts: [&*part.label, " ", &part.numeral.figure, " · ", name, " ", &left].concat(),
        whole_said: fill(words.whole_said, &[&whole.spoken]),
        parts_said: fill(words.parts_said, &[&part.spoken, &left_said]),
    })
}

/// The small copy of a fact's chart, `width` units wide.
pub fn mini_of(source: &Source, fact: &Fact, lang: Lang, width: f64) -> Scene {
    let block = source.report.charts.iter().filter(|it| it.facts.contains(&fact.id)).find_map(|it| it.block);
    mini(&item(source, fact, lang), block, width)
}

/// A fact in dots large enough to be counted by weak eyes.
pub fn tens_of(source: &Source, fact: &Fact, lang: Lang) -> Scene {
    tens(&item(source, fact, lang))
}
