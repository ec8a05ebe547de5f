//! Saves the draft in the browser, and says why when it cannot be saved.

use yew::prelude::*;

use super::{Editor, Keeping, Msg};
use crate::browser::{self, Store, Trouble, later, now, spawn};
use crate::draft::{Cleaned, StoredWorkspace, Workspace};
use crate::panes::Income;
use crate::table::{Act, LastReport, Table};
use std::rc::Rc;

/// How long nothing may change before the draft is kept, in milliseconds.
const REST: i32 = 400;

/// A kept draft as a file.
const DRAFT_FILE: &str = "draft.json";

/// How long a version is worked on before another one is kept, in milliseconds.
const VERSION_EVERY: f64 = 5.0 * 60_000.0;

impl Editor {
    pub(super) fn opened(&mut self, ctx: &Context<Self>, opened: Result<(Rc<Store>, Option<String>), Trouble>) {
        match opened {
            Ok((store, kept)) => match kept.as_deref().map(StoredWorkspace::read) {
                Some(Err(_)) => {
                    self.store = Some(store);
                    self.keeping = Keeping::Newer;
                    self.ask_for_versions(ctx);
                }
                Some(Ok(Some(workspace))) if self.table.draft().is_empty() => {
                    self.table = Table::default();
                    self.restore(workspace);
                    // Before that was nothing, which nobody wants back.
                    self.table.act(Act::Begin);
                    if self.table.problems().is_empty() {
                        self.sound = Some((self.table.json().clone(), self.table.draft().text.clone()));
                    }
                    self.keep_in(ctx, store);
                }
                // What cannot be opened, or comes when something else is open already, must not be written over: it is a
                // version first.
                Some(read) => {
                    let kept = kept.unwrap_or_default();
                    if read == Ok(None) {
                        self.unread = Some(kept.clone());
                    }
                    let link = ctx.link().clone();
                    spawn(async move {
                        let saved = store.keep_version(&kept).await;
                        link.send_message(Msg::Saved(saved.map(|()| store)));
                    });
                }
                None => self.keep_in(ctx, store),
            },
            Err(trouble) => self.keeping = Keeping::Trouble(trouble),
        }
    }

    /// Everything as it was kept.
    pub(super) fn restore(&mut self, Workspace { draft, cleaned, last, edited }: Workspace) {
        self.income = cleaned.map(|it| Income { taken: Rc::new(it.taken), back: it.back });
        // Last year's report only helps. Where this program cannot read it any more, what is edited is still whole.
        if let Some(last) = last.and_then(|it| LastReport::read(it).ok()) {
            self.table.act(Act::Last(Rc::new(last)));
        }
        self.table.act(Act::Open(draft));
        self.table.act(Act::Edited(edited));
    }

    /// An earlier version becomes the draft again.
    pub(super) fn go_back_to(&mut self, ctx: &Context<Self>, version: &str) {
        match StoredWorkspace::read(version) {
            Ok(Some(workspace)) => {
                self.keep_version(ctx);
                self.restore(workspace);
                self.changed(ctx);
            }
            // One that cannot be opened is a file, for who can read it.
            _ => browser::download(DRAFT_FILE, "application/json", version.as_bytes()),
        }
    }

    /// Everything as it is kept.
    fn stored(&self) -> String {
        let cleaned = self.income().map(|it| Cleaned { taken: (*it.taken).clone(), back: it.back.clone() });
        let last = self.table.last().map(|it| it.files.clone());
        StoredWorkspace::write(Workspace {
            draft: self.table.draft().clone(),
            cleaned,
            last,
            edited: self.table.edited().clone(),
        })
    }

    pub(super) fn changed(&mut self, ctx: &Context<Self>) {
        if self.table.problems().is_empty() {
            self.sound = Some((self.table.json().clone(), self.table.draft().text.clone()));
        }
        if self.keeping == Keeping::Newer {
            return;
        }
        self.unsaved.set(true);
        if !matches!(self.keeping, Keeping::Trouble(_)) {
            self.keeping = Keeping::Pending;
        }
        let (link, revision) = (ctx.link().clone(), self.table.revision());
        later(REST, move || link.send_message(Msg::Keep(revision)));
    }

    /// Keeps a version of what is there, before something else takes its place.
    pub(super) fn keep_version(&self, ctx: &Context<Self>) {
        let Some(store) = self.store.clone().filter(|_| !self.table.draft().is_empty()) else { return };
        let (link, draft) = (ctx.link().clone(), self.stored());
        if self.versions.first().is_some_and(|it| it.draft == draft) {
            return;
        }
        spawn(async move {
            // Where there is no room for it, there is none for the next draft, and that is told.
            let _ = store.keep_version(&draft).await;
            if let Ok(versions) = store.versions().await {
                link.send_message(Msg::Versions(versions));
            }
        });
    }

    /// Drafts are kept from now on, the one that is open, too, if it was changed before.
    pub(super) fn keep_in(&mut self, ctx: &Context<Self>, store: Rc<Store>) {
        self.store = Some(store);
        if matches!(self.keeping, Keeping::Trouble(_)) {
            self.keeping = Keeping::Done;
        }
        if self.unsaved.get() {
            self.keeping = Keeping::Pending;
            self.keep(ctx);
        }
        self.ask_for_versions(ctx);
    }

    /// Some browsers never answer whether they keep anything.
    pub(super) fn not_opened(&mut self) {
        if self.store.is_none() && matches!(self.keeping, Keeping::Done | Keeping::Pending) {
            self.keeping = Keeping::Trouble(Trouble::Blocked);
        }
    }

    /// One draft after the other: a second one beside it would find the first, and take it for another window's.
    pub(super) fn keep(&mut self, ctx: &Context<Self>) {
        let Some(store) = self.store.clone().filter(|_| !self.writing) else { return };
        self.writing = true;
        let (link, revision, draft) = (ctx.link().clone(), self.table.revision(), self.stored());
        let now = now();
        let version = now - self.version_at > VERSION_EVERY;
        if version {
            self.version_at = now;
        }
        spawn(async move {
            let kept = store.keep(&draft).await;
            if version && kept.is_ok() {
                // A version less is no loss that an editor must know of: the draft is kept.
                let _ = store.keep_version(&draft).await;
            }
            link.send_message(Msg::Kept(revision, kept));
        });
    }

    pub(super) fn kept(&mut self, ctx: &Context<Self>, revision: u64, kept: Result<(), Trouble>) {
        self.writing = false;
        self.keeping = match kept {
            Ok(()) if revision == self.table.revision() => {
                self.unsaved.set(false);
                self.kept_at = Some(now());
                Keeping::Done
            }
            Ok(()) => {
                self.keep(ctx);
                Keeping::Pending
            }
            Err(trouble) => Keeping::Trouble(trouble),
        };
        self.ask_for_versions(ctx);
    }

    pub(super) fn take_over(&mut self, ctx: &Context<Self>) {
        let Some(store) = self.store.clone() else { return };
        let (link, revision, draft) = (ctx.link().clone(), self.table.revision(), self.stored());
        spawn(async move { link.send_message(Msg::Kept(revision, store.take_over(&draft).await)) });
    }

    pub(super) fn ask_for_versions(&self, ctx: &Context<Self>) {
        let Some(store) = self.store.clone() else { return };
        let link = ctx.link().clone();
        spawn(async move {
            if let Ok(versions) = store.versions().await {
                link.send_message(Msg::Versions(versions));
            }
        });
    }
}
