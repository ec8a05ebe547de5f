//! The editor as a whole: the table, what comes in and goes out, what the browser keeps, and the frame around the parts.

mod frame;
mod incoming;
mod keeping;
mod ways;

use std::cell::Cell;
use std::rc::Rc;

use i18n::Lang;
use yew::prelude::*;

use crate::browser::{
    self, DragEvent, Dropped, File, Incoming, KeyboardEvent, Listener, Store, Trouble, Version, dropped, is_taken,
    later, read, spawn,
};
use crate::draft::Draft;
use crate::panes::Income;
use crate::table::{Act, Step, Table};

/// How long the browser may take to open what it keeps, in milliseconds.
const LATE: i32 = 10_000;

/// Whether the draft is kept.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Keeping {
    /// It is on its way.
    Pending,
    /// It is.
    Done,
    /// It is not.
    Trouble(Trouble),
    /// A later program's draft stands there, and is left alone.
    Newer,
}

/// What happens.
pub enum Msg {
    Act(Act),
    /// The same by a button beside the text, with the pointer or by a key.
    Click(Act, bool),
    Files(Vec<File>),
    /// Files, and the names of those that the browser could not read.
    Read((Vec<Incoming>, Vec<String>)),
    /// A report that was made before: its two files, or why it is none, with the names of what came.
    Found(String, Result<(Vec<u8>, Vec<u8>), String>),
    /// It is edited, or it is last year's.
    Take(bool),
    Paste((String, Option<String>)),
    Turn(Vec<usize>),
    Opened(Result<(Rc<Store>, Option<String>), Trouble>),
    Keep(u64),
    Kept(u64, Result<(), Trouble>),
    TakeOver,
    /// What was kept is a version, so that nothing is lost when drafts are kept from now on.
    Saved(Result<Rc<Store>, Trouble>),
    /// The store has had so long to open.
    Late,
    Versions(Vec<Version>),
    Return(String),
    Problem(usize),
    /// What has this id was clicked in the page beside the data.
    Pick(String),
    Mend(usize),
    Show(Option<(String, usize)>),
    Language(Lang),
    Key(KeyboardEvent),
    Drag(bool),
    Drop(Dropped),
}

/// The program's one component with a state.
pub struct Editor {
    table: Table,
    lang: Lang,
    income: Option<Income>,
    refused: Vec<(String, String)>,
    /// A report that was made before, until the editor says what it is for.
    offered: Option<Draft>,
    store: Option<Rc<Store>>,
    keeping: Keeping,
    /// A draft is being written.
    writing: bool,
    versions: Vec<Version>,
    /// A draft that was kept here, and is none: as it is, for who can read it.
    unread: Option<String>,
    /// When a draft was kept last.
    kept_at: Option<f64>,
    /// Names of files that are being read.
    reading: Option<String>,
    /// When a version was kept last.
    version_at: f64,
    open: Option<(String, usize)>,
    /// Both files as they were when the data had no problem last.
    sound: Option<(Rc<str>, Rc<str>)>,
    dragging: bool,
    /// What is chosen now was chosen by a key, so that the focus goes there.
    by_key: bool,
    unsaved: Rc<Cell<bool>>,
    /// What is dragged was taken up in this page.
    inside: Rc<Cell<bool>>,
    _listeners: Vec<Listener>,
}

impl Component for Editor {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        spawn(async move {
            let opened = match Store::open().await {
                Ok(store) => store.draft().await.map(|draft| (Rc::new(store), draft)),
                Err(trouble) => Err(trouble),
            };
            link.send_message(Msg::Opened(opened));
        });
        let link = ctx.link().clone();
        later(LATE, move || link.send_message(Msg::Late));
        let unsaved = Rc::new(Cell::new(false));
        let leaving = {
            let unsaved = unsaved.clone();
            Listener::before_leaving(move || unsaved.get())
        };
        let link = ctx.link().clone();
        let keys = Listener::on("keydown", move |event| {
            if let Some(event) = browser::key_event(&event) {
                link.send_message(Msg::Key(event));
            }
        });
        let inside = Rc::new(Cell::new(false));
        // No event ends a drag whose element is gone meanwhile, but the pointer moves again.
        let drags = ["dragstart", "dragend", "drop", "mousemove"].into_iter().map(|kind| {
            let inside = inside.clone();
            Listener::on(kind, move |_| inside.set(kind == "dragstart"))
        });
        let drags: Vec<_> = drags.collect();
        let lang = Lang::from_tag(&browser::language());
        browser::set_language(lang.tag(), lang.edit().title);
        Self {
            table: Table::default(),
            lang,
            income: None,
            refused: Vec::new(),
            offered: None,
            store: None,
            keeping: Keeping::Done,
            writing: false,
            versions: Vec::new(),
            unread: None,
            kept_at: None,
            reading: None,
            version_at: 0.0,
            open: None,
            sound: None,
            dragging: false,
            by_key: false,
            unsaved,
            inside,
            _listeners: drags.into_iter().chain([leaving, keys]).collect(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Act(act) => self.act(ctx, act),
            Msg::Click(act, pointed) => {
                // A button that was pointed at does not keep Enter for itself: the keys that are told of are the text's.
                self.by_key = pointed;
                self.act(ctx, act);
            }
            Msg::Files(list) => {
                let link = ctx.link().clone();
                spawn(async move { link.send_message(Msg::Read(read(list).await)) });
                return false;
            }
            Msg::Read((files, unread)) => self.bring(ctx, files, unread),
            Msg::Found(names, found) => self.found(names, found),
            Msg::Take(as_last) => self.take(ctx, as_last),
            Msg::Paste((text, html)) => {
                self.keep_version(ctx);
                self.income = Some(Income { taken: Rc::new(intake::pasted(&text, html.as_deref())), back: Vec::new() });
                self.refused.clear();
                self.put_text(ctx);
            }
            Msg::Turn(all) => {
                if let Some(income) = &mut self.income {
                    income.turn(&all);
                    self.put_text(ctx);
                }
            }
            Msg::Opened(opened) => self.opened(ctx, opened),
            Msg::Keep(revision) => {
                // Whoever has changed something meanwhile waits again, and what has been kept since is not kept twice.
                if revision == self.table.revision() && self.unsaved.get() {
                    self.keep(ctx);
                }
                return false;
            }
            Msg::Kept(revision, kept) => self.kept(ctx, revision, kept),
            Msg::Saved(Ok(store)) => self.keep_in(ctx, store),
            Msg::Saved(Err(trouble)) => self.keeping = Keeping::Trouble(trouble),
            Msg::Late => self.not_opened(),
            Msg::TakeOver => self.take_over(ctx),
            Msg::Versions(versions) => self.versions = versions,
            Msg::Return(draft) => self.go_back_to(ctx, &draft),
            Msg::Problem(at) => self.go_to_problem(at),
            Msg::Pick(id) => {
                if let Some(path) = self.table.path_of(&id) {
                    self.go_to(&path);
                }
            }
            Msg::Mend(at) => self.mend(ctx, at),
            Msg::Show(open) => self.open = open,
            Msg::Language(lang) => {
                self.lang = lang;
                browser::set_language(lang.tag(), lang.edit().title);
                browser::remember_language(lang.tag());
            }
            Msg::Key(event) => return self.key(ctx, &event),
            Msg::Drag(over) => {
                let changed = self.dragging != over;
                self.dragging = over;
                return changed;
            }
            Msg::Drop(dropped) => {
                self.dragging = false;
                match dropped {
                    (Some(list), _) => ctx.link().send_message(Msg::Files(list)),
                    (_, Some(text)) => ctx.link().send_message(Msg::Paste(text)),
                    _ => {}
                }
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let words = self.lang.edit();
        let step = self.table.step();
        // While an event lasts: the browser asks then whether it is taken, and holds what is dropped no longer.
        let inside = self.inside.clone();
        let over = ctx.link().callback(move |event: DragEvent| Msg::Drag(is_taken(&event, inside.get())));
        let inside = self.inside.clone();
        let drop = ctx.link().callback(move |event: DragEvent| Msg::Drop(dropped(&event, inside.get())));
        html! {
            <div class={classes!("edit", self.dragging.then_some("is-over"))} ondragover={over}
                ondragleave={ctx.link().callback(|_| Msg::Drag(false))} ondrop={drop}>
                {self.head(ctx)}
                {self.trouble(ctx)}
                {self.stopped()}
                <main id="main" class={classes!("desk", match step { Step::Decide => Some("desk-two"), Step::Charts => Some("desk-two desk-charts"), _ => None })} tabindex="-1">{self.body(ctx)}</main>
                if self.dragging { <p class="over">{words.drop_here}</p> }
            </div>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        if !first
            && let Some(chosen) = self.table.chosen()
            && self.table.step() == Step::Decide
        {
            browser::show(&chosen.key, self.by_key);
            self.by_key = false;
        }
    }
}

impl Editor {
    pub(super) fn act(&mut self, ctx: &Context<Self>, act: Act) {
        let before = self.table.revision();
        let step = self.table.step();
        self.table.act(act);
        if self.table.step() != step {
            browser::to_top();
            // What led here may have gone, and the focus with it.
            later(50, || browser::rest_in("main"));
        }
        if self.table.revision() != before {
            self.changed(ctx);
        }
    }
}
