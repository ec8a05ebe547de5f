//! The page of the report beside its data, at the width of a phone, a desk and a hall, drawn anew with each change that leaves the
//! data without a problem.

use std::rc::Rc;

use i18n::Lang;
use yew::prelude::*;

use super::told;
use crate::browser::{picked, render, show_in, spawn};

/// How the page is seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// On a phone.
    #[default]
    Phone,
    /// On a desk.
    Desk,
    /// As slides, in a hall.
    Hall,
}

impl Size {
    const ALL: [Self; 3] = [Self::Phone, Self::Desk, Self::Hall];

    fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Phone => lang.edit().phone,
            Self::Desk => lang.edit().desk,
            Self::Hall => lang.edit().hall,
        }
    }

    /// Width of the frame in CSS pixels, and the layout of the charts that fits it.
    fn width(self) -> (u32, Option<u32>) {
        match self {
            Self::Phone => (390, Some(0)),
            Self::Desk => (1280, Some(3)),
            Self::Hall => (1920, None),
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Phone => "frame frame-phone",
            Self::Desk => "frame frame-desk",
            Self::Hall => "frame frame-hall",
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
pub struct PreviewProps {
    pub lang: Lang,
    /// `report.json` and `report.txt`, of data without a problem; the last such.
    pub files: Option<(Rc<str>, Rc<str>)>,
    /// The data has problems since.
    pub is_old: bool,
    /// A number, a name or a chart of the page was clicked: its id.
    pub pick: Callback<String>,
}

#[component]
pub fn Preview(PreviewProps { lang, files, is_old, pick }: &PreviewProps) -> Html {
    let words = lang.edit();
    let size = use_state(Size::default);
    let shown = use_state(|| Lang::Zh);
    let frame = use_node_ref();
    let wrong = use_state(String::new);
    // What was asked for last: an answer that comes behind a later question is left alone.
    let asked = use_mut_ref(|| 0_u64);
    {
        let (frame, wrong, asked) = (frame.clone(), wrong.clone(), asked);
        use_effect_with((files.clone(), *size, *shown), move |(files, size, shown)| {
            *asked.borrow_mut() += 1;
            let (own, asked) = (*asked.borrow(), asked.clone());
            if let Some((json, text)) = files.clone() {
                let (size, tag) = (*size, shown.tag());
                spawn(async move {
                    let html = render(&json, &text, tag, size.width().1).await;
                    if own != *asked.borrow() {
                        return;
                    }
                    match html {
                        Ok(html) => {
                            wrong.set(String::new());
                            if let Some(frame) = frame.cast() {
                                show_in(&frame, &html, tag, size == Size::Hall);
                            }
                        }
                        Err(words) => wrong.set(words),
                    }
                });
            }
        });
    }
    let choose = |choice: Size| {
        let size = size.clone();
        Callback::from(move |_: MouseEvent| size.set(choice))
    };
    let speak = |choice: Lang| {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(choice))
    };
    let onchange = {
        let pick = pick.clone();
        Callback::from(move |event: Event| {
            if let Some(id) = picked(&event) {
                pick.emit(id);
            }
        })
    };
    html! {
        <section class="preview" aria-label={words.preview}>
            <p class="bs">
                {for Size::ALL.map(|it| html! { <button type="button" class="b" aria-pressed={pressed(it == *size)} onclick={choose(it)}>{it.name(*lang)}</button> })}
                {for Lang::ALL.map(|it| html! { <button type="button" class="b" aria-pressed={pressed(it == *shown)} onclick={speak(it)}>{it.name()}</button> })}
            </p>
            if files.is_none() { <p class="hint">{words.not_yet}</p> }
            if *is_old && files.is_some() { <p class="f-p">{words.preview_last}</p> }
            if !wrong.is_empty() { <p class="f-p" role="alert">{told(&wrong, *lang)}</p> }
            <div class={size.class()} hidden={files.is_none()}>
                <iframe ref={frame} title={words.preview} width={size.width().0.to_string()} tabindex="0" {onchange}></iframe>
            </div>
        </section>
    }
}

fn pressed(it: bool) -> &'static str {
    if it { "true" } else { "false" }
}
