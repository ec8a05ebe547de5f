//! `cargo xtask …`: compiles the build tool and becomes it. Before the first `serve` of a work tree, it has the page's program
//! compiled at the same time, since neither keeps two cores busy for all of its time.

use std::env;
use std::io;
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use start::paths::{dist, wasm_target};
use start::toolchain::cargo;
use start::{told, wasm};

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(wrong) => {
            eprintln!("\nxtask: cargo cannot be started: {wrong}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> io::Result<ExitCode> {
    let begun = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let start = Instant::now();
    let fresh = !dist().exists() && !wasm_target().exists();
    if fresh {
        eprintln!("▸ compiling the build tool; minutes the first time");
    }
    let serve = env::args().nth(1).is_some_and(|it| it == "serve");
    let page = if fresh && serve { page_at_once() } else { None };
    if !cargo().args(["build", "--package", "xtask"]).status()?.success() {
        if let Some(mut page) = page {
            // Nothing will ask for it; that it has ended already is as well.
            let _ = page.kill();
        }
        return Ok(ExitCode::FAILURE);
    }
    let compiled = start.elapsed();
    if fresh {
        eprintln!("✓ compiling the build tool: {:.1} s", compiled.as_secs_f64());
    }
    let mut tool = cargo();
    tool.args(["run", "--quiet", "--package", "xtask", "--"]).args(env::args_os().skip(1));
    tool.env(told::BEGUN, begun.as_millis().to_string());
    tool.env(told::COMPILED, compiled.as_millis().to_string());
    become_it(&mut tool)
}

/// Starts to compile the page's program. The tool asks cargo for it again, waits until it is there, and says what is wrong
/// if anything is, so that nothing of that is said here.
fn page_at_once() -> Option<Child> {
    eprintln!("▸ compiling the page's program at the same time");
    let rebuilt = wasm::has_std_source().unwrap_or(false);
    let mut command = wasm::command(&wasm::PAGE, rebuilt);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().ok()
}

/// The tool takes this process's place, so that whoever ends it ends the server.
#[cfg(unix)]
fn become_it(tool: &mut Command) -> io::Result<ExitCode> {
    use std::os::unix::process::CommandExt;
    Err(tool.exec())
}
#[cfg(not(unix))]
fn become_it(tool: &mut Command) -> io::Result<ExitCode> {
    Ok(if tool.status()?.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
