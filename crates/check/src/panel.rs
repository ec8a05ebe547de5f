//! The field for a text and the list of its numbers: elements made by the browser's own calls, which no policy on markup
//! refuses. The style sheet has the look (assets/styles/check.css). Nothing is fetched and nothing is kept.

use std::cell::RefCell;
use std::rc::Rc;

use i18n::{Lang, fill};
use report::Report;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, HtmlTextAreaElement, Node};

use crate::answer::{Answer, answers, in_its_language};

/// Longer texts are looked up as far as this many bytes, and the reader is told.
const MOST: usize = 200_000;
/// So many numbers are told of at once, and as many more each time that they are asked for: the page answers meanwhile.
const AT_ONCE: usize = 200;

/// Puts the field into an element, in the place of what stands there, and answers its button with what the report says: the
/// one that the page carries, or of a long one its whole `text` and its `parts`, which are files beside the page.
///
/// # Errors
/// When there is no report.
#[wasm_bindgen(js_name = check)]
pub fn open_panel(into: &Element, text: Option<String>, parts: Vec<String>) -> Result<(), JsValue> {
    let document = into.owner_document().ok_or("an element without a document")?;
    let tag = document.document_element().and_then(|it| it.get_attribute("lang")).unwrap_or_default();
    let lang = Lang::from_tag(&tag);
    let carried = |id: &str| document.get_element_by_id(id).and_then(|it| it.text_content()).ok_or("no report");
    let json = carried("report-data")?;
    let text = text.map_or_else(|| carried("report-text"), Ok)?;
    let report = whole(&json, &parts).map_err(|_| "no report")?;
    let report = in_its_language(report, lang);

    into.set_text_content(None);
    let make = Make { document, lang };
    let words = lang.checking();
    let intro = make.within(into, "p", "check-i", words.intro)?;
    intro.set_attribute("id", "check-i")?;
    let label = make.within(into, "label", "check-l", words.field)?;
    let field: HtmlTextAreaElement = make.within(&label, "textarea", "check-a", "")?.unchecked_into();
    for (name, value) in
        [("rows", "5"), ("aria-describedby", "check-i"), ("spellcheck", "false"), ("autocomplete", "off")]
    {
        field.set_attribute(name, value)?;
    }
    let button = make.within(into, "button", "btn", words.check)?;
    let status = make.within(into, "p", "check-s", "")?;
    status.set_attribute("role", "status")?;
    let list = make.within(into, "ol", "check-r", "")?;
    let more = make.within(into, "button", "btn", words.more)?;
    more.remove();
    for it in [&button, &more] {
        it.set_attribute("type", "button")?;
    }
    let place = into.clone();
    let shown = RefCell::default();
    let panel = Rc::new(Panel { make, text, report, field: field.clone(), status, list, place, more, shown });
    // An element that cannot be made leaves the list shorter, and the page as it is.
    let (asked, further) = (panel.clone(), panel.clone());
    let look = Closure::<dyn FnMut()>::new(move || _ = asked.look());
    let go_on = Closure::<dyn FnMut()>::new(move || _ = further.go_on(true));
    button.add_event_listener_with_callback("click", look.as_ref().unchecked_ref())?;
    panel.more.add_event_listener_with_callback("click", go_on.as_ref().unchecked_ref())?;
    // The panel lives as long as the page.
    look.forget();
    go_on.forget();
    field.focus()
}

/// The report of a page with the lists of its parts, which have all of the facts.
fn whole(json: &str, parts: &[String]) -> Result<Report, report::Error> {
    let mut report = report::load(json)?;
    if !parts.is_empty() {
        report.facts.clear();
    }
    for it in parts {
        report.facts.extend(report::load_part(it)?.facts);
    }
    Ok(report)
}

/// Makes elements of a page, in its language.
struct Make {
    document: Document,
    lang: Lang,
}

impl Make {
    fn within(&self, parent: &Node, tag: &str, class: &str, text: &str) -> Result<Element, JsValue> {
        let made = self.document.create_element(tag)?;
        made.set_class_name(class);
        made.set_text_content(Some(text));
        parent.append_child(&made)?;
        Ok(made)
    }

    fn answer(&self, list: &Node, answer: &Answer) -> Result<Element, JsValue> {
        let item = self.within(list, "li", &["check-k check-", answer.kind].concat(), "")?;
        let place = self.within(&item, "p", "check-p", "")?;
        for (tag, text) in ["span", "strong", "span"].iter().zip(&answer.place) {
            self.within(&place, tag, "", text)?;
        }
        self.within(&item, "p", "check-v", &answer.verdict)?;
        if let Some(it) = &answer.working {
            self.within(&item, "p", "check-w", it)?;
        }
        for it in &answer.quotes {
            self.within(&item, "blockquote", "insp-s", it)?.set_attribute("lang", Lang::Zh.tag())?;
        }
        if answer.facts.is_empty() {
            return Ok(item);
        }
        let ways = self.within(&item, "p", "check-f", "")?;
        for (id, name) in &answer.facts {
            let link = self.within(&ways, "a", "", name)?;
            link.set_attribute("href", &["#f-", id].concat())?;
            link.set_attribute("data-mark", id)?;
        }
        Ok(item)
    }
}

/// What a page's panel is made of.
struct Panel {
    make: Make,
    text: String,
    report: Report,
    field: HtmlTextAreaElement,
    status: Element,
    list: Element,
    place: Element,
    /// Stands in the panel while the text has further numbers.
    more: Element,
    shown: RefCell<Shown>,
}

/// How far a text has been looked up.
#[derive(Default)]
struct Shown {
    pasted: String,
    /// Where the next number begins.
    next: Option<usize>,
    told: usize,
    missing: usize,
    /// Whether only the first part of the text is looked up.
    cut: bool,
}

impl Panel {
    /// Looks up what is in the field.
    fn look(&self) -> Result<(), JsValue> {
        let mut pasted = self.field.value();
        let cut = pasted.len() > MOST;
        pasted.truncate((0..=pasted.len().min(MOST)).rev().find(|it| pasted.is_char_boundary(*it)).unwrap_or(0));
        self.list.set_text_content(None);
        self.shown.replace(Shown { pasted, cut, next: Some(0), ..Shown::default() });
        self.go_on(false)
    }

    /// Tells of the next numbers; the focus goes to the first of them if they were asked for by themselves.
    fn go_on(&self, focus: bool) -> Result<(), JsValue> {
        let mut shown = self.shown.borrow_mut();
        let Some(from) = shown.next else { return Ok(()) };
        let Make { document, lang } = &self.make;
        let (found, next) = answers(&self.text, &self.report, &shown.pasted, (from, AT_ONCE), *lang);
        shown.next = next;
        shown.told += found.len();
        shown.missing += found.iter().filter(|it| it.kind == "n").count();
        // The list is laid out once, with all of them.
        let all = document.create_document_fragment();
        let made = found.iter().map(|it| self.make.answer(&all, it)).collect::<Result<Vec<_>, _>>()?;
        self.list.append_child(&all)?;
        if next.is_some() {
            self.place.append_child(&self.more)?;
        } else {
            self.more.remove();
        }
        let words = lang.checking();
        let counted = [&*shown.told.to_string(), &shown.missing.to_string()];
        let told = match (shown.told, next) {
            (0, _) => words.none.to_owned(),
            (_, None) => fill(words.told, &counted),
            _ => fill(words.told_so_far, &counted),
        };
        let rest = if shown.cut { words.too_long } else { "" };
        self.status.set_text_content(Some(&[&told, rest].concat()));
        if let Some(first) = made.first().filter(|_| focus) {
            first.set_attribute("tabindex", "-1")?;
            first.unchecked_ref::<HtmlElement>().focus()?;
        }
        Ok(())
    }
}
