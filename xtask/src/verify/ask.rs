//! What a host answers when it is asked for files; `ask.js` speaks with it.

use std::io::{BufRead, BufReader};

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use start::paths::root;
use tools::node;

/// A host's answer to one path.
pub struct Answer {
    /// The path that was asked for.
    pub path: String,
    /// The file as it was sent, unpacked.
    pub body: Vec<u8>,
    /// How it was packed on its way; empty if it was not.
    pub encoding: String,
    /// By which type the host calls it.
    pub kind: String,
    /// 0 where no answer came.
    status: u64,
    location: String,
    error: String,
}

impl Answer {
    /// Why the file cannot be had; nothing if it came.
    pub fn refusal(&self) -> Option<String> {
        let Self { status, location, error, .. } = self;
        match status {
            200 => None,
            0 => Some(format!("没有回答 no answer: {error}")),
            300..400 => Some(format!("转到别处 the host sends readers elsewhere ({status}): {location}")),
            404 | 410 => Some(format!("没有这个文件 there is no such file ({status})")),
            _ => Some(format!("主机拒绝 the host refuses it ({status})")),
        }
    }

    fn read(line: &str) -> Result<Self> {
        let said: Value = serde_json::from_str(line).context("an answer is no JSON")?;
        let text = |name: &str| said[name].as_str().unwrap_or_default().to_owned();
        Ok(Self {
            path: text("path"),
            body: STANDARD.decode(text("body")).context("an answer is cut short")?,
            encoding: text("encoding"),
            kind: text("kind"),
            status: said["status"].as_u64().unwrap_or_default(),
            location: text("location"),
            error: text("error"),
        })
    }
}

/// Asks for every path below an address and hands over each answer as it comes.
///
/// # Errors
/// When Node.js is missing, not every path is answered, or those of `take`.
pub fn ask(address: &str, paths: &[&str], mut take: impl FnMut(Answer) -> Result<()>) -> Result<()> {
    let script = root().join("xtask/src/verify/ask.js");
    let asked = duct::cmd!(node()?, script, address).stdin_bytes(paths.join("\n"));
    let mut answers = 0;
    for line in BufReader::new(asked.reader().context("starting the client")?).lines() {
        take(Answer::read(&line.context("the client failed")?)?)?;
        answers += 1;
    }
    if answers != paths.len() {
        bail!("{answers} of {} questions to {address} were answered", paths.len());
    }
    Ok(())
}
