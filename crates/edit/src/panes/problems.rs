//! What is wrong, all at once, in the editor's language, each with a way to its place and, where there is one right mend, a button
//! that makes it.

use std::rc::Rc;

use i18n::{Lang, fill};
use serde_json::Value;
use validate::{Edit, Mend, Problem};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct ProblemsProps {
    pub lang: Lang,
    pub problems: Rc<Vec<Problem>>,
    /// Of each problem.
    pub mends: Rc<Vec<Option<Mend>>>,
    /// Leads to the place of a problem, by its index.
    pub go: Callback<usize>,
    /// Makes its mend.
    pub mend: Callback<usize>,
}

/// The id of the sentence that tells how many problems there are.
pub const COUNT: &str = "problems-t";

/// The id of a problem's message.
pub fn message_id(at: usize) -> String {
    format!("problem-{at}")
}

/// All problems, in the order of the files.
#[component]
pub fn Problems(ProblemsProps { lang, problems, mends, go, mend }: &ProblemsProps) -> Html {
    let words = lang.edit();
    if problems.is_empty() {
        return html! { <section class="problems"><p class="good" role="status" id={COUNT} tabindex="-1">{words.no_problems}</p></section> };
    }
    let to = |way: &Callback<usize>, at: usize| {
        let way = way.clone();
        Callback::from(move |_: MouseEvent| way.emit(at))
    };
    html! {
        <section class="problems">
            <p role="status" id={COUNT} tabindex="-1">{fill(words.problems, &[&problems.len().to_string()])}</p>
            <ol>{for problems.iter().enumerate().map(|(at, problem)| {
                let told = message_id(at);
                html! {
                    <li key={at}>
                        <p id={told.clone()} tabindex="-1">{problem.message(*lang)}</p>
                        <p class="bs"><code>{if problem.path.is_empty() { problem.file.clone() } else { problem.path.clone() }}</code>
                            if let Some(does) = mends.get(at).and_then(Option::as_ref) {
                                <button type="button" class="b b-m" aria-describedby={told.clone()} onclick={to(mend, at)}>{name(*lang, does)}</button>
                            }
                            <button type="button" class="b" aria-describedby={told} onclick={to(go, at)}>{words.go_there}</button></p>
                    </li>
                }
            })}</ol>
        </section>
    }
}

/// What the button of a mend says that it does: its first edit tells, others follow from it.
fn name(lang: Lang, mend: &Mend) -> String {
    let words = lang.edit();
    match mend.edits.first() {
        Some(Edit::Set { value, .. }) => fill(words.mend_write, &[&shown(value)]),
        Some(Edit::Rename { to, .. }) => fill(words.mend_write, &[to]),
        Some(Edit::Append { entry, .. }) => fill(words.mend_add, &[&shown(entry)]),
        Some(Edit::Remove { .. }) => words.mend_remove.to_owned(),
        Some(Edit::Move { .. }) | None => words.mend_move.to_owned(),
    }
}

/// A value as a button shows it: of an entry its id, of a list its words.
fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(entries) => entries.iter().map(shown).collect::<Vec<_>>().join(", "),
        Value::Object(members) => members.get("id").map(shown).unwrap_or_default(),
        other => other.to_string(),
    }
}
