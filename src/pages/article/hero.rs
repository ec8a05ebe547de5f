//! The opening: the report's own sentence, its numerals set large on their dots.

use yew::prelude::*;

use crate::components::{Edition, dots, phrases, strip, tap, tight};
use crate::data::{Chart, Fact};
use crate::i18n::{Lang, date, year_in_characters};
use crate::model::{Entity, Piece};

/// The opening section.
pub fn hero(edition: &Edition) -> Html {
    let (words, lang) = (edition.words(), edition.lang);
    let about = &edition.source.report.report;
    let opening = edition.source.opening();
    let year = [&*year_in_characters(about.covers), " ", &about.place.zh].concat();
    let own = lang == Lang::Zh;
    html! {
        <section class="hero" id="top" aria-labelledby="h-top">
            <div class="wrap hero-i">
                <div class="slip" lang="zh-CN">
                    <div class="slip-in">
                        if own { <h1 class="slip-t" id="h-top">{ words.brand }</h1> } else { <p class="slip-t">{ words.brand_own }</p> }
                        <p class="slip-y">{ year }</p>
                    </div>
                </div>
                <div class="hero-a">
                    <div class="hero-k">
                        if !own { <h1 class="hero-h" id="h-top">{ words.brand }</h1> }
                        if let Some(chart) = opening { <p>{ lead(edition, chart) }</p> }
                    </div>
                    <p class="hero-m">
                        <span>{ phrases(lang.of(&about.title), lang) }</span>
                        <span>{ date(&about.delivered, lang) }</span>
                    </p>
                </div>
                <div class="hero-b">
                    if let Some(chart) = opening { { sentence(edition, chart) } }
                    <ul class="key">
                        <li>{ dots(false) }<span>{ words.hero_key_dot }</span></li>
                        <li>{ dots(true) }<span>{ edition.text(words.hero_key_open) }</span></li>
                        <li>{ tap() }<span>{ words.hero_key_tap }</span></li>
                    </ul>
                </div>
            </div>
        </section>
    }
}

/// The chart's title, one sentence a line where there is room.
fn lead(edition: &Edition, chart: &Chart) -> Html {
    let text = edition.lang.of(&chart.title);
    let lines = text.split_inclusive('。').map(|it| html! { <span class="hero-l">{ edition.text(it) }</span> });
    lines.collect()
}

/// In Chinese the sentence itself; in other languages its phrases, number first.
fn sentence(edition: &Edition, chart: &Chart) -> Html {
    let rows = if edition.lang == Lang::Zh { edition.source.lines(chart) } else { Vec::new() };
    if rows.is_empty() {
        let facts = chart.facts.iter().filter_map(|id| edition.source.fact(id));
        let items = facts.map(|fact| {
            html! {
                <li class="sl">
                    { numeral(edition, fact, &edition.source.numeral(fact, edition.lang).text()) }
                    <span class="say-l">{ edition.lang.of(&fact.label) }</span>
                </li>
            }
        });
        return html! { <ul class="say say-o">{ for items }</ul> };
    }
    let bare = |line: &[Piece<'_>]| !line.iter().any(|it| matches!(it, Piece::Figure(..)));
    let rows = rows.into_iter().map(|row| {
        let class = if row.iter().all(|it| bare(it)) { "ln ln-t" } else { "ln" };
        let lines = row.into_iter().map(|line| {
            let class = if bare(&line) { "sl sl-t" } else { "sl" };
            let pieces = line.into_iter().map(|piece| match piece {
                Piece::Text(text) => tight(text),
                Piece::Figure(fact, figure) => numeral(edition, fact, figure),
            });
            html! { <span {class}>{ for pieces }</span> }
        });
        html! { <span {class}>{ for lines }</span> }
    });
    html! { <p class="say">{ for rows }</p> }
}

/// A numeral over its dots.
fn numeral(edition: &Edition, fact: &Fact, figure: &str) -> Html {
    let spoken = [&*edition.source.spoken(fact, edition.lang), " ", edition.lang.of(&fact.label)].concat();
    // Two digits and their row of ten dots are about as wide; one digit is narrower than its five.
    let class = if figure.len() > 1 { "q q-w" } else { "q" };
    html! {
        <a {class} href={edition.target(Entity::Fact(fact))} data-mark={fact.id.clone()} aria-label={spoken}>
            <span class="q-s">{ strip(fact.value as u32, fact.voice) }</span>
            <span class="q-n">{ figure.to_owned() }</span>
        </a>
    }
}
