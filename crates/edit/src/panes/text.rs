//! The report's text with what there is to decide in it: each number and each piece of work is a mark that can be chosen. Marks
//! within marks are drawn within them, and words that two quotes have are underlined.

use std::ops::Range;
use std::rc::Rc;

use i18n::Lang;
use model::{BlockKind, Outline, Place};
use yew::prelude::*;

use crate::browser::selection;
use crate::table::{Item, Kind, Overlap, State};

#[derive(Clone, PartialEq, Properties)]
pub struct TextProps {
    pub lang: Lang,
    pub outline: Rc<Outline>,
    pub items: Rc<Vec<Item>>,
    pub overlaps: Rc<Vec<Overlap>>,
    pub chosen: Option<String>,
    pub choose: Callback<String>,
    pub select: Callback<Place>,
}

/// The whole text, and the threads behind it.
#[component]
pub fn Text(TextProps { lang, outline, items, overlaps, chosen, choose, select }: &TextProps) -> Html {
    let selected = {
        let select = select.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some((block, range)) = selection() {
                select.emit(Place { block, range });
            }
        })
    };
    let mut rest = items.iter().enumerate().peekable();
    let mut blocks = Vec::new();
    for (at, block) in outline.blocks.iter().enumerate() {
        let mut own = Vec::new();
        while let Some((place, _)) = rest.next_if(|(_, it)| it.place.block == at) {
            own.push(place);
        }
        let marks: Vec<Rc<Item>> = own.into_iter().map(|place| Rc::new(items[place].clone())).collect();
        let chosen = chosen.clone().filter(|key| marks.iter().any(|it| it.key == *key));
        let both: Vec<_> = overlaps.iter().filter(|it| it.place.block == at).map(|it| it.place.range.clone()).collect();
        blocks.push(html! {
            <Paragraph key={at} block={at} lang={*lang} text={block.text.clone()} kind={Tone(block.kind)} {marks} {both} {chosen} choose={choose.clone()} />
        });
    }
    let answers: Vec<&Item> = items.iter().filter(|it| it.kind == Kind::Answer).collect();
    let threads: Vec<&Item> = items.iter().filter(|it| it.kind == Kind::Thread).collect();
    html! {
        <div class="text" id="text" onmouseup={selected} lang="zh-CN" role="region" aria-label={lang.edit().step_text} tabindex="-1">
            {for blocks}
            if !threads.is_empty() {
                <h2 class="text-h" lang={lang.tag()}>{lang.edit().thread}</h2>
                <ul class="text-t">{for threads.into_iter().map(|it| html! { <li key={it.key.clone()}>{mark(*lang, it, chosen.as_deref(), choose, false, html! { {it.entry["subject"]["zh"].as_str().unwrap_or_default().to_owned()} })}</li> })}</ul>
            }
            if !answers.is_empty() {
                <h2 class="text-h" lang={lang.tag()}>{lang.edit().answer}</h2>
                <ul class="text-t">{for answers.into_iter().map(|it| html! { <li key={it.key.clone()}>{mark(*lang, it, chosen.as_deref(), choose, false, html! { {it.planned.as_deref().unwrap_or_default().to_owned()} })}</li> })}</ul>
            }
        </div>
    }
}

/// How a block is set.
#[derive(Clone, Copy, PartialEq)]
struct Tone(BlockKind);

#[derive(Clone, PartialEq, Properties)]
struct ParagraphProps {
    block: usize,
    lang: Lang,
    text: std::sync::Arc<str>,
    kind: Tone,
    marks: Vec<Rc<Item>>,
    /// Words that two quotes have.
    both: Vec<Range<usize>>,
    /// The chosen item, if it stands here.
    chosen: Option<String>,
    choose: Callback<String>,
}

/// A block of the text; it is drawn anew only when something in it has changed.
#[component]
fn Paragraph(ParagraphProps { block, lang, text, kind, marks, both, chosen, choose }: &ParagraphProps) -> Html {
    let drawn = Drawn { lang: *lang, text, both, chosen: chosen.as_deref(), choose };
    let inner = drawn.run(0..text.len(), marks);
    match kind.0 {
        BlockKind::Part => html! { <h2 class="text-p" data-block={block.to_string()}>{inner}</h2> },
        BlockKind::Section => html! { <h3 class="text-s" data-block={block.to_string()}>{inner}</h3> },
        BlockKind::Byline => html! { <p class="text-b" data-block={block.to_string()}>{inner}</p> },
        BlockKind::Paragraph => html! { <p data-block={block.to_string()}>{inner}</p> },
    }
}

/// What all stretches of a block share.
struct Drawn<'a> {
    lang: Lang,
    text: &'a str,
    /// Words that two quotes have.
    both: &'a [Range<usize>],
    chosen: Option<&'a str>,
    choose: &'a Callback<String>,
}

impl Drawn<'_> {
    /// A stretch with the marks that lie in it.
    fn run(&self, range: Range<usize>, marks: &[Rc<Item>]) -> Html {
        let mut out: Vec<Html> = Vec::new();
        let mut at = range.start;
        let mut rest = marks;
        while let Some((_, behind)) = rest.split_first() {
            // Of those that begin together the longest holds the others.
            let begins = rest.iter().take_while(|it| it.place.range.start == rest[0].place.range.start);
            let Some(first) = begins.max_by_key(|it| it.place.range.end).cloned() else { break };
            let own = first.place.range.clone();
            if own.start < at || own.end > range.end {
                rest = behind;
                continue;
            }
            let within: Vec<Rc<Item>> =
                rest.iter().filter(|it| it.key != first.key && it.place.range.end <= own.end).cloned().collect();
            self.words(at..own.start, &mut out);
            let inner = self.run(own.clone(), &within);
            out.push(mark(self.lang, &first, self.chosen, self.choose, !within.is_empty(), inner));
            at = own.end;
            let after = rest.iter().position(|it| it.place.range.start >= own.end).unwrap_or(rest.len());
            rest = &rest[after..];
        }
        self.words(at..range.end, &mut out);
        out.into_iter().collect()
    }

    /// Words without marks; those that two quotes have are told apart.
    fn words(&self, range: Range<usize>, out: &mut Vec<Html>) {
        let text = |range: Range<usize>| self.text.get(range).unwrap_or_default().to_owned();
        let mut at = range.start;
        for both in self.both {
            let (start, end) = (both.start.max(at), both.end.min(range.end));
            if start < end {
                let title = self.lang.edit().in_both;
                out.push(html! { <>{text(at..start)}<span class="both" {title}>{text(start..end)}</span></> });
                at = end;
            }
        }
        out.push(html! { {text(at..range.end)} });
    }
}

fn mark(
    lang: Lang,
    item: &Item,
    chosen: Option<&str>,
    choose: &Callback<String>,
    holds_others: bool,
    inner: Html,
) -> Html {
    let words = lang.edit();
    if item.kind == Kind::Named {
        let title = item.reason.map(|it| it.text(lang));
        return html! { <span class="m m-named" {title}>{inner}</span> };
    }
    let (class, state) = match item.state {
        State::Open => ("open", words.open),
        State::Accepted(_) => ("accepted", words.accepted),
        State::Refused => ("refused", words.refused),
    };
    let kind = match item.kind {
        Kind::Fact | Kind::Named => "fact",
        Kind::Activity => "activity",
        Kind::Task => "task",
        Kind::Thread | Kind::Answer => "thread",
    };
    let is_chosen = chosen == Some(&*item.key);
    let key = item.key.clone();
    let choose = choose.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        event.stop_propagation();
        choose.emit(key.clone());
    });
    // What stands within a button is hidden from who hears it, other marks too.
    let (role, pressed, current) = match (holds_others, is_chosen) {
        (true, chosen) => ("group", None, chosen.then_some("true")),
        (false, true) => ("button", Some("true"), None),
        (false, false) => ("button", Some("false"), None),
    };
    let title = format!("{} · {state}", item.kind.name(lang));
    html! {
        <span class={classes!("m", format!("m-{kind}"), format!("m-{class}"))} id={item.key.clone()} {role}
            tabindex={if is_chosen { "0" } else { "-1" }} aria-pressed={pressed} aria-current={current}
            aria-label={holds_others.then(|| title.clone())} title={title} {onclick}>{inner}</span>
    }
}
