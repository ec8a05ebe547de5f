//! Items for the forms that count: dots, bars, ratio, flow.

use std::sync::Arc;

use crate::forms::{Bars, Dots, DotsLayout, Drawn, Item, ItemGroup, Ratio, counted_out, mini, tone};
use crate::scene::Scene;
use i18n::{Lang, fill};
use model::{Entity, Outcome, Source};
use report::{Chart, Fact, Form, Formula, Layout, Operation, Relation, RelationKind};

/// A fact as an item.
pub fn item(source: &Source, fact: &Fact, lang: Lang) -> Item {
    called(source, fact, lang, (&fact.name(lang), ""), true)
}

/// The facts of these ids as items of a chart, which may call them otherwise and draw them with each other.
pub fn items(source: &Source, chart: &Chart, ids: &[Arc<str>], lang: Lang) -> Vec<Item> {
    let facts = ids.iter().filter_map(|id| source.fact(id));
    let item = |fact: &Fact| {
        let caption = chart.captions.iter().find(|it| it.fact == fact.id);
        let label = caption.and_then(|it| it.label.as_ref()).map_or_else(|| fact.name(lang), |it| lang.of(it).into());
        let remark = caption.and_then(|it| it.remark.as_ref()).map_or("", |it| lang.of(it));
        // Bars have room for smaller words behind labels; elsewhere they are part of them.
        let apart = chart.form == Form::Bars && chart.block.is_none();
        Item { drawn: drawn(source, chart, fact), ..called(source, fact, lang, (&label, remark), apart) }
    };
    facts.map(item).collect()
}

/// A fact under that name, with a remark behind it or apart from it.
fn called(source: &Source, fact: &Fact, lang: Lang, (label, remark): (&str, &str), apart: bool) -> Item {
    let comma = lang.strings().pic_comma;
    let whole = if remark.is_empty() { label.to_owned() } else { [label, comma, remark].concat() };
    let spoken = [&*source.spoken(fact, lang), comma, &whole].concat();
    let (label, remark) = if apart { (label, remark) } else { (&*whole, "") };
    Item {
        mark: fact.id.clone(),
        link: source.target(Entity::Fact(fact)).into(),
        spoken: spoken.into(),
        label: source.phrased(label, lang).into(),
        remark: remark.into(),
        numeral: source.numeral(fact, lang),
        value: fact.value,
        bound: fact.bound,
        colour: tone(fact.voice),
        drawn: Drawn::Alone,
    }
}

/// With which others a fact's item is drawn.
fn drawn(source: &Source, chart: &Chart, fact: &Fact) -> Drawn {
    let related = |it: &&Relation| it.fact == fact.id || it.of == fact.id;
    let Some(relation) = chart.relations.iter().find(related).filter(|_| chart.form == Form::Flow) else {
        return Drawn::Alone;
    };
    match (relation.kind, relation.fact == fact.id) {
        (RelationKind::Part, true) => Drawn::Within,
        (RelationKind::Part, false) => {
            let part = source.fact(&relation.fact);
            part.map_or(Drawn::Alone, |it| Drawn::Around(it.value as u32, tone(it.voice)))
        }
        (RelationKind::Beside, true) => Drawn::Behind,
        (RelationKind::Beside, false) => Drawn::First,
    }
}

/// The groups of a chart; without any, all its facts are one group.
pub fn groups(source: &Source, chart: &Chart, lang: Lang) -> Vec<ItemGroup> {
    if chart.groups.is_empty() {
        return vec![ItemGroup { heading: Arc::from(""), items: items(source, chart, &chart.facts, lang) }];
    }
    let group = |group: &report::Group| ItemGroup {
        heading: lang.of(&group.label).into(),
        items: items(source, chart, &group.facts, lang),
    };
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
    Bars { items: items(source, chart, &chart.facts, lang), block: chart.block }
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
        sign: report::sign(Operation::Ratio, lang),
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

/// A fact in dots large enough to be counted by weak eyes. The whole of a ratio has those hollow that its chart has so.
pub fn counted_out_of(source: &Source, fact: &Fact, lang: Lang) -> Scene {
    let mut counted = item(source, fact, lang);
    let ratios = source.report.charts.iter().filter(|it| it.form == Form::Ratio && it.facts.contains(&fact.id));
    let found = ratios.filter_map(|it| ratio(source, it, lang)).find(|it| it.whole.mark == fact.id && it.in_dots());
    if let Some(it) = found {
        counted.drawn = Drawn::Whole(it.part.count().min(it.whole.count()));
    }
    counted_out(&counted)
}
