//! Watches what the site is made from, and rebuilds it. A build that fails has printed why; the last good site stays, or the
//! first page where there is no site yet.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use anyhow::{Context, Result};
use notify::{EventKind, RecursiveMode, Watcher};
use start::paths::{dist, root};
use start::toolchain::cargo;
use start::workspace::sources;
use tokio::sync::watch::Sender;
use tools::run;
use tools::step::since_command;

use super::later::Stage;
use super::{News, Trouble};
use crate::folders::folders;
use crate::input::Input;

/// Editors write a file in several steps; a build starts when it has been quiet for this long.
const QUIET: Duration = Duration::from_millis(200);

/// What is served: a report, and the folder of its site.
pub(crate) struct Served {
    pub input: Input,
    pub dist: PathBuf,
}

impl Served {
    /// A build in a process of its own: after a change in `src/`, the prerenderer in this one is out of date.
    pub fn rebuild(&self) -> Result<()> {
        let mut command = cargo();
        command.args(["run", "--quiet", "--package", "xtask", "--", "build"]);
        if let Some(given) = self.input.given() {
            command.arg("--input").arg(given);
        }
        if self.dist != dist() {
            command.arg("--out").arg(&self.dist);
        }
        run(&mut command).context("the build did not finish")
    }
}

/// What is built, and who is told of it.
pub struct Builds {
    /// The report and its site.
    pub served: Served,
    /// Pages, which reload, or say what is wrong.
    pub news: Sender<News>,
    /// The server, which may still have to wait for the first whole site.
    pub stage: Sender<Stage>,
}

/// Starts watching, in a thread of its own.
///
/// # Errors
/// When the system refuses to watch a folder.
pub fn start(builds: Builds) -> Result<()> {
    let (changed, changes) = mpsc::channel();
    let sources = sources().context("asking cargo for the packages")?;
    let own: Vec<_> = sources.iter().map(|it| root().join(it)).filter(|it| it.is_dir()).collect();
    let Input { json, text, published, .. } = &builds.served.input;
    let mut report = [json, text, published].map(Clone::clone).to_vec();
    let given = builds.served.input.given();
    // Of several reports, each has a folder in the one that is named.
    let all = folders(given)?.filter(|it| it.len() > 1);
    let all = given.filter(|_| all.is_some()).map(Path::to_owned);
    let elsewhere = given.filter(|_| all.is_none()).and_then(|_| json.parent()).map(Path::to_owned);
    report.extend(all.clone());
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|event| matters(&event, &sources, &report)) {
            // The receiver is gone only when the process ends.
            let _ = changed.send(());
        }
    })
    .context("asking the system for file events")?;
    let mut watch =
        |path: &Path, mode| watcher.watch(path, mode).with_context(|| format!("watching {}", path.display()));
    for folder in own {
        watch(&folder, RecursiveMode::Recursive)?;
    }
    // The folder instead of the files: an editor that saves by renaming would end a watch on the file itself.
    watch(&root(), RecursiveMode::NonRecursive)?;
    if let Some(folder) = elsewhere {
        watch(&folder, RecursiveMode::NonRecursive)?;
    }
    if let Some(folder) = all {
        watch(&folder, RecursiveMode::Recursive)?;
    }
    std::thread::spawn(move || {
        let _watcher = watcher;
        follow(&changes, &builds);
    });
    Ok(())
}

fn follow(changes: &Receiver<()>, announce: &Builds) {
    if *announce.stage.borrow() == Stage::First {
        build(announce);
    }
    while changes.recv().is_ok() {
        while changes.recv_timeout(QUIET).is_ok() {}
        build(announce);
    }
}

fn build(Builds { served, news, stage }: &Builds) {
    let whole = *stage.borrow() == Stage::Whole;
    let built = served.rebuild();
    if built.is_err() {
        let trouble = Trouble::of(&served.input);
        news.send_modify(|it| it.trouble = Some(trouble));
    }
    match built {
        Ok(()) => {
            // Before the pages ask for it.
            stage.send_replace(Stage::Whole);
            news.send_modify(|it| *it = News { build: it.build + 1, trouble: None });
            if !whole {
                let after = since_command().map(|it| format!(", {:.0} s after the start", it.as_secs_f64()));
                println!("\n全部完成 Everything is there{}: pages have reloaded.", after.unwrap_or_default());
            }
        }
        Err(wrong) if whole => eprintln!("\nxtask: {wrong:#}\nThe last good build is served until this is mended."),
        Err(wrong) => {
            stage.send_replace(Stage::Failed);
            eprintln!("\nxtask: {wrong:#}\nThe first page is served, and the rest is missing until this is mended.");
        }
    }
}

/// Whether the site is made from what changed. Builds read these files and write elsewhere, so none starts another.
fn matters(event: &notify::Event, sources: &[PathBuf], report: &[PathBuf]) -> bool {
    let written = matches!(event.kind, EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_));
    let source = |path: &Path| {
        let own = path.strip_prefix(root()).unwrap_or(path);
        sources.iter().any(|it| own.starts_with(it)) || report.iter().any(|it| path.starts_with(it))
    };
    written && event.paths.iter().any(|path| source(path))
}
