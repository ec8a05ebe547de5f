//! What comes in: texts, and reports that were made before.

use std::rc::Rc;

use yew::prelude::*;

use super::{Editor, Msg};
use crate::browser::{Incoming, open_site, spawn};
use crate::draft::{Draft, LastFiles};
use crate::panes::{Income, told};
use crate::read_files::{parted, text};
use crate::table::{Act, LastReport, Step};

impl Editor {
    /// The text that came in, as long as it is the draft's: a step back brings another.
    pub(super) fn income(&self) -> Option<&Income> {
        self.income.as_ref().filter(|it| *it.text() == *self.table.draft().text)
    }

    pub(super) fn put_text(&mut self, ctx: &Context<Self>) {
        if let Some(text) = self.income.as_ref().map(Income::text) {
            self.act(ctx, Act::Text(text));
        }
    }

    pub(super) fn bring(&mut self, ctx: &Context<Self>, files: Vec<Incoming>, unread: Vec<String>) {
        let files = files.into_iter().map(|it| (it.name, it.bytes)).collect();
        let (reports, others) = parted(files);
        let (taken, refused) = text(others, self.lang);
        let unread = unread.into_iter().map(|name| (name, self.lang.edit().unreadable.to_owned()));
        self.refused = refused.into_iter().chain(unread).collect();
        self.table.act(Act::Show(Step::Text));
        if let Some(taken) = taken {
            self.keep_version(ctx);
            self.income = Some(Income { taken: Rc::new(taken), back: Vec::new() });
            self.put_text(ctx);
        }
        if !reports.is_empty() {
            let (link, tag) = (ctx.link().clone(), self.lang.tag());
            let names = reports.iter().map(|it| &*it.0).collect::<Vec<_>>().join(", ");
            self.reading = Some(names.clone());
            spawn(async move { link.send_message(Msg::Found(names, open_site(&reports, tag).await)) });
        }
    }

    pub(super) fn found(&mut self, names: String, found: Result<(Vec<u8>, Vec<u8>), String>) {
        let read = |(json, text): (Vec<u8>, Vec<u8>)| {
            let report = serde_json::from_slice(&json).ok().filter(serde_json::Value::is_object)?;
            let text = String::from_utf8(text).ok()?;
            Some(Draft::of_files(&text, report))
        };
        self.reading = None;
        match found.map(read) {
            Ok(Some(draft)) => self.offered = Some(draft),
            Ok(None) => self.refused.push((names, self.lang.edit().no_report.to_owned())),
            Err(why) => self.refused.push((names, told(&why, self.lang))),
        }
    }

    pub(super) fn take(&mut self, ctx: &Context<Self>, as_last: bool) {
        let Some(draft) = self.offered.take() else { return };
        if !as_last {
            self.keep_version(ctx);
            self.income = None;
            self.act(ctx, Act::Open(draft));
            return;
        }
        match LastReport::read(LastFiles { json: draft.json(), text: draft.text.to_string() }) {
            Ok(last) => self.act(ctx, Act::Last(Rc::new(last))),
            Err(wrong) => self.refused.push((self.lang.edit().no_report.to_owned(), wrong.to_string())),
        }
    }
}
