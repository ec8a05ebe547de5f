//! The frame around the parts: the bar with the steps, the warning when the draft cannot be saved, and the part of each step.

use std::rc::Rc;

use i18n::{Lang, fill};
use yew::prelude::*;

use super::{Editor, Keeping, Msg};
use crate::browser::{self, Trouble, clock};
use crate::panes::{Chosen, IncomeView, Lists, Preview, Problems, Publish, Text, coverage};
use crate::table::{Act, Step};

impl Editor {
    pub(super) fn head(&self, ctx: &Context<Self>) -> Html {
        let words = self.lang.edit();
        let act = |act: Act| ctx.link().callback(move |_: MouseEvent| Msg::Act(act.clone()));
        let (undo, redo) = self.table.history();
        let kept = match self.keeping {
            Keeping::Done if self.table.draft().is_empty() => "",
            Keeping::Done => words.kept,
            Keeping::Pending => words.saving,
            Keeping::Trouble(_) | Keeping::Newer => "",
        };
        html! {
            <header class="bar"><div class="bar-in">
                <div><h1 class="brand-t">{words.title}</h1><p class="private">{words.private}</p></div>
                <nav class="steps" aria-label={words.steps}>{for Step::ALL.map(|step| {
                    let count = match step {
                        Step::Decide => self.table.open().0,
                        Step::Check => self.table.problems().len(),
                        _ => 0,
                    };
                    let current = (step == self.table.step()).then_some("step");
                    html! {
                        <button type="button" class="step" aria-current={current} onclick={act(Act::Show(step))}>{step.name(self.lang)}
                            if count > 0 && !self.table.draft().is_empty() { {" "}<span class="tag">{count}</span> }</button>
                    }
                })}</nav>
                <div class="bar-r">
                    <span class="kept" role="status">{kept}</span>
                    <button type="button" class="b" disabled={undo == 0} onclick={act(Act::Undo)}>{words.undo}</button>
                    <button type="button" class="b" disabled={redo == 0} onclick={act(Act::Redo)}>{words.redo}</button>
                    <select aria-label={words.language} onchange={ctx.link().callback(|event| Msg::Language(Lang::from_tag(&browser::value(&event))))}>
                        {for Lang::ALL.map(|it| html! { <option value={it.tag()} selected={it == self.lang}>{it.name()}</option> })}
                    </select>
                </div>
            </div></header>
        }
    }

    /// What is told once the program has stopped: it stands here, hidden, since the program cannot write it then
    /// (assets/scripts/edit/stopped.js).
    pub(super) fn stopped(&self) -> Html {
        let words = self.lang.edit();
        let kept = match self.kept_at {
            Some(at) => fill(words.stopped_kept, &[&clock(at, self.lang.tag())]),
            None => words.stopped_unkept.to_owned(),
        };
        html! {
            <p class="notice" id="stopped" role="alert" hidden=true>{words.stopped}{" "}{kept}{" "}<button type="button" class="b">{words.reopen}</button></p>
        }
    }

    /// What keeps the draft from being kept, and a kept draft that cannot be opened.
    pub(super) fn trouble(&self, ctx: &Context<Self>) -> Html {
        let words = self.lang.edit();
        let said = match self.keeping {
            Keeping::Trouble(Trouble::Blocked) => words.blocked,
            Keeping::Trouble(Trouble::Full) => words.full,
            Keeping::Trouble(Trouble::Elsewhere) => words.elsewhere,
            Keeping::Newer => words.newer,
            _ => return self.unread(ctx),
        };
        let copy = matches!(self.keeping, Keeping::Trouble(Trouble::Elsewhere));
        html! {
            <p class="notice" role="alert">{said}
                if copy { {" "}<button type="button" class="b" onclick={ctx.link().callback(|_| Msg::TakeOver)}>{words.take_copy}</button> }</p>
        }
    }

    fn unread(&self, ctx: &Context<Self>) -> Html {
        let words = self.lang.edit();
        let Some(kept) = self.unread.clone() else { return html! {} };
        let save = ctx.link().callback(move |_: MouseEvent| Msg::Return(kept.clone()));
        html! {
            <p class="notice" role="alert">{words.unread}{" "}<button type="button" class="b" onclick={save}>{words.save_unread}</button></p>
        }
    }

    pub(super) fn body(&self, ctx: &Context<Self>) -> Html {
        let words = self.lang.edit();
        let link = ctx.link();
        let act = link.callback(Msg::Act);
        let report = Rc::new(self.table.draft().report.clone());
        let problems = self.table.problems().clone();
        match self.table.step() {
            Step::Text => html! { <>
                if let Some(names) = &self.reading { <p class="hint" role="status">{fill(words.reading, &[names])}</p> }
                {self.offer(ctx)}
                if let Some(last) = self.table.last() {
                    <p class="hint">{fill(words.last_open, &[self.lang.of(&last.report.report.title), &last.report.report.covers.to_string()])}</p>
                }
                <IncomeView lang={self.lang} income={self.income().cloned()} refused={self.refused.clone()} has_text={!self.table.draft().text.is_empty()} lost={self.table.lost()}
                    files={link.callback(Msg::Files)} paste={link.callback(Msg::Paste)} turn={link.callback(Msg::Turn)}
                    undo={link.callback(|()| Msg::Act(Act::Undo))} next={link.callback(|()| Msg::Act(Act::Show(Step::Decide)))} />
                {self.versions(ctx)}
                if let Some((file, size)) = browser::in_one_file() {
                    <p class="hint"><a href={file.clone()} download={file}>{fill(words.in_one_file, &[&size])}</a></p>
                }
            </> },
            Step::Decide if self.table.draft().text.is_empty() => {
                html! { <p class="hint">{words.no_text}</p> }
            }
            Step::Decide => html! { <>
                <Text lang={self.lang} outline={self.table.outline().clone()} items={self.table.items().clone()} overlaps={self.table.overlaps().clone()}
                    chosen={self.table.chosen().map(|it| it.key)} choose={link.callback(|key| Msg::Act(Act::Choose(key)))} select={link.callback(|place| Msg::Act(Act::Select(place)))} />
                <div class="side">{coverage(self.lang, &self.table, &act)}
                    <Chosen lang={self.lang} item={self.table.chosen()} alike={self.table.alike()} {report} {problems} {act}
                        click={link.callback(|(act, pointed)| Msg::Click(act, pointed))} /></div>
            </> },
            Step::Charts => html! { <>
                <div class="side side-l"><Lists lang={self.lang} {report} {problems} warnings={self.table.warnings().clone()} open={self.open.clone()} show={link.callback(Msg::Show)} {act} /></div>
                <Preview lang={self.lang} files={self.sound.clone()} is_old={!self.table.problems().is_empty()} pick={link.callback(Msg::Pick)} />
            </> },
            Step::Check => html! { <Problems lang={self.lang} {problems} mends={self.table.mends().clone()}
            go={link.callback(Msg::Problem)} mend={link.callback(Msg::Mend)} /> },
            Step::Publish => html! {
                <Publish lang={self.lang} json={self.table.json().clone()} text={self.table.draft().text.clone()} problems={problems.len()}
                    check={link.callback(|()| Msg::Act(Act::Show(Step::Check)))} />
            },
        }
    }

    /// What a report that was made before is for.
    pub(super) fn offer(&self, ctx: &Context<Self>) -> Html {
        let words = self.lang.edit();
        let Some(draft) = &self.offered else { return html! {} };
        let title = draft.report["report"]["title"]["zh"].as_str().unwrap_or_default().to_owned();
        let year = draft.report["report"]["covers"].as_u64().map(|it| it.to_string()).unwrap_or_default();
        html! {
            <section class="offer" role="alert"><h2>{fill(words.found, &[&title, &year])}</h2>
                <p class="bs"><button type="button" class="b b-1" onclick={ctx.link().callback(|_| Msg::Take(false))}>{words.edit_it}</button>
                    <button type="button" class="b" onclick={ctx.link().callback(|_| Msg::Take(true))}>{words.as_last}</button></p>
                <p class="hint">{words.as_last_hint}</p></section>
        }
    }

    pub(super) fn versions(&self, ctx: &Context<Self>) -> Html {
        let words = self.lang.edit();
        html! {
            <details class="versions"><summary>{words.versions}{" "}<span class="tag">{self.versions.len()}</span></summary>
                if self.versions.is_empty() { <p class="hint">{words.version_none}</p> }
                <ol>{for self.versions.iter().map(|version| {
                    let draft = version.draft.clone();
                    let back = ctx.link().callback(move |_| Msg::Return(draft.clone()));
                    html! { <li key={version.at.to_string()}><span>{clock(version.at, self.lang.tag())}</span>{" "}<button type="button" class="b" onclick={back}>{words.go_back_to}</button></li> }
                })}</ol>
            </details>
        }
    }
}
