//! What comes out: the whole site as one archive, the one-file edition, or the two files of the report.

use std::rc::Rc;

use i18n::{Lang, fill};
use yew::prelude::*;

use super::told;
use crate::browser::{Made, download, make_site, now, spawn};

#[derive(Clone, PartialEq, Properties)]
pub struct PublishProps {
    pub lang: Lang,
    /// `report.json` and `report.txt`.
    pub json: Rc<str>,
    pub text: Rc<str>,
    /// How many problems there are; with any, no site is made.
    pub problems: usize,
    pub check: Callback<()>,
}

/// How far the site is.
#[derive(Clone, PartialEq)]
enum Making {
    Nothing,
    /// The step, how much of it is done, and of how much.
    Under(String, u32, u32),
    /// Seconds, and pictures that are not there.
    Done(f64, usize),
    Failed(String),
}

#[component]
pub fn Publish(PublishProps { lang, json, text, problems, check }: &PublishProps) -> Html {
    let words = lang.edit();
    let making = use_state(|| Making::Nothing);
    let is_under = matches!(*making, Making::Under(..));
    let make = |take: fn(&Made)| {
        let (making, json, text) = (making.clone(), json.clone(), text.clone());
        Callback::from(move |_: MouseEvent| {
            let (making, json, text, begun) = (making.clone(), json.clone(), text.clone(), now());
            making.set(Making::Under(String::new(), 0, 0));
            spawn(async move {
                let told = {
                    let making = making.clone();
                    move |step, done, of| making.set(Making::Under(step, done, of))
                };
                match make_site(&json, &text, told).await {
                    Ok(made) => {
                        take(&made);
                        making.set(Making::Done((now() - begun) / 1000.0, made.left));
                    }
                    Err(wrong) => making.set(Making::Failed(wrong)),
                }
            });
        })
    };
    let site = make(|made| download("site.zip", "application/zip", &made.zip));
    let one = make(|made| download("offline.html", "text/html;charset=utf-8", &made.offline));
    let data = {
        let (json, text) = (json.clone(), text.clone());
        let making = making.clone();
        Callback::from(move |_: MouseEvent| {
            // What was said of an earlier download is not said of this one.
            making.set(Making::Nothing);
            download("report.json", "application/json", json.as_bytes());
            download("report.txt", "text/plain;charset=utf-8", text.as_bytes());
        })
    };
    let go = {
        let check = check.clone();
        Callback::from(move |_: MouseEvent| check.emit(()))
    };
    let disabled = *problems > 0 || is_under;
    html! {
        <section class="publish"><h2>{words.publish_head}</h2><p>{words.publish_hint}</p>
            if *problems > 0 {
                <p class="f-p">{fill(words.problems, &[&problems.to_string()])}{" "}<button type="button" class="b" onclick={go}>{words.step_check}</button></p>
            }
            <p class="bs">
                <button type="button" class="b b-1" {disabled} onclick={site}>{words.download_site}</button>
                <button type="button" class="b" {disabled} onclick={one}>{words.download_one}</button>
                <button type="button" class="b" onclick={data}>{words.download_data}</button>
            </p>
            <p role="status">{match &*making {
                Making::Nothing => String::new(),
                Making::Under(step, done, of) if *of > 0 => format!("{}{}", words.making, how_far(step, *done, *of, *lang)),
                Making::Under(..) => words.making.to_owned(),
                Making::Done(seconds, _) => fill(words.made, &[&format!("{seconds:.0}")]),
                Making::Failed(wrong) => format!("{}：{}", words.failed, told(wrong, *lang)),
            }}</p>
            if let Making::Done(_, left) = &*making { if *left > 0 { <p class="hint">{fill(words.left_out, &[&left.to_string()])}</p> } }
        </section>
    }
}

/// How far the two steps are that take long, in the editor's words; the others are over at once.
fn how_far(step: &str, done: u32, of: u32, lang: Lang) -> String {
    let words = lang.edit();
    let share = (f64::from(done) / f64::from(of) * 100.0).floor();
    match step {
        "pictures" => fill(words.making_pictures, &[&done.to_string(), &of.to_string()]),
        "pack" => fill(words.making_packed, &[&share.to_string()]),
        _ => String::new(),
    }
}
