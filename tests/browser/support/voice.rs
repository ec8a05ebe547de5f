//! Speech as an engine has it, without a sound: voices that tests choose, and utterances that begin, come to a word and
//! end when a test says so. The browsers of the tests have no voice of their own.

use anyhow::Result;
use driver::Page;
use i18n::Lang;
use serde_json::{Value, json};

use crate::{blank, url};

/// Keeps what is to be said in `heard`, and what is being said in `speaking`. What is stopped tells so afterwards, as
/// engines do; how often something was stopped outlives the page.
const SPEECH: &str = "\
    window.voices = VOICES; window.heard = []; window.speaking = undefined; \
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } }; \
    window.tell = (kind, more, utterance = window.speaking) => { \
      if (kind !== 'boundary' && utterance === window.speaking) window.speaking = undefined; \
      if (utterance['on' + kind]) utterance['on' + kind](Object.assign({ utterance }, more)); }; \
    Object.defineProperty(window, 'speechSynthesis', { value: { onvoiceschanged: null, getVoices: () => window.voices, \
      speak(utterance) { if (!utterance.text) return; \
        if (window.speaking) throw new Error('said over something else'); \
        window.heard.push(utterance); window.speaking = utterance; }, \
      cancel() { const stopped = window.speaking; window.speaking = undefined; if (!stopped) return; \
        sessionStorage.stopped = Number(sessionStorage.stopped || 0) + 1; window.lastStopped = stopped; \
        Promise.resolve().then(() => window.tell('error', { error: 'canceled' }, stopped)); } } });";

/// Voices of this machine for Chinese and German, and of others for all, which come first.
pub const BOTH: [(&str, bool); 5] =
    [("zh-CN", false), ("de-DE", false), ("en-US", false), ("zh_CN", true), ("de-DE", true)];

/// Voices as an engine lists them: language, and whether it is of this machine.
fn voices(list: &[(&str, bool)]) -> Value {
    let voice = |(lang, own): &(&str, bool)| json!({ "lang": lang, "localService": own, "name": format!("{lang} {own}"), "default": false });
    list.iter().map(voice).collect()
}

/// An empty page of this width in an engine with these voices.
///
/// # Errors
/// When the browser cannot be started.
pub fn speaking(width: u32, list: &[(&str, bool)]) -> Result<Page> {
    let page = blank(width)?;
    give_voices(&page, list)?;
    Ok(page)
}

/// Gives a page's engine these voices, from the next navigation on.
///
/// # Errors
/// When the browser refuses.
pub fn give_voices(page: &Page, list: &[(&str, bool)]) -> Result<()> {
    let source = SPEECH.replace("VOICES", &voices(list).to_string());
    page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).map(drop)
}

/// The page in a language at a width, taken over by its program, in an engine with these voices.
///
/// # Errors
/// When it does not get there.
pub fn with_voices(lang: Lang, width: u32, list: &[(&str, bool)]) -> Result<Page> {
    let page = speaking(width, list)?;
    page.goto(&url(lang)?)?;
    page.ready()?;
    Ok(page)
}

/// Something that was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub text: String,
    /// The language that the engine was told.
    pub lang: String,
    /// The voice that it was given to.
    pub voice: String,
}

/// Waits until something is being said, and tells what.
///
/// # Errors
/// When nothing comes.
pub fn now(page: &Page) -> Result<String> {
    page.wait("something is said", "window.speaking")?;
    page.text("window.speaking.text")
}

/// Tells what becomes of what is being said: `end`, `boundary`, `error`, with the event's own fields.
///
/// # Errors
/// When nothing is being said.
pub fn tell(page: &Page, kind: &str, more: &Value) -> Result<()> {
    page.eval(&format!("window.tell('{kind}', {more})")).map(drop)
}

/// Lets everything be said to its end, and tells all that was.
///
/// # Errors
/// When it does not come to one.
pub fn said_so_far(page: &Page) -> Result<Vec<Said>> {
    page.eval("(() => { for (let left = 999; window.speaking && left; left -= 1) window.tell('end'); })()")?;
    assert_eq!(page.eval("Boolean(window.speaking)")?, false, "it does not end");
    let heard = page.eval("window.heard.map((it) => [it.text, it.lang, it.voice.name])")?;
    let field = |it: &Value, at: usize| it[at].as_str().unwrap_or_default().to_owned();
    let said = |it: &Value| Said { text: field(it, 0), lang: field(it, 1), voice: field(it, 2) };
    Ok(heard.as_array().map(|all| all.iter().map(said).collect()).unwrap_or_default())
}
