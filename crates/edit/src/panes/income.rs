//! Where a text comes in: pasted, dropped or chosen, with what was tidied in it, each of which can be taken back.

use std::collections::BTreeMap;
use std::rc::Rc;

use i18n::{Lang, fill};
use intake::{Kind, Taken};
use yew::prelude::*;

use crate::browser::{BrowserEvent, File, chosen, pasted, written};

/// How many cleanings of a kind are listed one by one; more of them are taken back together.
const LISTED: usize = 40;

/// How many characters of the text stand on either side of a cleaning.
const AROUND: usize = 8;

/// A text that came in.
#[derive(Clone, Debug, PartialEq)]
pub struct Income {
    /// With everything tidied.
    pub taken: Rc<Taken>,
    /// What was taken back, by its place in the list.
    pub back: Vec<usize>,
}

impl Income {
    /// The text with what is not taken back.
    pub fn text(&self) -> String {
        self.taken.without(&self.back).text
    }

    /// Takes cleanings back, or tidies them again.
    pub fn turn(&mut self, all: &[usize]) {
        let is_back = all.iter().all(|it| self.back.contains(it));
        self.back.retain(|it| !all.contains(it));
        if !is_back {
            self.back.extend(all);
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
pub struct IncomeProps {
    pub lang: Lang,
    pub income: Option<Income>,
    /// Why a file was not read, with its name.
    pub refused: Vec<(String, String)>,
    /// There is a text already.
    pub has_text: bool,
    /// How many entries of the data have their words in another text.
    pub lost: usize,
    pub files: Callback<Vec<File>>,
    pub paste: Callback<(String, Option<String>)>,
    pub turn: Callback<Vec<usize>>,
    pub undo: Callback<()>,
    pub next: Callback<()>,
}

#[component]
pub fn IncomeView(props: &IncomeProps) -> Html {
    let words = props.lang.edit();
    let choose = {
        let files = props.files.clone();
        Callback::from(move |event: BrowserEvent| {
            let all = chosen(&event);
            if !all.is_empty() {
                files.emit(all);
            }
        })
    };
    let take = {
        let (files, paste) = (props.files.clone(), props.paste.clone());
        Callback::from(move |event: BrowserEvent| match pasted(&event) {
            (Some(list), _) => {
                event.prevent_default();
                files.emit(list)
            }
            (_, Some(text)) => {
                event.prevent_default();
                paste.emit(text)
            }
            _ => {}
        })
    };
    // What was typed, or came by ways that tell no page of it.
    let read = {
        let paste = props.paste.clone();
        Callback::from(move |_: MouseEvent| {
            let written = written("paste");
            if !written.trim().is_empty() {
                paste.emit((written, None));
            }
        })
    };
    let next = {
        let next = props.next.clone();
        Callback::from(move |_: MouseEvent| next.emit(()))
    };
    let undo = {
        let undo = props.undo.clone();
        Callback::from(move |_: MouseEvent| undo.emit(()))
    };
    html! {
        <section class="income">
            <h2>{words.text_head}</h2>
            <p>{words.text_hint}</p>
            <p class="bs"><label class="b b-1">{words.open_files}
                <input class="vh" type="file" multiple=true accept=".docx,.txt,.html,.htm,.zip,.json" onchange={choose} /></label></p>
            <textarea class="paste" id="paste" rows="5" aria-label={words.paste_here} placeholder={words.paste_here} onpaste={take} />
            <p class="bs"><button type="button" class="b" onclick={read}>{words.read_it}</button></p>
            if !props.refused.is_empty() {
                <ul class="f-p" role="alert">{for props.refused.iter().map(|(name, why)| html! { <li><b>{format!("{}：{name}", words.refused_file)}</b>{" "}{why.clone()}</li> })}</ul>
            }
            if props.lost > 0 {
                <p class="notice" role="alert">{fill(words.lost_in_text, &[&props.lost.to_string()])}{" "}<button type="button" class="b" onclick={undo}>{words.undo}</button></p>
            }
            if let Some(income) = &props.income { {cleaned(props, income)} }
            if props.has_text { <p class="bs"><button type="button" class="b b-1" onclick={next}>{words.step_decide}{" →"}</button></p> }
        </section>
    }
}

/// What was tidied, kind by kind.
fn cleaned(props: &IncomeProps, income: &Income) -> Html {
    let words = props.lang.edit();
    let mut kinds: BTreeMap<Kind, Vec<usize>> = BTreeMap::new();
    for (at, it) in income.taken.cleanings.iter().enumerate() {
        kinds.entry(it.kind).or_default().push(at);
    }
    if kinds.is_empty() {
        return html! { <p role="status">{words.cleaned_none}</p> };
    }
    let button = |all: Vec<usize>| {
        let is_back = all.iter().all(|it| income.back.contains(it));
        let turn = props.turn.clone();
        let onclick = Callback::from(move |_: MouseEvent| turn.emit(all.clone()));
        html! { <button type="button" class="b" {onclick}>{if is_back { words.again } else { words.take_back }}</button> }
    };
    html! {
        <>
            <p role="status">{fill(words.cleaned, &[&income.taken.cleanings.len().to_string()])}</p>
            {for kinds.into_iter().map(|(kind, all)| html! {
                <details class="clean" key={all[0]}>
                    <summary>{kind.text(props.lang)}{" "}<span class="tag">{all.len()}</span></summary>
                    {button(all.clone())}
                    <ul lang="zh-CN">{for all.iter().take(LISTED).map(|at| {
                        let it = &income.taken.cleanings[*at];
                        let (before, behind) = income.taken.around(it, AROUND);
                        html! { <li key={*at}><span>{shown(before)}<del>{shown(&it.before)}</del>{" → "}<ins>{shown(&it.after)}</ins>{shown(behind)}</span>{button(vec![*at])}</li> }
                    })}</ul>
                </details>
            })}
        </>
    }
}

/// Signs that show nothing, as such that do.
fn shown(text: &str) -> String {
    let visible = text.chars().map(|sign| match sign {
        '\n' => '↵',
        '\r' => '␍',
        '\t' => '→',
        ' ' | '\u{3000}' | '\u{a0}' => '␣',
        _ if sign.is_control() || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}' | '\u{ad}') => '·',
        _ => sign,
    });
    let all: String = visible.collect();
    if all.chars().count() > 60 { all.chars().take(59).chain(['…']).collect() } else { all }
}
